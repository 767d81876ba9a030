"""The lanes of a journey as rows, from what the customer sees down to what supports it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.journey import Lane, Lanes, Touchpoint
from cxmap.model.values import LANES
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_BELOW: Final = {
    "frontstage": "lines.interaction",
    "backstage": "lines.visibility",
    "support": "lines.internal",
}
"""Lane -> the line of the service blueprint that runs above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneRow:
    """One lane with a cell for every touchpoint; ``line`` names the line that runs above it.

    ``lanes`` are the entries that an arrow may name for it: an author's own lane is one at each
    touchpoint, under one title.
    """

    name: str
    label: str
    cells: tuple[tuple[Phrase, ...], ...]
    lanes: tuple[Lane, ...]
    line: str = ""


def lane_rows(
    reader: Reader, touchpoints: tuple[Touchpoint, ...], *, named: Collection[Lane] = ()
) -> tuple[LaneRow, ...]:
    """Give a row for each lane in use, or ``named``; a line runs between two sides that are there.

    An author's own lane stands below the one whose role it has, one without a role at the end.
    """
    wanted = {id(lane) for lane in named}
    rows: list[LaneRow] = []
    line = ""
    for role in (*LANES, ""):
        line = _BELOW.get(role, line)
        for row in (*_shared(reader, touchpoints, role), *_own(reader, touchpoints, role)):
            if any(row.cells) or any(id(lane) in wanted for lane in row.lanes):
                said = reader.word(line) if line and rows else ""
                rows.append(replace(row, line=said))
                line = ""
    return tuple(rows)


def _shared(reader: Reader, touchpoints: tuple[Touchpoint, ...], role: str) -> Iterator[LaneRow]:
    """Give the row of one of the lanes that everybody has."""
    for lane in (each for each in reader.catalog.shipped if isinstance(each, Lane)):
        if lane.id == role:
            yield LaneRow(
                name=f"lane_{role}",
                label=reader.word(f"lanes.{role}"),
                cells=tuple(
                    reader.phrases(getattr(each.lanes or Lanes(), role)) for each in touchpoints
                ),
                lanes=(lane,),
            )


def _own(reader: Reader, touchpoints: tuple[Touchpoint, ...], role: str) -> Iterator[LaneRow]:
    """Give the rows of the author's own lanes in a role, each title once."""
    of_role = [
        tuple(lane for lane in (each.lanes or Lanes()).own if (lane.role or "") == role)
        for each in touchpoints
    ]
    titles = dict.fromkeys(str(reader.title(lane)) for lanes in of_role for lane in lanes)
    for title in titles:
        named = [
            tuple(lane for lane in lanes if str(reader.title(lane)) == title) for lanes in of_role
        ]
        yield LaneRow(
            name="lane_own",
            label=title,
            cells=tuple(
                reader.phrases(tuple(text for lane in lanes for text in lane.cells))
                for lanes in named
            ),
            lanes=tuple(lane for lanes in named for lane in lanes),
        )
