"""Where everything stands in a drawing of a journey's ways; x grows in the reading direction.

There are two layouts of the same: with a band for each stage, in which one reads from card to card,
and for narrow screens with all cards below each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Final

from cxmap.diagrams.flow_blocks import Block, block
from cxmap.diagrams.flow_doors import Arrivals, side_doors, upper_doors
from cxmap.diagrams.flow_map import FlowMap, Heading
from cxmap.diagrams.flow_places import places_of, widest
from cxmap.diagrams.flow_ways import (
    ONWARDS,
    Door,
    Errand,
    Track,
    beside_each_other,
    errands_of,
    lanes_of,
    needs_lane,
    tracks_over,
)
from cxmap.diagrams.lines import Lettering, Lines, wrapped
from cxmap.diagrams.measures import PAGE, SMALL
from cxmap.diagrams.routes import without_detours
from cxmap.diagrams.shapes import Box, Spot

HEADING: Final = Lettering(size=14, line=22, weight=700)
PADDING: Final = 12
_LABELS: Final = 128
_EDGE: Final = 1
_NARROW_PAGE: Final = 344
_MOST_COLUMNS: Final = 5
_WIDEST: Final = 264
_NARROWEST: Final = 148
_LANE: Final = 9
_BEFORE_LANES: Final = 12
_ARROW: Final = 15
"""Room for the head of an arrow before a card, or above it."""
_GUTTER: Final = 34
_GAP: Final = 26
_BETWEEN_BANDS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHeading:
    """A stage: its name with what is said of it, and the band behind its cards."""

    heading: Heading
    title: Lines
    notes: tuple[tuple[Lines, Spot], ...]
    inside: tuple[Lines, Spot] | None
    spot: Spot
    band: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBlock:
    """A card in its place."""

    block: Block
    corner: Spot

    @property
    def box(self) -> Box:
        """The card, without its ports."""
        return Box(self.corner.x, self.corner.y, self.block.width, self.block.card_height)

    def door(self, port: int) -> Spot:
        """Give where the ways of a port leave, at the end of its line."""
        if port == ONWARDS:
            return self.corner.moved(self.block.width, self.block.door)
        box = self.block.ports[port].box
        return self.corner.moved(box.end, round(box.middle.y))


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way from card to card."""

    errand: Errand
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowLayout:
    """The whole drawing."""

    map: FlowMap
    width: float
    height: float
    headings: tuple[PlacedHeading, ...]
    blocks: tuple[PlacedBlock, ...]
    routes: tuple[Route, ...]


def flow_layouts(map_: FlowMap) -> tuple[FlowLayout, FlowLayout]:
    """Give the layout for wide screens, and that for narrow ones."""
    return (
        _Plan(map_, columns=min(_MOST_COLUMNS, widest(map_)), is_narrow=False).layout(),
        _Plan(map_, columns=1, is_narrow=True).layout(),
    )


class _Plan:
    """One layout while it is made: first what is beside each other, then what is below."""

    def __init__(self, map_: FlowMap, *, columns: int, is_narrow: bool) -> None:
        self._map = map_
        self._is_narrow = is_narrow
        self._places = places_of(map_, columns)
        self._errands = errands_of(map_.cards, self._places)
        self._lanes = lanes_of(self._errands, self._places)
        self._labels = 0 if is_narrow else _LABELS
        gutters = [self._gutter(column, columns) for column in range(columns)]
        self._width = self._column_width(columns, sum(gutters))
        steps = [self._width + gutter for gutter in gutters]
        self._starts = tuple(accumulate(steps, initial=_EDGE + self._labels))
        self._page = ceil(self._starts[-1] + _EDGE + (0 if is_narrow else PADDING))
        self._side_doors = {
            errand: away
            for card in range(len(self._places))
            for errand, away in self._beside(card).items()
        }
        self._upper_doors = upper_doors(self._arrivals(), self._width)
        self._blocks = [block(card, self._width) for card in map_.cards]
        self._headings = [self._heading(each) for each in map_.headings]

    def layout(self) -> FlowLayout:
        """Put everything into its place."""
        tracks, tops, bottom = self._rows()
        blocks = tuple(
            PlacedBlock(block=each, corner=Spot(self._starts[place.column], tops[place.row]))
            for each, place in zip(self._blocks, self._places, strict=True)
        )
        return FlowLayout(
            map=self._map,
            width=self._page,
            height=ceil(bottom) + _EDGE,
            headings=tuple(self._placed_headings(blocks, tops)),
            blocks=blocks,
            routes=tuple(
                Route(
                    errand=each,
                    spots=tuple(without_detours(list(self._spots(each, blocks, tracks)))),
                )
                for each in self._errands
            ),
        )

    # Beside each other

    def _gutter(self, column: int, columns: int) -> float:
        lanes = [lane for door, lane in self._lanes.items() if self._column(door) == column]
        room = _BEFORE_LANES + _LANE * (max(lanes) + 1) if lanes else 0
        if column == columns - 1:
            return room
        return max(_GUTTER, room + _ARROW)

    def _column_width(self, columns: int, gutters: float) -> float:
        page = _NARROW_PAGE if self._is_narrow else PAGE - PADDING
        share = (page - self._labels - gutters - 2 * _EDGE) // columns
        return max(_NARROWEST, share if self._is_narrow else min(_WIDEST, share))

    def _column(self, door: Door) -> int:
        return self._places[door.card].column

    def _lane(self, door: Door) -> float:
        end = self._starts[self._column(door)] + self._width
        return end + _BEFORE_LANES + _LANE * self._lanes[door]

    def _arrivals(self) -> Iterator[Arrivals]:
        """Give what comes down to each card, where anything does."""
        for card, place in enumerate(self._places):
            here = [each for each in self._errands if each.target == card]
            tracks = dict.fromkeys(each.track for each in here if each.is_over)
            yield Arrivals(
                start=self._starts[place.column],
                lanes={track: self._lane(track.door) for track in tracks},
                has_one_from_above=any(each.is_down for each in here),
            )

    def _beside(self, card: int) -> dict[Errand, float]:
        near = [each for each in self._errands if each.is_near and each.target == card]
        return side_doors(near, self._places, self._lanes)

    # Below each other

    def _rows(self) -> tuple[Mapping[Track, float], list[float], float]:
        """Give each track and each row its height, and the whole drawing."""
        tracks: dict[Track, float] = {}
        tops: list[float] = []
        y = 0.0
        for row in range(max(place.row for place in self._places) + 1):
            y += self._above_tracks(row)
            found = self._tracks(row)
            count = max(found.values(), default=-1) + 1
            room = _ARROW + _LANE * count if count else self._gap(row)
            for track, number in found.items():
                tracks[track] = y + room - _ARROW - _LANE * number
            y += room + self._below_tracks(row)
            tops.append(y)
            y += max(
                each.height
                for each, place in zip(self._blocks, self._places, strict=True)
                if place.row == row
            )
            y = max(y, self._least_bottom(row, tops))
        return tracks, tops, y + (0 if self._is_narrow else PADDING)

    def _begins_stage(self, row: int) -> int | None:
        """Give the stage that begins in a row."""
        for number, heading in enumerate(self._map.headings):
            if self._places[heading.cards[0]].row == row:
                return number
        return None

    def _above_tracks(self, row: int) -> float:
        stage = self._begins_stage(row)
        if stage is None:
            return 0
        if self._is_narrow:
            return self._heading_height(stage) + (2 * PADDING if row else 0)
        return PADDING + _BETWEEN_BANDS if row else 0

    def _below_tracks(self, row: int) -> float:
        return PADDING if self._begins_stage(row) is not None and not self._is_narrow else 0

    def _gap(self, row: int) -> float:
        """Give the room above a row over which nothing runs."""
        if self._begins_stage(row) is None:
            return _GAP
        return _EDGE if not row else _GAP if self._is_narrow else 0

    def _least_bottom(self, row: int, tops: Sequence[float]) -> float:
        """Give how far a stage that ends in a row reaches down, for all of its name."""
        for number, heading in enumerate(self._map.headings):
            rows = [self._places[card].row for card in heading.cards]
            if max(rows) == row and not self._is_narrow:
                return tops[min(rows)] + self._heading_height(number)
        return 0

    def _tracks(self, row: int) -> dict[Track, int]:
        """Number what runs over a row, the shortest next to it."""
        reach: dict[Track, tuple[float, float]] = {}
        for track in tracks_over(row, self._errands, self._places):
            ends = self._lane(track.door), self._upper_doors[track]
            reach[track] = min(ends), max(ends)
        ordered = sorted(reach, key=lambda track: reach[track][1] - reach[track][0])
        return beside_each_other({track: reach[track] for track in ordered})

    # Ways and names

    def _spots(
        self, errand: Errand, blocks: Sequence[PlacedBlock], tracks: Mapping[Track, float]
    ) -> Iterator[Spot]:
        here, there = blocks[errand.door.card], blocks[errand.target]
        if errand.is_down:
            x = here.corner.x + round(self._width / 2)
            yield Spot(x, here.corner.y + here.block.height)
            yield Spot(x, there.corner.y)
            return
        start = here.door(errand.door.port)
        end = there.corner.moved(0, there.block.door + self._side_doors.get(errand, 0))
        if errand.door.port == ONWARDS and not self._goes_straight(errand.door):
            # At the height of a title others arrive at the next card.
            start = start.moved(0, _LANE)
        yield start
        if errand.is_near:
            if needs_lane(errand, self._places):
                lane = self._lane(errand.door)
                yield from (Spot(lane, start.y), Spot(lane, end.y))
            yield end
            return
        lane, y = self._lane(errand.door), tracks[errand.track]
        x = self._upper_doors[errand.track]
        yield from (Spot(lane, start.y), Spot(lane, y), Spot(x, y), Spot(x, there.corner.y))

    def _goes_straight(self, door: Door) -> bool:
        return any(
            each.door == door and each.is_near and not needs_lane(each, self._places)
            for each in self._errands
        )

    def _heading(self, heading: Heading) -> tuple[Lines, tuple[Lines, ...], Lines | None]:
        width = (self._page if self._is_narrow else self._labels) - 2 * PADDING
        return (
            wrapped(heading.pointer.name, width, HEADING),
            tuple(wrapped(note, width, SMALL) for note in heading.notes),
            wrapped(heading.inside.name, width, SMALL) if heading.inside is not None else None,
        )

    def _heading_height(self, stage: int) -> float:
        title, notes, inside = self._headings[stage]
        below = sum(each.height for each in notes) + (inside.height if inside else 0)
        return title.height + below

    def _placed_headings(
        self, blocks: Sequence[PlacedBlock], tops: Sequence[float]
    ) -> Iterator[PlacedHeading]:
        for number, heading in enumerate(self._map.headings):
            title, notes, inside = self._headings[number]
            top = tops[self._places[heading.cards[0]].row]
            y = top - self._height_over(number) if self._is_narrow else top
            below = [*accumulate((each.height for each in notes), initial=y + title.height)]
            start = _EDGE if self._is_narrow else PADDING
            bottom = max(
                blocks[card].corner.y + blocks[card].block.height for card in heading.cards
            )
            bottom = max(bottom, y + self._heading_height(number))
            yield PlacedHeading(
                heading=heading,
                title=title,
                notes=tuple(
                    (note, Spot(start, down)) for note, down in zip(notes, below, strict=False)
                ),
                inside=(inside, Spot(start, below[-1])) if inside is not None else None,
                spot=Spot(start, y),
                band=Box(0, top - PADDING, self._page, bottom - top + 2 * PADDING),
            )

    def _height_over(self, stage: int) -> float:
        """Give how far above its first card the name of a stage begins, on a narrow screen."""
        row = self._places[self._map.headings[stage].cards[0]].row
        found = self._tracks(row)
        count = max(found.values(), default=-1) + 1
        room = _ARROW + _LANE * count if count else self._gap(row)
        return self._heading_height(stage) + room
