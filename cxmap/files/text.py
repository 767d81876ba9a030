"""Bytes become text, or a problem that says what is wrong with them."""

import codecs
import re
from collections.abc import Iterator
from math import ceil
from typing import Final

from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

LARGEST_FILE = 1024 * 1024
"""Bytes. A journey of 300 lines has about 15,000; a larger file is a mistake or an attack."""

MOST_PROBLEMS = 50
"""Problems of one kind in one file; more would bury the first, which is usually the cause."""

LINE_BREAK: Final = re.compile("\r\n|\r|\n")

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"

# Control characters and line breaks that an editor does not show as such; bidi controls reorder
# what a reviewer sees (CVE-2021-42574); tag characters are invisible. ZWNJ is everyday Persian.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
    f"\U000e0000-\U000e007f{BIDI_CONTROLS}]"
)
_ARABIC_LETTER = re.compile("[يك]")
_WORD = re.compile(r"[^\s\[\]{},\"']+")
_NAMING_A_FILE = re.compile(r"^[ \t]*(?:-[ \t]+)*(?:picture|link):.*$", re.MULTILINE)
_OF_A_FILE = re.compile(r"[/@]|\.[A-Za-z]")
_BIDI = re.compile(f"[{BIDI_CONTROLS}]")


def decoded(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode the bytes of one file, without a byte order mark.

    With a problem the text is only good for guessing and showing: it has � where bytes are wrong,
    and is empty where the file is too large.
    """
    if len(data) > LARGEST_FILE:
        size = f"{ceil(10 * len(data) / LARGEST_FILE) / 10:.1f}"
        return "", (codes.TOO_LARGE.at(Span(path=path), size=size),)
    if data.startswith(_UTF16_MARKS):
        guess = data.decode("utf-16", errors="replace")
        return guess, (codes.NOT_UTF8.at(Span(path=path), found="UTF-16"),)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        span = span_of(path, before, len(before), 1)
        found = f"0x{data[error.start]:02X}"
        guess = data.decode("utf-8", errors="replace")
        return guess, (codes.NOT_UTF8.at(span, found=found),)
    return text, ()


def encoded(text: str, like: bytes) -> bytes:
    r"""Encode the new text of a file, with a byte order mark where its bytes had one.

    >>> encoded("journey: A", like=codecs.BOM_UTF8 + b"journey: B")
    b'\xef\xbb\xbfjourney: A'
    """
    mark = codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode("utf-8")


def lines_of(text: str) -> tuple[str, ...]:
    r"""Give the lines of a file as spans count them; a break at the end begins one more.

    >>> lines_of("a\r\nb\rc\u2028d\n")
    ('a', 'b', 'c\u2028d', '')
    """
    return tuple(LINE_BREAK.split(text))


def forbidden_characters(path: str, text: str) -> tuple[Problem, ...]:
    """Report characters that cannot be seen and change what is read."""
    found = []
    for match in _FORBIDDEN.finditer(text):
        diagnosis = codes.BIDI_CONTROL if _BIDI.match(match[0]) else codes.FORBIDDEN_CHARACTER
        span = span_of(path, text, match.start(), 1)
        found.append(diagnosis.at(span, character=f"U+{ord(match[0]):04X}"))
        if len(found) == MOST_PROBLEMS:
            break
    return tuple(found)


def arabic_letters(text: str) -> Iterator[int]:
    """Give the positions of yeh and kaf as an Arabic keyboard writes them.

    Links and the names of files keep them.

    >>> [*arabic_letters("ميز /عكس.svg")]
    [1]
    """
    # Word by word, and not by what stands around each letter: a word may be half a megabyte long.
    if not _ARABIC_LETTER.search(text):
        return
    for word in _WORD.finditer(_NAMING_A_FILE.sub(lambda line: " " * len(line[0]), text)):
        if _ARABIC_LETTER.search(word[0]) and not _OF_A_FILE.search(word[0]):
            yield from (each.start() for each in _ARABIC_LETTER.finditer(text, *word.span()))


def letters_of_another_keyboard(path: str, text: str) -> tuple[Problem, ...]:
    """Report once that a file has letters of an Arabic keyboard, at the first of them."""
    found = [*arabic_letters(text)]
    if not found:
        return ()
    return (codes.ARABIC_LETTER.at(span_of(path, text, found[0], 1), count=len(found)),)


def without_forbidden(text: str) -> str:
    """Give a text without the characters that may not stand in a file."""
    return _FORBIDDEN.sub("", text)


def span_of(path: str, text: str, start: int, length: int) -> Span:
    """Give the span of ``length`` characters of one line that begin at index ``start``."""
    before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(path=path, line=line, column=column, end_line=line, end_column=column + length)
