"""``cxmap import`` writes drafts, says what it did with each cell, and replaces nothing."""

import json
import re

import pytest

from tests.projects import run_here

SHEET = """\
Stage,Touchpoint,Owner,Dept.,Feeling
Shop,Paying,Till,x,puzzled and lost and everything else
Shop,Leaving,Till,y,
"""


def brought_in(folder, *arguments, text=SHEET, name="map.csv", language="en"):
    (folder.parent / name).write_text(text, encoding="utf-8")
    return run_here("--lang", language, "import", f"../{name}", *arguments, cwd=folder)


def paths(folder):
    return sorted(path.name for path in (folder / "journeys").iterdir())


def test_a_sheet_becomes_a_draft_and_each_cell_that_was_guessed_is_named(small_project):
    run = brought_in(small_project)
    check = run_here("check", cwd=small_project)

    assert (0, 0) == (run.returncode, check.returncode)
    assert "C2 “Till”: not known yet; begun as a draft: department `till`" in run.stdout
    assert "D1 “Dept.”: no column that cxmap knows" in run.stdout
    assert "E2 “puzzled and lost" in run.stdout
    assert "journeys/map.yml: written\n" in run.stdout
    assert "journeys/registers.yml: drafts added\n" in run.stdout
    assert run.stderr.startswith("2 touchpoints in one journey, ")
    assert "status: draft" in (small_project / "journeys/map.yml").read_text(encoding="utf-8")


def test_a_dry_run_shows_what_would_be_written_and_writes_nothing(small_project):
    before = paths(small_project)
    run = brought_in(small_project, "--dry-run")

    assert (0, before) == (run.returncode, paths(small_project))
    assert "+journey: map" in run.stdout
    assert "journeys/map.yml: would be written" in run.stdout


def test_other_programs_get_every_cell(small_project):
    run = brought_in(small_project, "--output-format", "json")
    said = json.loads(run.stdout)

    assert {"path": "journeys/map.yml", "is_new": True, "is_written": True} in said["files"]
    assert (2, 1) == (said["touchpoints"], said["journeys"])
    assert {"sheet", "cell", "text", "sort", "message"} == {*said["remarks"][0]}
    assert ("D1", "head_unknown") in {(each["cell"], each["sort"]) for each in said["remarks"]}


def test_a_head_can_be_declared_in_words_or_in_a_file(small_project):
    (small_project / "heads.yml").write_text("Dept.: notes\n", encoding="utf-8")
    brought_in(
        small_project, "--columns", "heads.yml", "--column", "Feeling=-", "--title", "Buying"
    )
    text = (small_project / "journeys/buying.yml").read_text(encoding="utf-8")

    assert "notes: x" in text
    assert "puzzled" not in text


def test_what_was_brought_in_twice_is_there_once(small_project):
    brought_in(small_project)
    before = paths(small_project)
    again = brought_in(small_project)

    assert (0, before) == (again.returncode, paths(small_project))
    assert "“map” is in journeys/map.yml already and says the same" in again.stdout
    assert "map.csv says what the project says already" in again.stderr


def test_what_differs_stands_beside_the_first_and_is_compared_with_it(small_project):
    brought_in(small_project)
    changed = brought_in(small_project, text=SHEET.replace(",y,", ",z,"))
    again = brought_in(small_project, text=SHEET.replace(",y,", ",z,"))

    assert "what the sheet says is in journeys/map-2.yml" in changed.stdout
    assert "From journeys/map.yml to journeys/map-2.yml" in changed.stdout
    assert "Dept: from y to z" in changed.stdout
    assert "is in journeys/map-2.yml already and says the same" in again.stdout
    assert "From journeys" not in again.stdout
    assert "map-3.yml" not in paths(small_project)


def test_what_a_draft_would_break_in_the_place_of_another_is_no_error_of_the_project(small_project):
    brought_in(small_project, "--title", "Buying")
    written = (small_project / "journeys/buying.yml").read_text(encoding="utf-8")
    [first, _] = re.findall(r"touchpoint: .*\n +id: ([\w-]+)", written)
    voice = f"feedback: [{{feedback: Late, id: late, about: {first}}}]\n"
    (small_project / "journeys/voice.yml").write_text(voice, encoding="utf-8")
    other = SHEET.replace("Paying", "Walking about")
    changed = brought_in(small_project, "--title", "Buying", text=other)

    assert "journeys/buying-2.yml" in changed.stdout
    assert "error" not in changed.stdout


def test_other_programs_get_what_a_draft_would_change(small_project):
    brought_in(small_project)
    text = SHEET.replace(",y,", ",z,")
    run = brought_in(small_project, "--dry-run", "--output-format", "json", text=text)
    (beside,) = json.loads(run.stdout)["beside"]

    assert ("journeys/map.yml", "journeys/map-2.yml") == (beside["path"], beside["draft"])
    assert ["fields.Dept"] == [each["field"] for each in beside["changes"]]


@pytest.mark.parametrize(
    ("arguments", "name", "said"),
    [
        ((), "map.docx", "is no workbook, no CSV and no project as JSON."),
        (("--column", "Dept."), "map.csv", "does not say which column is meant"),
        (("--column", "Dept.=ownre"), "map.csv", "Did you mean “owner”?"),
        (("--columns", "nowhere.yml"), "map.csv", "nowhere.yml"),
        (("--sheet", "Other"), "map.csv", "no sheet “Other”"),
    ],
)
def test_what_cannot_work_is_said_before_anything_is_read(small_project, arguments, name, said):
    run = brought_in(small_project, *arguments, name=name)

    assert 2 == run.returncode
    assert said in run.stderr


def test_a_sheet_without_touchpoints_writes_nothing(small_project):
    run = brought_in(small_project, text="a,b\n1,2\n", language="fa")

    assert 1 == run.returncode
    assert "سطر سرستون پیدا نشد" in run.stdout
    assert "چیزی نوشته نشد" in run.stderr


def test_the_template_and_the_sheet_are_written_once(small_project):
    first = run_here("export", "template", "--in", "en", "--out", "ours.xlsx", cwd=small_project)
    again = run_here("export", "template", "--out", "ours.xlsx", cwd=small_project)
    sheet = run_here("export", "sheet", "visit", cwd=small_project)
    wrong = run_here("export", "sheet", "--paper", "A3", cwd=small_project)

    assert (0, "ours.xlsx\n") == (first.returncode, first.stdout)
    assert 2 == again.returncode
    assert "something else stands there already: ours.xlsx" in again.stderr
    assert "`--force`" in again.stderr
    assert "visit.xlsx\n" == sheet.stdout
    assert 2 == wrong.returncode


def test_a_sheet_of_a_journey_finds_its_way_back(small_project):
    run_here("export", "sheet", cwd=small_project)
    run = run_here("import", "visit.xlsx", cwd=small_project)

    assert "says the same" in run.stdout
