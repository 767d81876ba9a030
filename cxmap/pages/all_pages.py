"""All pages of a site in one language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from itertools import chain
from typing import Any, Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.catalog.in_hand import somebody
from cxmap.catalog.shelves import shelves
from cxmap.catalog.variants import families
from cxmap.foundation.spans import Span
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.knowledge import ReadingPath
from cxmap.model.metrics import Metric
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Channel, Department, Persona, Policy, Role
from cxmap.model.short_addresses import ShortAddress
from cxmap.model.voice import Feedback, Improvement
from cxmap.pages.beside_page import beside_page
from cxmap.pages.blueprint_page import blueprint_page
from cxmap.pages.brief_page import brief_page
from cxmap.pages.channel_page import channel_page
from cxmap.pages.channels_page import channels_page
from cxmap.pages.department_page import department_page
from cxmap.pages.drawings import UNDRAWN, Drawings
from cxmap.pages.entry_page import reader_of, source_of
from cxmap.pages.flow_page import flow_page
from cxmap.pages.handbook_page import handbook_page
from cxmap.pages.health_page import health_page
from cxmap.pages.home_page import home_page
from cxmap.pages.icons import with_sprite
from cxmap.pages.improvement_page import improvement_page
from cxmap.pages.journey_page import journey_page
from cxmap.pages.metric_page import metric_page
from cxmap.pages.older_links import with_older_links
from cxmap.pages.overview_page import overview_page
from cxmap.pages.page import Page, PagePlan
from cxmap.pages.persona_page import persona_page
from cxmap.pages.playbook_page import playbook_page
from cxmap.pages.policy_page import policy_page
from cxmap.pages.reading_page import reading_path_page, reading_paths_page
from cxmap.pages.recent_page import recent_page
from cxmap.pages.register_page import register_page
from cxmap.pages.role_page import role_page
from cxmap.pages.short_address_page import short_addresses_page
from cxmap.pages.thing_page import thing_page, things_page
from cxmap.pages.variants_page import variants_page
from cxmap.pages.voices_page import shelf_page, voices_page
from cxmap.views.addresses import (
    FOLDERS,
    HEALTH,
    HOME,
    LISTS,
    OVERVIEWS,
    Address,
    beside_address,
    blueprint_address,
    brief_address,
    flow_address,
    handbook_address,
    list_address,
    overview_paths,
    shelf_address,
    variants_address,
)
from cxmap.views.beside import beside_title
from cxmap.views.brief import brief_title
from cxmap.views.findings import SearchEntry, findings
from cxmap.views.flow import flow_title
from cxmap.views.handbooks import handbook_title
from cxmap.views.past import Past
from cxmap.views.phrases import Sentence
from cxmap.views.reader import Reader
from cxmap.views.recent import changes_address, recent_title, with_changes
from cxmap.views.register import listed
from cxmap.views.service_blueprint import blueprint_title
from cxmap.views.voices import shelf_title

_Beside = tuple[
    Callable[[Catalog, Journey], Address | None],
    Callable[[Reader, Journey], Sentence],
    Callable[[Reader, Journey, Drawings], Page],
]


def all_pages(
    checked: Checked,
    language: str,
    today: date,
    *,
    drawings: Drawings = UNDRAWN,
    site: str = "",
    past: Past | None = None,
) -> tuple[Page, ...]:
    """Make all pages: home first, then the lists, then kind by kind in the order of the files.

    ``site`` is the address of the site in this language, where it is known, and ``past`` what the
    last weeks changed.
    """
    plans = page_plans(checked, language, today, drawings=drawings, site=site, past=past)
    return tuple(plan.make() for plan in plans)


def page_plans(
    checked: Checked,
    language: str,
    today: date,
    *,
    drawings: Drawings = UNDRAWN,
    site: str = "",
    past: Past | None = None,
) -> Iterator[PagePlan]:
    """Plan all pages, in the same order, without making any of them."""
    home = Reader(
        catalog=checked.catalog, language=language, today=today, page=HOME, site=site, past=past
    )

    @cache
    def found() -> Mapping[str, tuple[SearchEntry, ...]]:
        return findings(home)

    for plan in _all_plans(checked, home, drawings):
        yield replace(plan, make=partial(_finished, plan, found))


def _finished(plan: PagePlan, found: Callable[[], Mapping[str, tuple[SearchEntry, ...]]]) -> Page:
    """Make a page with all that it needs of the others."""
    page = with_older_links(with_sprite(plan.make()))
    return replace(page, findings=found().get(page.path, ()))


def _all_plans(
    checked: Checked,
    home: Reader,
    drawings: Drawings,
) -> Iterator[PagePlan]:
    yield _plan(home, str(home.title(home.catalog.project)), partial(home_page, home))
    for kind in (*FOLDERS, *LISTS):
        entries = listed(home, kind)
        if entries:
            reader = replace(home, page=list_address(kind).page)
            make = (
                partial(_LISTED_BY.get(kind, register_page), reader, kind)
                if kind in FOLDERS
                else partial(_GATHERED_BY.get(kind, things_page), reader, kind, entries)
            )
            yield _plan(reader, home.word(f"navigation.{kind}"), make)
    yield from _shelf_plans(home)
    yield from _overview_plans(home, drawings)
    yield from _entry_plans(home, drawings)
    yield from _variant_plans(home)
    yield from _diagram_plans(home, drawings)
    yield from _handbook_plans(home)
    yield from _recent_plans(home)
    health = replace(home, page=HEALTH)
    if not home.catalog.audience:
        yield _plan(
            health,
            home.word("navigation.health"),
            partial(health_page, health, checked, drawings.data),
        )


def _shelf_plans(home: Reader) -> Iterator[PagePlan]:
    for shelf in shelves(home.catalog):
        reader = replace(home, page=shelf_address(shelf).page)
        make = partial(shelf_page, reader, Feedback.KIND, shelf)
        yield _plan(reader, shelf_title(home, shelf), make)


def _overview_plans(home: Reader, drawings: Drawings) -> Iterator[PagePlan]:
    there = overview_paths(home.catalog)
    for name, path in OVERVIEWS.items():
        if path in there:
            reader = replace(home, page=path)
            title = home.word(f"navigation.{name}")
            yield _plan(reader, title, partial(overview_page, reader, name, drawings))


def _entry_plans(home: Reader, drawings: Drawings) -> Iterator[PagePlan]:
    for entry in chain.from_iterable(listed(home, kind) for kind in FOLDERS):
        reader = reader_of(home, entry)
        make = partial(_entry_page, reader, entry, drawings)
        yield _plan(reader, str(home.title(entry)), make, source_of(reader, entry))


def _variant_plans(home: Reader) -> Iterator[PagePlan]:
    for base, *_ in families(home.catalog):
        address = variants_address(home.catalog, base)
        if address is not None:
            reader = replace(home, page=address.page)
            title = home.sentence("variant_page.title", journey=home.title(base))
            yield _plan(reader, str(title), partial(variants_page, reader, base))


def _diagram_plans(home: Reader, drawings: Drawings) -> Iterator[PagePlan]:
    for address_of, title_of, page_of in _BESIDE_JOURNEYS:
        for journey in home.catalog.journeys():
            address = address_of(home.catalog, journey)
            if address is not None:
                reader = replace(home, page=address.page)
                title = str(title_of(home, journey))
                yield _plan(reader, title, partial(page_of, reader, journey, drawings))


def _handbook_plans(home: Reader) -> Iterator[PagePlan]:
    for whose in somebody(home.catalog):
        address = handbook_address(home.catalog, whose)
        if address is not None:
            reader = replace(home, page=address.page)
            title = str(handbook_title(home, whose))
            yield _plan(reader, title, partial(handbook_page, reader, whose))


def _recent_plans(home: Reader) -> Iterator[PagePlan]:
    for whose in with_changes(home):
        reader = replace(home, page=changes_address(home.catalog, whose).page)
        title = str(recent_title(home, whose))
        yield _plan(reader, title, partial(recent_page, reader, whose))


def _entry_page(reader: Reader, entry: Entry, drawings: Drawings) -> Page:
    if type(entry) in _DRAWN_BY:
        return _DRAWN_BY[type(entry)](reader, entry, drawings)
    return _MADE_BY.get(type(entry), thing_page)(reader, entry)


def _plan(
    reader: Reader, title: str, make: Callable[[], Page], source: Span | None = None
) -> PagePlan:
    return PagePlan(
        path=reader.page,
        title=title,
        make=make,
        source=source,
    )


_DRAWN_BY: Final[dict[type[Entry], Callable[[Reader, Any, Drawings], Page]]] = {
    Journey: journey_page,
    Metric: metric_page,
    Playbook: playbook_page,
}
"""Kinds whose pages have drawings, or files to take along."""

_MADE_BY: Final[dict[type[Entry], Callable[[Reader, Any], Page]]] = {
    Department: department_page,
    Role: role_page,
    Persona: persona_page,
    Channel: channel_page,
    Policy: policy_page,
    ReadingPath: reading_path_page,
    Improvement: improvement_page,
}

_LISTED_BY: Final[dict[str, Callable[[Reader, str], Page]]] = {
    Channel.KIND: channels_page,
    ReadingPath.KIND: reading_paths_page,
}
"""Kinds whose list says more than what there is; all others have a plain one."""

_GATHERED_BY: Final[dict[str, Callable[[Reader, str, tuple[Entry, ...]], Page]]] = {
    ShortAddress.KIND: short_addresses_page,
    Feedback.KIND: voices_page,
}
"""Kinds of which one page holds everything, and shows more than that."""

_BESIDE_JOURNEYS: Final[tuple[_Beside, ...]] = (
    (beside_address, beside_title, beside_page),
    (blueprint_address, blueprint_title, blueprint_page),
    (flow_address, flow_title, flow_page),
    (brief_address, brief_title, lambda reader, journey, _: brief_page(reader, journey)),
)
"""Pages that show a journey in another light, where it has something to show there."""
