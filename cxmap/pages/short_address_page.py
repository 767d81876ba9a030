"""Short addresses: the page that lists and prints them, and the page of one that leads on."""

from cxmap.language.languages import direction
from cxmap.model.entries import Entry
from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.qr_code import qr_code
from cxmap.pages.register_page import LISTS_WEIGH
from cxmap.pages.slots import silent_cut_out
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.short_addresses import ShortPage, stickers
from cxmap.views.thing import things_view


def short_addresses_page(reader: Reader, kind: str, entries: tuple[Entry, ...]) -> Page:
    """Give the page that lists them, first as stickers; its words are searched where they lead."""
    title = reader.word(f"navigation.{kind}")
    body = rendered(
        "short_addresses.html.jinja",
        reader,
        heading=title,
        stickers=[(each, qr_code(each.url)) for each in stickers(reader)],
        view=things_view(reader, *entries),
    )
    searchable, silent = silent_cut_out(body)
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(searchable),
        silent=silent,
        headings=headings_of(str(searchable)),
        search_boost=LISTS_WEIGH,
    )


def short_address_page(reader: Reader, page: ShortPage, site: str) -> str:
    """Write a whole document that leads on at once; to keep a section it needs a script.

    ``site`` is the address of the site in this language, where it is known.
    """
    to = page.leads_to.seen_from(page.path)
    whole = f"{site}{page.leads_to.seen_from('index.html')}" if site else to
    html = rendered(
        "short_address.html.jinja",
        reader,
        page=page,
        to=to,
        canonical=whole,
        language=reader.language,
        direction=direction(reader.language),
    )
    return f"{html}\n"
