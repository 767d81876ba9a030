"""The page of a comparison in a browser: its picture is as wide as it is drawn."""

import pytest

from tests.adapters.differing import BASE, diff, edit
from tests.repositories import Repository

pytestmark = pytest.mark.browser

STAGES = "".join(
    f"  - stage: Part {number}\n    id: part-{number}\n    touchpoints:\n"
    f"      - {{touchpoint: Step {number}, id: step-{number}, owner: sales, feels: 0}}\n"
    for number in range(3)
)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_picture_of_four_stages_is_whole_on_a_desk_and_moves_nothing_else_on_a_phone(
    browser, tmp_path, language
):
    repository = Repository(tmp_path / "project")
    journey = BASE["journeys/visit.yml"] + STAGES
    repository.commit({**BASE, "journeys/visit.yml": journey})
    edit(repository, ("feels: 1", "feels: -1"))
    page = tmp_path / "changes.html"
    diff(repository, "--output-format", "html", "--output-file", page, language=language)
    for width, is_whole in ((1280, True), (390, False)):
        shown = browser.new_page(viewport={"width": width, "height": 900})
        shown.goto(page.as_uri())
        sheet = shown.locator(".cx-both__sheet")
        box = sheet.bounding_box()
        drawn = sheet.evaluate("each => each.scrollWidth - each.clientWidth")

        assert is_whole == (drawn == 0), width
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert shown.evaluate("document.documentElement.scrollWidth") == width
        shown.close()
