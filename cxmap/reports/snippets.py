"""The line of a file that a problem is about, with the place in it marked."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from cxmap.files.tables.table_file import is_table
from cxmap.foundation.spans import Span
from cxmap.language.digits import digits_of
from cxmap.language.personal_data import line_without_personal_data
from cxmap.language.words import word

UNDERLINED: Final = ("\x1b[4m", "\x1b[24m")
"""What a terminal begins and ends underlining with; whoever writes elsewhere takes it out."""

_LONGEST: Final = 100
_BEFORE: Final = 60
_ISOLATE: Final = ("\u2068", "\u2069")


def snippet(lines: tuple[str, ...], span: Span, language: str) -> Iterator[str]:
    """Show the line where a span begins, with a rule at its left and the span marked below it.

    No sign below a line of Persian can stand in the right place in every terminal. There the line
    is kept apart from what stands around it, its span is underlined, and said once more.
    Personal data is masked wherever it stands in the line.
    """
    found = marked_line(lines, span)
    if found is None:
        return
    before, marked, after = _parts(*found)
    margin = " " * len(str(span.line))
    yield f" {margin} |"
    if _runs_from_right(before + marked + after):
        begin, close = UNDERLINED
        isolated = f"{before}{begin}{marked}{close}{after}".join(_ISOLATE)
        yield f" {span.line} | {isolated}"
        number = digits_of(language, str(span.column))
        form = "column" if marked.strip() else "column_alone"
        yield f" {margin} | {word(language, f'report.{form}', column=number, text=marked)}"
    else:
        yield f" {span.line} | {before}{marked}{after}".rstrip()
        yield f" {margin} | {' ' * _width(before)}{'^' * max(_width(marked), 1)}"


def marked_line(lines: tuple[str, ...], span: Span) -> tuple[str, int, int] | None:
    """Give the line where a span begins, and from where to where it is meant there.

    Personal data in it is masked. What is about a whole file has no such line, and a row of a
    file of rows is never shown: it is what a customer said, and reports are passed on.
    """
    if is_table(span.path):
        return None
    if span.line > len(lines) or span == Span(path=span.path):
        return None
    line = line_without_personal_data(lines[span.line - 1])
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    return line, span.column - 1, end


def _parts(line: str, start: int, end: int) -> tuple[str, str, str]:
    """Give what is shown of a line before, inside and after a span; long ends are cut."""
    first = max(0, start - _BEFORE) if len(line) > _LONGEST else 0
    last = min(len(line), first + _LONGEST)
    before = ("…" if first else "") + seen(line[first:start])
    after = seen(line[max(end, start) : last]) + ("…" if last < len(line) else "")
    return before, seen(line[start : min(end, last)]), after


def seen(text: str) -> str:
    """Show what cannot be seen, or would turn the line round, by its number; a tab by its key.

    >>> seen("a" + chr(9) + chr(0x202E) + "b")
    'a[Tab]<U+202E>b'
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return "[Tab]"
    is_plain = character in (" ", "\u200c") or unicodedata.category(character)[0] not in "CZ"
    return character if is_plain else f"<U+{ord(character):04X}>"


def _runs_from_right(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


def _width(text: str) -> int:
    """Give how many columns of a terminal a text takes.

    >>> _width("e" + chr(0x301)), _width("漢字")
    (1, 4)
    """
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
