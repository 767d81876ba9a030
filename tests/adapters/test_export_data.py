"""``cxmap export json``: the whole project for other programs, printed or in a file."""

import json
import shutil
import sys
import zipfile

import openpyxl
import pytest

from tests.projects import run_here, run_program, write_files, write_plain_site


def test_it_is_printed_the_same_every_time_and_written_where_one_says(small_project, tmp_path):
    printed = run_here("export", "json", cwd=small_project)
    written = run_here("export", "json", "--out", str(tmp_path / "it.json"), cwd=small_project)

    assert (0, "", 0) == (printed.returncode, printed.stderr, written.returncode)
    assert printed.stdout == run_here("export", "json", cwd=small_project).stdout
    assert printed.stdout == (tmp_path / "it.json").read_text(encoding="utf-8")
    visit = json.loads(printed.stdout)["files"]["journeys/visit.yml"]
    assert {"fa": "بازدید", "en": "Visit"} == visit["journey"]


def test_the_site_has_the_same_file(small_project):
    write_plain_site(small_project)
    printed = run_here("export", "json", cwd=small_project)

    on_site = (small_project / "site" / "fa" / "cxmap.json").read_text(encoding="utf-8")
    assert printed.stdout == on_site


def test_the_schema_is_printed_in_the_language_of_messages(small_project):
    run = run_here("export", "json-schema", "--lang", "fa", cwd=small_project)

    assert 0 == run.returncode
    assert "پروژه به شکل JSON" == json.loads(run.stdout)["title"]


def test_names_are_refused_where_everything_is_given(small_project):
    run = run_here("export", "json", "visit", cwd=small_project)

    assert 2 == run.returncode
    assert "visit" in run.stderr


def test_every_table_that_holds_anything_is_a_csv_file_or_a_sheet(small_project, tmp_path):
    files = run_here("export", "csv", "--out", str(tmp_path), cwd=small_project)
    book = run_here("export", "xlsx", "--out", str(tmp_path / "it.xlsx"), cwd=small_project)

    assert (0, 0) == (files.returncode, book.returncode)
    assert {"touchpoints.csv", "it.xlsx"} == {each.name for each in tmp_path.glob("*.*")}
    assert "نقطه‌های تماس" in openpyxl.load_workbook(tmp_path / "it.xlsx").sheetnames


def test_one_table_is_written_by_its_name_in_the_language_that_was_asked_for(
    small_project, tmp_path
):
    run = run_here(
        *("export", "csv", "touchpoints", "--in", "en", "--out", str(tmp_path)), cwd=small_project
    )

    assert 0 == run.returncode
    written = (tmp_path / "touchpoints.en.csv").read_text(encoding="utf-8-sig")
    assert "The guest comes in" in written


def test_an_unknown_table_is_answered_with_those_there_are(small_project):
    run = run_here("export", "xlsx", "touchpoint", cwd=small_project)

    assert 2 == run.returncode
    assert "“touchpoints”" in run.stderr


def test_a_journey_is_printed_for_mermaid(small_project):
    run = run_here("export", "mermaid", "visit", "--in", "en", cwd=small_project)

    assert (0, "") == (run.returncode, run.stderr)
    assert run.stdout.startswith("journey\n    title Visit\n    section Lobby\n")


def test_several_journeys_are_several_files(small_project, tmp_path):
    journeys = small_project / "journeys"
    shutil.copy(journeys / "visit.yml", journeys / "second-visit.yml")
    folder = run_here("export", "mermaid", "--out", str(tmp_path / "maps"), cwd=small_project)
    file = run_here("export", "mermaid", "--out", str(tmp_path / "it.mmd"), cwd=small_project)

    assert (0, 2) == (folder.returncode, file.returncode)
    assert {"visit.mmd", "second-visit.mmd"} == {e.name for e in (tmp_path / "maps").iterdir()}


OPEN = """\
terms:
  - {term: برگشت, id: return, audience: customer}
  - {term: راز, id: secret}
"""


def test_readers_outside_get_what_is_for_them(small_project):
    (small_project / "journeys" / "terms.yml").write_text(OPEN, encoding="utf-8")
    outside = run_here("export", "json", "--audience", "customer", cwd=small_project)
    nothing = run_here("export", "json", "--audience", "supplier", cwd=small_project)
    refused = run_here("export", "digest", "--audience", "customer", cwd=small_project)

    assert (0, 1, 2) == (outside.returncode, nothing.returncode, refused.returncode)
    assert ("برگشت" in outside.stdout, "راز" in outside.stdout) == (True, False)
    assert "--audience customer" in refused.stderr


def test_the_bundle_is_the_site_and_leaves_that_of_the_project_alone(small_project, tmp_path):
    run = run_program(
        "cxmap", "export", "bundle", "--out", str(tmp_path / "it.zip"), cwd=small_project
    )

    assert 0 == run.returncode, run.stderr
    with zipfile.ZipFile(tmp_path / "it.zip") as archive:
        names = set(archive.namelist())
    assert names >= {"index.html", "fa/index.html", "en/journeys/visit.html", "fa/cxmap.json"}
    assert not (small_project / "site").exists()


def test_a_bundle_has_every_language_and_is_asked_for_none(small_project):
    run = run_here("export", "bundle", "--in", "en", cwd=small_project)

    assert 2 == run.returncode
    assert "--in en" in run.stderr


@pytest.mark.parametrize(
    ("what", "name"),
    [("csv", "touchpoints.csv"), ("xlsx", "touchpoints.xlsx"), ("map", "visit_map.svg")],
)
def test_what_is_there_stays_unless_somebody_says_otherwise(small_project, what, name):
    theirs = small_project / name
    theirs.write_bytes(b"mine")
    refused = run_here("export", what, "--lang", "en", cwd=small_project)
    assert (2, b"mine") == (refused.returncode, theirs.read_bytes())
    assert f"something else stands there already: {name}" in refused.stderr
    assert "`--force`" in refused.stderr

    forced = run_here("export", what, "--force", "--lang", "en", cwd=small_project)
    again = run_here("export", what, "--lang", "en", cwd=small_project)
    assert (0, f"{name}: replaced\n") == (forced.returncode, forced.stderr)
    assert (0, "") == (again.returncode, again.stderr)
    assert b"mine" != theirs.read_bytes()


def test_whoever_names_a_file_may_replace_it_and_is_told(small_project):
    for what, name in (("csv", "touchpoints.csv"), ("json", "all.json")):
        theirs = small_project / name
        theirs.write_bytes(b"mine")
        names = ("touchpoints",) if what == "csv" else ()
        asked = ("export", what, *names, "--out", str(theirs), "--lang", "en")
        run = run_here(*asked, cwd=small_project)

        assert (0, f"{theirs}: replaced\n") == (run.returncode, run.stderr)
        assert b"mine" != theirs.read_bytes()


@pytest.mark.parametrize(
    "name",
    ["journeys/visit.yml", "journeys/rows.csv", "mkdocs.yml", "base.yaml", "docs/en/guide.md"],
)
def test_a_source_of_the_project_is_never_replaced_by_its_name_alone(small_project, name):
    theirs = small_project / name
    if not theirs.exists():
        theirs.write_text("id\n", encoding="utf-8")
    before = theirs.read_bytes()
    asked = ("export", "json", "--out", name, "--lang", "en")
    refused = run_here(*asked, cwd=small_project)

    assert (2, before) == (refused.returncode, theirs.read_bytes())
    assert f"something else stands there already: {name}" in refused.stderr.replace("\\", "/")
    assert "`--force`" in refused.stderr
    assert 0 == run_here(*asked, "--force", cwd=small_project).returncode
    assert before != theirs.read_bytes()


def test_beside_its_sources_a_project_holds_what_was_made_of_it(small_project):
    for name in ("docs/en/all.json", "notes.md"):
        theirs = small_project / name
        theirs.write_bytes(b"mine")

        assert 0 == run_here("export", "json", "--out", name, cwd=small_project).returncode
        assert b"mine" != theirs.read_bytes()


def test_beside_what_stays_all_else_is_written(small_project, tmp_path):
    folder = tmp_path / "tables"
    run_here("export", "csv", "--out", str(folder), cwd=small_project)
    names = sorted(each.name for each in folder.iterdir())
    for name in names[1:]:
        (folder / name).unlink()
    theirs = folder / names[0]
    theirs.write_bytes(b"mine")
    run = run_here("export", "csv", "--out", str(folder), "--lang", "en", cwd=small_project)

    assert (2, b"mine") == (run.returncode, theirs.read_bytes())
    assert names == sorted(each.name for each in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_table_is_not_made_where_a_link_leads_that_leads_nowhere_yet(small_project, tmp_path):
    elsewhere = tmp_path / "elsewhere.csv"
    (small_project / "touchpoints.csv").symlink_to(elsewhere)
    run = run_here("export", "csv", "--lang", "en", cwd=small_project)

    assert (2, False) == (run.returncode, elsewhere.exists())
    assert "something else stands there already: touchpoints.csv" in run.stderr


def test_where_there_is_nothing_to_write_that_is_said(small_project):
    for folder in ("journeys", "playbooks"):
        for file in (small_project / folder).glob("*.yml"):
            file.unlink()
    write_files(small_project, {"journeys/project.yml": "project: Small\n"})
    for what in ("csv", "mermaid"):
        run = run_here("export", what, "--lang", "en", cwd=small_project)
        assert (0, "") == (run.returncode, run.stdout)
        assert "There is nothing to write" in run.stderr
