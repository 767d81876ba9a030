"""The pages of channels."""

from collections.abc import Iterator

from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.channel import channel_view, channels_in_use
from cxmap.views.reader import Reader


def channel_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every channel that is used."""
    for channel in channels_in_use(home):
        reader = reader_of(home, channel)
        view = channel_view(reader, channel)
        body = rendered("channel.html.jinja", reader, view=view)
        yield entry_page(reader, channel, body, description=str(view.description or ""))
