"""Rows of JSON lines: one object a line, whose keys are the columns."""

import json
from collections.abc import Iterator

from cxmap.files.tables.lines import LONGEST_LINE, is_broken, lines_of
from cxmap.files.tables.table_file import MOST_CELLS, Row, TableFile
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span


def json_rows(file: TableFile) -> Iterator[Row | Problem]:
    """Give the keys as the first row, then the rows; a line that is no plain object is left out.

    The file is read twice, so that a key that comes up late has its column, too.
    """
    columns = dict.fromkeys(
        key for _, found in _objects(file) for key in (found or ()) if len(key) < MOST_CELLS
    )
    names = tuple(columns)[: MOST_CELLS + 1]
    yield Row(1, names)
    for number, found in _objects(file):
        if found is None:
            yield codes.ROW_NOT_JSON.at(Span(path=file.path, line=number, end_line=number))
        else:
            yield Row(number, tuple(found.get(name, "") for name in names))


def _objects(file: TableFile) -> Iterator[tuple[int, dict[str, str] | None]]:
    for number, line in enumerate(lines_of(file), start=1):
        if line.strip():
            yield number, _plain_object(line)


def _plain_object(line: str) -> dict[str, str] | None:
    """Give an object of plain values as texts; None where a line holds anything else."""
    if len(line) >= LONGEST_LINE or is_broken(line):
        return None
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or any(isinstance(each, dict | list) for each in found.values()):
        return None
    return {key: _text(value) for key, value in found.items()}


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)
