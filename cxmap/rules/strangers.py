"""Names that lead nowhere as they stand, and what they mean all the same."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.links import Link
from cxmap.model.entries import Citation, Entry
from cxmap.model.journey import Stage
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of, references_of
from cxmap.rules.forgotten_originals import is_follower

_TAKEN_FOR_OTHERS: Final = {
    *(kind.KIND for kind in (*WHOLE_FILES.values(), *REGISTERS.values())),
    Stage.KIND,
}
"""Kinds that are named in place of another; what stands deeper has its id by chance."""

_BETWEEN_NAMES: Final = re.compile(r"(?:(?<!\s)\s+)?[,،;؛]\s*|(?<!\s)\s+(?:و|and)\s+")

Reason: TypeAlias = Literal["unknown", "another_kind", "with_its_place", "only_shared", "several"]
"""Why a name leads nowhere: each reason has a rule of its own."""


def strangers(
    catalog: Catalog, reason: Reason, links: Iterable[Link] | None = None
) -> Iterator[Link]:
    """Give every reference, of all or of some, that leads nowhere as written for one reason."""
    for link in lost_links(catalog) if links is None else _lost(catalog, links):
        if link.kind == "anchor" and not catalog.has_project:
            continue  # anchors are declared there: its absence is the one mistake
        if reason != _reason(catalog, link):
            continue
        if link.key == link.part.SHARES and is_follower(catalog, link.part):
            continue  # the journey that it varies is not named: that is the one mistake
        if reason != "unknown" or not catalog.files_that_may_hide(link.kind):
            yield link


def files_that_hide_strangers(catalog: Catalog) -> tuple[str, ...]:
    """Give the files that could not be read and may describe what is named and found nowhere."""
    kinds = {kind for kind, _ in catalog.reading.lost_kinds}
    links = (link for link in lost_links(catalog) if link.kind in kinds)
    hiding = {path for link in links for path in catalog.files_that_may_hide(link.kind)}
    return tuple(sorted(hiding))


def lost_links(catalog: Catalog) -> tuple[Link, ...]:
    """Give every reference that leads nowhere, for whatever reason."""
    return catalog.once(_lost_links)


def _lost_links(catalog: Catalog) -> tuple[Link, ...]:
    return tuple(_lost(catalog, catalog.links))


def _lost(catalog: Catalog, links: Iterable[Link]) -> Iterator[Link]:
    return (link for link in links if _leads_nowhere(catalog, link))


def _leads_nowhere(catalog: Catalog, link: Link) -> bool:
    if link.found.entries or catalog.may_be_lost(link.written):
        return False
    # A key that is required and missing has a stand-in, which nobody wrote.
    return catalog.is_written(link.part, link.key)


def suggestion_for(catalog: Catalog, link: Link) -> str:
    """Give the name of the right kind that was most likely meant, or an empty text."""
    suggestion = catalog.nearest_name(link.kind, link.written, link.part)
    is_sharing = isinstance(link.part, Entry) and link.key == link.part.SHARES
    own = f"/{catalog.ref_of(link.part)}" if is_sharing and isinstance(link.part, Entry) else ""
    if own and own.endswith(f"/{suggestion}"):
        return ""  # what takes over a thing is itself called like it
    return suggestion


def several(catalog: Catalog, link: Link) -> tuple[str, ...]:
    """Give the known names that stand in one text where a list belongs; none where it is one."""
    shape = fields_of(type(link.part)).get(link.key)
    is_text = catalog.reading.places.typed(link.part, link.key) == link.written
    return names_in_one(catalog, link) if shape and shape.is_list and is_text else ()


def names_in_one(catalog: Catalog, link: Link) -> tuple[str, ...]:
    """Give the names that stand in one text, where there are several and all of them known."""
    names = _BETWEEN_NAMES.split(link.written)
    are_known = all(catalog.named(link.kind, name, link.part).entries for name in names)
    return tuple(names) if len(names) > 1 and are_known else ()


def may_be_several(name: str) -> bool:
    """Tell whether a text may hold several names: something stands in it that joins them.

    >>> may_be_several("sales, finance"), may_be_several("فروش و مالی"), may_be_several("sales")
    (True, True, False)
    """
    return _BETWEEN_NAMES.search(name) is not None


def known_ids(catalog: Catalog, link: Link) -> tuple[str, ...]:
    """Give the ids of the right kind as they could be written here, none for what asks."""
    own = _own_ids(catalog, link)
    return tuple(each for each in catalog.known_ids(link.kind, link.part) if each not in own)


def _own_ids(catalog: Catalog, link: Link) -> tuple[str, ...]:
    """Give what a part that takes over another could itself be called: that one is not meant."""
    if not isinstance(link.part, Entry) or link.key != link.part.SHARES:
        return ()
    ref = catalog.ref_of(link.part)
    return ref, ref.partition("/")[2]


def register_of(link: Link) -> str:
    """Give the key of the register in which more of the right kind are described, if it has one."""
    return next((key for key, part in REGISTERS.items() if link.kind == part.KIND), "")


def only_shared(catalog: Catalog, link: Link) -> Entry | None:
    """Give what a part wants to be the same as, where that is itself taken over from another."""
    if not link.part.SHARES or link.key != link.part.SHARES:
        return None
    found = catalog.named(link.kind, link.written, link.part).entry
    return found if found is not None and found is not link.part else None


def cited(catalog: Catalog, link: Link) -> tuple[str, str]:
    """Give the source and the place in it that were written in one; two empty texts for none."""
    words = link.written.split()
    for end in range(len(words) - 1, 0, -1) if isinstance(link.part, Citation) else ():
        name = " ".join(words[:end]).rstrip(",،;؛:-–—(")
        if catalog.named(link.kind, name, link.part).entries:
            return name, " ".join(words[end:])
    return "", ""


def another_kind(catalog: Catalog, link: Link) -> tuple[str, tuple[str, ...]]:
    """Give the kind of what is called so, where it is another one, with the keys that would fit.

    Both are empty where a name of the right kind is nearer.
    """
    keys: dict[str, tuple[str, ...]] = {}
    for shape in references_of(type(link.part)):
        keys[shape.refers_to] = (*keys.get(shape.refers_to, ()), shape.key)
    kinds = [kind for kind in catalog.kinds_named(link.written, link.part) if kind != link.kind]
    fitting = next((kind for kind in kinds if kind in keys), "")
    if fitting:
        akin = tuple(key for key in keys[fitting] if key.startswith(link.key))
        return fitting, akin or keys[fitting]
    # A title may say by chance what something else is called; an id is rather meant.
    by_id = (each for each in kinds if catalog.named(each, link.written, link.part).by_id)
    whole = next((kind for kind in by_id if kind in _TAKEN_FOR_OTHERS), "")
    return ("", ()) if suggestion_for(catalog, link) else (whole, ())


def _reason(catalog: Catalog, link: Link) -> Reason:
    if only_shared(catalog, link) is not None:
        return "only_shared"
    if cited(catalog, link)[0]:
        return "with_its_place"
    if several(catalog, link):
        return "several"
    return "another_kind" if another_kind(catalog, link)[0] else "unknown"


def all_lead_somewhere(catalog: Catalog, *kinds: str) -> bool:
    """Tell whether every name of some kinds is known; else a misspelt one may be what is missed."""
    return not any(link.kind in kinds and link.found.entry is None for link in catalog.links)
