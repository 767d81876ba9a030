"""Which sections a page of a journey or playbook surely does not have, and which was meant."""

import re
from collections.abc import Mapping
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Entry
from cxmap.model.journey import Stage, Touchpoint
from cxmap.model.playbook import Situation
from cxmap.publication.known_pages import KINDS
from cxmap.views.addresses import address_of

_HAVE_SECTIONS: Final = ("journeys", "playbooks")
_OF_A_STAGE: Final = "stage_"
_LIKE_AN_ID: Final = re.compile(rf"(?:{_OF_A_STAGE})?[^\W_][^\W_-]*(?:-[^\W_]+)*")
"""What looks like the section of a touchpoint, a situation or a stage.

No id contains an underscore, and every other section of these pages has one.
"""


def is_lost(catalog: Catalog, target: re.Match[str], section: str) -> bool:
    """Tell whether a page about one thing will surely not have a section."""
    known = _sections_of(catalog, target)
    return known is not None and bool(_LIKE_AN_ID.fullmatch(section)) and section not in known


def meant_section(catalog: Catalog, target: re.Match[str], section: str) -> str:
    """Give the section that was most likely meant, or an empty text."""
    known = _sections_of(catalog, target) or frozenset()
    plain = section.replace("_", "-")
    as_stage = f"{_OF_A_STAGE}{section.removeprefix(_OF_A_STAGE).removeprefix('stage-')}"
    same = next((each for each in (as_stage, plain) if each in known), "")
    return same or nearest(section, sorted(known))


def _sections_of(catalog: Catalog, target: re.Match[str]) -> frozenset[str] | None:
    """Give the sections of a page about one thing; None where nobody knows all of them."""
    if target["folder"] not in _HAVE_SECTIONS:
        return None
    entry = catalog.find(KINDS[target["folder"]], target["name"])
    address = address_of(catalog, entry) if entry is not None else None
    return None if address is None else catalog.once(_sections).get(address.page, frozenset())


def _sections(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    """Give by its page every section of a stage, a touchpoint or a situation, now and before."""
    found: dict[str, set[str]] = {}
    for entry in catalog.all(Entry):
        address = address_of(catalog, entry) if isinstance(entry, _WITH_SECTIONS) else None
        if address is not None:
            stem = address.anchor.removesuffix(catalog.id_of(entry))
            former = {f"{stem}{each}" for each in entry.formerly}
            found.setdefault(address.page, set()).update({address.anchor}, former)
    return {page: frozenset(sections) for page, sections in found.items()}


_WITH_SECTIONS: Final = (Stage, Touchpoint, Situation)
