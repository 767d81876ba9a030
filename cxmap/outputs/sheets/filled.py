"""The rows of a sheet of touchpoints: those of journeys, or one that shows how it is meant."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.words import word, words
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Journey, Pain, Stage, Touchpoint
from cxmap.outputs.sheets.cells import shown, title_shown
from cxmap.outputs.sheets.columns import OFFERED, Column
from cxmap.writing.author import Author
from cxmap.writing.entries import typed_keys
from cxmap.writing.tree import Tree

_EXAMPLE_WORDS: Final = {
    "channel": "channels.in-person",
    "verdict": "verdicts.met",
    "severity": "severities.low",
}
_IN_EVERY_ROW: Final = ("journey", "journey_id")
"""What is said of a journey in each of its rows; the rest stands in the first."""


def example_row(language: str) -> dict[str, str]:
    """Give the row that shows how it is meant; by the title of its touchpoint it is known again."""
    names = {
        each.name: _EXAMPLE_WORDS.get(each.name, f"sheet_example.{each.name}") for each in OFFERED
    }
    return {name: words(language)[key] for name, key in names.items() if key in words(language)}


def rows_of(journey: Journey, catalog: Catalog, language: str) -> Iterator[dict[str, str]]:
    """Give the rows of a journey as its author wrote it, by the names of their columns.

    Each touchpoint has a row, and more where it has several expectations or pain points.
    """
    author = Author.of(catalog.project)
    keys = typed_keys(journey, author)
    sheet = _Sheet(catalog, language)
    own = {**sheet.said(Journey, keys), "journey_id": catalog.written.places[journey].ref}
    for stage in _groups(keys, "stages", Stage):
        around = sheet.said(Stage, stage)
        touchpoints = _groups(stage, "touchpoints", Touchpoint)
        for touchpoint in touchpoints or ({},):
            first, *others = sheet.rows(touchpoint)
            yield {**own, **around, **first}
            yield from others
            own = {name: own[name] for name in _IN_EVERY_ROW if name in own}


class _Sheet:
    """Says what stands in the cells of one project."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        self._catalog, self._language = catalog, language

    def rows(self, touchpoint: Mapping[str, Tree]) -> Iterator[dict[str, str]]:
        """Give the rows of one touchpoint."""
        first = self.said(Touchpoint, touchpoint) if touchpoint else {}
        expectations = _groups(touchpoint, "expectations", Expectation)
        pains = _groups(touchpoint, "pains", Pain)
        nothing: Mapping[str, Tree] = {}
        pairs = [*zip_longest(expectations, pains, fillvalue=nothing)]
        for expectation, pain in pairs or [(nothing, nothing)]:
            beside = {**self.said(Expectation, expectation), **self.said(Pain, pain)}
            yield {**first, **beside}
            first = {}

    def said(self, part: type[Entry], keys: Mapping[str, Tree]) -> dict[str, str]:
        """Give the cells of what is said of one thing."""
        columns = (each for each in OFFERED if each.part is part)
        found = {each.name: self._cell(each, keys) for each in columns} if keys else {}
        return {name: text for name, text in found.items() if text}

    def _cell(self, column: Column, keys: Mapping[str, Tree]) -> str:
        if column.key == column.part.SHORT:
            return title_shown(column.part, keys, self._catalog, self._language)
        return shown(column.shape, keys.get(column.key), self._catalog, self._language)


def _groups(
    keys: Mapping[str, Tree], key: str, part: type[Entry]
) -> tuple[Mapping[str, Tree], ...]:
    """Give what stands in a list, each as its keys; a plain text is a title."""
    found = keys.get(key, [])
    items = found if isinstance(found, list) else [found]
    return tuple(each if isinstance(each, dict) else {part.SHORT: each} for each in items)


def title_of_file(journeys: tuple[Journey, ...], catalog: Catalog) -> str:
    """Give the name of a workbook: that of its only journey, or one for all of them."""
    if len(journeys) == 1:
        return f"{catalog.id_of(journeys[0])}.xlsx"
    return "journeys.xlsx"


def sheet_names(language: str) -> tuple[str, str, str]:
    """Give the names of the sheets: the rows, how they are filled in, what drop-downs offer."""
    return (
        word(language, "sheet_words.rows"),
        word(language, "sheet_words.guide"),
        word(language, "sheet_words.lists"),
    )
