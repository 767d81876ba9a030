"""What a search is told of the entries of a page, besides the texts that stand on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.playbook import ChecklistItem
from cxmap.model.text import Text
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader

_LINES: Final = (ChecklistItem,)
"""What is found by itself although it has no heading: a line that is ticked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An entry as a search finds it.

    ``anchor`` is the id of its section, empty for the page itself. ``kind`` says what it is and in
    what it stands, ``also`` its other names, ``says`` what customers say there. ``line`` is its
    text where it has no section that a search could read.
    """

    anchor: str
    kind: str
    also: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    line: str = ""


def findings(home: Reader) -> Mapping[str, tuple[Finding, ...]]:
    """Give what is found on each page, by its path, in the order of the files."""
    found: dict[str, list[Finding]] = {}
    for entry in home.catalog.all(Entry):
        address = address_of(home.catalog, entry)
        if address is not None and address.page:
            found.setdefault(address.page, []).append(_finding(home, entry, address.anchor))
    return {page: tuple(each) for page, each in found.items()}


def _finding(reader: Reader, entry: Entry, anchor: str) -> Finding:
    names = chain(entry.aliases, _texts(entry, "abbreviation"))
    return Finding(
        anchor=anchor,
        kind=_kind(reader, entry),
        also=tuple(str(reader.phrase(each)) for each in names),
        says=tuple(str(reader.phrase(each)) for each in _texts(entry, "says")),
        line=str(reader.title(entry)) if isinstance(entry, _LINES) else "",
    )


def _kind(reader: Reader, entry: Entry) -> str:
    """Say what an entry is, and in which other section of its page it stands."""
    kind = reader.word(f"kinds.{entry.KIND}")
    above = reader.catalog.nearest_above(entry, Entry)
    address = address_of(reader.catalog, above) if above is not None else None
    if above is None or address is None or not address.anchor:
        return kind
    return reader.word("search.kind", kind=kind, above=str(reader.title(above)))


def _texts(entry: Entry, field: str) -> tuple[Text, ...]:
    """Give the texts of a field that only some kinds have."""
    value = getattr(entry, field, None)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in values if isinstance(each, Text))
