"""In which column and row each card of a flow stands.

A stage is a band of rows, in which its cards follow each other in the reading direction; those that
stand for each other are below each other. Where a band has no more columns it goes on in a new row,
as a text does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cxmap.diagrams.flow_map import Card, FlowMap


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell; ``line`` counts the stretches between two breaks, which may have several rows."""

    line: int
    row: int
    column: int


def places_of(map_: FlowMap, columns: int) -> tuple[Place, ...]:
    """Give every card a place of its own; in one column they stand in the order of the journey."""
    if columns == 1:
        return tuple(Place(row, row, 0) for row in range(len(map_.cards)))
    places: dict[int, Place] = {}
    line = row = 0
    for heading in map_.headings:
        ranks = _ranks(map_.cards, heading.cards)
        for first in range(0, max(ranks.values()) + 1, columns):
            here = [card for card in heading.cards if first <= ranks[card] < first + columns]
            rows = _rows(map_.cards, here, ranks)
            for card in here:
                places[card] = Place(line, row + rows[card], ranks[card] - first)
            line += 1
            row += max(rows.values()) + 1
    return tuple(places[card] for card in range(len(map_.cards)))


def widest(map_: FlowMap) -> int:
    """Give how many columns the longest stage would like to have."""
    return max(max(_ranks(map_.cards, each.cards).values()) + 1 for each in map_.headings)


def _ranks(cards: Sequence[Card], stage: range) -> dict[int, int]:
    """Give each card of a stage its step within it: one behind all that lead to it."""
    ranks: dict[int, int] = {}
    for card in stage:
        before = [ranks[each] for each in ranks if card in cards[each].targets]
        ranks[card] = max(before, default=-1) + 1
    return ranks


def _rows(cards: Sequence[Card], here: Sequence[int], ranks: dict[int, int]) -> dict[int, int]:
    """Keep a card in the row of the one before it, or else in the next that is free."""
    rows: dict[int, int] = {}
    for card in here:
        taken = {rows[each] for each in rows if ranks[each] == ranks[card]}
        before = [rows[each] for each in rows if card in cards[each].targets]
        row = min(before, default=0)
        while row in taken:
            row += 1
        rows[card] = row
    return rows
