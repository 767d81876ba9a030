"""The pages of what changed in the last weeks, and their feeds."""

from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_part
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.recent import Whose, changes_address, feed_address, recent_view


def recent_page(reader: Reader, whose: Whose) -> Page:
    """Give a page of changes; nobody finds by it what is no longer true."""
    view = recent_view(reader, whose)
    html = rendered(
        "recent.html.jinja",
        reader,
        view=view,
        language=reader.language,
        is_cut=reader.past is not None and reader.past.is_cut,
    )
    title, end, rest = html.partition("</h1>")
    token, slot = silent_part(rest)
    return Page(
        path=reader.page,
        title=str(view.title),
        language=reader.language,
        body=str(title + end + slot),
        silent=((token, str(rest)),),
        headings=headings_of(html),
        search_boost=LISTS_WEIGH,
    )


def recent_feed(reader: Reader, whose: Whose) -> bytes:
    """Give the feed of a page of changes as Atom (RFC 4287); it needs the address of the site.

    It is the same until something changes, whenever the site is built.
    """
    catalog = reader.catalog
    view = recent_view(reader, whose)
    since = reader.past.since if reader.past is not None else reader.today
    feed = rendered(
        "recent.atom.jinja",
        reader,
        view=view,
        language=reader.language,
        project=reader.title(catalog.project),
        page=f"{reader.site}{changes_address(catalog, whose).page}",
        feed=f"{reader.site}{feed_address(catalog, whose).page}",
        updated=view.days[0].moment if view.days else since.isoformat(),
    )
    return feed.encode("utf-8")
