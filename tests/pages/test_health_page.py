"""The page about the health of the project: what matters most is read first."""

from datetime import date

from cxmap.pages.all_pages import all_pages
from tests.pages.elements import Elements
from tests.readings import judged, texts_of

_PROJECT = """\
# file: journeys/project.yml
project: Customer experience
languages: [en]
# file: journeys/a.yml
journey: A visit
stages:
  - stage: Lobby
    touchpoints: [{touchpoint: Welcome}]
# file: journeys/registers.yml
departments: [{department: Sales, id: sales}]
feedback:
  - {feedback: Nobody came, id: none, owner: sales, date: 2026-11-01, due: 2026-11-02}
"""


def test_errors_stand_before_hints_whatever_file_they_are_in():
    checked = judged(texts_of(_PROJECT))
    pages = {page.path: page.body for page in all_pages(checked, "en", date(2026, 11, 22))}
    elements = Elements(pages["health.html"]).elements
    shown = [
        element["attrs"]["data-severity"]
        for element in elements
        if element["tag"] == "h3" and "data-severity" in element["attrs"]
    ]
    found = {str(problem.severity) for problem in checked.problems}

    ids = [each["attrs"]["id"] for each in elements if "id" in each["attrs"]]

    assert sorted(set(ids)) == sorted(ids)
    assert [each for each in ("error", "warning", "hint") if each in found] == shown
    assert len(shown) > 1
