"""Rows of JSON lines: one object a line, whose keys are the columns."""

import json
from collections.abc import Iterator
from typing import Final, NamedTuple

from cxmap.files.tables.lines import LONGEST_LINE, is_broken, lines_of
from cxmap.files.tables.table_file import MOST_CELLS, Row, TableFile
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

_MOST_SHOWN: Final = 40
"""Letters of a key that a message repeats."""


def json_rows(file: TableFile) -> Iterator[Row | Problem]:
    """Give the keys as the first row, then the rows; a line that is no plain object is left out.

    The file is read twice, so that a key that comes up late has its column, too. Where no line is
    a plain object there are no columns, and only what is wrong is said.
    """
    columns = dict.fromkeys(
        key
        for found in _objects(file)
        if isinstance(found, _Object)
        for key in found.values
        if len(key) < MOST_CELLS
    )
    names = tuple(columns)[: MOST_CELLS + 1]
    if names:
        yield Row(1, names)
    for found in _objects(file):
        if isinstance(found, Problem):
            yield found
        else:
            yield Row(found.number, tuple(found.values.get(name, "") for name in names))


class _Object(NamedTuple):
    """A line that is a plain object: its number, and its values as texts."""

    number: int
    values: dict[str, str]


def _objects(file: TableFile) -> Iterator[_Object | Problem]:
    for number, line in enumerate(lines_of(file), start=1):
        if line.strip():
            yield _object(line, number, Span(path=file.path, line=number, end_line=number))


def _object(line: str, number: int, place: Span) -> _Object | Problem:
    """Give a plain object, or what keeps a line from being one."""
    if len(line) >= LONGEST_LINE:
        return codes.ROW_TOO_LONG.at(place)
    try:
        found = None if is_broken(line) else json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        return codes.ROW_NOT_JSON.at(place)
    nested = next((key for key, each in found.items() if isinstance(each, dict | list)), None)
    if nested is not None:
        return codes.ROW_HOLDS_MORE.at(place, column=nested[:_MOST_SHOWN])
    return _Object(number, {key: _text(value) for key, value in found.items()})


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)
