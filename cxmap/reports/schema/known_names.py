"""What a project has of each kind, as it can be named, so that an editor can offer it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """The id by which something is named from anywhere, and its title."""

    id: str
    title: str


KnownNames: TypeAlias = Mapping[str, tuple[KnownName, ...]]
"""Kind -> everything of it that can be named, in the order of the files."""


def known_names(catalog: Catalog, language: str) -> KnownNames:
    """Give what can be named in a project, with titles in a language where they are translated."""
    found: dict[str, dict[str, KnownName]] = {}
    for entry in catalog.all(Entry):
        for ref in _refs(catalog, entry):
            title, _ = entry.title.said_in(language, first=catalog.project.first_language)
            found.setdefault(entry.KIND, {}).setdefault(ref, KnownName(id=ref, title=title))
    return {kind: tuple(names.values()) for kind, names in found.items()}


def _refs(catalog: Catalog, entry: Entry) -> Iterator[str]:
    ref = catalog.ref_of(entry)
    if ref and not catalog.is_copy(entry):
        yield ref
