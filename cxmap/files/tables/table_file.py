"""A file of rows: where its bytes are, which endings there are, and what one row is."""

import io
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, NamedTuple

ENDINGS: Final = (".csv", ".tsv", ".xlsx", ".jsonl", ".ndjson")
"""How files end whose rows are read."""

MOST_CELLS: Final = 256
"""The most cells of one row; whatever has more is no table that a person keeps."""


class Row(NamedTuple):
    """One row: its number in the file or on the sheet, counted from 1, and its cells as texts."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A file of rows: its path relative to the project, and its bytes or where they lie.

    ``stamp`` is another one when the file has changed: its size and when it was written.
    """

    path: str
    data: bytes = b""
    location: Path | None = None
    stamp: tuple[int, int] = (0, 0)

    @property
    def ending(self) -> str:
        """The ending of its name, in small letters."""
        return PurePosixPath(self.path).suffix.lower()

    def opened(self) -> BinaryIO:
        """Open it for reading; raises OSError as the system does."""
        return io.BytesIO(self.data) if self.location is None else self.location.open("rb")


def is_table(path: str) -> bool:
    """Tell whether a path ends as files of rows do.

    >>> is_table("journeys/data/Survey.CSV"), is_table("journeys/visit.yml")
    (True, False)
    """
    return PurePosixPath(path).suffix.lower() in ENDINGS


def cell_name(row: int, column: int) -> str:
    """Give the name of a cell as spreadsheets write it; both count from 1.

    >>> cell_name(14, 2), cell_name(1, 28)
    ('B14', 'AB1')
    """
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
