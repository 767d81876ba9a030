"""A table of plain values, for spreadsheets and whoever counts on: no markup and no links."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from cxmap.language.calendar import written_date
from cxmap.model.entries import Entry, Part
from cxmap.views.phrases import Showable
from cxmap.views.reader import Reader

Cell: TypeAlias = str | int | float | date | None
"""A text, a number or a day; None where there is nothing."""

Row: TypeAlias = Mapping[str, Cell]
"""The cells of a row by the names of their columns; what is not named is empty."""

_GREGORIAN: Final = "gregorian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, and what readers call it."""

    name: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTable:
    """A table by its name, with its title and words in one language."""

    name: str
    title: str
    language: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableKind:
    """A table that can be made: its columns in their order, which are days, and its rows."""

    name: str
    columns: tuple[str, ...]
    days: frozenset[str]
    rows: Callable[[Reader], Iterable[Row]]


def table_of(reader: Reader, kind: TableKind) -> PlainTable:
    """Make a table for a reader.

    A day stands in the calendar of the reader and, where that is another one, once more as a day
    that every program knows.
    """
    calendar = reader.catalog.project.calendar_of(reader.language)
    columns = tuple(_columns(reader, kind, calendar))
    return PlainTable(
        name=kind.name,
        title=reader.word(f"tables.{kind.name}"),
        language=reader.language,
        columns=columns,
        rows=tuple(tuple(_cells(row, kind, calendar)) for row in kind.rows(reader)),
    )


def _columns(reader: Reader, kind: TableKind, calendar: str) -> Iterator[Column]:
    for name in kind.columns:
        label = _label(reader, name)
        if name in kind.days and calendar != _GREGORIAN:
            yield Column(name=name, label=label)
            both = reader.word("tables.gregorian", column=label)
            yield Column(name=f"{name}_{_GREGORIAN}", label=both)
        else:
            yield Column(name=name, label=label)


def _label(reader: Reader, name: str) -> str:
    """Give what a column is called: as the field is everywhere, unless it has a word of its own."""
    own = f"table_columns.{name}"
    is_own = own in reader.catalog.words(reader.language)
    return reader.word(own if is_own else f"fields.{name}")


def _cells(row: Row, kind: TableKind, calendar: str) -> Iterator[Cell]:
    for name in kind.columns:
        value = row.get(name)
        if name in kind.days and calendar != _GREGORIAN:
            yield written_date(value, calendar=calendar) if isinstance(value, date) else value
        yield value


def said(reader: Reader, *values: Showable | None) -> str:
    """Give values as one text, with commas between them."""
    return str(reader.joined(*values) or "")


def titles(reader: Reader, entries: Iterable[Entry | None]) -> str:
    """Give the titles of entries as one text."""
    return said(reader, *(reader.title(each) for each in entries if each is not None))


def named(reader: Reader, part: Part, key: str) -> str:
    """Give what a part names under a key as one text."""
    return said(reader, *(each.name for each in reader.pointers(part, key)))


def inherited(reader: Reader, part: Part, key: str) -> str:
    """Give what holds of a part under a key, because it says so or stands in what does."""
    return said(reader, *(each.name for each in reader.inherited(part, key)))
