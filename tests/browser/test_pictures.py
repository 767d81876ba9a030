"""Pictures and tables of observations, on every screen and on paper."""

import pytest

PICTURES = (
    "{language}/documents.html",
    "{language}/playbooks/visitor-reception.html",
    "{language}/journeys/outlet-visit.html",
)
OPEN = """figure => {
    for (let each = figure; each; each = each.parentElement) {
        if (each.tagName === "DETAILS") each.open = true;
    }
}"""


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PICTURES)
def test_a_picture_has_loaded_and_fits_the_text(browser, demo_url, language, width, path):
    page = browser.new_page(viewport={"width": width, "height": 850})
    page.goto(f"{demo_url}/{path.format(language=language)}")
    figure = page.locator("figure.cx-picture")
    figure.evaluate(OPEN)
    figure.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.cx-picture > img').complete")

    shown = figure.evaluate(
        """figure => {
            const image = figure.querySelector("img"), box = image.getBoundingClientRect();
            const around = figure.parentElement.getBoundingClientRect();
            return [image.naturalWidth > 0, Math.abs(box.width / box.height - 480 / 300) < 0.02,
                box.left >= around.left - 1 && box.right <= around.right + 1,
                document.documentElement.scrollWidth <= innerWidth];
        }"""
    )
    page.close()
    assert [True] * 4 == shown


@pytest.mark.parametrize("language", ["fa", "en"])
def test_observations_keep_a_phone_narrow_and_fit_on_paper(browser, demo_url, language):
    page = browser.new_page(viewport={"width": 390, "height": 850})
    page.goto(f"{demo_url}/{language}/forms.html")
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(fits)

    page.set_viewport_size({"width": 680, "height": 1000})
    page.emulate_media(media="print")
    boxes = page.locator(".cx-compared")
    beyond = boxes.evaluate_all("all => all.map(box => box.scrollWidth - box.clientWidth)")
    page.close()
    assert len(beyond) > 1
    assert max(beyond) <= 1
