"""Channels as signs: on a card, in a row and on a phone the same."""

import pytest

from cxmap.catalog.channels import standard_channels
from cxmap.diagrams.journey_map import journey_map
from cxmap.model.journey import Touchpoint
from cxmap.pages.icons import SYMBOLS
from cxmap.views.channel_signs import channel_signs

_STANDARD = [str(each.id) for each in standard_channels()]
_KINDS = ("digital", "voice", "print", "physical")


@pytest.fixture
def reader(reader_of):
    own = "".join(f"  - {{channel: Our {kind}, id: our-{kind}, kind: {kind}}}\n" for kind in _KINDS)
    names = ", ".join([*_STANDARD, *(f"our-{kind}" for kind in _KINDS), "our-own"])
    return reader_of(
        {
            "journeys/registers.yml": f"channels:\n{own}  - {{channel: Our own, id: our-own}}\n",
            "journeys/it.yml": "journey: J\nid: it\nstages:\n  - stage: S\n    touchpoints:\n"
            f"      - {{touchpoint: T, id: t, channel: [{names}]}}\n",
        }
    )


def test_every_channel_has_an_icon_that_is_drawn(reader):
    [touchpoint] = reader.catalog.all(Touchpoint)
    names = [sign.name for sign in channel_signs(reader, touchpoint)]

    assert len(_STANDARD) + 5 == len(names)
    assert {f"cx-c-{name}" for name in names} == {each for each in SYMBOLS if "cx-c-" in each}


def test_what_comes_by_itself_is_no_meeting(reader):
    [touchpoint] = reader.catalog.all(Touchpoint)
    found = {sign.word: sign.name for sign in channel_signs(reader, touchpoint)}

    assert "physical" == found["Our physical"]
    assert "other" == found["Our own"]


def test_a_card_shows_the_channels_as_the_row_below_does(reader):
    [touchpoint] = reader.catalog.all(Touchpoint)
    [journey] = reader.catalog.journeys()
    [card] = journey_map(reader, journey).cards

    assert channel_signs(reader, touchpoint) == card.channels
