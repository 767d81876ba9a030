"""The first half of the story: from the bytes of a project to a judged catalog.

Whoever only checks begins here, and loads nothing that draws or writes pages.
"""

from collections.abc import Iterable
from datetime import date

from cxmap.catalog.catalog import Checked, catalog_of
from cxmap.files.discovery import BASELINE, File
from cxmap.language.languages import LANGUAGES
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read
from cxmap.rules.check import check


def checked_project(
    files: Iterable[File], *, known: KnownFiles | None = None, today: date | None = None
) -> Checked:
    """Read and judge the files of a project; every problem of the run is in the result.

    With ``known``, files whose bytes are the same as the last time are not read again. Without a
    day nothing is judged by its age.
    """
    by_path = {file.path: file for file in files}
    baseline = by_path.pop(BASELINE, None)
    catalog = catalog_of(read(by_path.values(), known=known), today)
    return check(catalog, baseline)


def languages_of(checked: Checked) -> tuple[str, ...]:
    """Give the languages the site of a project is published in, the first language first."""
    return checked.catalog.project.languages or LANGUAGES
