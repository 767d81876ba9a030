"""Channels as signs: an icon of their own where there is one, else that of their kind."""

from typing import Final

from cxmap.catalog.channels import standard_channels
from cxmap.catalog.inherited import channels_of
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Channel
from cxmap.views.phrases import Sign
from cxmap.views.reader import Reader

_OF_A_KIND: Final = {"digital": "digital", "voice": "voice", "print": "print-channel"}
_OWN: Final = {
    str(channel.id): "print-channel" if channel.id == "print" else str(channel.id)
    for channel in standard_channels()
}


def channel_signs(reader: Reader, touchpoint: Touchpoint) -> tuple[Sign, ...]:
    """Give the channels of a touchpoint: the name of the icon, and the channel's own name."""
    channels = channels_of(reader.catalog, touchpoint)
    return tuple(
        Sign(name=_icon_of(reader, channel), word=str(reader.title(channel)))
        for channel in channels
    )


def _icon_of(reader: Reader, channel: Channel) -> str:
    own = _OWN.get(reader.catalog.id_of(channel))
    return own or _OF_A_KIND.get(str(channel.kind), "other")
