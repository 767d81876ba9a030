"""Handbooks for ``cxmap export``: whose they are, by id or title, and their files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_hand import has_work, somebody
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.model.registers import Department, Role
from cxmap.outputs.binding import bindery
from cxmap.pages.handbook_document import handbook_document
from cxmap.publication.assets import pictures
from cxmap.views.addresses import handbook_address
from cxmap.views.reader import Reader

HANDBOOK: Final = "handbook"
ENDING: Final = "pdf"
PAPER: Final = "A4"

_KINDS: Final = (Department.KIND, Role.KIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """A handbook as a file."""

    name: str
    data: bytes


def volumes(home: Reader, whose: Iterable[Department | Role], paper: str) -> Iterator[Volume]:
    """Make the handbooks of departments and roles. Raises PressMissing where nothing can bind."""
    catalog = home.catalog
    shown = {each.path: each.data for each in pictures(catalog)}
    with bindery(shown, home.today) as binder:
        for each in whose:
            address = handbook_address(catalog, each)
            if address is not None:
                reader = replace(home, page=address.page)
                document = handbook_document(reader, each, paper)
                name = f"{each.KIND}_{catalog.id_of(each)}_{HANDBOOK}.{ENDING}"
                yield Volume(name=name, data=binder.bound(document, address.page))


def named(catalog: Catalog, names: tuple[str, ...], language: str) -> tuple[Department | Role, ...]:
    """Give whom the names mean, each once; without names all who have something in their hands.

    Raises UsageFault for a name that means nobody, or several, or one with empty hands.
    """
    having = tuple(each for each in somebody(catalog) if has_work(catalog, each))
    if not names:
        return having
    found = {id(each): each for each in (_one(catalog, name, language) for name in names)}
    for each in found.values():
        if not has_work(catalog, each):
            known = joined((_name(catalog, other) for other in having), language)
            raise UsageFault("handbook_empty", name=_name(catalog, each), having=known)
    return tuple(found.values())


def _one(catalog: Catalog, name: str, language: str) -> Department | Role:
    """Find the department or role of a name, which may have its kind before it."""
    kind, colon, rest = name.partition(":")
    kinds, wanted = ((kind,), rest) if colon and kind in _KINDS else (_KINDS, name)
    found = [
        entry
        for each in kinds
        for entry in catalog.named(each, wanted, catalog.project).entries
        if isinstance(entry, Department | Role)
    ]
    if len(found) > 1:
        known = joined((_name(catalog, each) for each in found), language)
        raise UsageFault("handbook_ambiguous", name=name, meant=known)
    if not found:
        near = (catalog.nearest_name(each, wanted, catalog.project) for each in kinds)
        known = joined((_name(catalog, each) for each in somebody(catalog)), language)
        raise UsageFault(
            "handbook_unknown",
            name=name,
            suggestion=next(filter(None, near), ""),
            known_names=known,
        )
    return found[0]


def _name(catalog: Catalog, whose: Department | Role) -> str:
    return f"{whose.KIND}:{catalog.id_of(whose)}"
