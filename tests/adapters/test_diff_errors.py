"""``cxmap diff`` says how many errors are new."""

import json

import pytest

from tests.adapters.differing import BASE, OWNER, PROJECT, REG, diff, edit
from tests.projects import run_here
from tests.repositories import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "project")
    made.commit(BASE)
    return made


def test_errors_of_the_new_state_are_counted(repository):
    edit(repository, ("owner: sales", "owner: shoop"))
    said = diff(repository).stdout
    assert "There is at least one error in what is new: cxmap check says which" in said
    edit(repository, ("touchpoint: Enter", "touchpint: Enter"))
    assert "There are at least 2 errors" in diff(repository, "--output-format", "markdown").stdout
    assert "There are at least 2 errors" in diff(repository, "--output-format", "html").stdout
    assert json.loads(diff(repository, "--output-format", "json").stdout)["errors"] == 2
    repository.git("checkout", "--", ".")
    roles = "roles:\n  - {role: Seller, id: seller, department: sales}\n"
    repository.commit({"journeys/roles.yml": roles})
    other = ("department: Sales\n    id: sales", "department: Shop\n    id: shop")
    edit(repository, other, path="journeys/registers.yml")
    assert "There are at least 3 errors" in diff(repository).stdout
    repository.git("checkout", "--", ".")
    edit(repository, OWNER)
    assert "error" not in diff(repository).stdout


SHOOP = ("owner: sales", "owner: shoop")


@pytest.mark.parametrize(
    "edits",
    [
        (SHOOP, ("journey: Visit\n", "journey: Visit\nstatus: draft\n")),
        (("owner: sales", "owner: shoop # cxmap: ignore[CX201] it opens in spring"),),
    ],
)
def test_what_a_check_finds_no_error_is_none_in_what_is_new(repository, edits):
    edit(repository, *edits)
    assert run_here("check", cwd=repository.folder).returncode == 0
    assert "error" not in diff(repository).stdout


def test_what_the_settings_of_a_project_make_less_of_is_no_error(repository):
    settings = "checks:\n  - {check: CX201, severity: warning, because: They come in spring}\n"
    edit(repository, SHOOP)
    edit(repository, ("languages: [en]\n", f"languages: [en]\n{settings}"), path=PROJECT)
    assert run_here("check", cwd=repository.folder).returncode == 0
    assert "error" not in diff(repository).stdout


def test_errors_that_were_there_or_wait_in_the_baseline_are_not_new(repository):
    edit(repository, SHOOP)
    assert run_here("check", "--write-baseline", cwd=repository.folder).returncode == 0
    assert "error" not in diff(repository).stdout
    repository.commit({})
    assert diff(repository).stdout.splitlines()[1:] == ["Nothing has changed."]
    (repository.folder / ".cxmap-baseline.json").unlink()
    repository.commit({})
    # Lines move, and a department that is new changes what a check would suggest.
    edit(repository, ("journey: Visit\n", "# Seen by us\njourney: Visit\n"))
    edit(
        repository, ("departments:\n", "departments:\n  - {department: Shop, id: shop}\n"), path=REG
    )
    assert "error" not in diff(repository).stdout
    edit(repository, ("owner: sales", "owner: nobody"))
    assert "There is at least one error in what is new" in diff(repository).stdout


def test_a_journey_that_nobody_edited_is_no_unknown_name(repository):
    figures = "metrics:\n  - {metric: Waiting, id: waiting, unit: min, journeys: [visit]}\n"
    repository.commit({"journeys/figures.yml": figures})
    edit(repository, ("department: Reception", "department: Front"), path="journeys/registers.yml")
    assert "error" not in diff(repository).stdout
    # But when it is gone, whatever names it does so in vain.
    (repository.folder / "journeys/visit.yml").unlink()
    assert "There is at least one error" in diff(repository).stdout


RENAMED = ("department: Sales\n    id: sales", "department: Shop\n    id: shop")
KEPT = (RENAMED[0], f"{RENAMED[1]}\n    formerly: sales")
WAY = {"journeys/way.yml": "journey: Way\nowner: reception\nstages:\n  - same_as: visit/arrive\n"}


@pytest.mark.parametrize("old", ["sales", "Sales"])
def test_what_nobody_edited_counts_where_it_names_what_is_gone(repository, old):
    other = BASE["journeys/visit.yml"].replace("owner: sales", f"owner: {old}", 1)
    repository.commit({"journeys/visit.yml": other})
    edit(repository, RENAMED, path=REG)
    assert "There are at least 2 errors in what is new" in diff(repository).stdout


def test_a_title_that_is_another_now_is_gone_for_whoever_names_it(repository):
    by_title = BASE["journeys/visit.yml"].replace("owner: sales", "owner: Sales")
    repository.commit({"journeys/visit.yml": by_title})
    edit(repository, ("department: Sales", "department: Shop"), path=REG)
    assert "There are at least 2 errors in what is new" in diff(repository).stdout
    edit(repository, ("id: sales", "id: sales\n    aliases: Sales"), path=REG)
    assert "error" not in diff(repository).stdout


def test_what_is_still_known_by_its_former_id_is_not_gone(repository):
    edit(repository, KEPT, path=REG)
    assert "error" not in diff(repository).stdout


def test_a_journey_that_nobody_edited_counts_where_it_names_what_left_another(repository):
    repository.commit(WAY)
    edit(repository, ("id: arrive", "id: come"))
    assert "There is at least one error" in diff(repository).stdout


def test_an_id_that_is_a_part_of_another_word_is_not_named(repository):
    after_sales = "  - {department: Care, id: after-sales}\n"
    repository.commit({REG: BASE[REG] + after_sales})
    care = BASE["journeys/visit.yml"].replace("owner: sales", "owner: after-sales")
    repository.commit({"journeys/visit.yml": care})
    edit(repository, ("  - department: Sales\n    id: sales\n", ""), path=REG)
    assert "error" not in diff(repository).stdout


SHOP = ("department: Sales\n    id: sales", "department: Shop\n    id: shop")
SUPPORT = "department: پشتیبانی نقطه‌ها\n    id: support"


def named(repository, name, registers):
    """Let a journey that nobody will edit name its owners so."""
    visit = BASE["journeys/visit.yml"].replace("owner: sales", f"owner: {name}")
    repository.commit({"journeys/visit.yml": visit, REG: registers})
    assert run_here("check", cwd=repository.folder).returncode == 0


@pytest.mark.parametrize(
    ("name", "known", "no_more"),
    [
        ("selling", "    formerly: selling\n", ""),
        ("The counter", "    aliases: [The counter]\n", ""),
        ("The counter", "    aliases: [The counter]\n", "    aliases: [The till]\n"),
    ],
    ids=["an old id", "another name", "a name beside it"],
)
def test_what_nobody_edited_counts_where_it_uses_a_name_that_was_taken_away(
    repository, name, known, no_more
):
    named(repository, name, BASE[REG].replace("id: sales\n", f"id: sales\n{known}"))
    edit(repository, (known, no_more), path=REG)
    assert "There are at least 2 errors in what is new" in diff(repository).stdout


@pytest.mark.parametrize(
    "name", ["پشتيباني نقطه‌ها", "پشتیبانی نقطه ها", '"پشتیبانی \\u0646قطه‌ها"', "پشتیبانی\n  نقطه‌ها"]
)
def test_what_nobody_edited_counts_however_it_spells_what_is_gone(repository, name):
    name = name.replace("\n", "\n         ")
    named(repository, name, BASE[REG].replace(SHOP[0], SUPPORT))
    edit(repository, (SUPPORT, SHOP[1]), path=REG)
    assert "There are at least 2 errors in what is new" in diff(repository).stdout


def test_a_title_of_a_touchpoint_that_others_use_counts_when_it_is_another(repository):
    repository.commit({"journeys/way.yml": f"{TOUR}      - same_as: Park the car\n"})
    edit(repository, ("touchpoint: Park the car", "touchpoint: Leave the car"))
    assert "There is at least one error" in diff(repository).stdout


def test_what_varies_a_journey_counts_where_it_names_what_left_that(repository):
    plan = "journey: Plan\nvariant_of: visit\nstages:\n  - same_as: arrive\n"
    repository.commit({"journeys/plan.yml": plan})
    edit(repository, ("stage: Arrive\n    id: arrive", "stage: Come\n    id: come"))
    assert "There is at least one error" in diff(repository).stdout


TOUR = """\
journey: Way
stages:
  - stage: Door
    id: door
    touchpoints:
"""


@pytest.mark.parametrize("name", ["visit/enter", "tour/enter", "Come in", "COME IN", "visit/open"])
def test_what_an_edited_journey_names_by_any_name_is_no_error(repository, name):
    visit = BASE["journeys/visit.yml"].replace("journey: Visit", "journey: Visit\nformerly: tour")
    visit = visit.replace("id: enter", "id: enter\n        formerly: open")
    visit = visit.replace("touchpoint: Enter", "touchpoint: Come in")
    repository.commit({"journeys/visit.yml": visit, "journeys/way.yml": TOUR})
    edit(repository, (TOUR, f"{TOUR}      - same_as: {name}\n"), path="journeys/way.yml")
    assert run_here("check", cwd=repository.folder).returncode == 0
    assert "error" not in diff(repository).stdout


def test_a_comparison_that_saw_no_error_says_that_it_does_not_judge(repository):
    edit(repository, ("feels: 1", "feels: -3"))
    said = diff(repository).stdout
    assert said.endswith(
        "whether every value is allowed and nothing is missing, cxmap check says.\n"
    )
    # What lies on no scale is told as it was written, and not as a feeling.
    assert "What the customer feels: from happy to −3" in said
    assert "does not judge" in diff(repository, "--output-format", "markdown").stdout
    edit(repository, ("owner: sales", "owner: nobody"))
    assert "does not judge" not in diff(repository).stdout
    repository.git("checkout", "--", ".")
    assert "does not judge" not in diff(repository).stdout
