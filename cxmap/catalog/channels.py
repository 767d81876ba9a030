"""The channels that come with cxmap, so that nobody has to define the telephone."""

from typing import Final

from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.registers import Channel
from cxmap.model.text import Text
from cxmap.model.values import ChannelKind

_KINDS: Final[dict[str, ChannelKind]] = {
    "in-person": "physical",
    "phone": "voice",
    "web": "digital",
    "app": "digital",
    "email": "digital",
    "sms": "digital",
    "chat": "digital",
    "social": "digital",
    "shop": "physical",
    "post": "physical",
    "print": "print",
    "ivr": "voice",
}


def standard_channels() -> tuple[Channel, ...]:
    """Give the shipped channels; a project may define one of the same id in its place."""
    return tuple(
        Channel(
            id=name,
            channel=Text(
                translations=tuple(
                    (language, word(language, f"channels.{name}")) for language in LANGUAGES
                )
            ),
            kind=kind,
        )
        for name, kind in _KINDS.items()
    )
