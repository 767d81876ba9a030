"""A page that leads on at once, without a script: a whole document of its own."""

from cxmap.language.languages import direction
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader
from cxmap.views.short_addresses import ShortPage


def short_address_page(reader: Reader, page: ShortPage, site: str) -> str:
    """Write the page; ``site`` is the address of the site in this language, where it is known."""
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
