"""Which keys an author wrote that a class does not know, and which of its keys are missing."""

from collections.abc import Iterator

from cxmap.files.nodes import Document, Mapping, Mark
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Word
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Part, Sourced
from cxmap.model.shape import fields_of, required_keys

# Keys that every entry takes: true everywhere, so they explain nothing where a key is unknown.
_EVERYWHERE = frozenset(fields_of(Sourced)) - {"notes"}


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
        suggestion = nearest(key, free)
        has_no_title = needs_title or part.SHORT in missing
        if not suggestion and key == next(iter(mapping)) and has_no_title:
            suggestion = part.SHORT  # the first key should have said what this is
        if suggestion in missing:
            missing.remove(suggestion)
        needs_title = needs_title and suggestion not in part.ONE_OF
        yield codes.UNKNOWN_KEY.at(
            document.span(mapping.keys_at[key]),
            key=key,
            where=kind_word(part),
            suggestion=suggestion,
            known=", ".join(name for name in free if name not in _EVERYWHERE),
        )
    place = document.span(first_key(mapping))
    for key in missing:
        yield codes.MISSING_FIELD.at(place, key=key, where=kind_word(part))
    if needs_title and part.SHORT:
        yield codes.MISSING_FIELD.at(place, key=part.SHORT, where=kind_word(part))
    elif needs_title:
        first, second = part.ONE_OF
        yield codes.NEEDS_ONE_OF.at(place, first=first, second=second, where=kind_word(part))
    for pair in part.NEVER_BOTH:
        both = [key for key in mapping if key in pair]
        if len(both) > 1:
            place = document.span(mapping.keys_at[both[1]])
            yield codes.ONLY_ONE_OF.at(place, first=both[0], second=both[1], where=kind_word(part))


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
