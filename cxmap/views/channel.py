"""A channel as a page: what happens on it, journey by journey."""

from dataclasses import dataclass

from cxmap.catalog.inherited import channels_of
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Channel
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.phrases import Phrase, Sign
from cxmap.views.reader import Reader
from cxmap.views.touchpoint_lines import TouchpointLines, by_journey
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelView:
    """Everything the page of a channel shows."""

    about: About
    kind: Sign | None
    description: Phrase | None
    journeys: tuple[TouchpointLines, ...]
    uses: tuple[Uses, ...]
    footnotes: Footnotes


def channel_view(reader: Reader, channel: Channel) -> ChannelView:
    """Show a channel, with the touchpoints that are on it, by inheritance too."""
    catalog = reader.catalog
    on_it = (
        touchpoint
        for touchpoint in catalog.all(Touchpoint)
        if any(each is channel for each in channels_of(catalog, touchpoint))
    )
    return ChannelView(
        about=about(reader, channel),
        kind=reader.sign("channel_kinds", channel.kind),
        description=reader.phrase(channel.description),
        journeys=by_journey(reader, on_it),
        uses=uses(reader, channel, without=frozenset({"channel"})),
        footnotes=footnotes(reader, channel),
    )
