"""Handbooks for ``cxmap export``: whose they are, by id or title, and their files."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_hand import has_work, somebody
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.model.registers import Department, Role
from cxmap.outputs.binding import bindery
from cxmap.pages.handbook_document import handbook_document
from cxmap.publication.assets import pictures
from cxmap.views.addresses import handbook_address

WHAT: Final = ("handbook",)
TAKES: Final = frozenset({"in", "names", "paper"})
ENDINGS: Final = ("pdf",)

_PAPER: Final = "A4"
_KINDS: Final = (Department.KIND, Role.KIND)


def made(order: Order) -> Files:
    """Bind handbooks. Raises UsageFault for a name without one."""
    whose = _named(order.home.catalog, order.names, order.language)
    return Files(count=len(whose), made=_volumes(order, whose))


def _volumes(order: Order, whose: tuple[Department | Role, ...]) -> Iterator[tuple[str, bytes]]:
    """Make the handbooks of departments and roles. Raises PressMissing where nothing can bind."""
    catalog = order.home.catalog
    shown = {each.path: each.data for each in pictures(catalog)}
    with bindery(shown, order.home.today) as binder:
        for each in whose:
            address = handbook_address(catalog, each)
            if address is not None:
                reader = replace(order.home, page=address.page)
                document = handbook_document(reader, each, order.paper or _PAPER)
                name = f"{each.KIND}_{catalog.id_of(each)}_{order.what}.{order.kind}"
                yield name, binder.bound(document, address.page)


def _named(
    catalog: Catalog, names: tuple[str, ...], language: str
) -> tuple[Department | Role, ...]:
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
