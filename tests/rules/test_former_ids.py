"""Whoever still names a thing by its old id is told the new one, or how to keep the old one."""

import pytest

from cxmap.publication.mending import mended
from cxmap.rules.wording import sentence
from tests.readings import files_of, judged, lines_of

REGISTERS = """\
departments:
  - department: Selling
    id: selling
    formerly: sales
  - department: Desk
    id: desk
"""
CALL = """\
journey: Call
formerly: visit
owner: sales
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
"""
TOUR = """\
journey: Tour
stages:
  - stage: Door
    id: door
    owner: sales
    touchpoints:
      - same_as: visit/enter
"""


def _texts(*, without_formerly=False):
    texts = {
        "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
        "journeys/registers.yml": REGISTERS,
        "journeys/call.yml": CALL,
        "journeys/tour.yml": TOUR,
    }
    if without_formerly:
        return {
            path: "".join(each for each in text.splitlines(keepends=True) if "formerly" not in each)
            for path, text in texts.items()
        }
    return texts


def test_an_old_id_is_a_hint_which_names_the_new_one():
    problems = judged(_texts()).problems

    assert lines_of(problems) == [
        "journeys/call.yml:3:8 CX216 hint",
        "journeys/tour.yml:5:12 CX216 hint",
        "journeys/tour.yml:7:18 CX216 hint",
    ]
    said = [sentence(each, "en") for each in problems]
    assert said[0] == "The department “sales” is “selling” now; the old id stands under `formerly`."
    assert "“visit/enter” is “call/enter” now" in said[2]


def test_a_fix_writes_the_new_id_and_leaves_what_it_was_called_before():
    files = mended(files_of(_texts())).files

    new = {path: file.data.decode() for path, file in files.items()}
    assert new["journeys/call.yml"] == CALL.replace("owner: sales", "owner: selling")
    assert "owner: selling" in new["journeys/tour.yml"]
    assert "same_as: call/enter" in new["journeys/tour.yml"]
    assert new.get("journeys/registers.yml", REGISTERS) == REGISTERS


@pytest.mark.parametrize(
    ("language", "cure"),
    [
        ("en", "If one of them was called so before, write `formerly: sales` below its title"),
        ("fa", "اگر یکی از این‌ها قبلاً همین شناسه را داشته، زیر عنوانش بنویسید `formerly: sales`"),
    ],
)
def test_an_id_that_several_places_name_may_be_an_old_one(language, cure):
    problems = judged(_texts(without_formerly=True)).problems
    said = [sentence(each, language) for each in problems if "sales" in sentence(each, language)]

    assert len(said) == 2
    assert all(cure in each for each in said)


def test_an_id_that_stands_once_is_rather_one_that_nobody_has_described():
    texts = _texts(without_formerly=True)
    texts["journeys/tour.yml"] = TOUR.replace("    owner: sales\n", "")
    (said,) = [
        sentence(each, "en") for each in judged(texts).problems if "“sales”" in sentence(each, "en")
    ]

    assert said.endswith("To add one, describe it under `departments:`.")


@pytest.mark.parametrize("name", ["calls", "inquiry"])
@pytest.mark.parametrize(
    ("language", "cure"),
    [
        ("en", "If “{}” was called so before, write `formerly: call` below its title"),
        ("fa", "اگر «{}» قبلاً این شناسه را داشته، زیر عنوانش بنویسید `formerly: call`"),
    ],
)
def test_a_renamed_file_settles_by_one_line_whatever_names_its_touchpoints(name, language, cure):
    leave = "      - touchpoint: Leave\n        id: leave\n"
    tour = TOUR.replace("visit/enter", "call/enter\n      - same_as: call/leave")
    texts = _texts() | {f"journeys/{name}.yml": CALL + leave, "journeys/tour.yml": tour}
    del texts["journeys/call.yml"]
    lost = [each for each in judged(texts).problems if each.code == "CX201"]

    assert [f"{name}/enter", f"{name}/leave"] == [each.argument("suggestion") for each in lost]
    assert all(cure.format(name) in sentence(each, language) for each in lost)


def test_of_two_files_the_one_is_meant_that_holds_more_of_what_is_named():
    leave = "      - touchpoint: Leave\n        id: leave\n"
    tour = TOUR.replace("visit/enter", "call/enter\n      - same_as: call/leave")
    texts = _texts() | {
        "journeys/calls.yml": CALL.replace("journey: Call", "journey: Some"),
        "journeys/inquiry.yml": CALL.replace("journey: Call", "journey: Ask") + leave,
        "journeys/tour.yml": tour.replace("stages:", "related: call\nstages:", 1),
    }
    del texts["journeys/call.yml"]
    lost = [each for each in judged(texts).problems if each.code == "CX201"]

    assert ["inquiry", "inquiry/enter", "inquiry/leave"] == [
        each.argument("suggestion") for each in lost
    ]


TWO = REGISTERS.replace("id: desk", "id: desk\n    formerly: sales")


@pytest.mark.parametrize(
    ("registers", "said"),
    [
        (TWO, "“sales” is no clear old id of this department: another one had it, too (R:4:15)."),
        (
            REGISTERS.replace("id: desk", "id: sales"),
            "“sales” is no clear old id of this department: another one has it today (R:6:9).",
        ),
        (
            REGISTERS.replace("id: selling", "id: sales"),
            "“sales” is no clear old id of this department: it is its id today (R:3:9).",
        ),
    ],
    ids=["two had it", "another has it", "it has it still"],
)
def test_an_old_id_that_may_mean_something_else_is_a_warning(registers, said):
    texts = _texts() | {"journeys/registers.yml": registers}
    (found,) = [each for each in judged(texts).problems if each.code == "CX217"]

    assert said.replace("R:", "journeys/registers.yml:") == sentence(found, "en")
    assert "warning" == found.severity


MISREAD = TWO.replace("formerly: sales", "formerly: sales\n    reech: by phone", 2)


@pytest.mark.parametrize("registers", [TWO, MISREAD], ids=["sound", "another key misspelt"])
def test_nobody_is_sent_on_by_an_id_that_two_had(registers):
    texts = _texts() | {"journeys/registers.yml": registers}
    told = [sentence(each, "en") for each in judged(texts).problems if each.code == "CX216"]
    after = mended(files_of(texts)).files["journeys/call.yml"].data.decode()

    assert not [each for each in told if "sales" in each]
    assert "owner: sales\n" in after


def test_a_journey_that_lives_on_is_no_former_one():
    texts = _texts() | {"journeys/tour.yml": TOUR.replace("stages:", "formerly: call\nstages:", 1)}
    problems = [each for each in judged(texts).problems if each.code == "CX217"]

    assert ["journeys/tour.yml:2:11 CX217 warning"] == lines_of(problems)
    assert sentence(problems[0], "fa").startswith("«call» را نمی‌شود شناسه قبلی این سفر دانست: ")


def test_the_old_id_of_a_touchpoint_is_clear_beside_that_of_another_journey():
    tour = TOUR.replace("same_as: visit/enter", "touchpoint: In\n        id: in")
    tour += "        formerly: start\n"
    call = CALL + "        formerly: start\n"
    texts = _texts() | {"journeys/tour.yml": tour, "journeys/call.yml": call}

    assert "CX217" not in [each.code for each in judged(texts).problems]


VISIT = """\
journey: Visit
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
        next: sit
      - touchpoint: Take a seat
        id: sit
"""
PLAN = """\
journey: Visit with a plan
variant_of: visit
stages:
  - same_as: lobby
    touchpoints:
      - same_as: enter
      - same_as: sit
        id: sit-down
"""


def _hints(visit):
    texts = {"project": "project: P\n", "visit": visit, "visit-plan": PLAN}
    files = {f"journeys/{name}.yml": text for name, text in texts.items()}
    about_names = [each for each in judged(files).problems if each.code in ("CX213", "CX216")]
    after = {path: file.data.decode() for path, file in mended(files_of(files)).files.items()}
    return lines_of(about_names), {
        path: text for path, text in after.items() if text != files[path]
    }


def test_another_id_in_a_variant_is_no_new_id():
    hints, mended_files = _hints(VISIT)

    assert [] == hints
    assert {} == mended_files


@pytest.mark.parametrize(
    ("visit", "code"),
    [
        (VISIT.replace("next: sit", "next: Take a seat"), "CX213"),
        (VISIT.replace("next: sit", "next: chair") + "        formerly: chair\n", "CX216"),
    ],
    ids=["a title", "an old id"],
)
def test_what_a_variant_takes_over_is_told_once_where_it_is_written(visit, code):
    hints, mended_files = _hints(visit)

    assert [f"journeys/visit.yml:8:15 {code} hint"] == hints
    assert ["journeys/visit.yml"] == [*mended_files]
    assert "next: sit\n" in mended_files["journeys/visit.yml"]


def test_a_translation_by_an_old_id_is_still_said():
    renamed = CALL.replace("id: enter", "id: come-in\n        formerly: enter")
    overlay = (
        "stages:\n  - id: lobby\n    touchpoints:\n      - id: enter\n        touchpoint: ورود\n"
    )
    texts = _texts() | {"journeys/call.yml": renamed, "journeys/call.fa.yml": overlay}
    checked = judged(texts)
    touchpoint = checked.catalog.find("touchpoint", "call/come-in")

    assert "ورود" == touchpoint.title.said_in("fa", first="en")[0]
    assert "journeys/call.fa.yml:4:13 CX115 hint" in lines_of(checked.problems)


@pytest.mark.parametrize(
    "ids", [("come-in", "come-in"), ("enter", "come-in"), ("come-in", "enter")]
)
def test_of_two_translations_of_one_thing_none_is_lost_without_a_word(ids):
    renamed = CALL.replace("id: enter", "id: come-in\n        formerly: enter")
    first, second = (f"      - id: {each}\n        touchpoint: {each}\n" for each in ids)
    overlay = f"stages:\n  - id: lobby\n    touchpoints:\n{first}{second}"
    texts = _texts() | {"journeys/call.yml": renamed, "journeys/call.fa.yml": overlay}
    checked = judged(texts)
    touchpoint = checked.catalog.find("touchpoint", "call/come-in")
    (error,) = [each for each in checked.problems if each.severity == "error"]

    assert ids[0] == touchpoint.title.said_in("fa", first="en")[0]
    assert ["journeys/call.fa.yml:6:13 CX115"] == lines_of([error])
    assert sentence(error, "en") == (
        f"“{ids[1]}” is translated a second time here; the first is at journeys/call.fa.yml:4:13."
    )
    # Where only the old id is written anew, the second is still told.
    after = mended(files_of(texts)).files
    again = {path: file.data.decode() for path, file in after.items()}
    assert "CX115" in [each.code for each in judged(again).problems]
