"""What is kept of rows that are counted and not kept: how many, in which month, of what."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from cxmap.foundation.spans import Span
from cxmap.language.personal_data import PersonalData
from cxmap.model.data import Dataset

DIMENSIONS: Final = (
    "reason",
    "segment",
    "persona",
    "channel",
    "journey",
    "stage",
    "touchpoint",
    "situation",
    "department",
)
"""What rows are counted by, each on its own."""

TIMES: Final = ("first_response", "closed")
"""What is measured from the day and the hour of a row, in minutes."""

Minutes: TypeAlias = "array[int]"
Bin: TypeAlias = tuple[date, str, str]
"""The first day of a month, a dimension and one value of it; both are empty for all rows."""


@dataclass(slots=True)
class Tally:
    """The rows of one bin: their number, their scores by column, and their times in minutes."""

    n: int = 0
    scores: dict[str, dict[int, int]] = field(default_factory=dict)
    minutes: dict[str, Minutes] = field(default_factory=dict)

    def add(self, other: "Tally") -> None:
        """Take the rows of another one in."""
        self.n += other.n
        for column, counts in other.scores.items():
            own = self.scores.setdefault(column, {})
            for score, n in counts.items():
                own[score] = own.get(score, 0) + n
        for name, minutes in other.minutes.items():
            self.minutes.setdefault(name, array("q")).extend(minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateCell:
    """Personal data in a cell that is kept; what is made of the row has it masked."""

    span: Span
    data: PersonalData


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsRead:
    """What a file of rows came to: how much of it could be read, and what it holds.

    ``first`` and ``last`` are the earliest and the latest day, ``tallies`` the counts of rows that
    are counted, ``seen_at`` the row in which a value of a dimension stands first, ``columns`` the
    heads of the columns with scores, ``times`` what is measured, ``left`` the day on which each
    customer that a row names was lost, ``customers`` who it was that said a row that is kept, by
    its id, ``private`` the personal data of such rows, ``unused`` the heads of columns that nothing
    was said of. Customers are known by hashes of their references.
    """

    dataset: Dataset
    path: str
    rows: int = 0
    left_out: int = 0
    first: date | None = None
    last: date | None = None
    tallies: Mapping[Bin, Tally] = field(default_factory=dict)
    seen_at: Mapping[tuple[str, str], int] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    left: Mapping[str, date] = field(default_factory=dict)
    customers: Mapping[str, str] = field(default_factory=dict)
    private: tuple[PrivateCell, ...] = ()
    unused: tuple[str, ...] = ()
