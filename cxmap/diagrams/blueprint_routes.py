"""The ways of a blueprint's arrows from point to point, with the places of their letters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.diagrams.badges import BadgeRoom, badge_around, badge_on, badge_width
from cxmap.diagrams.blueprint_columns import LABELS
from cxmap.diagrams.blueprint_grid import Grid
from cxmap.diagrams.blueprint_map import Arrow
from cxmap.diagrams.blueprint_ways import ABOVE, BELOW, END, START, Course, Door, sides_of
from cxmap.diagrams.routes import without_detours
from cxmap.diagrams.shapes import Box, Spot

_SEEN: Final = 9
"""How much of its line is seen on both sides of a letter: gutters are narrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The way of an arrow, and its letter."""

    arrow: Arrow
    spots: tuple[Spot, ...]
    badge: Box


def routes_of(
    courses: Sequence[Course], grid: Grid, *, kept_free: Sequence[Box]
) -> tuple[Route, ...]:
    """Give every way; its letter covers none of what is ``kept_free``, where there is room."""
    doors = _doors(courses, grid)
    ways = [tuple(without_detours(_spots(course, grid, doors))) for course in courses]
    named = [(Spot(LABELS, y), Spot(grid.width, y)) for y in grid.lines.values()]
    pieces = [list(pairwise(way)) for way in ways]
    badges = [_badge_at_edge(course, grid) for course in courses]
    for place, course in enumerate(courses):
        if badges[place] is None:
            others = [badge for badge in badges if badge is not None]
            lines = [piece for way in pieces for piece in way if piece not in pieces[place]]
            room = BadgeRoom(cards=kept_free, lines=lines + named, badges=others, seen=_SEEN)
            badges[place] = badge_on(course.arrow.letter, ways[place], room)
    return tuple(
        Route(arrow=course.arrow, spots=way, badge=badge)
        for course, way, badge in zip(courses, ways, badges, strict=True)
        if badge is not None
    )


def _doors(courses: Sequence[Course], grid: Grid) -> Mapping[Door, Spot]:
    """Give every door its place on the side of its cell, the same room between all of them."""
    found = {}
    for (place, side), doors in sides_of(courses).items():
        box = grid.box(place)
        for number, door in enumerate(doors, start=1):
            part = number / (len(doors) + 1)
            x, y = round(box.x + box.width * part), round(box.y + box.height * part)
            found[door] = {
                START: Spot(box.x, y),
                END: Spot(box.end, y),
                ABOVE: Spot(x, box.y),
                BELOW: Spot(x, box.bottom),
            }[side]
    return found


def _spots(course: Course, grid: Grid, doors: Mapping[Door, Spot]) -> list[Spot]:
    ends = [doors[door] for door in course.doors]
    if course.is_straight:
        # Doors of two rows may be spread differently: the arrow goes straight all the same.
        return [ends[0], Spot(ends[0].x, ends[1].y)]
    lanes = [grid.lanes[gutter, course] for gutter in course.gutters]
    if course.edge:
        spots = [ends[0], Spot(lanes[0], ends[0].y), *_to_edge(course, grid, lanes[0])]
        return spots if course.leaves is not None else spots[::-1]
    turns = [Spot(lanes[0], ends[0].y), Spot(lanes[-1], ends[1].y)]
    if course.gap is not None:
        turns[1:1] = [Spot(lane, grid.tracks[course]) for lane in lanes]
    return [ends[0], *turns, ends[1]]


def _to_edge(course: Course, grid: Grid, lane: float) -> tuple[Spot, Spot]:
    """Go along a gap to the letter at the edge of the drawing."""
    y, letter = grid.tracks[course], _badge_at_edge(course, grid)
    x = lane if letter is None else letter.end if course.edge == START else letter.x
    return Spot(lane, y), Spot(x, y)


def _badge_at_edge(course: Course, grid: Grid) -> Box | None:
    """Put the letter of a way that leads outside where it leaves the drawing."""
    if not course.edge:
        return None
    half = badge_width(course.arrow.letter) / 2
    x = LABELS + 2 + half if course.edge == START else grid.width - 2 - half
    return badge_around(Spot(x, grid.tracks[course]), course.arrow.letter)
