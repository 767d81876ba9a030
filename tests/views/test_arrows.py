"""What passes between touchpoints and lanes, seen from the journey and from both ends."""

import pytest

from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.arrows import arrow_views
from cxmap.views.blueprint import blueprint_of
from tests.readings import BASE, judged, texts_of

JOURNEY = """\
journey: Complaint
arrows:
  - {carries: The words, starts_at: tell, starts_in: frontstage, ends_at: answer, ends_in: پشت صحنه}
  - {carries: The sheet, starts_at: tell, starts_in: Desk, ends_at: answer}
stages:
  - stage: S
    touchpoints:
      - touchpoint: Telling
        id: tell
        lanes:
          frontstage: listens
          own:
            - {lane: Desk, id: desk, cells: a sheet}
      - touchpoint: Answering
        id: answer
        lanes: {backstage: looks into it, own: [{lane: Desk, cells: a file}]}
"""


def test_an_arrow_says_in_which_lanes_it_begins_and_ends(reader_of):
    reader = reader_of(JOURNEY)
    words, sheet = arrow_views(reader, reader.catalog.all(Journey)[0])

    assert ("The words", "from Telling (Frontstage) to Answering (Backstage)") == (
        str(words.carries),
        str(words.way),
    )
    assert "from Telling (Desk) to Answering" == str(sheet.way)


def test_both_ends_of_an_arrow_stand_in_their_lanes(reader_of):
    reader = reader_of(JOURNEY)
    tell, answer = (blueprint_of(reader, each) for each in reader.catalog.all(Touchpoint))

    assert [
        ("Frontstage", ["Leaves here: The words; to Answering (Backstage)"]),
        ("Desk", ["Leaves here: The sheet; to Answering"]),
    ] == [(str(lane.lane), list(map(str, lane.passing))) for lane in tell.lanes]
    assert [
        ("Backstage", ["Arrives here: The words; from Telling (Frontstage)"]),
        ("Desk", []),
    ] == [(str(lane.lane), list(map(str, lane.passing))) for lane in answer.lanes]
    assert ["Arrives here: The sheet; from Telling (Desk)"] == list(map(str, answer.beside))


def test_an_arrow_to_an_empty_lane_is_shown_all_the_same(reader_of):
    reader = reader_of(JOURNEY.replace("starts_in: frontstage", "starts_in: support"))
    tell = blueprint_of(reader, reader.catalog.all(Touchpoint)[0])

    assert ["Frontstage", "Support", "Desk"] == [str(lane.lane) for lane in tell.lanes]


@pytest.mark.parametrize(
    ("lane", "codes"),
    [("frontstage", []), ("desk", []), ("frontstge", ["CX201"]), ("support", ["CX328"])],
)
def test_a_lane_is_one_of_the_five_or_one_of_the_touchpoint(lane, codes):
    owned = JOURNEY.replace("journey: Complaint", "journey: Complaint\nowner: sales")
    text = f"{BASE}# file: journeys/x.yml\n" + owned.replace("in: Desk", f"in: {lane}")

    found = judged(texts_of(text)).problems

    assert codes == [each.code for each in found if each.code in ("CX201", "CX202", "CX328")]


def test_a_variant_takes_its_arrows_along_with_their_lanes(reader_of):
    variant = "journey: Faster\nvariant_of: it\n"
    reader = reader_of({"journeys/it.yml": JOURNEY, "journeys/two.yml": variant})
    words, _ = arrow_views(reader, reader.catalog.find("journey", "two"))

    assert "from Telling (Frontstage) to Answering (Backstage)" == str(words.way)
