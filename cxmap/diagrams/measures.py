"""How large things are on the map of a journey, in pixels."""

from typing import Final

from cxmap.diagrams.lines import Lettering

PAGE: Final = 1188
"""The width a map may have where it is read most: without scrolling sideways."""
WIDEST: Final = 220
NARROWEST: Final = 156
"""Between these the width of a column depends on how many there are."""
SLOT: Final = 20
"""The room that a point of the curve needs at least; many of them make a column wider."""
EDGE: Final = 1
"""What a picture has around everything."""
GUTTER: Final = 26
ROW_GAP: Final = 28
PADDING: Final = 12
"""Between the side of a card and its texts."""

STAGE_TITLE: Final = Lettering(size=16, line=25, weight=700)
STAGE_GOAL: Final = Lettering(size=13, line=21)
TITLE: Final = Lettering(size=15, line=23, weight=600)
SMALL: Final = Lettering(size=12.5, line=20)
SMALL_STRONG: Final = Lettering(size=12.5, line=20, weight=600)

CHIP: Final = 22
"""The circle around a number."""
ICON: Final = 15
ICON_GAP: Final = 5
CHANNEL: Final = 17
BADGE: Final = 16
"""The letter of a way."""
FACE: Final = 24
DOT: Final = 8
MARKER: Final = 14
"""What stands on the curves of single personas, around the dots of all."""

BAND_EDGE: Final = 46
"""Room above the best and below the worst feeling, for the words there."""
SCORE: Final = 22
"""The height of one step on the scale of feelings."""
BAND: Final = 2 * BAND_EDGE + 4 * SCORE
CURVE_EDGE: Final = 36
"""The same on the map, where only words stand in the band: its numbers have a row below it."""
CURVE: Final = 2 * CURVE_EDGE + 4 * SCORE
