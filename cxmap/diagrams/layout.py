"""Where everything stands on the map of a journey, in the reading direction of every language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from cxmap.diagrams.badges import BadgeRoom, badge_around, badge_on, badge_width
from cxmap.diagrams.card_layout import CardLayout, HeaderLayout, card_layouts, header_layout
from cxmap.diagrams.columns import Columns, beyond_columns, columns_of
from cxmap.diagrams.curve import Curve, curve, curves_for, numbers_below
from cxmap.diagrams.curve_keys import CurveKey, curve_keys, height_of_keys
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.labels import Label
from cxmap.diagrams.measures import BADGE, CURVE, EDGE, ROW_GAP, SMALL_STRONG
from cxmap.diagrams.routes import (
    Errand,
    drawn_ways,
    errands,
    is_straight,
    main_ways,
    whole_route,
)
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.tracks import on_own_tracks
from cxmap.diagrams.ways import Way
from cxmap.views.whose import ToldFor

_BELOW_HEADERS: Final = 10
_ABOVE_CARDS: Final = 12
_BELOW_LETTER: Final = 3
"""The room that letters of some fonts take below those of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The cards in their columns and rows, from their own origin on, and the routes they want."""

    map: JourneyMap
    columns: Columns
    layouts: tuple[CardLayout, ...]
    boxes: tuple[Box, ...]
    errands: tuple[Errand, ...]

    @property
    def task(self) -> Task:
        """What the engine is asked: from where to where ways lead, around cards and letters."""
        ends = tuple((errand.leave, errand.arrive) for errand in self.errands if errand.is_open)
        letters = (route.badge for route in _straight(self.map, self.boxes))
        return Task(obstacles=(*self.boxes, *letters), ends=ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHeader:
    """A stage's header in its place."""

    layout: HeaderLayout
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCard:
    """A card in its place."""

    layout: CardLayout
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way around the cards, with the place of its letter."""

    way: Way
    spots: tuple[Spot, ...]
    badge: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLayout:
    """The whole picture; x grows in the reading direction, so one layout serves both.

    The journey goes on along ``arrows`` within its stages, along ``main`` from stage to stage.
    """

    map: JourneyMap
    width: float
    height: float
    headers: tuple[PlacedHeader, ...]
    curve: Curve | None
    curves_for: tuple[ToldFor[Curve], ...]
    keys: tuple[CurveKey, ...]
    numbers: tuple[Label, ...]
    band: Box
    cards: tuple[PlacedCard, ...]
    arrows: tuple[tuple[Spot, Spot], ...]
    main: tuple[tuple[Spot, ...], ...]
    routes: tuple[Route, ...]


def plan_of(map_: JourneyMap, *, moment_of_truth: str) -> Plan:
    """Set all cards, and put them into columns and rows."""
    ways = (*drawn_ways(map_.ways, map_.cards), *main_ways(map_.cards))
    columns = columns_of(map_.cards, ways, len(map_.headers))
    layouts = card_layouts(map_.cards, columns.widths, moment_of_truth)
    heights: dict[int, int] = {}
    for layout in layouts:
        row = layout.card.row
        heights[row] = max(heights.get(row, 0), ceil(layout.height))
    tops = _tops([heights[row] for row in sorted(heights)])
    boxes = tuple(
        Box(columns.starts[card.column], tops[card.row], layout.width, heights[card.row])
        for layout in layouts
        for card in [layout.card]
    )
    wanted = errands(ways, map_.cards, boxes, columns)
    return Plan(map=map_, columns=columns, layouts=layouts, boxes=boxes, errands=wanted)


def map_layout(plan: Plan, found: Sequence[Sequence[Spot] | None]) -> MapLayout:
    """Put headers, curve, cards and routes together; ``found`` answers the plan's task."""
    ways = _ways(plan, found)
    beyond = beyond_columns(plan.map.cards, plan.columns.widths)
    headers = tuple(_headers(plan, EDGE + beyond))
    below = max((header.box.bottom for header in headers), default=0) + _BELOW_HEADERS
    keys = curve_keys(plan.map, Spot(EDGE + beyond, below), plan.columns.width)
    band = _band(plan, Spot(EDGE + beyond, below + height_of_keys(keys)))
    numbers = numbers_below(plan.map.cards, plan.columns, band) if band.height else ()
    # A way may lead over the uppermost cards.
    above = max((BADGE / 2 - spot.y for way in ways for spot in way), default=0)
    row = SMALL_STRONG.line if numbers else 0
    start, top = band.x, band.bottom + row + _ABOVE_CARDS + ceil(max(0, above))
    boxes = [box.moved(start, top) for box in plan.boxes]
    moved = [
        (errand, tuple(spot.moved(start, top) for spot in way))
        for errand, way in zip(plan.errands, ways, strict=True)
    ]
    arrows = tuple(_arrows(plan, boxes))
    routes = _routes(plan, moved, boxes, arrows)
    drawn = (*boxes, *(route.badge for route in routes), *_room_of_ways(plan, moved, band))
    return MapLayout(
        map=plan.map,
        width=ceil(max(band.end + beyond, *(box.end for box in drawn), 0) + EDGE),
        height=ceil(max(top, *(box.bottom for box in drawn), 0) + EDGE),
        headers=headers,
        curve=curve(plan.map, plan.columns, band) if band.height else None,
        curves_for=curves_for(plan.map, plan.columns, band) if band.height else (),
        keys=keys,
        numbers=numbers,
        band=band,
        cards=tuple(
            PlacedCard(layout=layout, box=box)
            for layout, box in zip(plan.layouts, boxes, strict=True)
        ),
        arrows=arrows,
        main=tuple(way for errand, way in moved if errand.way.is_main),
        routes=routes,
    )


def _ways(plan: Plan, found: Sequence[Sequence[Spot] | None]) -> tuple[tuple[Spot, ...], ...]:
    """Give the whole way of every errand: found by the engine where it is open, or by us."""
    answers = iter(found)
    ways = [
        whole_route(errand, next(answers) if errand.is_open else None, plan.boxes)
        for errand in plan.errands
    ]
    return on_own_tracks(ways, plan.boxes)


def _headers(plan: Plan, start: float) -> Iterator[PlacedHeader]:
    """Give the headers over their columns, all as high as the highest."""
    columns = plan.columns
    layouts = list(map(header_layout, plan.map.headers, columns.widths))
    height = max((layout.height for layout in layouts), default=0)
    for x, width, layout in zip(columns.starts, columns.widths, layouts, strict=True):
        yield PlacedHeader(layout=layout, box=Box(start + x, 0, width, height))


def _band(plan: Plan, start: Spot) -> Box:
    """Give the band of the curve from its corner on; it is flat where no feeling is known."""
    has_curve = bool(plan.map.others) or any(card.point for card in plan.map.cards)
    return Box(start.x, start.y, plan.columns.width, CURVE if has_curve else 0)


def _room_of_ways(
    plan: Plan, ways: Sequence[tuple[Errand, tuple[Spot, ...]]], band: Box
) -> Iterator[Box]:
    """Give the room that ways behind the last column and below the cards take, with letters."""
    half = ceil(max((badge_width(errand.way.letter) for errand in plan.errands), default=0) / 2)
    for _, way in ways:
        for spot in way:
            beside = half if spot.x > band.end else 0
            yield Box(spot.x, spot.y, beside, BADGE / 2 + _BELOW_LETTER)


def _tops(heights: Sequence[float]) -> list[float]:
    tops = [0.0]
    for height in heights:
        tops.append(tops[-1] + height + ROW_GAP)
    return tops


def _arrows(plan: Plan, boxes: Sequence[Box]) -> list[tuple[Spot, Spot]]:
    """Give the short ways down from card to card, in a column."""
    straight = {way.start for way in plan.map.ways if is_straight(way, plan.map.cards)}
    return [
        (Spot(box.middle.x, box.bottom), Spot(below.middle.x, below.y))
        for place, (box, below) in enumerate(pairwise(boxes))
        if box.x == below.x and (plan.map.cards[place].leads_on or place in straight)
    ]


def _routes(
    plan: Plan,
    ways: Sequence[tuple[Errand, tuple[Spot, ...]]],
    boxes: Sequence[Box],
    arrows: Sequence[tuple[Spot, Spot]],
) -> tuple[Route, ...]:
    """Give each declared way a free place for its letter."""
    routes = list(_straight(plan.map, boxes))
    for errand, spots in ways:
        if errand.way.is_main:
            continue
        badges = [route.badge for route in routes]
        lines = [pair for other, way in ways if other is not errand for pair in pairwise(way)]
        room = BadgeRoom(cards=boxes, lines=(*lines, *arrows), badges=badges, arrows=arrows)
        badge = badge_on(errand.way.letter, spots, room)
        routes.append(Route(way=errand.way, spots=spots, badge=badge))
    return tuple(sorted(routes, key=lambda route: plan.map.ways.index(route.way)))


def _straight(map_: JourneyMap, boxes: Sequence[Box]) -> Iterator[Route]:
    """Give the ways that only lead down, each with its letter beside the arrow."""
    for way in map_.ways:
        if is_straight(way, map_.cards):
            box = boxes[way.start]
            spot = Spot(box.middle.x, box.bottom + ROW_GAP / 2)
            beside = spot.moved(badge_width(way.letter) / 2 + 6, 0)
            yield Route(way=way, spots=(), badge=badge_around(beside, way.letter))
