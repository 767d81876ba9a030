"""The head of a file: which of its columns holds what, by what its author says or by its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, get_args

from cxmap.files.tables.rows import row_span
from cxmap.files.tables.table_file import Row
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Typed
from cxmap.language.folding import folded_key, tidied
from cxmap.language.languages import LANGUAGES
from cxmap.language.scales import Scale
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.model.data import Column, Dataset, Meaning
from cxmap.model.values import ColumnContent
from cxmap.reading.places import Places

CONTENTS: Final[tuple[str, ...]] = get_args(get_args(ColumnContent)[0])
NEEDED: Final = {
    "answers": ("date", "score"),
    "tickets": ("date",),
    "requests": ("date", "reason"),
    "losses": ("date",),
    "feedback": ("text",),
}
"""What a file has to hold, by what its rows are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A column of a file that is read: where it stands, counted from 0, and what it holds.

    ``language`` is that of its texts, empty where it is the one of the project.
    ``written_as`` is the order of day, month and year in it, where the year does not come first.
    """

    at: int
    head: str
    holds: str
    scale: Scale | None = None
    language: str = ""
    meanings: tuple[Meaning, ...] = ()
    written_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The columns of a file that are read, and the columns that nothing was said of.

    ``number`` is the row in which the head stands, ``width`` how many cells it has.
    """

    number: int
    held: tuple[Held, ...]
    width: int
    unused: tuple[str, ...]

    def columns(self, *contents: str) -> tuple[Held, ...]:
        """Give the columns that hold one of these, in the order of the file."""
        return tuple(each for each in self.held if each.holds in contents)

    def too_wide(self, row: Row, path: str) -> Problem | None:
        """Report a row with more cells than the head has, which are those of a slip."""
        if not any(map(str.strip, row.cells[self.width :])):
            return None
        place = row_span(path, row.number, self.width + 1)
        return codes.ROW_TOO_WIDE.at(place, width=len(row.cells), expected=self.width)


def head_of(
    dataset: Dataset, row: Row, path: str, places: Places
) -> tuple[Head | None, list[Problem]]:
    """Find the columns of a file by its first row; no head where something needed is missing."""
    heads = [_compared(cell) for cell in row.cells]
    problems = list(_twice(dataset, row, heads, path))
    said: dict[int, Held] = {}
    for column in dataset.columns:
        name = _compared(column.column)
        if name not in heads:
            place = places.span(column)
            known = [cell.strip() for cell in row.cells if cell.strip()]
            suggestion = nearest(column.column, known)
            problems.append(
                codes.COLUMN_MISSING.at(
                    place, column=column.column, file=path, suggestion=suggestion
                )
            )
            continue
        at = heads.index(name)
        holds = column.holds or _content_named(name)
        if holds:
            said[at] = _held(row, at, holds, column)
    for at, name in enumerate(heads):
        holds = _content_named(name)
        if at not in said and holds and name not in map(_compared, _declared(dataset)):
            said[at] = _held(row, at, holds, None)
    if dataset.rows != "feedback":
        said = _counted_once(said)
    held = tuple(said[at] for at in sorted(said))
    there = {each.holds for each in held}
    missing = [each for each in NEEDED[dataset.rows] if each not in there]
    if missing and not problems:
        place = places.span(dataset, "columns" if dataset.columns else "file")
        problems.append(codes.COLUMN_NEEDED.at(place, missing=Typed(tuple(missing)), file=path))
    unused = tuple(
        cell.strip() for at, cell in enumerate(row.cells) if cell.strip() and at not in said
    )
    if problems:
        return None, problems
    return Head(number=row.number, held=held, width=len(row.cells), unused=unused), problems


def _counted_once(said: dict[int, Held]) -> dict[int, Held]:
    """Leave out translations: a row that is counted has one reason, in however many languages."""
    first: dict[str, str] = {}
    for at in sorted(said):
        first.setdefault(said[at].holds, said[at].language)
    return {at: each for at, each in said.items() if each.language == first[each.holds]}


def _held(row: Row, at: int, holds: str, column: Column | None) -> Held:
    head = row.cells[at].strip()
    if column is None:
        return Held(at=at, head=head, holds=holds)
    return Held(
        at=at,
        head=head,
        holds=holds,
        scale=column.scale,
        language=column.language or "",
        meanings=column.meanings,
        written_as=column.written_as or "",
    )


def _declared(dataset: Dataset) -> tuple[str, ...]:
    return tuple(each.column for each in dataset.columns)


def _twice(dataset: Dataset, row: Row, heads: list[str], path: str) -> Iterator[Problem]:
    """Report a head that stands twice, where it is one that is read."""
    declared = set(map(_compared, _declared(dataset)))
    for at, name in enumerate(heads):
        if name in heads[:at] and (name in declared or _content_named(name)):
            place = row_span(path, row.number, at + 1)
            yield codes.COLUMN_TWICE.at(place, column=row.cells[at].strip())


def _compared(head: str) -> str:
    return folded_key(tidied(head).strip().lstrip("\ufeff"))


def _content_named(name: str) -> str:
    """Give what a column holds whose head says so in words of ours; empty where it does not."""
    return _names().get(name, "") if name else ""


@cache
def _names() -> dict[str, str]:
    known: dict[str, str] = {}
    for content in CONTENTS:
        said = (word(language, f"column_contents.{content}") for language in LANGUAGES)
        known |= {_compared(each): content for each in (content, *said)}
    return known
