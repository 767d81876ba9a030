"""Where cards stand in their columns and rows, with the frames around alternatives."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from cxmap.diagrams.badges import badge_around, badge_width
from cxmap.diagrams.card_layout import CardLayout, card_layouts
from cxmap.diagrams.choices import Choice
from cxmap.diagrams.columns import Columns, columns_of
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.journey_map import JourneyMap
from cxmap.diagrams.legs import Leg, is_straight, legs_of
from cxmap.diagrams.lines import Lines, wrapped
from cxmap.diagrams.measures import PADDING, ROW_GAP, SMALL
from cxmap.diagrams.routes import Errand, Ground, errands
from cxmap.diagrams.shapes import Box, Spot

FRAME: Final = 8
"""How far a frame is from the cards in it, at their sides and below them."""
ABOVE_TITLE: Final = 5
_BELOW_TITLE: Final = 5
_BESIDE_ARROW: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a customer chooses among: its title, and the box around its cards."""

    choice: Choice
    title: Lines
    box: Box

    @property
    def strip(self) -> Box:
        """Where its title stands."""
        return Box(self.box.x, self.box.y, self.box.width, _height(self.title))

    def moved(self, x: float, y: float) -> "Frame":
        """Give it at a distance."""
        return Frame(choice=self.choice, title=self.title, box=self.box.moved(x, y))


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """A line that only leads down, from spot to spot; one with a letter has it beside it."""

    leg: Leg
    spots: tuple[Spot, Spot]

    @property
    def badge(self) -> Box:
        """The place of its letter."""
        (x, top), bottom = (self.spots[0].x, self.spots[0].y), self.spots[1].y
        away = badge_width(self.leg.letter) / 2 + _BESIDE_ARROW
        return badge_around(Spot(x + away, (top + bottom) / 2), self.leg.letter)

    def moved(self, x: float, y: float) -> "Straight":
        """Give it at a distance."""
        one, other = self.spots
        return Straight(leg=self.leg, spots=(one.moved(x, y), other.moved(x, y)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The cards in their columns and rows, from their own origin on, and the routes they want."""

    map: JourneyMap
    columns: Columns
    layouts: tuple[CardLayout, ...]
    boxes: tuple[Box, ...]
    frames: tuple[Frame, ...]
    straight: tuple[Straight, ...]
    errands: tuple[Errand, ...]

    @property
    def task(self) -> Task:
        """What the engine is asked: from where to where ways lead, around cards and letters."""
        ends = tuple((errand.leave, errand.arrive) for errand in self.errands if errand.is_open)
        blocks = self.ground.blocks
        letters = (each.badge for each in self.straight if each.leg.letter)
        alone = (badge for badge in letters if not any(map(badge.touches, blocks)))
        return Task(obstacles=(*blocks, *alone), ends=ends)

    @property
    def ground(self) -> Ground:
        """What ways go around."""
        inside = {place for frame in self.frames for place in frame.choice.places}
        alone = (box for place, box in enumerate(self.boxes) if place not in inside)
        return Ground(
            blocks=(*alone, *(frame.box for frame in self.frames)),
            solid=(
                *self.boxes,
                *(frame.strip for frame in self.frames),
                *(gap for frame in self.frames for gap in gaps_in(frame, self.boxes)),
            ),
        )


def plan_of(map_: JourneyMap, *, moment_of_truth: str) -> Plan:
    """Set all cards, and put them into columns and rows."""
    nodes, legs = map_.nodes, legs_of(map_)
    around = tuple(leg for leg in legs if not is_straight(leg, nodes))
    columns = columns_of(map_.cards, nodes, around, len(map_.headers))
    framed = {place for choice in map_.choices for place in choice.places}
    insets = [FRAME if place in framed else 0 for place in range(len(map_.cards))]
    layouts = card_layouts(
        map_.cards,
        [
            columns.widths[card.column] - 2 * inset
            for card, inset in zip(map_.cards, insets, strict=True)
        ],
        moment_of_truth,
    )
    titles = [
        wrapped(each.title, columns.widths[each.column] - 2 * PADDING, SMALL, most=3)
        for each in map_.choices
    ]
    rows = _rows(layouts, map_.choices, titles)
    boxes = tuple(
        Box(columns.starts[card.column] + inset, rows[card.row].y, layout.width, height)
        for layout, inset in zip(layouts, insets, strict=True)
        for card, height in [(layout.card, rows[layout.card.row].height)]
    )
    frames = tuple(
        Frame(choice=choice, title=title, box=_around(boxes, choice, title))
        for choice, title in zip(map_.choices, titles, strict=True)
    )
    every = (*boxes, *(frame.box for frame in frames))
    return Plan(
        map=map_,
        columns=columns,
        layouts=layouts,
        boxes=boxes,
        frames=frames,
        straight=tuple(
            Straight(leg=leg, spots=_down(every[leg.start], every[leg.end]))
            for leg in legs
            if is_straight(leg, nodes)
        ),
        errands=errands(around, nodes, every, columns),
    )


def gaps_in(frame: Frame, boxes: Sequence[Box]) -> Iterator[Box]:
    """Give the room between the cards in a frame."""
    for one, other in pairwise(frame.choice.places):
        yield gap_between(boxes[one], boxes[other])


def gap_between(above: Box, below: Box) -> Box:
    """Give the room between two boxes of a column."""
    return Box(above.x, above.bottom, above.width, below.y - above.bottom)


def _rows(
    layouts: Iterable[CardLayout], choices: Sequence[Choice], titles: Sequence[Lines]
) -> Mapping[int, Box]:
    """Give how far down each row is and how high, with room above it and below it for frames."""
    heights: dict[int, float] = {}
    for layout in layouts:
        row = layout.card.row
        heights[row] = max(heights.get(row, 0), ceil(layout.height))
    above: dict[int, float] = {}
    for choice, title in zip(choices, titles, strict=True):
        above[choice.row] = max(above.get(choice.row, 0), _height(title))
    framed_to = {choice.last for choice in choices}
    rows = {}
    y = 0.0
    for row in sorted(heights):
        y += above.get(row, 0)
        rows[row] = Box(0, y, 0, heights[row])
        y += heights[row] + (FRAME if row in framed_to else 0) + ROW_GAP
    return rows


def _around(boxes: Sequence[Box], choice: Choice, title: Lines) -> Box:
    first, last = boxes[choice.places[0]], boxes[choice.places[-1]]
    top = first.y - _height(title)
    return Box(first.x - FRAME, top, first.width + 2 * FRAME, last.bottom + FRAME - top)


def _height(title: Lines) -> float:
    return ABOVE_TITLE + title.height + _BELOW_TITLE


def _down(one: Box, other: Box) -> tuple[Spot, Spot]:
    return Spot(one.middle.x, one.bottom), Spot(other.middle.x, other.y)
