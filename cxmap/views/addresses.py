"""Where every entry is found on the site; ids and addresses are the same in every language."""

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cxmap.catalog.branches import has_branches
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_hand import has_work, somebody
from cxmap.catalog.lanes import has_lanes
from cxmap.catalog.shelves import Shelf, shelf_of, shelves
from cxmap.catalog.variants import families, family_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.registers import Channel, Department, Role
from cxmap.model.voice import Feedback

FOLDERS: Final = {
    "journey": "journeys",
    "playbook": "playbooks",
    "department": "departments",
    "role": "roles",
    "persona": "personas",
    "channel": "channels",
    "system": "systems",
    "policy": "policies",
    "promise": "promises",
    "standard": "standards",
    "event": "events",
    "metric": "metrics",
    "service": "services",
    "improvement": "improvements",
    "programme": "programmes",
    "guide": "guides",
    "story": "stories",
    "reading_path": "reading",
}
"""Kind -> the folder of its pages. Kinds that are not here are sections of other pages."""

LISTS: Final = {
    "organisation": "organisations",
    "phase": "phases",
    "document": "documents",
    "form": "forms",
    "factor": "factors",
    "touchpoint": "touchpoints",
    "calendar": "calendars",
    "feedback": "feedback",
    "dataset": "data",
    "challenge": "challenges",
    "open_question": "questions",
    "term": "glossary",
    "table": "tables",
    "statistic": "evidence",
    "category": "categories",
    "short_address": "short-addresses",
}
"""Kind -> the name of the one page that holds all of them, each in a section."""

FOOTNOTES: Final = ("context", "source")
"""Kinds that are explained at the foot of every page that speaks of them."""

WITHOUT_SECTION: Final = ("step", "item", "question", "pain", "lane")
"""Kinds that are lines of a section of something else."""

OVERVIEWS: Final = {
    "atlas": "overview/atlas.html",
    "gaps": "overview/gaps.html",
    "delivered": "overview/expectations.html",
    "handovers": "overview/handovers.html",
    "responsibilities": "overview/responsibilities.html",
    "coverage": "overview/coverage.html",
    "late": "overview/late.html",
    "cases": "overview/cases.html",
    "answers": "overview/answers.html",
    "figures": "overview/figures.html",
    "for_the_board": "overview/for-the-board.html",
    "improvements": "overview/improvements.html",
    "listening": "overview/listening.html",
}
"""Name -> the page that looks at all journeys from one side; there wherever there is a journey."""

DIAGRAMS: Final = "assets/diagrams"
"""Where diagrams stand that are files of their own."""

TABLES: Final = "assets/tables"
"""Where tables stand that are files of their own."""

DRAWN: Final = ("map", "blueprint", "flow", "beside")
"""What is drawn of a journey, and leaves the site as a file of its own."""

_HANDBOOK: Final = "_handbook.html"
CHANGES: Final = "changes.html"
_BESIDE: Final = (_HANDBOOK, f"_{CHANGES}")
"""How pages of somebody end that are found by way of that one's own; no id has an underscore."""

HOME: Final = "index.html"
HEALTH: Final = "health.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A page of the site, and perhaps a section of it; no page means the one the reader is on.

    ``query`` is what the page is told about the way there.
    """

    page: str
    anchor: str = ""
    query: str = ""

    def seen_from(self, page: str) -> str:
        """Give the address as a link from another page.

        >>> Address(page="roles/agent.html").seen_from("journeys/visit.html")
        '../roles/agent.html'
        >>> Address(page="journeys/visit.html", anchor="lobby").seen_from("journeys/visit.html")
        '#lobby'
        """
        fragment = f"#{self.anchor}" if self.anchor else ""
        if fragment and self.page in ("", page):
            return fragment
        query = f"?{self.query}" if self.query else ""
        return _way(posixpath.dirname(page) or ".", self.page) + query + fragment


@lru_cache(maxsize=100_000)
def _way(folder: str, page: str) -> str:
    """Give the way from a folder to a page; the same ones are gone from many pages."""
    return posixpath.relpath(page, folder)


def list_address(kind: str) -> Address:
    """Give the page that lists everything of a kind."""
    if kind in LISTS:
        return Address(page=f"{LISTS[kind]}.html")
    return Address(page=f"{FOLDERS[kind]}/index.html")


def shelf_address(shelf: Shelf) -> Address:
    """Give the page that holds the voices of a year or a month."""
    return Address(page=f"{LISTS[Feedback.KIND]}/{shelf.name}.html")


def is_listed(catalog: Catalog, entry: Entry) -> bool:
    """Tell whether an entry has its place on the page of its kind; in a journey it has it there."""
    return entry.KIND in LISTS and catalog.whole_of(entry) is entry


def address_of(catalog: Catalog, entry: Entry) -> Address | None:
    """Give where an entry is found: its page, or its section on the page of what it stands in.

    None for entries that have no place of their own, such as an anchor.
    """
    known = catalog.once(_addresses)
    # The entry is kept beside its address: no other may get its identity.
    if id(entry) not in known:
        known[id(entry)] = entry, _address_of(catalog, entry)
    return known[id(entry)][1]


def _addresses(_catalog: Catalog) -> dict[int, tuple[Entry, Address | None]]:
    """Begin to remember where entries are found: it is asked for again and again."""
    return {}


def _address_of(catalog: Catalog, entry: Entry) -> Address | None:
    if entry.KIND in FOOTNOTES:
        return Address(page="", anchor=f"{entry.KIND}_{catalog.id_of(entry)}")
    if is_listed(catalog, entry):
        shelf = shelf_of(catalog, entry) if isinstance(entry, Feedback) else ""
        holds_it = f"{LISTS[entry.KIND]}/{shelf}.html" if shelf else list_address(entry.KIND).page
        return Address(page=holds_it, anchor=catalog.id_of(entry))
    if entry.KIND in FOLDERS:
        return Address(page=f"{FOLDERS[entry.KIND]}/{catalog.id_of(entry)}.html")
    if isinstance(entry, Stage | Touchpoint):
        whole: Entry | None = catalog.nearest_above(entry, Journey)
        anchor = catalog.id_of(entry)
        # No id contains an underscore, so a stage and a touchpoint of one id stay apart.
        anchor = f"stage_{anchor}" if isinstance(entry, Stage) else anchor
    else:
        whole = catalog.whole_of(entry)
        anchor = section_anchor(catalog, entry)
    page = address_of(catalog, whole) if whole is not None and whole is not entry else None
    return Address(page=page.page, anchor=anchor) if page and page.page else None


def nearest_address(catalog: Catalog, entry: Entry) -> Address | None:
    """Give where a reader finds an entry: what has no section is found in that of what it is in."""
    if entry.KIND in WITHOUT_SECTION:
        above = catalog.nearest_above(entry, Entry)
        return nearest_address(catalog, above) if above is not None else None
    return address_of(catalog, entry)


def section_anchor(catalog: Catalog, entry: Entry) -> str:
    """Give the anchor of an entry inside the page of what it stands in.

    It is made of the kind and the ids that lead to the entry, so it is unique on the page.
    """
    is_on_a_list = is_listed(catalog, catalog.whole_of(entry))
    ids = catalog.ref_of(entry).split("/")[0 if is_on_a_list else 1 :]
    if entry.KIND == "situation":
        return "_".join(ids)
    return "_".join((entry.KIND.replace("_", "-"), *ids))


def variants_address(catalog: Catalog, journey: Journey) -> Address | None:
    """Give the page that shows all variants of a journey; None where there is no other."""
    base, *others = family_of(catalog, journey)
    # No id contains an underscore, so this is the page of no journey.
    page = f"{FOLDERS[Journey.KIND]}/{catalog.id_of(base)}_variants.html"
    return Address(page=page) if others else None


def beside_address(catalog: Catalog, journey: Journey) -> Address | None:
    """Give the page that shows a variant and what it varies as one picture; None for all others."""
    original = catalog.target(journey, "variant_of", Journey)
    page = f"{FOLDERS[Journey.KIND]}/{catalog.id_of(journey)}_beside.html"
    return Address(page=page) if original is not None and original is not journey else None


def blueprint_address(catalog: Catalog, journey: Journey) -> Address | None:
    """Give the page of a journey's service blueprint; None where no touchpoint has lanes."""
    page = f"{FOLDERS[Journey.KIND]}/{catalog.id_of(journey)}_blueprint.html"
    return Address(page=page) if any(map(has_lanes, journey.touchpoints)) else None


def flow_address(catalog: Catalog, journey: Journey) -> Address | None:
    """Give the page of a journey's ways; None where it is one touchpoint after the other."""
    page = f"{FOLDERS[Journey.KIND]}/{catalog.id_of(journey)}_flow.html"
    return Address(page=page) if has_branches(catalog, journey) else None


def brief_address(catalog: Catalog, journey: Journey) -> Address | None:
    """Give the page for whoever has a customer on the line; None where nothing names a playbook.

    It says what may be given without asking, and so it is not for readers outside, nor of a plan.
    """
    page = f"{FOLDERS[Journey.KIND]}/{catalog.id_of(journey)}_brief.html"
    names = any(each.playbook for each in journey.touchpoints)
    is_told = names and not journey.is_planned and not catalog.audience
    return Address(page=page) if is_told else None


def handbook_address(catalog: Catalog, whose: Department | Role) -> Address | None:
    """Give the page that gathers everything for a department or role; None for empty hands."""
    page = f"{FOLDERS[whose.KIND]}/{catalog.id_of(whose)}{_HANDBOOK}"
    return Address(page=page) if has_work(catalog, whose) else None


def is_beside(page: str) -> bool:
    """Tell whether a page is found on that of whose it is, such as a handbook, not in the menu.

    >>> is_beside("roles/agent_handbook.html"), is_beside("roles/agent.html")
    (True, False)
    """
    return page.endswith(_BESIDE)


def diagram_address(catalog: Catalog, journey: Journey, diagram: str) -> Address | None:
    """Give the page on which a diagram of a journey stands; None where it has no such diagram."""
    return _DRAWN_ON[diagram](catalog, journey)


def diagram_file(catalog: Catalog, journey: Journey, diagram: str, ending: str) -> Address:
    """Give the file that holds a diagram of a journey and nothing else."""
    return Address(page=f"{DIAGRAMS}/{catalog.id_of(journey)}_{diagram}.{ending}")


def diagram_paths(
    catalog: Catalog,
    endings: Iterable[str],
    diagrams: Iterable[str] = DRAWN,
    journeys: Iterable[Journey] | None = None,
) -> tuple[str, ...]:
    """Give the files in which the site has its diagrams, of these journeys or of all."""
    wanted = tuple(endings)
    drawn = catalog.journeys() if journeys is None else tuple(journeys)
    return tuple(
        diagram_file(catalog, journey, diagram, ending).page
        for diagram in diagrams
        for journey in drawn
        if diagram_address(catalog, journey, diagram) is not None
        for ending in wanted
    )


def overview_paths(catalog: Catalog) -> tuple[str, ...]:
    """Give the pages that look at all journeys, and at what customers say.

    There are none without either. They are for those who work on them, not for readers outside.
    """
    has_any = bool(catalog.all(Journey)) or bool(catalog.all(Feedback))
    return tuple(OVERVIEWS.values()) if has_any and not catalog.audience else ()


def page_paths(catalog: Catalog) -> tuple[str, ...]:
    """Give the paths of the pages that every language has, home first."""
    pages = [HOME, *overview_paths(catalog)]
    for entry in catalog.all(Entry):
        has_page = entry.KIND in FOLDERS or is_listed(catalog, entry)
        is_shipped = entry not in catalog.reading.places
        if has_page and not is_shipped and not isinstance(entry, Channel):
            address = address_of(catalog, entry)
            pages += [address.page] if address else []
    if shelves(catalog):
        pages.append(list_address(Feedback.KIND).page)
    for base, *_ in families(catalog):
        address = variants_address(catalog, base)
        pages += [address.page] if address else []
    for journey in catalog.journeys():
        for give in (beside_address, blueprint_address, flow_address, brief_address):
            address = give(catalog, journey)
            pages += [address.page] if address else []
    for whose in somebody(catalog):
        address = handbook_address(catalog, whose)
        pages += [address.page] if address else []
    return tuple(dict.fromkeys(pages))


_DRAWN_ON: Final[dict[str, Callable[[Catalog, Journey], Address | None]]] = {
    "map": address_of,
    "blueprint": blueprint_address,
    "flow": flow_address,
    "beside": beside_address,
}
"""Diagram -> what gives its page."""
