"""The page of a channel."""

from cxmap.model.registers import Channel
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.channel import channel_view
from cxmap.views.reader import Reader


def channel_page(reader: Reader, channel: Channel) -> Page:
    """Give the page of a channel."""
    view = channel_view(reader, channel)
    body = rendered("channel.html.jinja", reader, view=view)
    return entry_page(reader, channel, body, description=str(view.description or ""))
