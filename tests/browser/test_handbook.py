"""A handbook on a screen and on paper: open for everybody, whole, and counted in its language."""

from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

pytestmark = [pytest.mark.browser, pytest.mark.long]

ADDRESS = "departments/sales_handbook.html"


@pytest.fixture(params=["fa", "en"])
def handbook(request, browser, demo_url):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{demo_url}/{request.param}/{ADDRESS}")
    yield page
    page.close()


def test_it_keeps_nobody_out(handbook):
    found = Axe().run(handbook, context=".cx-page--handbook").response["violations"]

    assert [] == [(each["id"], node["html"]) for each in found for node in each["nodes"]]


def test_every_step_is_read_without_opening_anything(handbook):
    steps = handbook.locator(".cx-option__steps .cx-step").all()

    assert steps
    assert {True} == {each.is_visible() for each in steps}


def test_a_step_can_be_ticked_and_nothing_remembers_it(handbook):
    box = handbook.locator(".cx-ticks .cx-tick__box").first
    box.check()
    handbook.reload()

    assert not handbook.locator(".cx-ticks .cx-tick__box").first.is_checked()


def test_its_sheets_are_numbered_and_chapters_keep_their_sections(handbook):
    language = handbook.locator("html").get_attribute("lang")
    sheets = PdfReader(BytesIO(handbook.pdf(prefer_css_page_size=True))).pages
    last = sheets[-1].extract_text()
    digits = "۰۱۲۳۴۵۶۷۸۹" if language == "fa" else "0123456789"

    assert {(595, 842)} == {tuple(map(round, sheet.mediabox[2:])) for sheet in sheets}
    assert any(digits[len(sheets) % 10] in line for line in (last.splitlines()[:1]))
