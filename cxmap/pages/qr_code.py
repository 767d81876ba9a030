"""A text as a QR code, drawn as one path; whoever prints it large keeps it sharp."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

_QUIET: Final = 4
"""How many modules around a code stay white, so that a camera finds it (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """The path of the dark modules, and how many modules the whole is wide and high."""

    path: str
    size: int


def qr_code(text: str) -> QrCode:
    """Draw a text; a sticker that is scratched over a seventh of its code is still read."""
    rows = segno.make(text, error="m", micro=False).matrix
    lines = []
    for y, row in enumerate(rows, _QUIET):
        x = _QUIET
        for is_dark, modules in groupby(map(bool, row)):
            width = len(tuple(modules))
            lines.append(f"M{x} {y}h{width}v1h-{width}z" if is_dark else "")
            x += width
    return QrCode(path="".join(lines), size=len(rows) + 2 * _QUIET)
