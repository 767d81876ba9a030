"""Width and height of a picture, read from the head of its file.

Browsers keep the place free while a picture loads; where a file is odd, nothing is known of it.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

Size: TypeAlias = tuple[int, int]
"""Width and height in pixels."""

_HEAD: Final = 4096
"""Bytes in which the first tag of a drawing ends."""

# The one with a namespace: a comment before it may speak of others.
_TAG = re.compile(rb"<svg\s(?=[^<>]*+>)[^<>]*\bxmlns\s*=[^<>]*+>", re.IGNORECASE)
_LENGTH = r"\s{}\s*=\s*[\"']\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:px)?\s*[\"']"
_WIDTH, _HEIGHT = (re.compile(_LENGTH.format(name).encode()) for name in ("width", "height"))
_VIEW_BOX = re.compile(
    rb"\sviewBox\s*=\s*[\"']\s*[^\s,]+[\s,]+[^\s,]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)\s*[\"']"
)
# The frames of a JPEG that begin with its size; 0xC4, 0xC8 and 0xCC are tables.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})


def _svg(data: bytes) -> Size | None:
    tag = _TAG.search(data[:_HEAD])
    if tag is None:
        return None
    width, height, box = (each.search(tag[0]) for each in (_WIDTH, _HEIGHT, _VIEW_BOX))
    said = (width[1], height[1]) if width and height else box.groups() if box else None
    try:
        return (round(float(said[0])), round(float(said[1]))) if said else None
    except (ValueError, OverflowError):  # several points in one number, or no end of digits
        return None


def _png(data: bytes) -> Size | None:
    return _number(data[16:20]), _number(data[20:24])


def _gif(data: bytes) -> Size | None:
    return _number(data[6:8], "little"), _number(data[8:10], "little")


def _jpeg(data: bytes) -> Size | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 - before every marker
        marker = data[place + 1]
        if marker == 0xFF:  # noqa: PLR2004 - one to fill up
            place += 1
        elif marker in _FRAMES:
            return _number(data[place + 7 : place + 9]), _number(data[place + 5 : place + 7])
        elif marker in _WITHOUT_LENGTH:
            place += 2
        else:
            place += 2 + _number(data[place + 2 : place + 4])
    return None


def _webp(data: bytes) -> Size | None:
    form = data[12:16]
    if form == b"VP8X":
        return _number(data[24:27], "little") + 1, _number(data[27:30], "little") + 1
    if form == b"VP8L":
        bits = _number(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return _number(data[26:28], "little") & 0x3FFF, _number(data[28:30], "little") & 0x3FFF


def _avif(data: bytes) -> Size | None:
    place = data.find(b"ispe")
    if place < 0:
        return None
    return _number(data[place + 8 : place + 12]), _number(data[place + 12 : place + 16])


def _number(data: bytes, order: str = "big") -> int:
    return int.from_bytes(data if order == "big" else data[::-1], "big")


SIZES: Final[dict[str, Callable[[bytes], Size | None]]] = {
    "svg": _svg,
    "png": _png,
    "jpeg": _jpeg,
    "webp": _webp,
    "avif": _avif,
    "gif": _gif,
}
"""Format -> what finds the size in a file of it."""
