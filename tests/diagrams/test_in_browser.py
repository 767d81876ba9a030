"""Maps in Chromium, in the letters we ship and in two fonts a reader may have instead."""

import os
import re
import shutil
import subprocess
from itertools import pairwise

import pytest

from cxmap.pages.icons import sprite
from tests.diagrams.journeys import demo, drawn, generated, laid_out, of_size, written
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
SHOW_WHAT_CAN_BE_CHOSEN = """() => document.querySelectorAll("[display]").forEach(
  each => each.removeAttribute("display"))"""

MEASURE = """() => {
  document.querySelectorAll(".cx-off").forEach(each => each.classList.remove("cx-off"));
  const box = each => {
    const {left, top, right, bottom} = each.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const written = each => each.matches("text") ? each
    : document.querySelector(`${each.getAttribute("href")} > text`) || each.ownerSVGElement
      .querySelector("text");
  // What is drawn once is measured where it is used.
  const seen = ["k", "m", "o", "s"].reduce((all, one) => `${all}, use[*|href^='#${one}_']`, "text");
  const texts = group => [...group.querySelectorAll(seen)].filter(
    each => !each.closest("defs")).map(
    text => ({box: box(text), says: text.textContent || text.getAttribute("href"),
      size: getComputedStyle(written(text)).fontSize}));
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


def page_with(name, font, folder):
    """Write a page that shows a map in a font."""
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
    return file


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
            file = page_with(name, font, folder)
            page.goto(file.as_uri())
            page.evaluate("document.fonts.ready")
            page.evaluate(SHOW_WHAT_CAN_BE_CHOSEN)
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


@pytest.fixture
def listened(browser, tmp_path):
    """Give what a screen reader is told of a map, in its order."""
    page = browser.new_page(viewport={"width": 2400, "height": 1600})

    def listen(name):
        page.goto(page_with(name, "Vazirmatn", tmp_path).as_uri())
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        return [*said_below({node["nodeId"]: node for node in nodes}, nodes[0], is_in=False)]

    yield listen
    page.close()


def said_below(nodes, node, *, is_in):
    """Give the names of links, pictures and texts inside a map; what has a name holds no other."""
    role = node["role"]["value"]
    name = node.get("name", {}).get("value", "")
    is_map = role == "group" and not is_in and node.get("name", {}).get("value")
    if is_in and not node.get("ignored") and name and role != "InlineTextBox":
        yield name
        if role in ("link", "image"):
            return
    for key in node.get("childIds", ()):
        yield from said_below(nodes, nodes[key], is_in=is_in or bool(is_map))


def to_be_said(card):
    """Give what stands on a card, as its view has it, from its title to its playbooks."""
    view, differs = card.card, card.card.differs
    said = [f"{view.number} {view.pointer}"]
    # A name that is longer than its column is heard line by line.
    said += card.owner.lines if card.owner is not None else []
    said += [differs] if differs else []
    said += [sign.word for sign in view.channels[: 4 if differs else 5]]
    ordinary = [mark for each in card.verdicts if not each.verdicts.only_in for mark in each.marks]
    for mark in (*card.signs, *ordinary, *card.counts):
        said += [mark.meaning, mark.word] if mark.meaning else [mark.word]
    return said + [link.guide.name for link in card.links]


@pytest.mark.parametrize(
    "name", ["complaint-fa", pytest.param("online-order-en", marks=pytest.mark.long)]
)
def test_a_screen_reader_is_told_what_the_cards_say_in_the_order_of_the_journey(listened, name):
    layout = laid_out(*JOURNEYS[name])
    wanted = [text for placed in layout.cards for text in to_be_said(placed.layout)]
    said = listened(name)

    assert wanted == said[said.index(wanted[0]) :][: len(wanted)]


ALL_SIZES = """() => [...document.querySelectorAll("svg[role=group]")].flatMap(picture => {
  const box = each => each.getBoundingClientRect();
  const outer = box(picture);
  const cards = [...picture.querySelectorAll("g[transform]")];
  const leaves = (inner, around) => inner.left < around.left - 1 || inner.right > around.right + 1
    || inner.top < around.top - 2 || inner.bottom > around.bottom + 2;
  const said = [...picture.querySelectorAll("text")].filter(each => !each.closest("defs"));
  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
    && one.top < other.bottom - 5 && other.top < one.bottom - 5;
  const faults = said.filter(each => leaves(box(each), outer)).map(each => each.textContent);
  for (const card of cards) {
    const around = box(card.querySelector("rect"));
    const inside = [...card.querySelectorAll("text, use")].filter(
      each => !each.matches("[*|href^='#p_']"));
    faults.push(...inside.filter(each => leaves(box(each), around)).map(
      each => `${each.textContent || each.outerHTML} leaves its card`));
    const lines = [...card.querySelectorAll("text")].map(box);
    lines.forEach((one, place) => lines.slice(0, place).forEach(other => {
      if (meet(one, other)) { faults.push("a text over another"); }
    }));
  }
  const frames = cards.map(each => box(each.querySelector("rect")));
  for (const label of picture.querySelectorAll(".bg > text, [role=img] > text, .e")) {
    if (!label.closest("defs") && frames.some(each => meet(each, box(label)))) {
      faults.push(`${label.textContent} under a card`);
    }
  }
  return faults;
})"""


@pytest.mark.parametrize(
    ("language", "sizes"),
    [
        ("fa", (1, 7, 18, 25)),
        pytest.param("fa", range(1, 26), marks=pytest.mark.long),
        pytest.param("en", range(1, 26), marks=pytest.mark.long),
    ],
    ids=("fa", "fa-all", "en-all"),
)
@every_font
def test_journeys_of_all_sizes_are_drawn_whole(browser, tmp_path, language, sizes, font):
    if not is_installed(font):
        pytest.skip(f"{font} is not installed")
    pictures = "".join(drawn(*of_size(count, language)) for count in sizes)
    page = browser.new_page(viewport={"width": 2400, "height": 1600})
    (tmp_path / "all.html").write_text(
        PAGE.format(
            language=language,
            direction="rtl" if language == "fa" else "ltr",
            css=css(font),
            # Each map of a page has names of its own; here they would meet those of others.
            picture=with_own_names(pictures),
            sprite=sprite(pictures),
        ),
        encoding="utf-8",
    )
    page.goto((tmp_path / "all.html").as_uri())
    page.evaluate("document.fonts.ready")
    found = page.evaluate(ALL_SIZES)
    page.close()

    assert [] == found


def with_own_names(pictures):
    """Give each map names of its own for what it draws again and again."""
    maps = re.split(r"(?=<figure class=\"[^\"]*\"><p class=\"cx-sheet\">)", pictures)
    number = 0
    named = []
    for each in maps:
        number += "<defs" in each
        named.append(re.sub(r'((?:href="#|id=")[ckmnopsif]_)([\w-]+)', rf"\g<1>{number}-\2", each))
    return "".join(named)
