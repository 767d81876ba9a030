"""All files of rows that a project says something of, read after its YAML."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeAlias

from cxmap.files.tables.rows import row_span, rows_of
from cxmap.files.tables.table_file import Row, TableFile
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Severity
from cxmap.foundation.spans import Span
from cxmap.language.folding import folded_key
from cxmap.model.data import Dataset, Meaning
from cxmap.model.entries import Entry
from cxmap.reading.data.cells import Words
from cxmap.reading.data.days import Days
from cxmap.reading.data.feedback_rows import MOST_ENTRIES, FeedbackRows
from cxmap.reading.data.heads import Head, head_of
from cxmap.reading.data.tallies import TIMES, RowsRead
from cxmap.reading.data.tallying import Refused, Tallying
from cxmap.reading.places import Places

MOST_ROWS: Final = 5_000_000
_MOST_SAID: Final = 10
"""Rows of one mistake that are said one by one; of the others only their number is."""
_LOSES_A_ROW: Final = frozenset(
    each.id
    for each in (codes.ROW_NOT_TEXT, codes.ROW_QUOTES, codes.ROW_NOT_JSON, codes.ROW_HOLDS_MORE)
)

KnownData: TypeAlias = dict[tuple[object, ...], "DataRead"]
"""What files held when they were read last, by all that decides about it."""


@dataclass(slots=True)
class DataRead:
    """What one file of rows came to: what is known of it, and what was kept row by row."""

    rows: RowsRead
    entries: tuple[Entry, ...] = ()
    places: Places = field(default_factory=Places)
    problems: tuple[Problem, ...] = ()


def table_path(dataset: Dataset, places: Places) -> str:
    """Give the path of a dataset's file below the project."""
    folder = posixpath.dirname(places[dataset].document.path)
    return posixpath.normpath(posixpath.join(folder, dataset.file))


def read_data(
    entries: Iterable[Entry],
    places: Places,
    tables: Mapping[str, TableFile],
    *,
    calendar: str,
    today: date | None = None,
    known: KnownData | None = None,
) -> Iterator[DataRead]:
    """Read the file of each dataset that is sound and whose file is there.

    With ``known``, a file that has not changed is not read again. Without ``today`` no day lies in
    the future.
    """
    before: KnownData = dict(known or {})
    kept: KnownData = {}
    days = Days(calendar=calendar, today=today)
    for dataset in entries:
        if not isinstance(dataset, Dataset) or not places[dataset].is_sound:
            continue
        table = tables.get(table_path(dataset, places))
        if table is None:
            continue
        asked = (id(dataset), table, days)
        kept[asked] = before.get(asked) or _Reader(dataset, places, table, days).read()
        yield kept[asked]
    if known is not None:
        known.clear()
        known.update(kept)


def _words(dataset: Dataset, head: Head) -> Words:
    """Give what words of a file mean; a column may say it otherwise than the file."""
    means = _meant(dataset.meanings)
    own = {
        each.at: Words({**means, **_meant(each.meanings)}) for each in head.held if each.meanings
    }
    return Words(means, own)


def _meant(meanings: Iterable[Meaning]) -> dict[str, str]:
    return {folded_key(each.word): each.means for each in meanings}


@dataclass(slots=True)
class _Reader:
    """The reading of one file; ``said`` counts the problems of each kind."""

    dataset: Dataset
    places: Places
    table: TableFile
    days: Days
    problems: list[Problem] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)
    n: int = 0
    left_out: int = 0

    def read(self) -> DataRead:
        """Read the head, then whatever the rows are."""
        self.problems += self._passed_over()
        rows = self._rows()
        result = DataRead(RowsRead(dataset=self.dataset, path=self.table.path))
        head = self._head(rows)
        if head is not None:
            words = _words(self.dataset, head)
            is_kept = self.dataset.rows == "feedback"
            result = self._kept(head, words, rows) if is_kept else self._counted(head, words, rows)
            self._say_if_empty(row_span(self.table.path, head.number))
            result.rows = replace(
                result.rows, rows=self.n, left_out=self.left_out, unused=head.unused
            )
        result.problems = (*self.problems, *self._rest())
        return result

    def _passed_over(self) -> Iterator[Problem]:
        """Report a sheet that is asked of a file without any."""
        if self.dataset.sheet and self.table.ending != ".xlsx":
            place = self.places.span(self.dataset, "sheet")
            yield codes.SHEET_OF_NO_WORKBOOK.at(place, file=self.dataset.file)

    def _say_if_empty(self, place: Span) -> None:
        """Say that there are no rows, where nothing else says what became of them."""
        if not self.n and not any(each.severity is Severity.ERROR for each in self.problems):
            self.problems.append(codes.NO_ROWS.at(place))

    def _rows(self) -> Iterator[Row]:
        """Give the rows that can be read, and put aside what is wrong with others."""
        for each in rows_of(self.table, sheet=self.dataset.sheet or ""):
            if isinstance(each, Row):
                yield each
            else:
                lost = each.id in _LOSES_A_ROW
                self.n += lost
                self.left_out += lost
                self._say(each)

    def _head(self, rows: Iterator[Row]) -> Head | None:
        """Find the head: the row that the author names, or the first one."""
        first = next((row for row in rows if row.number >= (self.dataset.header or 1)), None)
        if first is None:
            self._say_if_empty(Span(path=self.table.path))
            return None
        head, problems = head_of(self.dataset, first, self.table.path, self.places)
        self.problems += problems
        return head

    def _kept(self, head: Head, words: Words, rows: Iterator[Row]) -> DataRead:
        """Keep the rows one by one, as what customers said."""
        result = DataRead(RowsRead(dataset=self.dataset, path=self.table.path))
        name = self.places[self.dataset].ref
        keeping = FeedbackRows(
            self.dataset, name, head, self.table.path, words, result.places, self.days
        )
        for row in self._at_most(rows, MOST_ENTRIES):
            self.left_out += not keeping.read(row)
        for each in keeping.problems:
            self._say(each)
        result.entries = tuple(keeping.entries)
        result.rows = replace(
            result.rows, private=tuple(keeping.private), customers=keeping.customers
        )
        return result

    def _counted(self, head: Head, words: Words, rows: Iterator[Row]) -> DataRead:
        """Count the rows."""
        names_the_lost = self.dataset.rows == "losses"
        counting = Tallying(
            head, self.table.path, words, self.days, keeps_references=names_the_lost
        )
        for row in self._at_most(rows, MOST_ROWS):
            try:
                counting.count(row)
            except Refused as refused:
                self.left_out += 1
                self._say(refused.problem)
        self.problems += counting.finish()
        return DataRead(
            RowsRead(
                dataset=self.dataset,
                path=self.table.path,
                first=counting.first,
                last=counting.last,
                tallies=counting.tallies,
                seen_at=counting.seen_at,
                columns=tuple(each.head for each in head.columns("score")),
                times=tuple(each.holds for each in head.columns(*TIMES)),
                left=counting.left,
            )
        )

    def _at_most(self, rows: Iterator[Row], limit: int) -> Iterator[Row]:
        for row in rows:
            self.n += 1
            if self.n > limit:
                place = Span(path=self.table.path, line=row.number, end_line=row.number)
                self.problems.append(codes.TOO_MANY_ROWS.at(place, limit=limit))
                return
            yield row

    def _say(self, problem: Problem) -> None:
        """Report a problem; of one mistake in very many rows the first ones are enough."""
        self.said[problem.id] += 1
        if self.said[problem.id] <= _MOST_SAID or problem.severity is Severity.ERROR:
            self.problems.append(problem)

    def _rest(self) -> Iterator[Problem]:
        """Say of how many more rows nothing was said."""
        last: dict[str, Problem] = {each.id: each for each in self.problems}
        for name, n in self.said.items():
            more = n - _MOST_SAID
            if more > 0 and last[name].severity is not Severity.ERROR:
                yield codes.MORE_ROWS.at(last[name].span, n=more, code=last[name].code)
