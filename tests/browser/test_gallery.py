"""Every diagram of the gallery in a browser: said in its order, sound, and never too wide."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from cxmap.adapters.mkdocs_plugin.examples import examples_of
from tests.projects import ROOT

pytestmark = pytest.mark.browser

# What a drawing is called and what it shows in one sentence comes before all that is in it.
NAME = re.compile(r"(?:figure|group) \"[^\n]*?\"(?='?:)")
TITLE = re.compile(r"^ *- touchpoint: (.+)$", re.MULTILINE)


def examples(language):
    text = (ROOT / "docs" / language / "gallery.md").read_text(encoding="utf-8")
    return [*examples_of(text)]


@pytest.fixture(scope="module", params=["fa", pytest.param("en", marks=pytest.mark.long)])
def gallery(request, browser, demo_url):
    """The page in one language, and what it asks for."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{demo_url}/{request.param}/gallery.html")
    yield page, examples(request.param)
    page.close()


def titles(asked):
    """Give the touchpoints of an example of one journey in their order; of several none."""
    journeys = [text for file in asked.files if (text := file.data.decode()).startswith("journey:")]
    return TITLE.findall(journeys[0]) if len(journeys) == 1 else []


def test_touchpoints_are_said_in_the_order_of_their_journey(gallery):
    page, asked = gallery
    shown = page.locator(".cx-example").all()
    assert len(asked) == len(shown)
    tried = 0
    for each, example in zip(asked, shown, strict=True):
        said = " ".join(NAME.sub("", example.aria_snapshot()).split())
        wanted = [title for title in titles(each) if title in said]
        assert sorted(wanted, key=said.index) == wanted, each.wanted
        tried += wanted == titles(each) != []
    assert tried >= 5


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_axe_finds_nothing_inside_a_diagram(gallery, scheme):
    page, _ = gallery
    page.emulate_media(color_scheme=scheme)
    found = Axe().run(page, context=".cx-example").response["violations"]
    page.emulate_media(color_scheme="light")

    assert {} == {each["id"]: [node["html"] for node in each["nodes"]] for each in found}


def test_a_phone_need_not_be_pushed_sideways(gallery):
    page, _ = gallery
    page.set_viewport_size({"width": 390, "height": 844})
    width = page.evaluate("document.scrollingElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})

    assert 390 == width


def test_a_picture_stands_beside_its_yaml_where_there_is_room_and_below_it_on_a_phone(gallery):
    page, _ = gallery
    picture = page.locator(".highlight + .cx-example").first
    yaml = picture.locator("xpath=preceding-sibling::*[1]")
    places = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        places.append([each.bounding_box() for each in (yaml, picture)])
    page.set_viewport_size({"width": 1280, "height": 900})

    (lines, beside), (above, below) = places
    assert abs(lines["y"] - beside["y"]) < 5
    # Persian and its pictures begin on the right.
    assert lines["x"] >= beside["x"] + beside["width"] or beside["x"] >= lines["x"] + lines["width"]
    assert below["y"] >= above["y"] + above["height"]


CUT = """() => [...document.querySelectorAll(".cx-example, .cx-example .cx-diagram__scroll")]
  .filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.querySelector("svg, table")?.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("width", [1280, 1100, 390])
def test_no_picture_is_cut_off_and_all_of_them_are_seen(gallery, width):
    page, asked = gallery
    page.set_viewport_size({"width": width, "height": 900})
    cut = page.evaluate(CUT)
    heights = [each.bounding_box()["height"] for each in page.locator(".cx-example").all()]
    page.set_viewport_size({"width": 1280, "height": 900})

    wide = {"cx-flows"} if width == 1100 else set()  # as on the page of ways itself
    assert len(cut) <= len(wide)
    assert len(asked) == len(heights)
    assert min(heights) > 60
