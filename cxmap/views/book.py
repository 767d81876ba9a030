"""A document that gathers sections of many pages: where each stands in it, and as which number."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry
from cxmap.views.addresses import Address, address_of

_ALONE: Final = ("situation", "procedure", "checklist", "touchpoint")
"""Kinds that are sections of their own: they are not found in that of what they stand in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The sections of a document; ``numbers`` are theirs, by their addresses on the site.

    ``whose`` is the department or role that reads it.
    """

    numbers: Mapping[Address, str]
    whose: Entry | None = None

    def anchor_of(self, address: Address) -> str:
        """Give the id of a section in the document; that of a page's foot stays as it is.

        >>> Book(numbers={}).anchor_of(Address(page="playbooks/refund.html", anchor="late"))
        'playbooks_refund_late'
        """
        page = address.page.removesuffix(".html").replace("/", "_")
        return "_".join(part for part in (page, address.anchor) if part)

    def number_of(self, catalog: Catalog, entry: Entry) -> str:
        """Give the number of the section where an entry stands; empty where it is not in here."""
        for each in (entry, *catalog.above(entry)):
            address = address_of(catalog, each) if isinstance(each, Entry) else None
            if address is not None and address in self.numbers:
                return self.numbers[address]
            if isinstance(each, Entry) and each.KIND in _ALONE:
                return ""
        return ""
