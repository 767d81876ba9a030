"""Tables as files of the site: beside the pages that show them, for those inside alone."""

from dataclasses import replace
from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.outputs.tables.writers import TABLE_WRITERS
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project, shown_to_readers
from tests.projects import SMALL_PROJECT, write_files

TODAY = date(2026, 11, 22)
OVERVIEWS = ("complaints", "expectations", "improvements", "metrics")
FILES = SMALL_PROJECT | {
    "journeys/voice.yml": "feedback:\n  - {feedback: دیر شد, id: late, kind: complaint}\n",
    "journeys/terms.yml": "terms:\n  - {term: برگشت, id: return, audience: customer}\n",
}


@pytest.fixture
def checked(tmp_path):
    write_files(tmp_path, FILES)
    return checked_project(read_project_files(tmp_path), today=TODAY)


def files_of(site):
    return {each.path: each.data for each in site.assets if each.path.startswith("assets/tables/")}


def body_of(site, path):
    return next(page.body for page in site.pages if page.path == path)


def test_each_table_is_there_as_every_kind_of_file_and_its_page_leads_to_it(checked):
    site = publication_of(checked, language="fa", today=TODAY, tables=TABLE_WRITERS)
    names = {path.removeprefix("assets/tables/") for path in files_of(site)}

    both = {f"{name}.{ending}" for name in OVERVIEWS for ending in ("csv", "xlsx")}
    assert {*both, "touchpoints_visit.csv"} == names
    assert 'href="../assets/tables/complaints.xlsx"' in body_of(site, "overview/cases.html")
    assert 'href="cxmap.json"' in body_of(site, "health.html")


def test_without_a_writer_there_is_neither_a_file_nor_a_way_to_one(checked):
    site = publication_of(checked, language="fa", today=TODAY)

    assert {} == files_of(site)
    assert "cx-take" not in body_of(site, "overview/cases.html")


def test_readers_outside_have_no_tables(checked):
    outside = replace(checked, catalog=shown_to_readers(checked, "customer").catalog)
    site = publication_of(outside, language="fa", today=TODAY, tables=TABLE_WRITERS)

    assert {} == files_of(site)


def test_the_same_project_gives_the_same_files(checked):
    one, two = (
        publication_of(checked, language="fa", today=TODAY, tables=TABLE_WRITERS) for _ in "12"
    )

    assert files_of(one) == files_of(two)


@pytest.mark.parametrize("missing", ["nothing", "journeys/visit"])
def test_the_page_of_a_playbook_leads_to_its_checklists(tmp_path, missing):
    playbook = """\
playbook: Counter
id: counter
checklists:
  - {checklist: Opening, id: opening, items: [Lights on, "=1+1"]}
"""
    files = {path: text for path, text in FILES.items() if not path.startswith(missing)}
    write_files(tmp_path, files | {"playbooks/counter.yml": playbook})
    checked = checked_project(read_project_files(tmp_path), today=TODAY)
    site = publication_of(checked, language="en", today=TODAY, tables=TABLE_WRITERS)
    text = files_of(site)["assets/tables/checklists_counter.csv"].decode("utf-8-sig")

    link = 'href="../assets/tables/checklists_counter.csv" download'
    assert link in body_of(site, "playbooks/counter.html")
    assert "Lights on" in text
    assert '"\'=1+1"' in text
    bare = publication_of(checked, language="en", today=TODAY)
    assert "checklists_counter" not in body_of(bare, "playbooks/counter.html")


def test_the_theme_says_what_the_project_says(tmp_path):
    words = "words: [{word: theme.search_box, says: Was sagt der Gast?}]\n"
    write_files(tmp_path, FILES | {"journeys/project.yml": f"project: Small\n{words}"})
    checked = checked_project(read_project_files(tmp_path), today=TODAY)
    site = publication_of(checked, language="fa", today=TODAY)

    assert "Was sagt der Gast?" == site.words["theme.search_box"]
    assert () == tuple(each for each in checked.problems if each.code == "CX381")


def test_a_complaint_without_a_journey_has_its_register(tmp_path):
    complaint = (
        "feedback: [{feedback: Late, id: late, kind: complaint, owner: sales, due: 2026-11-20}]\n"
    )
    kept = {path: text for path, text in FILES.items() if not path.startswith("journeys/visit")}
    write_files(tmp_path, kept | {"journeys/voice.yml": complaint})
    checked = checked_project(read_project_files(tmp_path), today=TODAY)
    site = publication_of(checked, language="en", today=TODAY, tables=TABLE_WRITERS)

    link = 'href="../overview/cases.html?department=sales"'
    assert link in body_of(site, "departments/sales.html")
    assert "data-cx-cases" in body_of(site, "overview/cases.html")
