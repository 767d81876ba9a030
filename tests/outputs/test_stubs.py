"""What is named and described nowhere is started as a draft, and nothing that stands is changed."""

import pytest

from cxmap.foundation.problems import has_errors
from cxmap.outputs.stubs import Stubs, with_stubs
from cxmap.publication.checking import checked_project
from tests.projects import SMALL_PROJECT, run_here, write_files
from tests.readings import files_of

TEXTS = {path: text for path, text in SMALL_PROJECT.items() if path.startswith("journeys/")}
VISIT = TEXTS["journeys/visit.yml"]


def drafted(texts):
    """Give the texts that are new or changed, and what was begun."""
    files = {file.path: file for file in files_of(texts)}
    project = Stubs(files=files, left=checked_project(files.values()))
    found = with_stubs(project, is_wanted=lambda _problem: True)
    assert files.keys() <= found.files.keys()
    new = {path: file.data.decode() for path, file in found.files.items()}
    return {path: text for path, text in new.items() if text != texts.get(path)}, found


def test_an_id_keeps_its_place_and_waits_for_its_title():
    new, found = drafted(TEXTS | {"journeys/visit.yml": VISIT.replace("sales", "front-desk")})
    before = TEXTS["journeys/registers.yml"]

    assert ["journeys/registers.yml"] == list(new)
    assert new["journeys/registers.yml"].startswith(
        f"{before}  - department: نامش را بنویسید (front-desk)\n    id: front-desk\n"
        "    status: draft # "
    )
    assert () == found.left.problems
    assert ["journeys/registers.yml:4:17"] == [str(found.place_of(each)) for each in found.begun]


def test_in_english_the_title_waits_in_english():
    texts = TEXTS | {
        "journeys/project.yml": "project: Sample\nlanguages: en\n",
        "journeys/visit.yml": VISIT.replace("sales", "front-desk"),
    }
    texts = {path: text for path, text in texts.items() if not path.endswith(".en.yml")}

    assert (
        "  - department: To be named (front-desk)\n" in drafted(texts)[0]["journeys/registers.yml"]
    )


@pytest.mark.parametrize(
    ("name", "id_"), [("پذیرش هتل", "paziresh-hotel"), ("front_desk", "front-desk")]
)
def test_what_is_no_id_is_a_title_and_gets_an_id(name, id_):
    new, found = drafted(TEXTS | {"journeys/visit.yml": VISIT.replace("sales", name)})

    assert f"  - department: {name}\n    id: {id_}\n" in new["journeys/registers.yml"]
    # The title, which stands at the reference, is turned into the id by another fix.
    assert {"reference_is_an_id"} == {problem.id for problem in found.left.problems}


def test_a_register_that_nobody_has_begun_is_begun():
    new, _ = drafted(TEXTS | {"journeys/visit.yml": f"{VISIT}persona: big-buyer\n"})

    assert "personas:\n  - persona: نامش را بنویسید (big-buyer)\n" in new["journeys/registers.yml"]


def test_a_journey_and_a_playbook_get_files():
    touchpoint = "        playbook: lost-guest\n        sub_journey: far-away\n"
    new, found = drafted(TEXTS | {"journeys/visit.yml": f"{VISIT}{touchpoint}"})

    assert {"journeys/far-away.yml", "playbooks/lost-guest.yml"} == new.keys()
    assert not has_errors(found.left.problems)


def test_what_is_named_often_is_begun_once():
    visit = f"{VISIT}        owner: front-desk\n".replace("sales", "front-desk")
    new, found = drafted(TEXTS | {"journeys/visit.yml": visit})

    assert 1 == new["journeys/registers.yml"].count("id: front-desk")
    assert 1 == len(found.begun)


@pytest.mark.parametrize(
    "visit",
    [
        VISIT.replace("sales", "slaes"),
        f"{VISIT}        next:\n          - to: far-away\n",
        f"{VISIT}        persona: sales\n",
    ],
)
def test_what_is_nearly_known_or_stands_in_another_thing_is_not_begun(visit):
    assert {} == drafted(TEXTS | {"journeys/visit.yml": visit})[0]


def test_one_name_that_cannot_be_begun_holds_up_no_other():
    touchpoint = "        playbook: lost-guest\n        sub_journey: con-1\n        persona: con\n"
    texts = TEXTS | {
        "journeys/visit.yml": f"{VISIT}{touchpoint}".replace("sales", "front-desk"),
        "journeys/registers.yml": "departments: [{department: فروش, id: sales}]\n",
    }
    new, found = drafted(texts)

    assert {"playbooks/lost-guest.yml", "journeys/con-1.yml"} <= new.keys()
    assert 2 <= len(found.begun)


def test_two_names_that_sound_alike_get_two_ids():
    visit = f"{VISIT}        owner: سابر\n".replace("sales", "صابر")
    new, found = drafted(TEXTS | {"journeys/visit.yml": visit})

    assert ["saber", "saber-2"] == sorted(each.id for each in found.begun)
    assert "id: saber-2\n" in new["journeys/registers.yml"]


@pytest.mark.parametrize(
    "name",
    [
        "انبار و حسابداری",
        "انبار، حسابداری",
        "store and bookkeeping",
        "store, bookkeeping",
        "store; bookkeeping",
        "+98 912 345 6789",
        "٠٩١٢٣٤٥٦٧٨٩",
        "ali@bookkeeping.ir",
        "6037-9911-1111-1112",
    ],
)
def test_several_names_and_persons_are_not_begun(name):
    visit = VISIT.replace("sales", f'"{name}"')
    assert {} == drafted(TEXTS | {"journeys/visit.yml": visit})[0]


def test_where_nothing_can_be_added_nothing_is():
    texts = TEXTS | {
        "journeys/registers.yml": "departments: [{department: فروش, id: sales}]\n",
        "journeys/visit.yml": VISIT.replace("sales", "front-desk"),
    }
    assert {} == drafted(texts)[0]


@pytest.fixture
def folder(small_project):
    write_files(small_project, {"journeys/visit.yml": VISIT.replace("sales", "front-desk")})
    return small_project


def test_the_command_begins_drafts_only_when_it_was_asked_to(folder):
    kept = run_here("fix", cwd=folder)
    shown = run_here("fix", "--unsafe-fixes", "--diff", cwd=folder)
    written = run_here("fix", "--unsafe-fixes", cwd=folder)

    assert "`cxmap fix --unsafe-fixes` fixes them, too: 1." in kept.stdout
    assert "+    id: front-desk" in shown.stdout
    assert "journeys/registers.yml:4:17: started as a draft" in written.stdout
    assert 0 == run_here("check", "--strict", cwd=folder).returncode


def test_a_file_of_its_own_is_written_beside_the_others(folder):
    write_files(folder, {"journeys/visit.yml": f"{VISIT}        playbook: lost-guest\n"})
    run_here("fix", "--unsafe-fixes", cwd=folder)

    assert (
        (folder / "playbooks/lost-guest.yml").read_text(encoding="utf-8").startswith("playbook: ")
    )
