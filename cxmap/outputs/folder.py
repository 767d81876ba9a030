"""A publication as a folder of plain HTML files, with no other program."""

from html import escape
from pathlib import Path

from cxmap.language.languages import direction
from cxmap.outputs.changed_files import write_changed
from cxmap.outputs.slots import filled
from cxmap.pages.page import Page
from cxmap.publication.assets import SCRIPT, STYLE_SHEET
from cxmap.publication.publication import NavigationItem, Publication
from cxmap.views.addresses import Address

_DOCUMENT = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} - {site}</title>
<link rel="stylesheet" href="{stylesheet}">
<script defer src="{script}"></script>
</head>
<body class="cx-plain">
<nav>{navigation}</nav>
<main class="md-typeset">{body}</main>
</body>
</html>
"""


def write_folder(publication: Publication, folder: Path) -> None:
    """Write the site of a publication; files of an earlier one in the folder are replaced."""
    files = {asset.path: asset.data for asset in publication.assets}
    for page in publication.pages:
        files[page.path] = _document(publication, page).encode("utf-8")
    write_changed(folder, files)


def _document(publication: Publication, page: Page) -> str:
    return _DOCUMENT.format(
        language=publication.language,
        direction=direction(publication.language),
        title=escape(page.title),
        site=escape(publication.title),
        stylesheet=Address(page=STYLE_SHEET).seen_from(page.path),
        script=Address(page=SCRIPT).seen_from(page.path),
        navigation=_menu(publication.navigation, page),
        body=filled(page.body, page),
    )


def _menu(items: tuple[NavigationItem, ...], page: Page) -> str:
    entries = "".join(f"<li>{_entry(item, page)}</li>" for item in items)
    return f"<ul>{entries}</ul>"


def _entry(item: NavigationItem, page: Page) -> str:
    title = escape(item.title)
    if item.children:
        return f"{title}{_menu(item.children, page)}"
    href = escape(Address(page=item.path).seen_from(page.path))
    return f'<a href="{href}">{title}</a>'
