"""The types of pages of a site: pages whose addresses are built alike are of one type."""

from pathlib import PurePosixPath

_EACH_ITS_OWN = {"", "overview"}
"""Folders in which no two pages are alike."""
_ALL_ALIKE = {"reference"}
"""Folders of pages whose names say nothing of how they are built."""


def type_of(path):
    """Give the type of the page at a path of a site.

    >>> type_of("roles/agent.html"), type_of("roles/index.html"), type_of("overview/late.html")
    ('roles/*', 'roles', 'overview/late')
    >>> type_of("roles/agent_handbook.html"), type_of("reference/red_line.html")
    ('*_handbook', 'reference/*')
    """
    page = PurePosixPath(path).with_suffix("")
    folder = "" if page.parent == PurePosixPath() else str(page.parent)
    if folder in _EACH_ITS_OWN:
        return str(page)
    if page.name == "index":
        return folder
    _, mark, light = page.name.partition("_")
    return f"*_{light}" if mark and folder not in _ALL_ALIKE else f"{folder}/*"


def page_types(site):
    """Give for each type of the pages below a folder the largest of them, by its path."""
    largest: dict[str, str] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        rival = largest.get(type_of(path))
        if rival is None or (site / rival).stat().st_size < file.stat().st_size:
            largest[type_of(path)] = path
    return dict(sorted(largest.items()))
