"""Pages that the menu leaves out stand where the first page of their folder does."""

from pathlib import PurePosixPath
from typing import Final

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section

_LEFT_OUT: Final = InclusionLevel.NOT_IN_NAV


def place_left_out(menu: Navigation, files: Files) -> None:
    """Give them the group of that page, so that its tab and its menu are theirs, too."""
    groups: dict[PurePosixPath, Section] = {
        PurePosixPath(page.file.src_uri).parent: page.parent
        for page in menu.pages
        if page.is_index and isinstance(page.parent, Section)
    }
    for file in files.documentation_pages():
        if file.page is not None and file.inclusion is _LEFT_OUT and file.page.parent is None:
            folders = PurePosixPath(file.src_uri).parents
            file.page.parent = next((groups[each] for each in folders if each in groups), None)
