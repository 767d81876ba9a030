"""The first half of the story: from the bytes of a project to a judged catalog.

Whoever only checks begins here, and loads nothing that draws or writes pages.
"""

from collections.abc import Iterable
from datetime import date

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import BASELINE, File
from cxmap.language.languages import LANGUAGES
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read
from cxmap.rules.check import check
from cxmap.rules.fixes.as_meant import as_meant


def checked_project(
    files: Iterable[File],
    *,
    known: KnownFiles | None = None,
    today: date | None = None,
    reads_on: bool = True,
) -> Checked:
    """Read and judge the files of a project; every problem of the run is in the result.

    With ``known``, files whose bytes are the same as the last time are not read again. Without a
    day nothing is judged by its age. Where a file cannot be read as it stands, it is read as it was
    most likely meant, so that its other problems are found, too; without ``reads_on`` it is left.
    """
    by_path = {file.path: file for file in files}
    baseline = by_path.pop(BASELINE, None)
    reading = read(by_path.values(), known=known, as_meant=as_meant if reads_on else None)
    catalog = catalog_of(reading, today)
    return check(catalog, baseline)


def languages_of(checked: Checked) -> tuple[str, ...]:
    """Give the languages the site of a project is published in, the first language first."""
    return checked.catalog.project.languages or LANGUAGES
