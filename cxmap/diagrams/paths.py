"""Lines as the data of a path, from point to point, in as few letters as they can be said."""

from collections.abc import Iterable
from typing import Final

from cxmap.diagrams.shapes import Spot

Piece = tuple[Spot, ...]
"""The next end of a line; before it, where the line bends, the point that it bends towards."""

_CURVED: Final = 2


def path_data(start: Spot, pieces: Iterable[Piece]) -> str:
    """Write a line that begins at a point, with one decimal at most.

    What follows counts from where the line has come to, as it is written: nothing adds up.

    >>> path_data(Spot(957, 582), [(Spot(957, 400.5),), (Spot(957, 393.5), Spot(964, 393.5))])
    'M957 582V400.5q0-7 7-7'
    >>> path_data(Spot(900, 10), [(Spot(894, 14),), (Spot(900, 18),), (Spot(1, 18),)])
    'M900 10l-6 4 6 4H1'
    """
    here = _tenths(start)
    data, last = f"M{_numbers(here)}", "M"
    for piece in pieces:
        ends = [_tenths(spot) for spot in piece]
        steps = [(x - here[0], y - here[1]) for x, y in ends]
        here = ends[-1]
        letter, values = _said(steps, here)
        said = _numbers(values)
        if letter != last:
            data += letter
        elif not said.startswith("-"):
            data += " "
        data, last = data + said, letter
    return data


def _said(steps: list[tuple[int, int]], end: tuple[int, int]) -> tuple[str, tuple[int, ...]]:
    """Choose the command of a piece, with its values."""
    x, y = steps[-1]
    if len(steps) == _CURVED:
        return "q", (*steps[0], x, y)
    if x and y:
        return "l", (x, y)
    along, step, place = ("h", x, end[0]) if x else ("v", y, end[1])
    if len(_numbers((place,))) < len(_numbers((step,))):
        return along.upper(), (place,)
    return along, (step,)


def _tenths(spot: Spot) -> tuple[int, int]:
    return round(round(spot.x, 1) * 10), round(round(spot.y, 1) * 10)


def _numbers(tenths: Iterable[int]) -> str:
    """Write numbers one after the other; a minus keeps them apart as well as a space does."""
    said = ""
    for number in tenths:
        whole, rest = divmod(abs(number), 10)
        value = f"{'-' if number < 0 else ''}{whole or '' if rest else whole}"
        value += f".{rest}" if rest else ""
        said += value if not said or value.startswith("-") else f" {value}"
    return said
