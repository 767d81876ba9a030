"""``cxmap export json``: the whole project for other programs, printed or in a file."""

import json

from tests.projects import run_here, write_plain_site


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
