"""Which file of rows a dataset means, and what in its rows means nothing here."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.measures import thing_named
from cxmap.files.tables.rows import row_span
from cxmap.files.tables.table_file import is_table
from cxmap.foundation.spans import Span
from cxmap.language.suggestions import nearest
from cxmap.model.data import Dataset
from cxmap.model.entries import Part
from cxmap.reading.data.datasets import table_path
from cxmap.reading.data.tallies import RowsRead

_WORDS = ("reason", "segment")
"""Dimensions whose values are words and name nothing."""

_MOST_SAID = 10
"""So many unknown values of a kind are given: more are most likely another column."""


def nearest_table(catalog: Catalog, dataset: Dataset) -> str:
    """Give the path that was most likely meant, from the folder of the YAML on."""
    folder = posixpath.dirname(catalog.reading.places[dataset].document.path)
    known = [posixpath.relpath(path, folder) for path in catalog.reading.tables]
    return nearest(dataset.file, known)


def is_found(catalog: Catalog, dataset: Dataset) -> bool:
    """Tell whether the file of a dataset is there."""
    return table_path(dataset, catalog.reading.places) in catalog.reading.tables


def is_a_row(catalog: Catalog, part: Part) -> bool:
    """Tell whether a part was read from a file of rows, and not written in YAML."""
    places = catalog.reading.places
    return part in places and is_table(places[part].document.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """A value of a file that names nothing of the kind that it should: how often, and where first.

    ``suggestion`` is what was most likely meant; ``more`` says how many other values of the same
    kind name nothing either and are not given.
    """

    dataset: Dataset
    kind: str
    value: str
    n: int
    span: Span
    suggestion: str
    more: int = 0


def unnamed_values(catalog: Catalog) -> Iterator[Unnamed]:
    """Give the values of a file that should name something and do not, the first few of each kind.

    What is not counted on its own, because a column has too many values, is reported as that.
    """
    for rows in catalog.reading.data:
        unknown: dict[str, list[tuple[str, int]]] = {}
        for (dimension, value), row in sorted(rows.seen_at.items(), key=lambda each: each[1]):
            if dimension in _WORDS or thing_named(catalog, rows.dataset, dimension, value):
                continue
            if rows_with(rows, dimension, value):
                unknown.setdefault(dimension, []).append((value, row))
        for dimension, found in unknown.items():
            for place, (value, row) in enumerate(found[:_MOST_SAID], start=1):
                yield Unnamed(
                    dataset=rows.dataset,
                    kind=dimension,
                    value=value,
                    n=rows_with(rows, dimension, value),
                    span=row_span(rows.path, row),
                    suggestion=catalog.nearest_name(dimension, value, rows.dataset),
                    more=len(found) - _MOST_SAID if place == _MOST_SAID else 0,
                )


def rows_with(rows: RowsRead, dimension: str, value: str) -> int:
    """Give in how many rows a value of a dimension stands."""
    return sum(
        tally.n for (_, *which), tally in rows.tallies.items() if which == [dimension, value]
    )
