"""Maps in Chromium, in the letters we ship and in two fonts a reader may have instead."""

import os
import shutil
import subprocess
from itertools import pairwise

import pytest

from cxmap.pages.icons import sprite
from tests.diagrams.journeys import demo, drawn, generated, written
from tests.projects import ROOT

pytestmark = pytest.mark.browser

PAGES = ROOT / "cxmap" / "pages"
# Ours, one that a reader prefers, and the last resort of the style sheet where ours is not loaded.
FONTS = {
    "Vazirmatn": "",
    "Noto": '.cx-diagram svg { font-family: "Noto Sans", "Noto Sans Arabic" }',
    "DejaVu": "",
}
JOURNEYS = {
    "long": written(generated(1)),
    "long-en": written(generated(2), "en"),
    **{
        f"{reader.catalog.id_of(journey)}-{language}": (reader, journey)
        for language in ("fa", "en")
        for reader, journey in demo(language)
    },
}
PAGE = """\
<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<style>{css}</style></head>
<body data-md-color-scheme="default" class="md-typeset">{picture}{sprite}</body></html>
"""

# Everything in pixels of the screen; what a context hides is shown, so that it is measured, too.
MEASURE = """() => {
  document.querySelectorAll(".cx-off").forEach(each => each.classList.remove("cx-off"));
  const box = each => {
    const {left, top, right, bottom} = each.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const texts = group => [...group.querySelectorAll("text")].map(
    text => ({box: box(text), says: text.textContent, size: getComputedStyle(text).fontSize}));
  const cards = [...document.querySelectorAll("g[transform]")].map(
    card => ({box: box(card.querySelector("rect")), texts: texts(card)}));
  const heads = [...document.querySelectorAll(".cx-diagram svg > a > rect")].map(
    head => ({box: box(head)}));
  const titles = [...document.querySelectorAll(
    ".cx-diagram svg > a > text, .cx-diagram svg > text")].map(
    text => ({box: box(text), says: text.textContent}));
  const picture = document.querySelector(".cx-diagram svg");
  return {cards, heads, titles, picture: box(picture), texts: texts(picture)};
}"""


def is_installed(font):
    if font == "Vazirmatn":
        return True
    if shutil.which("fc-list") is None:
        return False
    said = subprocess.run(["fc-list"], capture_output=True, encoding="utf-8", check=False)
    names = {"Noto": "NotoSansArabic-Regular", "DejaVu": "DejaVuSans.ttf"}
    return names[font] in said.stdout


def css(font):
    sheets = "\n".join(
        sheet.read_text(encoding="utf-8") for sheet in sorted((PAGES / "styles").glob("*.css"))
    )
    folder = (PAGES / "assets" / "fonts").as_uri()
    ours = "no-such-folder" if font == "DejaVu" else folder
    return sheets.replace('url("fonts/', f'url("{ours}/') + FONTS[font]


@pytest.fixture(scope="module")
def measured(browser, tmp_path_factory):
    """Give what stands where on a map in one font; each is shown once."""
    folder = tmp_path_factory.mktemp("maps")
    page = browser.new_page(viewport={"width": 2400, "height": 1600})
    known = {}

    def measure(name, font):
        if not is_installed(font):
            if os.environ.get("CXMAP_BROWSER") == "required":
                pytest.fail(f"{font} is not installed")
            pytest.skip(f"{font} is not installed")
        if (name, font) not in known:
            reader, journey = JOURNEYS[name]
            picture = drawn(reader, journey)
            file = folder / f"{name}-{font}.html"
            html = PAGE.format(
                language=reader.language,
                direction="rtl" if reader.language == "fa" else "ltr",
                css=css(font),
                picture=picture,
                sprite=sprite(picture),
            )
            file.write_text(html, encoding="utf-8")
            page.goto(file.as_uri())
            page.evaluate("document.fonts.ready")
            known[name, font] = page.evaluate(MEASURE)
        return known[name, font]

    yield measure
    page.close()


def is_inside(inner, outer, *, tolerance=0.5):
    left, top, right, bottom = inner
    return (
        outer[0] - tolerance <= left
        and right <= outer[2] + tolerance
        and outer[1] - tolerance <= top
        and bottom <= outer[3] + tolerance
    )


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


every_map = pytest.mark.parametrize("name", JOURNEYS)
every_font = pytest.mark.parametrize("font", FONTS)


@every_map
@every_font
def test_no_text_leaves_its_card(measured, name, font):
    found = measured(name, font)

    assert found["cards"]
    outside = [
        text["says"]
        for card in found["cards"]
        for text in card["texts"]
        if not is_inside(text["box"], card["box"])
    ]
    assert [] == outside


@every_map
@every_font
def test_no_text_leaves_its_header(measured, name, font):
    found = measured(name, font)
    heads = [head["box"] for head in found["heads"]]

    stray = [
        title["says"]
        for title in found["titles"]
        if title["box"][1] < heads[0][3] - 10
        and not any(is_inside(title["box"], head) for head in heads)
    ]
    assert [] == stray


@every_map
@every_font
def test_no_text_leaves_the_picture(measured, name, font):
    found = measured(name, font)

    assert [] == [
        text["says"]
        for text in found["texts"]
        if not is_inside(text["box"], found["picture"], tolerance=2)
    ]


@every_map
@every_font
def test_no_card_covers_another(measured, name, font):
    boxes = [card["box"] for card in measured(name, font)["cards"]]

    assert not [
        (one, other)
        for place, one in enumerate(boxes)
        for other in boxes[:place]
        if overlap(one, other)
    ]


@every_map
def test_lines_of_a_card_do_not_cover_each_other(measured, name):
    found = measured(name, "Vazirmatn")
    for card in found["cards"]:
        titles = [text["box"] for text in card["texts"] if text["size"] == "15px"]
        for one, other in pairwise(titles):
            assert other[1] - one[1] >= 20


@every_map
def test_no_letter_is_smaller_than_it_can_be_read(measured, name):
    sizes = {
        float(text["size"].removesuffix("px")) for text in measured(name, "Vazirmatn")["texts"]
    }

    assert min(sizes) >= 12.5
