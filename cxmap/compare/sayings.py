"""Whether two values say the same, and if so, in what else they differ."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from cxmap.compare.sorts import Manner
from cxmap.language.folding import fold
from cxmap.model.condition import Condition
from cxmap.model.text import Text

# Between digits a space may part two numbers. Punctuation stays everywhere: a comma can turn a
# Persian sentence into its opposite, and a hyphen is a minus.
_SPACES: Final = re.compile(r"(?<![0-9])[\s\u200c]+|[\s\u200c]+(?![0-9])")


def manner_of(before: object, after: object, first: tuple[str, str]) -> Manner | None:
    """Tell in what two values of a field differ; None where they do not.

    ``first`` are the first languages of both projects: the text in it is what was said, all
    others translate it.
    """
    if (before is None) != (after is None):
        return "content"
    if _whole(before, first[0]) == _whole(after, first[1]):
        return None
    said, says = _said(before, first[0]), _said(after, first[1])
    if said == says:
        return "translation"
    if _folded(said) == _folded(says):
        return "spelling"
    if isinstance(said, tuple) and isinstance(says, tuple):
        in_order = (sorted(map(repr, each)) for each in (said, says))
        if next(in_order) == next(in_order):
            return "order"
    return "content"


def left_as_they_were(before: object, after: object, first: tuple[str, str]) -> tuple[str, ...]:
    """Give the languages into which a value is translated as before, though it says other things.

    >>> one, other = (Text(own=own, translations=(("en", "Now"),)) for own in ("الان", "فردا"))
    >>> left_as_they_were(one, other, ("fa", "fa"))
    ('en',)
    """
    left = texts_left_as_they_were(before, after, first)
    return tuple(dict.fromkeys(language for language, _ in left))


def texts_left_as_they_were(
    before: object, after: object, first: tuple[str, str]
) -> Iterator[tuple[str, Text]]:
    """Give the texts of a value that say other things in all but one language, and which that is.

    What is said as before is left out, wherever in a list it stands now; of all else whatever is
    still translated by the same words was said otherwise.
    """
    was, now = tuple(_texts(before)), tuple(_texts(after))
    kept = Counter(said_first(each, first[0]) for each in was)
    kept &= Counter(said_first(each, first[1]) for each in now)
    there = {
        translation
        for each in _without(kept, was, first[0])
        for translation in _in_all_languages(each, first[0]).items()
    }
    for each in _without(kept, now, first[1]):
        for language, text in _in_all_languages(each, first[1]).items():
            if language and (language, text) in there:
                yield language, each


def _texts(value: object) -> Iterator[Text]:
    """Give the texts of a value, in their order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Condition):
        yield from _texts(value.text)
    elif isinstance(value, tuple):
        yield from chain.from_iterable(map(_texts, value))


def _without(kept: Mapping[Hashable, int], texts: Iterable[Text], first: str) -> Iterator[Text]:
    """Give the texts that are left when each other was taken away as often as it is kept."""
    left = Counter(kept)
    for each in texts:
        said = said_first(each, first)
        left[said] -= 1
        if left[said] < 0:
            yield each


def said_first(value: object, first: str) -> Hashable:
    """Give what a value says in the first language of its project; None where that is nothing."""
    said = _said(value, first)
    return _folded(said) if isinstance(said, Hashable) else repr(said)


def _whole(value: object, first: str) -> object:
    """Give a value with all languages."""
    if isinstance(value, Text):
        return _in_all_languages(value, first)
    if isinstance(value, Condition):
        return _whole(value.text, first), value.answers
    if isinstance(value, tuple):
        return tuple(_whole(each, first) for each in value)
    return value


def _in_all_languages(text: Text, first: str) -> dict[str, str | None]:
    """Give a text by language; the first one has no name, it may be another tomorrow."""
    said = dict(text.translations)
    own = text.own if text.own is not None else said.pop(first, None)
    return {"": own, **{each: text for each, text in said.items() if each != first}}


def _said(value: object, first: str) -> object:
    if isinstance(value, Text):
        return value.said_in(first, first=first)[0]
    if isinstance(value, Condition):
        return _said(value.text, first), value.answers
    if isinstance(value, tuple):
        return tuple(_said(each, first) for each in value)
    return value


def _folded(said: object) -> Hashable:
    if isinstance(said, str):
        return _SPACES.sub("", fold(said).strip())
    if isinstance(said, tuple):
        return tuple(map(_folded, said))
    return said if isinstance(said, Hashable) else repr(said)
