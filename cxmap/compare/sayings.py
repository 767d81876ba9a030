"""Whether two values say the same, and if so, in what else they differ."""

import re
from collections.abc import Hashable
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
    if isinstance(before, Condition) and isinstance(after, Condition):
        return left_as_they_were(before.text, after.text, first)
    if isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        pairs = zip(before, after, strict=True)
        found = (each for pair in pairs for each in left_as_they_were(*pair, first))
        return tuple(dict.fromkeys(found))
    if not (isinstance(before, Text) and isinstance(after, Text)):
        return ()
    if manner_of(before, after, first) != "content":
        return ()
    was, now = _in_all_languages(before, first[0]), _in_all_languages(after, first[1])
    return tuple(each for each in now if each and now[each] == was.get(each))


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
