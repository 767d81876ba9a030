"""The whole story of cxmap: from the bytes of a project to a site in one language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from types import MappingProxyType

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.diagrams.beside_drawing import beside_figure
from cxmap.diagrams.blueprint_drawing import blueprint_pictures
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.flow_drawing import flow_pictures
from cxmap.diagrams.opportunity_matrix import opportunity_matrix
from cxmap.diagrams.pictures import hanging, picture_of, pictures_of
from cxmap.diagrams.trend_drawing import spark, trend_pictures
from cxmap.files.discovery import File
from cxmap.foundation.problems import has_errors
from cxmap.model.journey import Journey
from cxmap.model.standards import Calendar
from cxmap.pages.all_pages import all_pages, page_plans
from cxmap.pages.drawings import Drawings
from cxmap.pages.page import Page, PagePlan
from cxmap.pages.recent_page import recent_feed
from cxmap.pages.short_address_page import short_address_page
from cxmap.publication.assets import assets, pictures
from cxmap.publication.checking import checked_project, shown_to_readers
from cxmap.publication.navigation import navigation
from cxmap.publication.posters import OTHERS, PosterMaker, Press
from cxmap.publication.publication import Asset, Outline, Publication
from cxmap.publication.tables import TableWriters, table_assets
from cxmap.views.former_addresses import former_pages
from cxmap.views.heard import heard_data
from cxmap.views.past import Past
from cxmap.views.project_data import NAME, project_text
from cxmap.views.reader import Reader
from cxmap.views.reading import reading_data
from cxmap.views.recent import feed_address, with_changes
from cxmap.views.short_addresses import short_pages
from cxmap.views.table_files import PLAIN


def published(
    files: Iterable[File], *, language: str, today: date, audience: str = ""
) -> Publication:
    """Turn the files of a project into its site in one language.

    Where a problem is an error there are no pages: a broken site is never published. With an
    ``audience`` it is the site for these readers outside.
    """
    checked = shown_to_readers(checked_project(files, today=today), audience)
    return publication_of(checked, language=language, today=today)


def publication_of(
    checked: Checked,
    *,
    language: str,
    today: date,
    layouts: Layouts | None = None,
    press: Press | None = None,
    site: str = "",
    revision: str = "",
    past: Past | None = None,
    tables: TableWriters = MappingProxyType({}),
) -> Publication:
    """Turn a judged catalog into the site in one language.

    Without ``layouts`` the diagrams are laid out by the pinned engine, and nothing is kept. Without
    a ``press`` no diagram is printed. ``site`` is the address of the site in this language and
    ``revision`` that of the project's files, where they are known. ``past`` is what the last weeks
    changed; it is nobody's business outside. ``tables`` write the files in which tables can be
    taken along; without any there are none.
    """
    past = None if checked.catalog.audience else past
    project = checked.catalog.project
    title, _ = project.title.said_in(language, first=project.first_language)
    pages: tuple[Page, ...] = ()
    files: tuple[Asset, ...] = ()
    if not has_errors(checked.problems):
        reader = Reader(catalog=checked.catalog, language=language, today=today)
        maker = PosterMaker(layouts=layouts or _pinned_layouts(), press=press, site=site)
        pages, files = _made(checked, replace(reader, site=site, past=past), maker, tables)
    return Publication(
        language=language,
        words=checked.catalog.words(language),
        title=title,
        pages=pages,
        navigation=navigation(pages, checked.catalog.words(language)),
        assets=(*_assets(checked.catalog, language, today, revision, tuple(tables)), *files),
        audience=checked.catalog.audience,
        problems=checked.problems,
        skipped=checked.skipped,
    )


def _made(
    checked: Checked, reader: Reader, maker: PosterMaker, tables: TableWriters
) -> tuple[tuple[Page, ...], tuple[Asset, ...]]:
    """Make the pages, and the files that are made of the catalog as they are.

    ``reader`` knows where the site is and what the last weeks changed.
    """
    within = replace(reader, site="", past=None)
    journeys = checked.catalog.journeys()
    wanted = checked.catalog.project.diagrams
    endings = tuple(each for each in wanted if maker.can_make(each))
    maps = pictures_of(within, journeys, maker.layouts)
    drawn = tuple(filter(maps, journeys))
    hung = hanging(within, drawn if endings else (), maker.layouts)
    drawings = replace(
        _drawings(maps),
        endings=endings,
        has_map_file=lambda journey: any(each is journey for each in hung),
        table_endings=tuple(tables),
        data=NAME,
    )
    pages = all_pages(
        checked,
        reader.language,
        reader.today,
        drawings=drawings,
        site=reader.site,
        past=reader.past,
    )
    others = (maker.posters(within, journeys, endings, diagram=each) for each in OTHERS)
    files = (
        Asset(path=NAME, data=project_text(checked.catalog).encode("utf-8")),
        *table_assets(within, tables),
        *_leading_on(within, reader.site),
        *_feeds(reader),
        *maker.posters(within, hung, endings),
        *chain.from_iterable(others),
    )
    return pages, files


def outline_of(
    checked: Checked, *, language: str, today: date, layouts: Layouts | None = None
) -> Outline:
    """Plan the site in one language, for a live preview that makes one page at a time.

    What is made of the plan is what ``publication_of`` makes, without the diagrams that are files
    of their own; only a catalog without errors has a plan with pages.
    """
    project = checked.catalog.project
    title, _ = project.title.said_in(language, first=project.first_language)
    pages: tuple[PagePlan, ...] = ()
    short: tuple[Asset, ...] = ()
    if not has_errors(checked.problems):
        reader = Reader(catalog=checked.catalog, language=language, today=today)
        drawings = _drawings(partial(picture_of, reader, layouts=layouts or _pinned_layouts()))
        pages = tuple(page_plans(checked, language, today, drawings=drawings))
        short = tuple(_leading_on(reader, ""))
    return Outline(
        language=language,
        words=checked.catalog.words(language),
        title=title,
        pages=pages,
        navigation=navigation(pages, checked.catalog.words(language)),
        assets=(*_assets(checked.catalog, language, today), *short),
        audience=checked.catalog.audience,
    )


def _drawings(journey_map: Callable[[Journey], str]) -> Drawings:
    """Give what draws everything on the pages."""
    return Drawings(
        journey_map=journey_map,
        blueprint=blueprint_pictures,
        beside=beside_figure,
        flow=flow_pictures,
        trend=trend_pictures,
        spark=spark,
        matrix=opportunity_matrix,
    )


def _leading_on(reader: Reader, site: str) -> Iterator[Asset]:
    """Give the pages that only lead on: neither the menu nor the search knows them."""
    for page in (*short_pages(reader), *former_pages(reader)):
        html = short_address_page(reader, page, site)
        yield Asset(path=page.path, data=html.encode("utf-8"))


def _feeds(reader: Reader) -> Iterator[Asset]:
    """Give what subscribers are told; they need to know where the site is."""
    for whose in with_changes(reader) if reader.site else ():
        path = feed_address(reader.catalog, whose).page
        yield Asset(path=path, data=recent_feed(replace(reader, page=path), whose))


def _pinned_layouts() -> Layouts:
    return Layouts(lambda: chosen_engine({}))


def _assets(
    catalog: Catalog,
    language: str,
    today: date,
    revision: str = "",
    table_endings: tuple[str, ...] = (),
) -> tuple[Asset, ...]:
    # Which state of the files a site shows is nobody's business outside.
    revision = "" if catalog.audience else revision
    calendars = {catalog.id_of(each): each for each in catalog.all(Calendar)}
    reader = Reader(catalog=catalog, language=language, today=today)
    made = assets(
        catalog.project,
        language,
        calendars=calendars,
        revision=revision,
        audience=catalog.audience,
        reading=reading_data(reader),
        heard=heard_data(reader),
        has_tables=PLAIN in table_endings and not catalog.audience,
    )
    return (*made, *pictures(catalog))
