"""The first half of the story: from the bytes of a project to a judged catalog.

Whoever only checks begins here, and loads nothing that draws or writes pages.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.checked import Checked
from cxmap.catalog.opening import is_empty, opened
from cxmap.files.discovery import BASELINE, File
from cxmap.foundation.faults import BuildFault
from cxmap.foundation.problems import has_errors
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
    reading = read(
        by_path.values(), known=known, as_meant=as_meant if reads_on else None, today=today
    )
    catalog = catalog_of(reading, today)
    return check(catalog, baseline)


@lru_cache(maxsize=1)
def checked_last(files: tuple[File, ...], *, today: date | None = None) -> Checked:
    """Read and judge the files of a project, unless they are those of the last time."""
    return checked_project(files, today=today)


def shown_to_readers(checked: Checked, audience: str) -> Checked:
    """Give what was judged with nothing in it but what readers outside may see.

    Without an audience it is for those inside, who see everything. Raises BuildFault where all is
    well and there is nothing to see.
    """
    if not audience:
        return checked
    catalog = opened(checked.catalog, audience)
    if is_empty(catalog) and not has_errors(checked.problems):
        raise BuildFault("nothing_for_readers", audience=audience)
    return replace(checked, catalog=catalog)


def shows_nothing(checked: Checked, audience: str) -> bool:
    """Tell whether all is well, and there is nothing that readers outside may see."""
    if not audience or has_errors(checked.problems):
        return False
    return is_empty(opened(checked.catalog, audience))


def languages_of(checked: Checked) -> tuple[str, ...]:
    """Give the languages the site of a project is published in, the first language first."""
    return checked.catalog.project.languages or LANGUAGES
