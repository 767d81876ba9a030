"""What drop-downs offer: what a project knows, and the words of what is chosen from a few."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.feelings import known_feelings
from cxmap.language.words import word
from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.outputs.sheets.columns import Column

_MOST: Final = 500
"""What one drop-down offers; in a longer one nobody finds anything."""
_KINDS: Final[dict[str, type[Entry]]] = {
    kind.KIND: kind for kind in (*REGISTERS.values(), *WHOLE_FILES.values())
}


def offered(
    columns: Iterable[Column], catalog: Catalog, language: str
) -> Mapping[str, tuple[str, ...]]:
    """Give what is offered in each column that has a drop-down, by the name of the column."""
    found = {each.name: tuple(_offered(each, catalog, language))[:_MOST] for each in columns}
    return {name: tuple(dict.fromkeys(texts)) for name, texts in found.items() if texts}


def _offered(column: Column, catalog: Catalog, language: str) -> Iterator[str]:
    shape = column.shape
    if column.sort == "names" and shape.refers_to in _KINDS:
        for entry in catalog.all(_KINDS[shape.refers_to]):
            yield entry.title.said_in(language, first=catalog.project.first_language)[0]
    elif column.sort == "choice":
        for choice in shape.choices:
            yield word(language, f"{shape.words}.{choice}")
    elif column.sort == "feeling":
        for own in catalog.project.feelings:
            yield own.feeling.said_in(language, first=catalog.project.first_language)[0]
        yield from (said for _, said in known_feelings(language))
    elif column.sort == "yes_or_text":
        yield word(language, "sheet_words.yes")
        yield word(language, "sheet_words.no")
