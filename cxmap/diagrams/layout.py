"""Where everything stands on the map of a journey, in the reading direction of every language."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from cxmap.diagrams.badges import BADGE, BadgeRoom, badge_around, badge_on, badge_width
from cxmap.diagrams.card_layout import CardLayout, HeaderLayout, card_layout, header_layout
from cxmap.diagrams.columns import Columns, columns_of
from cxmap.diagrams.curve import Curve, curve
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.measures import BAND, FACE, ROW_GAP
from cxmap.diagrams.routes import (
    Errand,
    drawn_ways,
    errands,
    is_straight,
    main_ways,
    whole_route,
)
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.ways import Way

_EDGE: Final = 1
_BELOW_HEADERS: Final = 10
_ABOVE_CARDS: Final = 12


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
        """What the engine is asked: where the cards lie, and from where to where ways lead."""
        ends = tuple((errand.leave, errand.arrive) for errand in self.errands if errand.is_open)
        return Task(obstacles=self.boxes, ends=ends)


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
    band: Box
    cards: tuple[PlacedCard, ...]
    arrows: tuple[tuple[Spot, Spot], ...]
    main: tuple[tuple[Spot, ...], ...]
    routes: tuple[Route, ...]


def plan_of(map_: JourneyMap, *, moment_of_truth: str) -> Plan:
    """Set all cards, and put them into columns and rows."""
    ways = (*drawn_ways(map_.ways, map_.cards), *main_ways(map_.cards))
    columns = columns_of(map_.cards, ways, len(map_.headers))
    layouts = tuple(
        card_layout(card, columns.widths[card.column], moment_of_truth) for card in map_.cards
    )
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
    answers = iter(found)
    ways = [
        whole_route(errand, next(answers) if errand.is_open else None, plan.boxes)
        for errand in plan.errands
    ]
    headers = [
        header_layout(header, width)
        for header, width in zip(plan.map.headers, plan.columns.widths, strict=True)
    ]
    columns = plan.columns.width
    spots = [spot for way in ways for spot in way]
    half = ceil(max((badge_width(errand.way.letter) for errand in plan.errands), default=0) / 2)
    beyond = _beyond(plan)
    start = _EDGE + beyond
    above = _ABOVE_CARDS + ceil(max(0, *(BADGE / 2 - spot.y for spot in spots), 0))
    behind = (spot.x + half for spot in spots if spot.x > columns)
    far = max(columns + beyond, *behind, 0)
    low = max(0, *(box.bottom for box in plan.boxes), *(spot.y + BADGE / 2 for spot in spots), 0)

    head = max((header.height for header in headers), default=0)
    has_curve = any(card.point is not None for card in plan.map.cards)
    band = Box(start, head + _BELOW_HEADERS, columns, BAND if has_curve else 0)
    top = band.bottom + above
    boxes = [box.moved(start, top) for box in plan.boxes]
    arrows = tuple(_arrows(plan, boxes))
    moved = [
        (errand, tuple(spot.moved(start, top) for spot in way))
        for errand, way in zip(plan.errands, ways, strict=True)
    ]
    return MapLayout(
        map=plan.map,
        width=ceil(start + far + _EDGE),
        height=ceil(top + low + _EDGE),
        headers=tuple(
            PlacedHeader(layout=header, box=Box(start + x, 0, width, head))
            for x, width, header in zip(
                plan.columns.starts, plan.columns.widths, headers, strict=True
            )
        ),
        curve=curve(plan.map.cards, plan.columns, band) if has_curve else None,
        band=band,
        cards=tuple(
            PlacedCard(layout=layout, box=box)
            for layout, box in zip(plan.layouts, boxes, strict=True)
        ),
        arrows=arrows,
        main=tuple(way for errand, way in moved if errand.way.is_main),
        routes=_routes(plan, moved, boxes, arrows),
    )


def _beyond(plan: Plan) -> int:
    """Give how far a face may reach over the side of the columns, where points stand close."""
    cards, widths = plan.map.cards, plan.columns.widths
    most = max((card.row + 1 for card in cards), default=1)
    return ceil(max(0, FACE / 2 - min(widths, default=FACE) / most / 2)) if cards else 0


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
    lines = [pair for _, way in ways for pair in pairwise(way)]
    routes = []
    for way in plan.map.ways:
        if is_straight(way, plan.map.cards):
            box = boxes[way.start]
            spot = Spot(box.middle.x, box.bottom + ROW_GAP / 2)
            beside = spot.moved(badge_width(way.letter) / 2 + 8, 0)
            badge = badge_around(beside, way.letter)
            routes.append(Route(way=way, spots=(), badge=badge))
    for errand, spots in ways:
        if errand.way.is_main:
            continue
        badges = [route.badge for route in routes]
        room = BadgeRoom(cards=boxes, lines=(*lines, *arrows), badges=badges)
        badge = badge_on(errand.way.letter, spots, room)
        routes.append(Route(way=errand.way, spots=spots, badge=badge))
    return tuple(sorted(routes, key=lambda route: plan.map.ways.index(route.way)))
