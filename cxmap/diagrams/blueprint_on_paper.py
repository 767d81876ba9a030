"""What of a blueprint goes on paper: its drawings, or wider ones that have room on one sheet each.

On a screen a drawing is as wide as the page, and as high as its texts are long then; a sheet is
lower. Rather than on several sheets, which tear what crosses the lanes, a blueprint stands on one
with less room between its lines, or else with letters that are a little smaller.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from cxmap.diagrams.blueprint_columns import LABELS
from cxmap.diagrams.blueprint_layout import BlueprintLayout, PlacedLine, blueprint_layout
from cxmap.diagrams.blueprint_map import BlueprintMap
from cxmap.diagrams.blueprint_spacing import SPACINGS, Spacing
from cxmap.diagrams.cuts import ENOUGH, Drawn, SheetKey, between, between_rows, straight
from cxmap.diagrams.joins import Thread
from cxmap.diagrams.measures import PAGE
from cxmap.diagrams.on_paper import Sheets, letters_on_one, on_paper
from cxmap.diagrams.shapes import Box, reach_of

_ENOUGH: Final = 6.0
"""So large in points are the smallest letters of what need not be cut."""
_WIDTHS: Final = (1, 1.06, 1.12, 1.18, 1.24)
"""How wide a drawing may be, where that on a page is 1."""
_TIP: Final = 2
_CAPTION: Final = 20
_LEGEND: Final = 16
_LINE: Final = 26
"""What stands above and below a drawing on paper, in points."""


def printed_layouts(
    maps: Sequence[BlueprintMap], layouts: Sequence[BlueprintLayout]
) -> tuple[tuple[BlueprintLayout, ...], Sheets]:
    """Give the layouts that are printed, of one spacing for all, and their sheets."""
    own = tuple(layouts)
    for_sheets = own if _letters(own) >= ENOUGH else _best(maps, own)
    sheets = on_paper(map(_drawn, for_sheets))
    if all(len(each.pieces) == 1 for each in sheets.cuts):
        return for_sheets, sheets
    return own, on_paper(map(_drawn, own))


def _best(
    maps: Sequence[BlueprintMap], own: tuple[BlueprintLayout, ...]
) -> tuple[BlueprintLayout, ...]:
    """Give the roomiest layouts whose letters are large enough, or else those with the largest."""
    every = [own]
    for spacing in SPACINGS:
        every.append(tuple(_for_a_sheet(map_, spacing) for map_ in maps))
        if _letters(every[-1]) >= ENOUGH:
            return every[-1]
    return max(every, key=_letters)


def _for_a_sheet(map_: BlueprintMap, spacing: Spacing) -> BlueprintLayout:
    """Give the layout with the largest letters on one sheet."""
    every = (blueprint_layout(map_, PAGE * wider, spacing) for wider in _WIDTHS)
    return max(every, key=lambda each: letters_on_one(_drawn(each)))


def _letters(layouts: Iterable[BlueprintLayout]) -> float:
    """Give the size of the smallest letters where each of these has a sheet."""
    return min(letters_on_one(_drawn(each)) for each in layouts)


def threads(layout: BlueprintLayout) -> tuple[Thread, ...]:
    """Give the ways that may be cut: the letter of each stands on both sheets then."""
    return tuple(
        Thread(spots=each.spots, leads_to=each.arrow.letter, comes_from=each.arrow.letter)
        for each in layout.routes
    )


def _drawn(layout: BlueprintLayout) -> Drawn:
    """Say where a drawing may be cut: between two stages, or else between two lanes."""
    routes = layout.routes
    ways = tuple(reach_of(each.spots) for each in routes)
    return Drawn(
        width=layout.width,
        height=layout.height,
        cuts=between([each.box for each in layout.headers]),
        rows=straight(
            between_rows(each.box for each in layout.rows),
            (*(each.spots for each in routes), *((each.start, each.end) for each in layout.lines)),
            (*(each.badge for each in routes), *map(_room_of_name, layout.lines)),
        ),
        rows_belong=True,
        named=LABELS,
        heads=layout.heads_height + _TIP,
        words=_CAPTION,
        key=SheetKey(signs=_LEGEND, line=_LINE, ways=ways) if ways else SheetKey(),
        enough=_ENOUGH,
    )


def _room_of_name(line: PlacedLine) -> Box:
    """Give the room of the name of a line: a cut through it would leave half a word."""
    spot, lines = line.label.spot, line.label.lines
    return Box(spot.x, spot.y, LABELS, lines.height)
