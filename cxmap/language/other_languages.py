"""Whole texts in another language than the one they stand for; names and short texts are let be."""

import re
from collections.abc import Callable
from typing import Final

# Every pattern begins where a word does and gives nothing back, so that half a megabyte without a
# space is read once.
_ASIDE: Final = re.compile(
    r"`[^`]*`|\]\([^()\s]*+\)|(?<!\w)\w++://\S+|(?<!\S)[^\s@]++@\S+|\{[^{}]*+\}"
)
"""Code, addresses and places for values, which are typed in no language."""
_PERSIAN_LETTER: Final = "[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u200c]"
_LATIN_LETTER: Final = "[A-Za-z\u00c0-\u024f]"
_PERSIAN: Final = f"(?<!{_PERSIAN_LETTER}){_PERSIAN_LETTER}++"
_LATIN: Final = f"(?<![A-Za-z\u00c0-\u024f'’]){_LATIN_LETTER}[A-Za-z\u00c0-\u024f'’]*+"
_PERSIAN_WORD: Final = re.compile(_PERSIAN)
_LATIN_WORD: Final = re.compile(_LATIN)

_FEWEST: Final = 4
"""Words that make more than a name of something."""
_MOST: Final = 0.8
"""Share of the words from which on the others are names in between."""
_SMALL: Final = 0.6
"""Share of words without a capital from which on they are no title."""
_BETWEEN: Final = re.compile(
    r"\b(?:an?|and|are|as|at|be|before|but|by|can|do|does|for|from|had|has|have|how|if|in|is|its?"
    r"|may|must|no|not|of|on|or|our|should|so|that|the|their|them|then|there|they|this|to|us|was"
    r"|we|were|what|when|where|which|who|why|will|with|you|your)\b",
    re.IGNORECASE,
)
"""English words of which every sentence has some, and the name of a product hardly two."""
_FEWEST_BETWEEN: Final = 2

_RUNS: Final = {
    "fa": re.compile(rf"(?:{_PERSIAN}[ ،؛]++){{{_FEWEST - 1}}}"),
    "en": re.compile(rf"(?:{_LATIN}[ ,;]++){{{_FEWEST - 1}}}"),
}

_NAMED: Final = re.compile(r"\b(?:fa|en):")
_LINE: Final = {
    "fa": re.compile(rf"^(?![ \t]*+#).*{_PERSIAN_LETTER}", re.MULTILINE),
    "en": re.compile(rf"^(?![ \t]*+#).*{_LATIN_LETTER} {_LATIN_LETTER}", re.MULTILINE),
}
"""Language -> a line of a file with some of it, where keys are Latin everywhere."""


def is_in_another_language(language: str, text: str) -> bool:
    """Tell whether a text that stands for one language is certainly written in another one.

    >>> is_in_another_language("en", "زود به مشتری خبر بدهیم")
    True
    >>> is_in_another_language("fa", "Ask for the case number before you go on.")
    True
    >>> is_in_another_language("fa", "The Ritz-Carlton Hotel Company of Chicago")
    False
    >>> is_in_another_language("en", "The sign says «لطفاً همین‌جا منتظر بمانید» in red.")
    False
    """
    other = _OTHERS.get(language)
    return other is not None and other(_ASIDE.sub(" ", text))


def may_hold_another_language(language: str, text: str) -> bool:
    """Tell whether a file that stands for one language is worth a closer look.

    >>> may_hold_another_language("en", "goal: At home"), may_hold_another_language("fa", "x: y")
    (False, False)
    """
    is_mixed = any(runs.search(text) for other, runs in _RUNS.items() if other != language)
    return is_mixed or _NAMED.search(text) is not None


def is_at_home(language: str, text: str) -> bool:
    """Tell whether a file is in a language, but for a few texts at most.

    Where all of it is in another one, its project has rather not said its language.

    >>> is_at_home("fa", "journey: بازدید"), is_at_home("fa", "journey: A visit")
    (True, False)
    """
    lines = {each: len(line.findall(text)) for each, line in _LINE.items()}
    return lines.pop(language, 0) >= max(lines.values())


def _is_persian(text: str) -> bool:
    persian, latin = len(_PERSIAN_WORD.findall(text)), len(_LATIN_WORD.findall(text))
    return persian >= _FEWEST and persian >= _MOST * (persian + latin)


def _is_english(text: str) -> bool:
    words = _LATIN_WORD.findall(text)
    every = len(words) + len(_PERSIAN_WORD.findall(text))
    if len(words) < _FEWEST or len(words) < _MOST * every:
        return False
    small = [word for word in words if word[0].islower()]
    between = len(_BETWEEN.findall(text))
    return between >= _FEWEST_BETWEEN and len(small) >= _SMALL * len(words)


_OTHERS: Final[dict[str, Callable[[str], bool]]] = {"en": _is_persian, "fa": _is_english}
"""Language -> whether a text is in the other one."""
