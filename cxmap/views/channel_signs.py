"""Channels as signs: an icon of their own where there is one, else that of their kind."""

from typing import Final

from cxmap.catalog.channels import standard_channels
from cxmap.catalog.inherited import channels_of
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Channel
from cxmap.views.phrases import Sign
from cxmap.views.reader import Reader

_OF_A_KIND: Final = {
    "digital": "digital",
    "voice": "voice",
    "print": "print-channel",
    "physical": "physical",
}
_OWN: Final = {
    str(channel.id): "print-channel" if channel.id == "print" else str(channel.id)
    for channel in standard_channels()
}


def channel_signs(reader: Reader, touchpoint: Touchpoint) -> tuple[Sign, ...]:
    """Give the channels of a touchpoint as signs."""
    return tuple(channel_sign(reader, each) for each in channels_of(reader.catalog, touchpoint))


def channel_sign(reader: Reader, channel: Channel) -> Sign:
    """Give a channel as a sign: the name of its icon, and the channel's own name."""
    own = _OWN.get(reader.catalog.id_of(channel))
    name = own or _OF_A_KIND.get(str(channel.kind), "other")
    return Sign(name=name, word=str(reader.title(channel)))
