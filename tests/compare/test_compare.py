"""What is one change, what is none, and whom it concerns."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from cxmap.compare.plain import plain_change
from tests.readings import reading_of

PROJECT = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/registers.yml": """\
departments:
  - department: Sales
    id: sales
  - department: Front desk
    id: desk
""",
}
VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
        must_know:
          - The guest, who is expected
          - The host
        pains:
          - It is cold
          - pain: Nobody is there
            id: nobody
      - touchpoint: Wait
        id: wait
  - stage: Room
    id: room
    touchpoints:
      - touchpoint: Begin
        id: begin
"""
TOUR = """\
journey: Tour
variant_of: visit
stages:
  - same_as: lobby
  - stage: Room
    id: room
    touchpoints:
      - same_as: begin
        channel: phone
"""


def _catalog(texts):
    return catalog_of(reading_of(PROJECT | {"journeys/visit.yml": VISIT} | texts))


def _changes(*edits, path="journeys/visit.yml", beside=None, text=VISIT):
    """Give what changes when texts of a file are replaced one after the other."""
    new = text
    for old, other in edits:
        assert old in new
        new = new.replace(old, other, 1)
    before = _catalog((beside or {}) | {path: text})
    return changes_between(before, _catalog((beside or {}) | {path: new}))


def _lines(changes):
    marks = {True: "!", False: "-"}
    return [
        f"{marks[change.is_material]} {change.sort} {change.entity} {change.field}".rstrip()
        for change in changes
    ]


def test_copies_of_what_changed_are_not_told_again():
    changes = _changes(
        ("id: begin\n", "id: begin\n        feels: -1\n"), beside={"journeys/tour.yml": TOUR}
    )
    assert _lines(changes) == ["! feeling_changed touchpoint visit/begin feels"]


def test_what_a_copy_says_itself_is_told_there_under_its_own_address():
    changes = _changes(("channel: phone", "channel: email"), path="journeys/tour.yml", text=TOUR)
    assert _lines(changes) == ["! touchpoint_changed touchpoint tour/begin channel"]


def test_empty_list_that_hides_what_would_be_taken_over_is_a_change():
    changes = _changes(
        ("        channel: phone\n", "        channel: phone\n        pains: []\n"),
        path="journeys/tour.yml",
        text=TOUR,
    )
    assert _lines(changes) == ["! touchpoint_changed touchpoint tour/begin pains"]
    assert (changes[0].before.value, changes[0].after.value) == (None, ())


def test_what_is_inherited_is_told_where_it_is_written():
    assert _lines(_changes(("owner: sales", "owner: desk"))) == [
        "! owner_changed journey visit owner"
    ]


def test_same_thing_by_another_name_is_no_news():
    changes = _changes(("owner: sales", "owner: Sales"))
    assert _lines(changes) == ["- spelling_changed journey visit owner"]


def test_renamed_thing_whose_references_follow_is_renamed_once():
    before = _catalog({})
    registers = PROJECT["journeys/registers.yml"].replace(
        "id: sales\n", "id: selling\n    formerly: sales\n"
    )
    visit = VISIT.replace("owner: sales", "owner: selling")
    after = _catalog({"journeys/registers.yml": registers, "journeys/visit.yml": visit})
    assert _lines(changes_between(before, after)) == [
        "- id_changed department selling id",
        "- reference_changed journey visit owner",
    ]
    assert _lines(changes_between(after, before)) == [
        "- id_changed department sales id",
        "- reference_changed journey visit owner",
    ]


def test_renamed_journey_takes_along_what_stands_in_it():
    visit = VISIT.replace("journey: Visit\n", "journey: Visit\nformerly: visit\n")
    after = catalog_of(reading_of(PROJECT | {"journeys/call.yml": visit}))
    changes = changes_between(_catalog({}), after)
    assert _lines(changes) == ["- id_changed journey call id"]
    assert plain_change(changes[0])["entity_before"] == "journey visit"


def test_what_got_another_id_and_does_not_say_so_is_another_thing():
    assert _lines(_changes(("id: wait\n", "id: stay\n"))) == [
        "! touchpoint_added touchpoint visit/stay",
        "! touchpoint_removed touchpoint visit/wait",
    ]


def test_what_has_no_id_is_known_by_its_place_between_the_same_neighbours():
    changes = _changes(("- It is cold", "- It is very cold"))
    assert _lines(changes) == ["! pain_changed pain visit/enter/it-is-very-cold pain"]


def test_what_has_no_id_and_no_place_any_more_comes_and_goes():
    changes = _changes(("- It is cold\n", "- It is late\n          - It is loud\n"))
    assert _lines(changes) == [
        "! pain_closed pain visit/enter/it-is-cold",
        "! pain_opened pain visit/enter/it-is-late",
        "! pain_opened pain visit/enter/it-is-loud",
    ]


def test_written_id_of_what_had_none_is_all_that_changes():
    changes = _changes(("- It is cold\n", "- pain: It is cold\n            id: chilly\n"))
    assert _lines(changes) == ["- id_changed pain visit/enter/chilly id"]


def test_what_came_with_something_is_not_told_alone():
    changes = _changes(
        ("  - stage: Room\n", "  - stage: Way\n    touchpoints: [Walk]\n  - stage: Room\n")
    )
    assert _lines(changes) == ["! stage_added stage visit/way"]


def test_as_few_as_possible_are_moved():
    stages = "journey: Visit\nstages: [{}]\n".format
    changes = _changes(
        ("A, B, C, D, E", "E, A, B, C, D"), text=stages("A, B, C, D, E"), path="journeys/visit.yml"
    )
    assert _lines(changes) == ["! stage_moved stage visit/e"]
    assert plain_change(changes[0])["before"] == {
        "within": "visit",
        "field": "stages",
        "number": 5,
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A comma can turn a sentence into its opposite; a half-space, a letter's form can not.
        ("The guest, who", "The guest who", "! touchpoint_changed"),
        ("The guest, who", "the  guest, who", "- spelling_changed"),
        ("The host", "The hosts", "! touchpoint_changed"),
    ],
)
def test_only_what_reads_the_same_is_spelling(old, new, expected):
    assert _lines(_changes((old, new))) == [f"{expected} touchpoint visit/enter must_know"]


def test_order_counts_where_one_thing_follows_another():
    pains = (
        "          - It is cold\n",
        "          - pain: Nobody is there\n            id: nobody\n",
    )
    assert _lines(_changes(("".join(pains), "".join(reversed(pains))))) == [
        "- pain_moved pain visit/enter/nobody"
    ]
    assert _lines(
        _changes(
            (
                "          - The guest, who is expected\n          - The host\n",
                "          - The host\n          - The guest, who is expected\n",
            )
        )
    ) == ["- order_changed touchpoint visit/enter must_know"]


def test_place_is_the_line_that_was_edited():
    (change,) = _changes(("          - The host\n", "          - The host and the room\n"))
    assert str(change.after.place) == "journeys/visit.yml:11:13"


def test_nothing_is_said_of_a_file_that_could_not_be_read():
    assert _changes(("journey: Visit\n", "journey: Visit\n\tbroken\n")) == ()


def test_nothing_is_said_of_a_value_that_could_not_be_understood():
    assert _changes(("id: wait\n", "id: wait\n        feels: '7000'\n")) == ()


def test_first_language_may_change_without_every_text_changing():
    before, after = (
        _catalog({"journeys/project.yml": f"project: P\nlanguages: [{languages}]\n"})
        for languages in ("en, fa", "fa, en")
    )
    assert _lines(changes_between(before, after)) == [
        "- settings_changed project project languages"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{en: Wait, fa: صبر}", "{en: Sit, fa: صبر}", [("touchpoint_renamed", ("fa",))]),
        ("{en: Wait, fa: صبر}", "{en: Sit, fa: نشستن}", [("touchpoint_renamed", ())]),
        ("{en: Wait, fa: صبر}", "{en: wait, fa: صبر}", [("spelling_changed", ())]),
        ("{en: Wait, fa: صبر}", "{en: Wait, fa: نشستن}", [("translation_changed", ())]),
        ("{en: Wait, fa: صبر}", "{en: Wait}", [("translation_changed", ())]),
        ("[{en: A, fa: آ}]", "[{en: B, fa: آ}]", [("touchpoint_changed", ("fa",))]),
        ("[{en: A, fa: آ}]", "[{en: A, fa: آ}, B]", [("touchpoint_changed", ())]),
        ("[{en: A, fa: آ}]", "[{en: A, fa: آ}, {en: B, fa: آ}]", [("touchpoint_changed", ())]),
        ("[{en: A, fa: آ}]", "[C, {en: B, fa: آ}]", [("touchpoint_changed", ("fa",))]),
        (
            "[{en: C, fa: ث}, {en: D, fa: د}]",
            "[{en: D, fa: د}, {en: E, fa: ث}]",
            [("touchpoint_changed", ("fa",))],
        ),
        ("[{en: C, fa: ث}, {en: D, fa: د}]", "[{en: E, fa: ب}]", [("touchpoint_changed", ())]),
    ],
)
def test_a_translation_whose_original_changed_is_noticed(old, new, expected):
    visit = """\
journey: Visit
stages:
  - stage: Arrive
    id: arrive
    touchpoints:
      - touchpoint: {en: Wait, fa: صبر}
        id: wait
        must_know: [{en: A, fa: آ}]
        asks: [{en: C, fa: ث}, {en: D, fa: د}]
"""
    project = {"journeys/project.yml": "project: P\nlanguages: [en, fa]\n"}
    before, after = (
        catalog_of(reading_of(project | {"journeys/visit.yml": text}))
        for text in (visit, visit.replace(old, new))
    )
    found = [(each.sort.value, each.left) for each in changes_between(before, after)]
    assert found == expected
