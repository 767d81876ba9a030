"""Which keys an author wrote that a class does not know, and which of its keys are missing."""

from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.files.nodes import Document, Mapping, Mark
from cxmap.foundation import codes
from cxmap.foundation.problems import Argument, Problem, Word
from cxmap.foundation.spans import Span
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Part, Sourced
from cxmap.model.kinds import REGISTERS
from cxmap.model.shape import fields_of, required_keys
from cxmap.model.tree import above, below
from cxmap.reading.slips import is_persian, is_text_with_a_colon, key_said

# Keys that every entry takes: true everywhere, so they explain nothing where a key is unknown.
_EVERYWHERE = frozenset(fields_of(Sourced)) - {"notes"}

_INSTEAD: Final = {
    **dict.fromkeys(("emotion", "emotions", "feeling", "feelings", "mood"), "instead.mood"),
    **dict.fromkeys(("opportunity", "opportunities"), "instead.opportunities"),
    **dict.fromkeys(("branch", "branches"), "instead.branches"),
}
"""Key that other tools have -> the sentence that says how the same is written here."""


def are_as_expected(part: type[Part], mapping: Mapping) -> bool:
    """Tell quickly whether nothing can be wrong with the keys, as with almost all of them."""
    has_title = not part.ONE_OF or not mapping.keys().isdisjoint(part.ONE_OF)
    is_complete = all(key in mapping for key in required_keys(part))
    is_known = fields_of(part).keys() >= mapping.keys()
    return has_title and is_complete and is_known and not part.NEVER_BOTH


def key_problems(part: type[Part], mapping: Mapping, document: Document) -> Iterator[Problem]:
    """Report unknown and missing keys; a misspelt key that is missing is one mistake."""
    shapes = fields_of(part)
    missing = [key for key in required_keys(part) if key not in mapping]
    given = [key for key in part.ONE_OF if key in mapping]
    needs_title = bool(part.ONE_OF) and not given
    for key in mapping:
        if key in shapes:
            continue
        free = [known for known in shapes if known not in mapping]
        near = _near(key, free, part)
        has_no_title = needs_title or part.SHORT in missing
        stands_for_title = not near and has_no_title and key == next(iter(mapping))
        suggestion = part.SHORT if stands_for_title else near
        if suggestion in missing:
            missing.remove(suggestion)
        needs_title = needs_title and suggestion not in part.ONE_OF
        place = document.span(mapping.keys_at[key])
        if stands_for_title and suggestion and is_text_with_a_colon(mapping):
            if missing:
                missing.insert(0, suggestion)  # with a title alone it would not be complete
            else:
                yield codes.COLON_IN_TEXT.at(place, text=key)
            continue
        arguments = {
            "key": key,
            "where": kind_word(part),
            "suggestion": suggestion,
            "known": tuple(name for name in free if name not in _EVERYWHERE),
            **_elsewhere(key, part),
        }
        means = codes.KEY_IN_PERSIAN if is_persian(key) else codes.UNKNOWN_KEY
        yield means.with_arguments(place, arguments)
    place = document.span(first_key(mapping))
    yield from _said_missing(part, missing, place)
    if needs_title and part.SHORT:
        yield codes.MISSING_FIELD.at(place, key=part.SHORT, where=kind_word(part))
    elif needs_title:
        first, second = part.ONE_OF
        yield codes.NEEDS_ONE_OF.at(place, first=first, second=second, where=kind_word(part))
    yield from _contradicting(part, mapping, document)


def _contradicting(part: type[Part], mapping: Mapping, document: Document) -> Iterator[Problem]:
    """Report keys of which only one can be meant."""
    for pair in part.NEVER_BOTH:
        both = [key for key in mapping if key in pair]
        if len(both) > 1:
            place = document.span(mapping.keys_at[both[1]])
            yield codes.ONLY_ONE_OF.at(place, first=both[0], second=both[1], where=kind_word(part))


def _said_missing(part: type[Part], missing: list[str], place: Span) -> Iterator[Problem]:
    """Say once what is missing, whether it is one key or several."""
    if len(missing) > 1:
        yield codes.MISSING_FIELDS.at(place, keys=tuple(missing), where=kind_word(part))
    elif missing:
        yield codes.MISSING_FIELD.at(place, key=missing[0], where=kind_word(part))


def _near(key: str, known: list[str], part: type[Part]) -> str:
    """Give the known key that was most likely meant, or an empty text."""
    near = nearest(key, known) or longer_key(key, known)
    return near or (key_said(key, known, getattr(part, "KIND", "")) if is_persian(key) else "")


def longer_key(key: str, known: Iterable[str]) -> str:
    """Give the known key of which a key is one end, or an empty text.

    >>> longer_key("questions", ["quotes", "open_questions"])
    'open_questions'
    """
    ends = (each for each in known if each.startswith(f"{key}_") or each.endswith(f"_{key}"))
    return next(ends, "")


def _elsewhere(key: str, part: type[Part]) -> dict[str, Argument]:
    """Say of which other class a key is: one that stands in a part, or in which the part stands.

    What no class knows may be a register, which has a file of its own. What other tools have is
    written here in its own way.
    """
    if key in _INSTEAD:
        return {"instead": Word(_INSTEAD[key])}
    near = (*below(part), *above(part))
    home = next((each for each in near if key in fields_of(each)), None)
    if home is not None:
        return {"home": kind_word(home)}
    register = key if key in REGISTERS else longer_key(key, REGISTERS)
    return {"register": register} if register else {}


def kind_word(part: type[Part]) -> Word:
    """Name a class of parts in the reader's language."""
    return Word(f"kinds.{getattr(part, 'KIND', part.__name__.lower())}")


def title_mark(part: type[Part], mapping: Mapping, otherwise: Mark) -> Mark:
    """Give the mark of what says what a part is, else of its first key."""
    for key in (part.SHORT, *part.ONE_OF):
        if key in mapping.values_at:
            return mapping.values_at[key]
    return first_key(mapping) if mapping else otherwise


def first_key(mapping: Mapping) -> Mark:
    """Give the mark of the first key."""
    return next(iter(mapping.keys_at.values()), mapping.mark)
