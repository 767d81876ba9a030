"""The bundle, unpacked somewhere and opened with a double click on a machine without a network."""

import zipfile
from io import BytesIO

import pytest

from cxmap.outputs.bundle import bundle_of

pytestmark = pytest.mark.browser

_BOX = "[data-md-component=search-query]"


@pytest.fixture(scope="module")
def unpacked(demo_site, tmp_path_factory):
    """Unpack the bundle of the demo into a folder with spaces and Persian letters."""
    folder = tmp_path_factory.mktemp("downloads") / "بسته سایت (1)"
    with zipfile.ZipFile(BytesIO(bundle_of(demo_site))) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def page(browser):
    """A page without a network; whatever asks for one is remembered."""
    context = browser.new_context(offline=True, locale="fa-IR")
    page = context.new_page()
    page.asked = []
    page.on("request", lambda asked: page.asked.append(asked.url))
    yield page
    assert [] == [url for url in page.asked if not url.startswith(("file:", "data:", "blob:"))]
    context.close()


def test_the_first_page_leads_to_the_language_of_the_reader(page, unpacked):
    page.goto((unpacked / "index.html").as_uri())
    page.wait_for_url("**/fa/index.html")

    assert "fa" == page.get_attribute("html", "lang")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_map_is_there(page, unpacked, language):
    page.goto((unpacked / language / "journeys" / "contract-visit.html").as_uri())
    picture = page.locator(".cx-map svg").first

    assert picture.is_visible()
    assert picture.bounding_box()["height"] > 200


def test_a_checklist_can_be_ticked_and_remembers_it(page, unpacked):
    page.goto((unpacked / "fa" / "playbooks" / "visitor-reception.html").as_uri())
    page.eval_on_selector_all("details", "folds => folds.forEach(fold => { fold.open = true; })")
    box = page.locator("[data-cx-tick]").first
    box.check()
    page.reload()

    assert page.locator("[data-cx-tick]").first.is_checked()


def test_the_search_finds_what_customers_say(page, unpacked):
    page.goto((unpacked / "fa" / "index.html").as_uri())
    page.focus(_BOX)
    page.fill(_BOX, "سایز نمی خوره")
    page.press(_BOX, "End")
    page.wait_for_selector("a.md-search-result__link[href*='#wrong-size']", state="attached")
