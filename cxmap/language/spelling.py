"""Half-spaces in Persian that nobody sees: they join nothing where they stand."""

import re
from typing import Final

_STRAY: Final = re.compile(
    r"\u200c+(?=\u200c|[\s.,:;!؟،؛]|$)|(?<=[\s.,:;!؟،؛])\u200c+|^\u200c+", re.MULTILINE
)
# The same, one by one: what begins with a fixed letter is found many times as fast.
_ONE_STRAY: Final = re.compile(
    r"\u200c(?:(?=[\u200c\s.,:;!؟،؛]|$)|(?<=[\s.,:;!؟،؛]\u200c)|(?<=^\u200c))", re.MULTILINE
)
_WORD: Final = re.compile(r"\S+")


def has_stray_half_space(text: str) -> bool:
    """Tell whether a text has a half-space that joins nothing."""
    return _ONE_STRAY.search(text) is not None


def without_stray_half_spaces(text: str) -> str:
    """Take away half-spaces that join nothing: doubled ones, beside a space, at an end.

    >>> without_stray_half_spaces("می\u200c\u200cخواهد \u200cو") == "می\u200cخواهد و"
    True
    """
    return _STRAY.sub("", text)


def stands_alone(word: str, line: str, start: int) -> bool:
    """Tell whether a word that begins at a position of a line is no part of a longer one.

    >>> stands_alone("می\u200c", "می\u200cخواهد", 0), stands_alone("می\u200c", "او می\u200c رود", 3)
    (False, True)
    """
    end = start + len(word)
    neighbours = line[max(start - 1, 0) : start] + line[end : end + 1]
    return not any(each.isalnum() or each == "\u200c" for each in neighbours)


def words_with_stray_half_spaces(text: str) -> tuple[str, ...]:
    """Give the words of a text that have one, each once; none that is a part of another one.

    >>> words_with_stray_half_spaces("می\u200cخواهد آمد\u200c رفت") == ("آمد\u200c",)
    True
    """
    wrong = [word for word in dict.fromkeys(_WORD.findall(text)) if has_stray_half_space(word)]
    return tuple(word for word in wrong if not any(word in other != word for other in wrong))
