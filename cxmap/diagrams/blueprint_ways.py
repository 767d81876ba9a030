"""The ways of a blueprint's arrows: along the gutters between columns and the gaps between rows.

Nothing stands in gutters and gaps, and each way has a track of its own in every one it uses: so no
way goes through a cell, and none shares a stretch with another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxmap.diagrams.blueprint_map import Arrow, BlueprintMap, Place

START, END, ABOVE, BELOW = "start", "end", "above", "below"
"""The sides of a cell; ``start`` is where reading begins."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Door:
    """One end of a way on the side of a cell."""

    place: Place
    side: str
    other: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Which gutters and gap a way uses, in its order; without any it goes straight.

    Gutter 0 lies before the first column, gap 0 above the first row. A way from or to somewhere
    outside has no door there.
    """

    arrow: Arrow
    leaves: Door | None
    arrives: Door | None
    gutters: tuple[int, ...]
    gap: int | None

    @property
    def doors(self) -> tuple[Door, ...]:
        """The doors it has, the first where it begins."""
        return tuple(door for door in (self.leaves, self.arrives) if door is not None)

    @property
    def is_straight(self) -> bool:
        """Tell whether it only goes up or down to the next row."""
        return not self.gutters

    @property
    def is_short(self) -> bool:
        """Tell whether it goes to the neighbour in its own row."""
        return len(self.gutters) == 1 and self.arrow.start.row == self.arrow.end.row

    @property
    def edge(self) -> str:
        """The side of the drawing at which it begins or ends; empty where it does neither."""
        if self.leaves is not None and self.arrives is not None:
            return ""
        outside = self.arrow.start if self.leaves is None else self.arrow.end
        return START if outside.column < 0 else END


def courses_of(map_: BlueprintMap) -> tuple[Course, ...]:
    """Choose the course of every arrow."""
    return tuple(_course(map_, arrow) for arrow in map_.arrows)


def _course(map_: BlueprintMap, arrow: Arrow) -> Course:
    start, end = arrow.start, arrow.end
    if not map_.is_inside(start) or not map_.is_inside(end):
        return _course_outside(map_, arrow)
    if start.column == end.column:
        return _course_within(arrow)
    onwards = end.column > start.column
    gutters = (start.column + onwards, end.column + (not onwards))
    leaves = Door(place=start, side=END if onwards else START, other=end)
    arrives = Door(place=end, side=START if onwards else END, other=start)
    is_near = gutters[0] == gutters[1]
    return Course(
        arrow=arrow,
        leaves=leaves,
        arrives=arrives,
        gutters=gutters[:1] if is_near else gutters,
        gap=None if is_near else _gap_between(start.row, end.row),
    )


def _course_within(arrow: Arrow) -> Course:
    """Go up or down in a column: straight to the next row, around the rows between to others."""
    start, end = arrow.start, arrow.end
    is_next = abs(start.row - end.row) == 1
    sides = (BELOW, ABOVE) if start.row < end.row else (ABOVE, BELOW)
    leaving, arriving = sides if is_next else (END, END)
    return Course(
        arrow=arrow,
        leaves=Door(place=start, side=leaving, other=end),
        arrives=Door(place=end, side=arriving, other=start),
        gutters=() if is_next else (start.column + 1,),
        gap=max(start.row, end.row) if is_next else None,
    )


def _course_outside(map_: BlueprintMap, arrow: Arrow) -> Course:
    """Go to the edge of the drawing, or come from there, along the gap below the cell."""
    leaves_here = map_.is_inside(arrow.start)
    here, there = (arrow.start, arrow.end) if leaves_here else (arrow.end, arrow.start)
    onwards = there.column > here.column
    door = Door(place=here, side=END if onwards else START, other=there)
    return Course(
        arrow=arrow,
        leaves=door if leaves_here else None,
        arrives=None if leaves_here else door,
        gutters=(here.column + onwards,),
        gap=here.row + 1,
    )


def _gap_between(start: int, end: int) -> int:
    """Choose the gap that lies next to the row in which a way ends, on the side it comes from."""
    return end if end > start else end + 1


def lanes_of(courses: Sequence[Course], gutter: int) -> tuple[Course, ...]:
    """Give the ways that turn in a gutter, each with a lane of its own, in reading direction.

    Ways that only touch the column before the gutter keep near to it, so that they meet no door of
    the column behind; those that only touch the column behind keep near to that.
    """
    turning = (course for course in courses if gutter in course.gutters)
    return tuple(sorted(turning, key=lambda course: _rank(course, gutter)))


def _rank(course: Course, gutter: int) -> tuple[int, int]:
    is_before = any(door.side == END and door.place.column == gutter - 1 for door in course.doors)
    is_behind = any(door.side == START and door.place.column == gutter for door in course.doors)
    rows = abs(course.arrow.start.row - course.arrow.end.row)
    if is_before and is_behind:
        return 1, 0
    return (0, rows) if is_before else (2, -rows)


def tracks_of(courses: Sequence[Course], gap: int) -> tuple[Course, ...]:
    """Give the ways that run along a gap, each on a track of its own, downwards."""
    return tuple(course for course in courses if course.gap == gap and not course.is_straight)


def is_crossed(courses: Sequence[Course], gap: int) -> bool:
    """Tell whether a way goes straight over a gap, from a row to the next."""
    return any(course.gap == gap and course.is_straight for course in courses)


def sides_of(courses: Sequence[Course]) -> Mapping[tuple[Place, str], tuple[Door, ...]]:
    """Give the doors on each side of a cell, in the order in which they stand there."""
    found: dict[tuple[Place, str], list[Door]] = {}
    for course in courses:
        for door in course.doors:
            found.setdefault((door.place, door.side), []).append(door)
    return {
        side: tuple(sorted(doors, key=lambda door: (door.other.row, door.other.column)))
        for side, doors in found.items()
    }
