"""How much of what is written can be read in a language."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.language.plain_texts import said_without_translator
from cxmap.model.entries import Part
from cxmap.model.texts import texts_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many texts there are, and how many of them are said in a language."""

    said: int
    all: int

    @property
    def missing(self) -> int:
        """How many are not."""
        return self.all - self.said


def coverage(catalog: Catalog, language: str, parts: Iterable[Part]) -> Coverage:
    """Count the texts of some parts and of what stands in them."""
    first = catalog.project.first_language
    answers = [
        said_in == language or said_without_translator(language, said) is not None
        for part in parts
        for text in texts_of(part)
        for said, said_in in (text.said_in(language, first=first),)
    ]
    return Coverage(said=sum(answers), all=len(answers))


def coverage_of_project(catalog: Catalog, language: str) -> Coverage:
    """Count every text once, where it is written."""
    return coverage(catalog, language, catalog.written.entries)
