"""Rows that are counted, one after the other, whatever their number."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from cxmap.files.tables.rows import row_span
from cxmap.files.tables.table_file import Row
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Word
from cxmap.reading.data.cells import Instant, Words, instant_of, score_of, shown
from cxmap.reading.data.customers import customer_of
from cxmap.reading.data.days import Days, no_day
from cxmap.reading.data.heads import Head, Held
from cxmap.reading.data.tallies import DIMENSIONS, TIMES, Bin, Tally

_MOST_VALUES: Final = 200
"""Different values of one dimension that are counted each on their own."""
_MOST_COMBINED: Final = 100_000
_MOST_KEPT: Final = 50_000
"""References of customers who were lost."""
_MOST_KNOWN: Final = 1 << 16

_Said: TypeAlias = tuple[tuple[int | None, ...], tuple[str, ...]]
"""What a row says: its scores, and its value of each dimension."""


class Refused(Exception):  # noqa: N818  # nothing failed: a row is not what its file promises
    """A row that is left out, with the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.id)
        self.problem = problem


@dataclass(slots=True)
class Tallying:
    """Counts the rows of one file.

    Where it ``keeps_references``, ``left`` has the first day of each customer that rows name.
    """

    head: Head
    path: str
    words: Words
    days: Days
    keeps_references: bool = False
    left: dict[str, date] = field(default_factory=dict)
    first: date | None = None
    last: date | None = None
    tallies: dict[Bin, Tally] = field(default_factory=dict)
    seen_at: dict[tuple[str, str], int] = field(default_factory=dict)
    _said: dict[tuple[str, ...], _Said] = field(default_factory=dict)
    _combined: Counter[tuple[date, tuple[str, ...]]] = field(default_factory=Counter)
    _instants: dict[tuple[str, str], Instant | None] = field(default_factory=dict)
    _months: dict[date, date] = field(default_factory=dict)
    _date: Held = field(init=False)
    _scores: tuple[Held, ...] = ()
    _dimensions: tuple[Held, ...] = ()
    _times: tuple[Held, ...] = ()
    _places: tuple[int, ...] = ()
    _values: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look the columns up once."""
        (self._date, *_) = self.head.columns("date")
        self._scores = self.head.columns("score")
        self._dimensions = self.head.columns(*DIMENSIONS)
        self._times = self.head.columns(*TIMES)
        self._places = tuple(each.at for each in (*self._scores, *self._dimensions))

    def count(self, row: Row) -> None:
        """Count a row; raises Refused where it cannot be counted.

        Very many rows of a survey say the same, so that what cells say is found out once.
        """
        cells = self._cells(row)
        start = self._instant(row, self._date, cells)
        if start is None:
            raise self._refused(codes.CELL_EMPTY, row, self._date)
        times = [self._minutes(row, each, cells, start) for each in self._times]
        typed = tuple([cells[at] for at in self._places])
        if typed not in self._said:
            self._said[typed] = self._found(row, cells)
        month = self._month(start.day)
        self._combined[month, typed] += 1
        self._keep_reference(cells, start.day)
        for held, minutes in zip(self._times, times, strict=True):
            if minutes is not None:
                for name in self._bins(month, self._said[typed][1]):
                    found = self._tally(name).minutes.setdefault(held.holds, array("q"))
                    found.append(minutes)
        if len(self._combined) > _MOST_COMBINED:
            self._fold()

    def _keep_reference(self, cells: tuple[str, ...], day: date) -> None:
        """Keep on which day a customer was lost."""
        for held in self.head.columns("reference") if self.keeps_references else ():
            customer = customer_of(cells[held.at])
            if customer and (customer in self.left or len(self.left) < _MOST_KEPT):
                self.left[customer] = min(day, self.left.get(customer, day))

    def _found(self, row: Row, cells: tuple[str, ...]) -> _Said:
        """Find out what a row says that none said before it."""
        scores = tuple(self._score(row, each, cells[each.at]) for each in self._scores)
        if scores and not any(each is not None for each in scores):
            raise self._refused(codes.CELL_EMPTY, row, self._scores[0])
        values = tuple(
            self.words.in_column(each.at).of(cells[each.at]) for each in self._dimensions
        )
        for each, value in zip(self._dimensions, values, strict=True):
            self.seen_at.setdefault((each.holds, value), row.number)
        return scores, values

    def finish(self) -> Iterator[Problem]:
        """Count what is left to count, and report what was counted together."""
        self._fold()
        self.seen_at = {
            (holds, value): row for (holds, value), row in self.seen_at.items() if value
        }
        for each in self._dimensions:
            n = sum(holds == each.holds for holds, _ in self.seen_at)
            if n > _MOST_VALUES:
                place = row_span(self.path, 1, each.at + 1)
                yield codes.TOO_MANY_VALUES.at(place, column=each.head, n=n, limit=_MOST_VALUES)

    def _cells(self, row: Row) -> tuple[str, ...]:
        """Give the cells of a row, as many as the head has."""
        width, cells = self.head.width, row.cells
        if len(cells) > width and (problem := self.head.too_wide(row, self.path)) is not None:
            raise Refused(problem)
        return cells + ("",) * (width - len(cells))

    def _instant(self, row: Row, held: Held, cells: tuple[str, ...]) -> Instant | None:
        """Give the day, and perhaps the time, in a cell; None where it is empty."""
        cell, order = cells[held.at], held.written_as
        if (cell, order) not in self._instants:
            if len(self._instants) > _MOST_KNOWN:
                self._instants.clear()
            counts_days = self.path.lower().endswith(".xlsx")
            found = instant_of(cell, counts_days=counts_days, written_as=order)
            self._instants[cell, order] = found
        found = self._instants[cell, order]
        if found is None and cell.strip():
            place = row_span(self.path, row.number, held.at + 1)
            raise Refused(no_day(place, column=held.head, value=shown(cell), cell=cell))
        if found is not None:
            self._refuse_ahead(row, held, found.day, cell)
        return found

    def _refuse_ahead(self, row: Row, held: Held, day: date, cell: str) -> None:
        place = row_span(self.path, row.number, held.at + 1)
        problem = self.days.ahead(day, place, column=held.head, value=shown(cell))
        if problem is not None:
            raise Refused(problem)

    def _minutes(self, row: Row, held: Held, cells: tuple[str, ...], start: Instant) -> int | None:
        then = self._instant(row, held, cells)
        if then is None:
            return None
        minutes = then.minutes_after(start)
        if (then.day < start.day) if minutes is None else minutes < 0:
            raise self._refused(codes.CELL_BEFORE, row, held, cells[held.at])
        return minutes

    def _score(self, row: Row, held: Held, cell: str) -> int | None:
        if not cell or not cell.strip():
            return None
        score = score_of(cell)
        if score is None:
            raise self._refused(codes.CELL_REFUSED, row, held, cell, Word("shapes.number"))
        if held.scale is not None and not held.scale.holds(score):
            place = row_span(self.path, row.number, held.at + 1)
            worst, best = held.scale.worst, held.scale.best
            raise Refused(
                codes.CELL_BEYOND.at(place, column=held.head, value=score, worst=worst, best=best)
            )
        return score

    def _refused(
        self, why: codes.Diagnosis, row: Row, held: Held, cell: str = "", expected: Word | str = ""
    ) -> Refused:
        place = row_span(self.path, row.number, held.at + 1)
        if not cell:
            return Refused(why.at(place, column=held.head))
        return Refused(why.at(place, column=held.head, value=shown(cell), expected=expected))

    def _month(self, day: date) -> date:
        if day not in self._months:
            self._months[day] = self.days.month(day)
            self.first = min(day, self.first or day)
            self.last = max(day, self.last or day)
        return self._months[day]

    def _fold(self) -> None:
        """Put the rows that were counted together into the bins they belong to."""
        for (month, typed), n in self._combined.items():
            scores, values = self._said[typed]
            part = Tally(n=n)
            for held, score in zip(self._scores, scores, strict=True):
                if score is not None:
                    part.scores[held.head] = {score: n}
            for name in self._bins(month, values):
                self._tally(name).add(part)
        self._combined.clear()
        self._said.clear()

    def _tally(self, name: Bin) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def _bins(self, month: date, values: Iterable[str]) -> Iterator[Bin]:
        yield month, "", ""
        for held, value in zip(self._dimensions, values, strict=True):
            if value and self._is_counted(held.holds, value):
                yield month, held.holds, value

    def _is_counted(self, holds: str, value: str) -> bool:
        """Tell whether a value is among the first of its dimension."""
        known = self._values.setdefault(holds, set())
        if value not in known and len(known) < _MOST_VALUES:
            known.add(value)
        return value in known
