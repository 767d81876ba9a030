"""Persian words in Latin letters, so that a person can read them aloud."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from cxmap.language.folding import fold, tidied

_SHORTEST_STEM: Final = 3
_LONGEST: Final = 64
"""No word has more letters between its half-spaces: what has is said piece by piece."""
_ENDINGS: Final = {
    **dict.fromkeys(("ایت", "ارت", "انت", "امت", "الت"), "at"),
    "یت": "yat",
}
"""How nouns end that were Arabic: مدیریت, تجارت; the vowel stands before the last letter."""

_PERSIAN: Final = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]+")
_HALF_SPACED: Final = re.compile(f"{_PERSIAN.pattern}(?:\u200c{_PERSIAN.pattern})*")
_OLD_ENDINGS: Final = str.maketrans({"ۀ": "ه", "ة": "ه"})
"""Letters that end a word as ه does: مدرسۀ, مؤسسة."""
_MARKS: Final = re.compile("[\u064b-\u065f\u0670]")

_LONG_A: Final = "A"
"""A long a while vowels are being put in: behind it other ones follow than behind a short one."""
_VOWELS: Final = "aeiou" + _LONG_A
_SOFT: Final = frozenset("rlnm")
_CLOSED: Final = frozenset({("s", "t"), ("sh", "t"), ("kh", "t"), ("f", "t"), ("n", "d")})
"""Consonants that need no vowel between them, as in پرداخت and دستگاه."""
_ARABIC_NOUN: Final = re.compile("(?:است)?.{1,4}ا[^اوی]ه?")
"""What follows the first letter of ارسال, انتخاب and ادامه."""


# Most runs propose no id, and need no words.
@cache
def _table(name: str) -> dict[str, str]:
    """Give a table of the file beside this one, by folded words."""
    path = Path(__file__).with_name("romanising.toml")
    table: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))[name]
    return {fold(key): said for key, said in table.items()}


def romanised(text: str) -> str:
    """Write the Persian words of a text in Latin letters; all else stays.

    >>> romanised("دوچرخه"), romanised("فروشگاه‌های ما"), romanised("پس‌دادن a")
    ('docharkhe', 'forushgah-haye ma', 'pas-dadan a')
    """
    plain = _MARKS.sub("", tidied(text).translate(_OLD_ENDINGS))
    return _HALF_SPACED.sub(lambda found: _word(found[0]), plain)


@lru_cache(maxsize=1 << 12)
def _word(word: str) -> str:
    if len(word) > _LONGEST and "\u200c" not in word:
        pieces = (word[at : at + _LONGEST] for at in range(0, len(word), _LONGEST))
        return "".join(map(_word, pieces))
    key = fold(word)
    if key in _table("words"):
        return _table("words")[key]
    first, *others = word.split("\u200c")
    if not others:
        return _known_stem(key) or _by_letters(word)
    start = _table("before").get(fold(first)) or _word(first)
    return "-".join((start, *(_table("behind").get(fold(each)) or _word(each) for each in others)))


def _known_stem(key: str) -> str:
    """Give a word that is known but for what is put before or behind it; empty for another."""
    for at in range(len(key) - 1, _SHORTEST_STEM - 1, -1):
        if key[:at] in _table("words") and key[at:] in _table("behind"):
            return _table("words")[key[:at]] + _table("behind")[key[at:]]
    for at in range(1, len(key) - _SHORTEST_STEM + 1):
        if key[:at] in _table("before") and key[at:] in _table("words"):
            return _table("before")[key[:at]] + _table("words")[key[at:]]
    return ""


def _by_letters(word: str) -> str:
    """Give a word from its letters, with a vowel wherever a syllable needs one."""
    for ending, said in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _by_letters(word.removesuffix(ending) + ending[:-1]) + said
    usual = "e" if _ARABIC_NOUN.fullmatch(word[1:]) and word[0] == "ا" else "a"
    said, run = "", list[str]()
    for sound in filter(None, _sounds(word, usual)):
        if sound[0] in _VOWELS:
            said += _before_vowel(run, said, usual) + sound
            run = []
        else:
            run.append(sound)
    return (said + _end_of_word(run, said, usual)).replace(_LONG_A, "a")


def _sounds(word: str, usual: str) -> list[str]:
    """Give the sound of each letter, an empty one for a letter that has none of its own."""
    sounds: list[str] = []
    for at, letter in enumerate(word):
        last = next((sound for sound in reversed(sounds) if sound), "")
        sounds.append(_sound(letter, word[at + 1 :], last) if at else _first(letter, word, usual))
    return sounds


def _first(letter: str, word: str, usual: str) -> str:
    match letter:
        case "آ":
            return _LONG_A
        case "ا" | "أ" | "إ":
            return "" if word[1:2] in ("ی", "و") else usual
        case "ع":
            return {"ا": "", "ی": "e"}.get(word[1:2], "a")
        case "و":
            return "v"
        case "ی":
            return "y"
    return _table("consonants").get(letter, "")


def _sound(letter: str, rest: str, last: str) -> str:
    """Give the sound of a letter that is not the first; ``last`` is the sound before it."""
    after_vowel, following = last[-1:] in tuple(_VOWELS), rest[:1]
    match letter:
        case "آ" | "ا" | "أ":
            sound = _LONG_A
        case "و" if last == "kh" and following == "ا":
            sound = ""  # as in خواب
        case "و":
            sound = "v" if after_vowel or following in ("ا", "ی") else "u"
        case "ی":
            sound = "y" if last in (_LONG_A, "e") else "i"
        case "ئ":
            sound = "" if following in ("و", "ی", "ا") else "e"
        case "ؤ":
            sound = "o"
        case "ع":
            sound = "" if after_vowel or following in ("", "ا", "ی", "و") else "a"
        case "ه" if not rest and last == "i":
            sound = "ye"
        case "ه" if not rest and not after_vowel:
            sound = "e"
        case _:
            sound = _table("consonants").get(letter, "")
    return sound


def _before_vowel(consonants: list[str], before: str, usual: str) -> str:
    """Give consonants before a vowel; three of them stand together in few words."""
    match consonants:
        case [one, other, last] if before and (one, other) in _CLOSED:
            return one + other + last  # as in دستگاه
        case [one, "r" | "l" as other, last] if before:
            return one + usual + other + last  # as in دوچرخه, not as in کارشناس
    return _with_vowels(consonants, before, usual)


def _with_vowels(consonants: list[str], before: str, usual: str) -> str:
    """Give consonants with vowels: no word begins with two of them."""
    parted = range(2 if before else 1, len(consonants), 2)
    said = (sound + usual * (at in parted) for at, sound in enumerate(consonants, start=1))
    return "".join(said)


def _end_of_word(consonants: list[str], before: str, usual: str) -> str:
    """Give the consonants that end a word; the last two may be parted, too."""
    *others, one, last = ["", "", *consonants][-max(2, len(consonants)) :]
    if others and (one, last) in _CLOSED:
        return _with_vowels(others, before, usual) + usual + one + last  # as in برگشت
    is_parted = (len(others) + (1 if before else 2)) % 2 == 0
    if not one or is_parted:
        return _with_vowels(consonants, before, usual)
    start = _with_vowels([*others, one], before, usual)
    return start + _before_last(one, last, before, is_next=not others) + last


def _before_last(one: str, last: str, before: str, *, is_next: bool) -> str:
    """Give the vowel that parts the last two consonants of a word, if there is one.

    ``is_next`` tells that what stands before the word's end is right before them.
    """
    if last == "sh" and before:
        return "e"  # as in گزارش
    if is_next and before[-1:] in (_LONG_A, "u", "i"):
        if (one, last) in _CLOSED or one in ("r", "y"):
            return ""  # as in کارت
        return "e" if before[-1] == _LONG_A and last not in ("n", "d", "t") else "a"
    return "a" if last in _SOFT and one not in _SOFT else ""  # as in خبر, not as in چرم
