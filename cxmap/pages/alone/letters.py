"""The shipped letters inside a picture: the files of those that it shows, as the site cuts them."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_PAGES: Final = Path(__file__).parents[1]
_SHEET: Final = _PAGES / "styles" / "10_letters.css"
_FOLDER: Final = _PAGES / "assets"

FAMILY: Final = "Vazirmatn"

# Our own flat sheet: a face has one file and one list of what is in it.
_FACE: Final = re.compile(
    rf'@font-face \{{\s*font-family: "{FAMILY}";.*?url\("([^"]+)"\).*?unicode-range: ([^;]+);',
    re.DOTALL,
)
_RANGE: Final = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def letters_of(text: str) -> str:
    """Give the rules that bring the letters of a text along.

    >>> letters_of("a").count("@font-face"), letters_of("سلام a").count("@font-face")
    (1, 2)
    """
    used = {ord(letter) for letter in text}
    return "".join(
        f"@font-face{{font-family:{FAMILY};font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{_encoded(file)}) format('woff2');"
        f"unicode-range:{','.join(_said(*each) for each in ranges)}}}"
        for file, ranges in _faces()
        if any(first <= letter <= last for letter in used for first, last in ranges)
    )


def letter_files() -> tuple[Path, ...]:
    """Give the files of our letters."""
    return tuple(file for file, _ in _faces())


@cache
def _faces() -> tuple[tuple[Path, tuple[tuple[int, int], ...]], ...]:
    """Give each file with the ranges of its letters, in the order of the sheet."""
    found = _FACE.findall(_SHEET.read_text(encoding="utf-8"))
    return tuple((_FOLDER / url, tuple(_ranges(ranges))) for url, ranges in found)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    for first, last in _RANGE.findall(text):
        yield int(first, 16), int(last or first, 16)


def _said(first: int, last: int) -> str:
    return f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"


@cache
def _encoded(file: Path) -> str:
    return b64encode(file.read_bytes()).decode("ascii")
