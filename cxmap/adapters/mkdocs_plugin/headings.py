"""The headings of a page as MkDocs knows them: its contents, and the anchors of links."""

from html import escape

from mkdocs.structure.toc import AnchorLink

from cxmap.pages.page import Heading


def contents(headings: tuple[Heading, ...], *, level: int) -> list[AnchorLink]:
    """Give the contents of a page; the theme prints titles unescaped, so we escape them."""
    found = []
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.anchor, level)
        link.children = contents(heading.children, level=level + 1)
        found.append(link)
    return found


def anchors(headings: tuple[Heading, ...]) -> list[str]:
    """Give every anchor that a link may name, in the order of the page."""
    found = []
    for heading in headings:
        found += [heading.anchor, *anchors(heading.children)]
    return found
