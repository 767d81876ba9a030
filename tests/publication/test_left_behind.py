"""The page about health names what changed while its translation was left as it was."""

import re
from datetime import date

import pytest

from cxmap.adapters.git.past import past_of
from cxmap.files.discovery import read_project_files
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from tests.repositories import Repository

TODAY = date(2026, 11, 22)
VISIT = """\
journey: {fa: بازدید, en: Visit}
owner: sales
stages:
  - stage: {fa: لابی, en: Lobby}
    id: lobby
    touchpoints:
      - touchpoint: {fa: ورود, en: Enter}
        id: enter
        must_know:
          - {fa: نام مهمان, en: The name of the guest}
          - {fa: نام میزبان, en: The name of the host}
"""
OTHER = "نام و شرکت مهمان"
SAID = {
    "fa": "متن این‌ها در هفته‌های اخیر عوض شده و ترجمه‌شان همان مانده است",
    "en": "left as it was when the text of these changed in the last weeks",
}


@pytest.fixture
def project(tmp_path):
    made = Repository(tmp_path / "project")
    files = {
        "mkdocs.yml": "site_name: T\n",
        "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
        "journeys/registers.yml": "departments: [{department: {fa: فروش, en: Sales}, id: sales}]\n",
    }
    made.commit(files, day="2026-10-01")
    made.commit({"journeys/visit.yml": VISIT}, day="2026-10-02")
    return made


def left(project, language="en", **how):
    """Give what the page names, and None where it says nothing of the kind."""
    past = past_of(project.folder, languages=(language,), today=TODAY).get(language)
    site = publication_of(
        checked_project(read_project_files(project.folder), today=TODAY),
        language=language,
        today=TODAY,
        **{"past": past} | how,
    )
    body = next(page.body for page in site.pages if page.path == "health.html")
    _, there, rest = body.partition(SAID[language])
    return re.findall(r"<li>.*?>([^<]+)</a>", rest.partition("</ul>")[0]) if there else None


@pytest.mark.parametrize(("language", "title"), [("fa", "ورود"), ("en", "Enter")])
def test_what_changed_in_one_language_alone_is_named(project, language, title):
    project.commit({"journeys/visit.yml": VISIT.replace("نام مهمان", OTHER)}, day="2026-10-20")

    assert left(project, language) == [title]
    assert left(project, language, past=None) is None


def test_what_was_translated_since_or_says_the_same_again_is_named_no_more(project):
    edited = VISIT.replace("نام مهمان", OTHER)
    project.commit({"journeys/visit.yml": edited}, day="2026-10-20")
    moved = edited.replace("The name of the host", "Who the host is")
    project.commit({"journeys/visit.yml": moved}, day="2026-10-21")
    assert left(project) == ["Enter"]

    both = edited.replace("The name of the guest", "Name and firm of the guest")
    project.commit({"journeys/visit.yml": both}, day="2026-10-22")
    assert left(project) is None

    project.commit({"journeys/visit.yml": edited}, day="2026-10-23")
    project.commit({"journeys/visit.yml": VISIT}, day="2026-10-24")
    assert left(project) is None


def test_what_has_another_id_now_is_still_named(project):
    edited = VISIT.replace("نام مهمان", OTHER)
    project.commit({"journeys/visit.yml": edited}, day="2026-10-20")
    renamed = edited.replace("id: enter\n", "id: come-in\n        formerly: enter\n")
    project.commit({"journeys/visit.yml": renamed}, day="2026-10-21")

    assert left(project) == ["Enter"]
