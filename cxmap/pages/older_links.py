"""Links inside drawings, as the theme's instant navigation takes them."""

import re
from dataclasses import replace
from typing import Final

from cxmap.pages.page import Page

# Texts and values of attributes are escaped, so only a real tag looks like this.
_LINKED: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_HREF: Final = re.compile(r'(<(?:a|use|image)\b[^<>]*?) href="')


def with_older_links(page: Page) -> Page:
    """Give a page whose drawings name the targets of their links in the older way.

    As soon as instant navigation is on, Material 9.7 sets ``href`` of every element that has the
    attribute, which elements of SVG refuse with an error that stops its whole script. They are
    spared under the older name of the attribute, which every browser knows as well.
    """
    return replace(
        page,
        body=_with_older_name(page.body),
        silent=tuple((token, _with_older_name(html)) for token, html in page.silent),
    )


def _with_older_name(html: str) -> str:
    """Write ``xlink:href`` inside drawings, and nowhere else.

    >>> _with_older_name('<a href="#b"><svg><a class="c" href="#d"/></svg></a>')
    '<a href="#b"><svg><a class="c" xlink:href="#d"/></svg></a>'
    """
    return _LINKED.sub(lambda drawing: _HREF.sub(r'\1 xlink:href="', drawing[0]), html)
