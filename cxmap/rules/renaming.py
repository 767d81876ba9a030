"""What leads nowhere because a thing has another id now, and by which line it is found again."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.language.slugs import is_slug
from cxmap.model.entries import Entry
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
    """Give the id of today of what stands in a file that has another name now, or of that file."""
    scope, slash, own = link.written.partition("/")
    now = catalog.once(_renamed_scopes).get(scope, "")
    return f"{now}{slash}{own}" if now and catalog.find(link.kind, f"{now}{slash}{own}") else ""


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


def _renamed_scopes(catalog: Catalog) -> dict[str, str]:
    """Give for each lost id around others the one of today in which most of these stand."""
    inside: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for link in lost_links(catalog):
        scope, slash, own = link.written.partition("/")
        if slash and catalog.once(_lost_ids)["", scope] >= _SEVERAL:
            inside[scope].add((link.kind, own))
    found: dict[str, Counter[str]] = {scope: Counter() for scope in inside}
    # What wants to be the same as something lost is called like it, and is not what was meant.
    asking = {id(link.part) for link in lost_links(catalog) if link.key == link.part.SHARES}
    for entry in catalog.all(Entry) if inside else ():
        if id(entry) in asking:
            continue
        around, _, own = catalog.ref_of(entry).partition("/")
        for scope in (each for each, names in inside.items() if (entry.KIND, own) in names):
            found[scope][around] += 1
    return {scope: best for scope, held in found.items() if (best := _only_best(held))}


def _only_best(held: Counter[str]) -> str:
    """Give what holds more than any other; nothing where two hold as much."""
    (first, most), (_, next_most) = (*held.most_common(2), ("", 0), ("", 0))[:2]
    return first if most > next_most else ""
