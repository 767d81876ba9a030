"""Where everything stands on the map of a journey, in the reading direction of every language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from cxmap.diagrams.badges import BadgeRoom, badge_on, badge_width
from cxmap.diagrams.card_layout import CardLayout, HeaderLayout, header_layout
from cxmap.diagrams.columns import beyond_columns
from cxmap.diagrams.curve import Curve, curve, curves_for, numbers_below
from cxmap.diagrams.curve_keys import CurveKey, curve_keys, height_of_keys
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.labels import Label
from cxmap.diagrams.measures import BADGE, CURVE, EDGE, SMALL_STRONG
from cxmap.diagrams.plan import Frame, Plan, Straight
from cxmap.diagrams.routes import Errand, trunk_of, whole_route
from cxmap.diagrams.shapes import Box, Spot
from cxmap.diagrams.tracks import on_own_tracks
from cxmap.diagrams.ways import Way
from cxmap.views.whose import ToldFor

_BELOW_HEADERS: Final = 10
_ABOVE_CARDS: Final = 12
_BELOW_LETTER: Final = 3
"""The room that letters of some fonts take below those of ours."""


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
    """A way around the cards, with the place of its letter.

    It has several lines where it leads to several at the same time, and none where it only leads
    down: that is drawn with the main one.
    """

    way: Way
    lines: tuple[tuple[Spot, ...], ...]
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
    frames: tuple[Frame, ...]
    arrows: tuple[tuple[Spot, Spot], ...]
    main: tuple[tuple[Spot, ...], ...]
    routes: tuple[Route, ...]


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
    frames = tuple(frame.moved(start, top) for frame in plan.frames)
    straight = tuple(each.moved(start, top) for each in plan.straight)
    blocks = tuple(box.moved(start, top) for box in plan.ground.blocks)
    routes = _routes(plan.map, moved, straight, blocks)
    drawn = (*blocks, *(route.badge for route in routes), *_room_of_ways(plan, moved, band))
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
        frames=frames,
        arrows=tuple(dict.fromkeys(each.spots for each in straight)),
        main=tuple(way for errand, way in moved if errand.leg.is_main),
        routes=routes,
    )


def _ways(plan: Plan, found: Sequence[Sequence[Spot] | None]) -> tuple[tuple[Spot, ...], ...]:
    """Give the whole way of every errand: found by the engine where it is open, or by us."""
    answers = iter(found)
    ways = [
        whole_route(errand, next(answers) if errand.is_open else None, plan.ground)
        for errand in plan.errands
    ]
    return on_own_tracks(ways, plan.ground.solid)


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
    half = ceil(max((badge_width(errand.leg.letter) for errand in plan.errands), default=0) / 2)
    for _, way in ways:
        for spot in way:
            beside = half if spot.x > band.end else 0
            yield Box(spot.x, spot.y, beside, BADGE / 2 + _BELOW_LETTER)


def _routes(
    map_: JourneyMap,
    ways: Sequence[tuple[Errand, tuple[Spot, ...]]],
    straight: Sequence[Straight],
    blocks: Sequence[Box],
) -> tuple[Route, ...]:
    """Give each way with a letter a free place for it; lines that part have one together."""
    arrows = [each.spots for each in straight]
    routes = [
        Route(way=each.leg.way, lines=(), badge=each.badge) for each in straight if each.leg.letter
    ]
    trunks: dict[int, list[tuple[Errand, tuple[Spot, ...]]]] = {}
    for errand, spots in ways:
        if errand.leg.letter:
            trunks.setdefault(errand.leg.trunk, []).append((errand, spots))
    for found in trunks.values():
        own = tuple(spots for _, spots in found)
        lines = [pair for _, way in ways if way not in own for pair in pairwise(way)]
        badges = [route.badge for route in routes]
        room = BadgeRoom(cards=blocks, lines=(*lines, *arrows), badges=badges, arrows=arrows)
        way = found[0][0].leg.way
        routes.append(Route(way=way, lines=own, badge=badge_on(way.letter, trunk_of(own), room)))
    return tuple(sorted(routes, key=lambda route: map_.ways.index(route.way)))
