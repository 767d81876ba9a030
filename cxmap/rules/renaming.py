"""What leads nowhere because a thing has another id now, and by which line it is found again."""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.language.slugs import is_slug
from cxmap.rules.strangers import lost_links

_SEVERAL: Final = 2
"""So many places name by the same id what has another one now; one place is rather misspelt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """An id that something may have had before, and the ref of that thing today."""

    old: str
    bearer: str


def may_be_renamed(catalog: Catalog, link: Link) -> bool:
    """Tell whether an id that leads nowhere was one before: more than one place names it."""
    lost = catalog.once(_lost_ids)
    named = lost[link.kind, link.written] + lost["", link.written]
    return is_slug(link.written) and named >= _SEVERAL


def moved_to(catalog: Catalog, link: Link) -> str:
    """Give the one id of today that ends as a lost one does, where what that stands in is lost."""
    scope, _, own = link.written.partition("/")
    if not own or catalog.once(_lost_ids)["", scope] < _SEVERAL:
        return ""
    known = catalog.known_ids(link.kind, link.part)
    found = [each for each in known if each.partition("/")[2] == own]
    return found[0] if len(found) == 1 else ""


def renaming(catalog: Catalog, link: Link, meant: str) -> Renaming | None:
    """Give the one step in which a lost id and what it may mean are different, if there is one."""
    was, now = link.written.split("/"), meant.split("/")
    steps = [at for at, pair in enumerate(zip(was, now, strict=False)) if pair[0] != pair[1]]
    if len(was) != len(now) or len(steps) != 1 or not all(map(is_slug, (*was, *now))):
        return None
    step = steps[0] + 1
    lost, name = catalog.once(_lost_ids), "/".join(was[:step])
    named = lost["", name] + (lost[link.kind, name] if step == len(was) else 0)
    if named < _SEVERAL:
        return None
    return Renaming(old=was[step - 1], bearer="/".join(now[:step]))


def _lost_ids(catalog: Catalog) -> Counter[tuple[str, str]]:
    """Count what is named in vain: by kind as it is written, and without one what is around it."""
    lost: Counter[tuple[str, str]] = Counter()
    for link in lost_links(catalog):
        *around, _ = accumulate(link.written.split("/"), "{}/{}".format)
        lost.update(("", each) for each in around)
        lost[link.kind, link.written] += 1
    return lost
