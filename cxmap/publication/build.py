"""The whole story of cxmap: from the bytes of a project to a site in one language."""

from collections.abc import Iterable
from datetime import date

from cxmap.catalog.catalog import Checked, catalog_of
from cxmap.files.discovery import File
from cxmap.foundation.problems import has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.pages.all_pages import all_pages
from cxmap.publication.assets import assets
from cxmap.publication.navigation import navigation
from cxmap.publication.publication import Publication
from cxmap.reading.read import read
from cxmap.rules.check import check


def checked_project(files: Iterable[File]) -> Checked:
    """Read and judge the files of a project; every problem of the run is in the result."""
    reading = read(files)
    catalog = catalog_of(reading)
    return check(catalog)


def published(files: Iterable[File], *, language: str, today: date) -> Publication:
    """Turn the files of a project into its site in one language.

    Where a problem is an error there are no pages: a broken site is never published.
    """
    checked = checked_project(files)
    return publication_of(checked, language=language, today=today)


def publication_of(checked: Checked, *, language: str, today: date) -> Publication:
    """Turn a judged catalog into the site in one language."""
    project = checked.catalog.project
    title, _ = project.title.said_in(language, first=project.first_language)
    pages = () if has_errors(checked.problems) else all_pages(checked, language, today)
    return Publication(
        language=language,
        title=title,
        pages=pages,
        navigation=navigation(pages, language),
        assets=assets(project, language),
        problems=checked.problems,
        skipped=checked.skipped,
    )


def languages_of(checked: Checked) -> tuple[str, ...]:
    """Give the languages the site of a project is published in, the first language first."""
    return checked.catalog.project.languages or LANGUAGES
