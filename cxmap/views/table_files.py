"""The files in which the table of a page can be taken along."""

from collections.abc import Iterable
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook
from cxmap.views.addresses import TABLES, Address
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader

PLAIN: Final = "csv"
"""What is written of each journey and playbook: a workbook would take longer than its page."""

TABLE_OF: Final = {
    "delivered": "expectations",
    "cases": "complaints",
    "improvements": "improvements",
    "figures": "metrics",
}
"""Name of an overview -> the plain table that holds what it shows."""


def table_file(name: str, ending: str) -> Address:
    """Give the address of the file of a table."""
    return Address(page=f"{TABLES}/{name}.{ending}")


def journey_table(catalog: Catalog, journey: Journey, ending: str) -> Address:
    """Give the address of the file of the touchpoints of one journey."""
    return table_file(f"touchpoints_{catalog.id_of(journey)}", ending)


def checklist_table(catalog: Catalog, playbook: Playbook) -> Address:
    """Give the address of the file of the checklists of one playbook."""
    return table_file(f"checklists_{catalog.id_of(playbook)}", PLAIN)


def checklist_files(
    reader: Reader, playbook: Playbook, endings: Iterable[str]
) -> tuple[Pointer, ...]:
    """Give the way to the checklists of a playbook as a file; readers outside have none."""
    if not playbook.checklists or PLAIN not in endings or reader.catalog.audience:
        return ()
    href = reader.href(checklist_table(reader.catalog, playbook))
    return (Pointer(name=reader.own(reader.word("table_files.checklists")), href=href),)


def table_files(reader: Reader, overview: str, endings: Iterable[str]) -> tuple[Pointer, ...]:
    """Give the ways to the files of an overview; ``endings`` are those that are made."""
    if overview not in TABLE_OF:
        return ()
    return tuple(
        Pointer(
            name=reader.own(reader.word(f"table_files.{ending}")),
            href=reader.href(table_file(TABLE_OF[overview], ending)),
        )
        for ending in endings
    )
