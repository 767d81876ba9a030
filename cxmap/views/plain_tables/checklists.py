"""Every item of every checklist, with room to tick it and to say something."""

from collections.abc import Iterator
from typing import Final

from cxmap.model.playbook import Checklist, Playbook
from cxmap.views.plain_tables.plain_table import Row, named, said, titles
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("playbook", "checklist", "role", "number", "item", "if", "within", "only_in", "not_in"),
    *("ticked", "remark", "id"),
)
DAYS: Final[frozenset[str]] = frozenset()


def rows(reader: Reader) -> Iterator[Row]:
    """Give the items in the order in which they are worked through."""
    for checklist in reader.catalog.all(Checklist):
        yield from _items(reader, checklist)


def rows_of(reader: Reader, *, playbook: Playbook) -> Iterator[Row]:
    """Give the items of one playbook."""
    for checklist in playbook.checklists:
        yield from _items(reader, checklist)


def _items(reader: Reader, checklist: Checklist) -> Iterator[Row]:
    playbook = reader.catalog.nearest_above(checklist, Playbook)
    for number, item in enumerate(checklist.items, start=1):
        yield {
            "playbook": titles(reader, [playbook]),
            "checklist": titles(reader, [checklist]),
            "role": named(reader, checklist, "role"),
            "number": number,
            "item": titles(reader, [item]),
            "if": said(reader, reader.phrase(item.condition)),
            "within": said(reader, reader.limit(item)),
            "only_in": named(reader, item, "only_in"),
            "not_in": named(reader, item, "not_in"),
            "id": reader.catalog.ref_of(item),
        }
