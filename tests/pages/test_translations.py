"""What is not translated yet is seen: on its page calmly, for the whole project with its counts."""

from datetime import date

import pytest

from cxmap.catalog.coverage import coverage, coverage_of_project
from cxmap.files.discovery import read_project_files
from cxmap.pages.all_pages import all_pages, page_plans
from cxmap.publication.checking import checked_project
from tests.pages.elements import Elements
from tests.projects import ROOT
from tests.readings import judged, texts_of

_PROJECT = """\
# file: journeys/project.yml
project: تجربه مشتری
languages: [fa, en]
# file: journeys/project.en.yml
project: Customer experience
# file: journeys/registers.yml
departments:
  - department: فروش
    id: sales
  - department: مالی
    id: finance
systems:
  - system: CRM
    id: crm
# file: journeys/registers.en.yml
departments:
  - id: sales
    department: Sales
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود مهمان
        id: enter
        pains: [سرد است]
# file: journeys/visit.en.yml
journey: Visit
stages:
  - id: lobby
    stage: Lobby
    touchpoints:
      - id: enter
        touchpoint: The guest comes in
"""


def _pages(language, written=_PROJECT):
    checked = judged(texts_of(written))
    return {page.path: page.body for page in all_pages(checked, language, date(2026, 11, 22))}


def _text(html):
    return " ".join(Elements(html).text.split())


def test_what_has_no_letters_of_another_language_needs_no_translation():
    catalog = judged(texts_of(_PROJECT)).catalog

    assert (8, 8) == _counted(coverage_of_project(catalog, "fa"))
    assert (6, 8) == _counted(coverage_of_project(catalog, "en"))
    assert (3, 4) == _counted(coverage(catalog, "en", catalog.journeys()))


def _counted(count):
    return count.said, count.all


def test_the_page_about_health_counts_every_language_and_says_where_something_is_missing():
    health = _text(_pages("en")["health.html"])

    assert "Persian: all texts, 8 of them English: 6 of 8 texts" in health
    assert "مالی: 0 of 1 texts" in health
    assert "Visit: 3 of 4 texts" in health
    assert "۶ از ۸ متن" in _text(_pages("fa")["health.html"])


def test_a_page_says_calmly_how_many_of_its_texts_are_not_translated():
    said = "1 text of this page is not in English yet"
    english, persian = _pages("en"), _pages("fa")

    assert [f"{name}.html" for name in ("journeys/visit", "departments/finance")] == [
        path for path, body in english.items() if said in _text(body)
    ]
    assert [] == [path for path, body in persian.items() if "هنوز فارسی ندارد" in body]
    assert '<span lang="fa" dir="rtl">مالی</span>' in english["departments/finance.html"]
    assert (
        english["journeys/visit.html"]
        .partition("</h1>")[2]
        .startswith('<div class="cx-page cx-untranslated" data-search-exclude>')
    )
    assert "<h1" in english["systems/crm.html"]
    assert 'dir="rtl"' not in english["systems/crm.html"]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_project_in_one_language_counts_nothing(language):
    texts = texts_of(_PROJECT)
    alone = {path: text for path, text in texts.items() if not path.endswith(".en.yml")}
    alone["journeys/project.yml"] = f"project: CX\nlanguages: [{language}]\n"
    pages = {
        page.path: page.body for page in all_pages(judged(alone), language, date(2026, 11, 22))
    }

    assert "cx_translations" not in pages["health.html"]


def test_what_takes_something_over_is_found_on_the_page_about_health_too():
    files = [
        file
        for file in read_project_files(ROOT)
        if not file.path.endswith(".en.yml") or file.path.endswith("project.en.yml")
    ]
    plans = page_plans(checked_project(files), "en", date(2026, 11, 22))
    health = next(plan for plan in plans if plan.path == "health.html").make()
    links = {
        element["attrs"]["href"].partition("#")[0]
        for element in Elements(health.body).elements
        if element["tag"] == "a" and "href" in element["attrs"]
    }

    assert "playbooks/returns.html" in links
    assert set() == {each for each in links if each.endswith("/.html")}
