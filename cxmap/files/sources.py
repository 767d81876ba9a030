"""Whether a file is one that a site is made of, and that nothing made of it may replace."""

from collections.abc import Iterable
from pathlib import Path

from cxmap.files.discovery import BASELINE, ENDINGS, FOLDERS, is_read
from cxmap.files.pages_by_hand import ENDINGS_OF_PAGES, folders_of_pages


def is_source(project: Path, file: Path, languages: Iterable[str]) -> bool:
    """Tell whether cxmap or MkDocs reads a file of a project, as far as its place and name tell.

    Every YAML counts, wherever it stands: settings may inherit from any, and none is made of them.
    """
    file, ending = file.resolve(), file.suffix.lower()
    if ending in ENDINGS or file == (project / BASELINE).resolve():
        return True
    if any(file.is_relative_to((project / each).resolve()) for each in FOLDERS):
        return is_read(file.name)
    folders = folders_of_pages(project, languages) if ending in ENDINGS_OF_PAGES else ()
    return any(file.is_relative_to(each.resolve()) for each in folders)
