"""Digests for ``cxmap export``: of one department, of several, or of all that have one."""

from typing import Final, cast

from cxmap.adapters.command_line.exports.order import Order, Texts
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.model.registers import Department
from cxmap.views.digest import digest_of, digest_text, nothing_due
from cxmap.views.reader import Reader

WHAT: Final = ("digest",)
TAKES: Final = frozenset({"department", "in", "names"})
ENDINGS: Final = ()


def made(order: Order) -> Texts:
    """Give the digests as one text. Raises UsageFault for a name that means no department."""
    names = (*order.names, *order.departments)
    return Texts(said=(("digest.txt", _digests(order.home, names, order.language)),))


def _digests(home: Reader, names: tuple[str, ...], language: str) -> str:
    """Give the digests of departments one after the other, each ready to be pasted.

    Without names all are given that say anything, with what nobody owns at the end. Raises
    UsageFault for a name that means no department.
    """
    catalog = home.catalog
    if names:
        named = {id(each): each for each in (_one(catalog, name, language) for name in names)}
        wanted = [digest_of(home, each) for each in named.values()]
    else:
        every = (*catalog.all(Department), None)
        wanted = [each for each in (digest_of(home, one) for one in every) if not each.is_empty]
    texts = (digest_text(home, each) for each in wanted)
    return "\n\n\n".join(texts) or nothing_due(home)


def _one(catalog: Catalog, name: str, language: str) -> Department:
    found = catalog.named(Department.KIND, name, catalog.project).entries
    if not found:
        raise UsageFault(
            "digest_unknown",
            name=name,
            suggestion=catalog.nearest_name(Department.KIND, name, catalog.project),
            known_names=joined(map(catalog.id_of, catalog.all(Department)), language),
        )
    return cast("Department", found[0])
