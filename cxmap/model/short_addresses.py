"""Short addresses of the site, for the screens of telephones, for stickers and QR codes."""

from typing import ClassVar

from cxmap.model.entries import Entry
from cxmap.model.references import DepartmentRef, PlaybookRef, SituationRef, TouchpointRef
from cxmap.model.text import Text


class ShortAddress(Entry):
    """An address that is short and stays, such as ``go/returns.html``: the id is the name in it.

    It leads to one place. What it leads to may be renamed or moved; a name that it had before
    stands under ``formerly`` and goes on leading there.
    """

    KIND: ClassVar[str] = "short_address"
    SHORT: ClassVar[str] = "short_address"
    WAYS: ClassVar[tuple[str, ...]] = ("touchpoint", "situation", "playbook", "department")
    """The keys of which one says where it leads."""
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"short_address", "formerly", "touchpoint", "situation", "playbook", "department"}
    )
    NEEDED: ClassVar[frozenset[str]] = frozenset(
        {"touchpoint", "situation", "playbook", "department"}
    )

    short_address: Text
    touchpoint: TouchpointRef | None = None
    situation: SituationRef | None = None
    playbook: PlaybookRef | None = None
    department: DepartmentRef | None = None
