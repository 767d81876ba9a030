"""The handbook of a department or role, on a page of its own."""

import re
from typing import Final

from markupsafe import Markup

from cxmap.model.registers import Department, Role
from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_part, without_marks
from cxmap.pages.templating import rendered
from cxmap.views.handbook import handbook_view
from cxmap.views.handbooks import handbook_title
from cxmap.views.reader import Reader

_TAG: Final = re.compile(r"<[a-z][^<>]*>")
_FOR_SCRIPTS: Final = re.compile(r' data-(?!cx-column)[a-z-]+(="[^"]*")?')


def handbook_page(reader: Reader, whose: Department | Role) -> Page:
    """Give the page of a handbook; what stands in it is found where it stands otherwise."""
    html = handbook_html(reader, whose, is_on_site=True)
    title, end, rest = html.partition("</h1>")
    token, slot = silent_part(rest)
    return Page(
        path=reader.page,
        title=str(handbook_title(reader, whose)),
        language=reader.language,
        body=str(title + end + slot),
        silent=((token, str(rest)),),
        headings=headings_of(html),
        search_boost=LISTS_WEIGH,
    )


def handbook_html(reader: Reader, whose: Department | Role, *, is_on_site: bool) -> Markup:
    """Give a handbook as HTML, from its title on: nothing in it is folded or acts by itself.

    On the site one way leads out of it: to the page of whose it is.
    """
    view = handbook_view(reader, whose)
    html = without_marks(rendered("handbook.html.jinja", reader, view=view, is_on_site=is_on_site))
    return Markup(_TAG.sub(_as_printed, html))  # noqa: S704 - the same tags, with less in them


def _as_printed(tag: re.Match[str]) -> str:
    """Give a tag as it is on paper; texts of authors hold none, since they are escaped."""
    bare = _FOR_SCRIPTS.sub("", tag[0])
    return bare.replace("<details", "<details open", 1) if " open" not in bare else bare
