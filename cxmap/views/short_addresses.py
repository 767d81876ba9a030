"""Where short addresses stand on the site, and where each of them leads."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import owner_of
from cxmap.model.entries import Entry
from cxmap.model.registers import Department
from cxmap.model.short_addresses import ShortAddress
from cxmap.views.about import Fact
from cxmap.views.addresses import Address, address_of
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader

FOLDER = "go"
"""The folder of short addresses, in the site of each language and above all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortPage:
    """A page that leads on at once: its own path, where it leads, and what that is called.

    ``keeps_section`` says that a section asked for here is one of the page it leads to.
    """

    path: str
    title: Phrase
    leads_to: Address
    keeps_section: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sticker:
    """A short address to be printed: whole for a camera, and in two parts for people to type.

    ``department`` is whose it is, where readers may know it.
    """

    title: Phrase
    url: str
    host: str
    path: str
    department: Phrase | None


def short_paths(catalog: Catalog) -> tuple[str, ...]:
    """Give the paths of all short addresses, those of former names, too."""
    return tuple(path for each in catalog.all(ShortAddress) for path in _paths(catalog, each))


def short_pages(reader: Reader) -> Iterator[ShortPage]:
    """Give a page for each name of each short address.

    What leads nowhere yet leads to where the address itself is listed, and what leads to several
    places to the first of them.
    """
    for entry in reader.catalog.all(ShortAddress):
        address = _target(reader.catalog, entry) or address_of(reader.catalog, entry)
        if address is not None:
            for path in _paths(reader.catalog, entry):
                yield ShortPage(path=path, title=reader.title(entry), leads_to=address)


def short_address_facts(reader: Reader, entry: ShortAddress) -> tuple[Fact, ...]:
    """Give the addresses that can be printed, the one that counts now first."""
    values = tuple(
        Pointer(name=reader.own(path), href=reader.href(Address(page=path)))
        for path in _paths(reader.catalog, entry)
    )
    label = reader.word("short_addresses.address")
    # A line each: beside each other, addresses would be read from the left on a Persian page.
    return (Fact(key="address", label=label, values=values, is_list=len(values) > 1),)


def stickers(reader: Reader) -> tuple[Sticker, ...]:
    """Give every short address as it is printed; none where nobody knows where the site will be.

    It is the one above all languages, which leads each reader to their own.
    """
    root = reader.site.removesuffix(f"{reader.language}/")
    entries = reader.catalog.all(ShortAddress)
    return tuple(_sticker(reader, each, root) for each in entries if root)


def _sticker(reader: Reader, entry: ShortAddress, root: str) -> Sticker:
    path = _paths(reader.catalog, entry)[0]
    target = _target_of(reader.catalog, entry)
    owner = owner_of(reader.catalog, target) if target is not None else None
    department = target if isinstance(target, Department) else owner
    return Sticker(
        title=reader.title(entry),
        url=f"{root}{path}",
        host=root.partition("://")[2].rstrip("/"),
        path=f"/{path}",
        department=reader.title(department) if department is not None else None,
    )


def _paths(catalog: Catalog, entry: ShortAddress) -> tuple[str, ...]:
    return tuple(f"{FOLDER}/{name}.html" for name in (catalog.id_of(entry), *entry.formerly))


def _target_of(catalog: Catalog, entry: ShortAddress) -> Entry | None:
    targets = (catalog.target(entry, way, Entry) for way in ShortAddress.WAYS)
    return next((each for each in targets if each is not None), None)


def _target(catalog: Catalog, entry: ShortAddress) -> Address | None:
    found = _target_of(catalog, entry)
    return address_of(catalog, found) if found is not None else None
