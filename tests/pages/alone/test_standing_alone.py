"""A picture that stands alone: whole, harmless, and drawn as it is on the page."""

import re
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.pictures import posters_of
from cxmap.pages.alone.sheets import SCHEMES, ground
from cxmap.pages.alone.standing_alone import standing_alone
from tests.diagrams.journeys import LAYOUTS, demo, written

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
POSTERS = [
    pytest.param(reader, journey, id=f"{reader.catalog.id_of(journey)}-{language}")
    for language in ("fa", "en")
    for reader, journey in demo(language)
]
every_poster = pytest.mark.parametrize(("reader", "journey"), POSTERS)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><image href=https://example.org/x onload=alert(1)>',
    "]]></style><!-- & &amp; &#x633; url(https://example.org)",
    "javascript:alert(1) var(--cx-text)",
)
KNOWN = frozenset({"a", "circle", "defs", "desc", "g", "path", "rect"}) | frozenset(
    {"style", "svg", "symbol", "text", "title", "use"}
)


def alone(reader, journey, **options):
    poster = posters_of(reader, [journey], LAYOUTS)(journey)
    return standing_alone(poster, language=reader.language, **options)


def style_of(root):
    return root.findtext(f"{SVG}style", "")


def ids_of(root):
    return [each.attrib["id"] for each in root.iter() if "id" in each.attrib]


def names(root):
    return {each.tag.removeprefix(SVG) for each in root.iter()}


@pytest.mark.parametrize("scheme", SCHEMES)
@every_poster
def test_a_picture_needs_nothing_from_elsewhere(reader, journey, scheme):
    picture = alone(reader, journey, scheme=scheme)
    root = ET.fromstring(picture)
    style = style_of(root)
    addresses = re.findall(r"url\((.*?)\)", style)
    ids = set(ids_of(root))

    assert names(root) <= KNOWN
    assert "var(" not in style
    assert addresses
    assert all(each.startswith("data:font/woff2;base64,") for each in addresses)
    assert {f"#{each}" for each in ids} >= {use.get(LINK) for use in root.iter(f"{SVG}use")}
    assert not re.search(r"\s(?:on\w+|data-[\w-]+|style)=", picture)


@every_poster
def test_every_class_has_a_look_and_every_look_a_class(reader, journey):
    root = ET.fromstring(alone(reader, journey, with_letters=False))
    used = {each.get("class") for each in root.iter() if each.get("class")}

    assert used == set(re.findall(r"\.(\w+)\{", style_of(root)))


@every_poster
def test_no_id_comes_twice(reader, journey):
    root = ET.fromstring(alone(reader, journey, with_letters=False))
    ids = ids_of(root)

    assert sorted(set(ids)) == sorted(ids)


def test_the_same_picture_gives_the_same_bytes():
    reader, journey = demo("fa")[0]

    assert alone(reader, journey) == alone(reader, journey)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_hostile_titles_stay_texts(text, language):
    said = text.replace("'", "''")
    reader, journey = written(
        f"journey: '{said}'\nstages:\n  - stage: '{said}'\n    goal: '{said}'\n"
        f"    touchpoints:\n      - touchpoint: '{said}'\n        feels: -2\n",
        language,
    )
    root = ET.fromstring(alone(reader, journey, page="https://example.org/cx/journeys/it.html"))
    texts = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
    links = [each.attrib[LINK] for each in root.iter(f"{SVG}a")]

    assert names(root) <= KNOWN
    assert "example.org" not in style_of(root)
    assert "alert(1)" in texts or "url(" in texts
    assert all(link.startswith("https://example.org/cx/journeys/") for link in links)


def test_links_lead_to_the_site_where_its_address_is_known():
    reader, journey = written(
        "journey: J\nstages:\n  - stage: S\n    touchpoints:\n      - touchpoint: T\n"
    )
    page = "https://example.org/cx/fa/journeys/it.html"
    root = ET.fromstring(alone(reader, journey, page=page))

    assert [f"{page}#stage_s", f"{page}#t"] == [a.attrib[LINK] for a in root.iter(f"{SVG}a")]


def test_without_an_address_there_are_no_links():
    reader, journey = demo("fa")[0]

    assert "a" not in names(ET.fromstring(alone(reader, journey)))


def test_colours_are_those_of_the_site_in_both_schemes():
    reader, journey = demo("en")[0]
    light, dark = (alone(reader, journey, scheme=scheme) for scheme in SCHEMES)

    assert "#ffffff" == ground("light")
    assert "#14171c" == ground("dark")
    assert "fill:#20242b" in light
    assert "fill-opacity:0.87" in dark
    assert "fill:#20242b" not in dark


def test_what_holds_in_a_context_only_is_left_out():
    reader, journey = next(each for each in demo("fa") if "contract-visit" == id_of(each))
    poster = posters_of(reader, [journey], LAYOUTS)(journey)
    shown = ET.fromstring(standing_alone(poster, language="fa", with_letters=False))
    said = [each.text for each in shown.iter(f"{SVG}text") if not each.get("aria-hidden")]

    assert 'class="cx-off"' in poster
    assert len(said) < poster.count("<text")


def id_of(pair):
    return pair[0].catalog.id_of(pair[1])


def test_persian_lines_say_that_they_are_read_from_the_right():
    reader, journey = demo("fa")[0]
    root = ET.fromstring(alone(reader, journey, with_letters=False))
    title = next(root.iter(f"{SVG}text"))

    assert f"\u2067{reader.title(journey)}\u2069" == title.text
    assert "fa" == root.get("{http://www.w3.org/XML/1998/namespace}lang")


def test_a_picture_brings_only_letters_that_it_shows():
    persian, english = (alone(*demo(language)[0]) for language in ("fa", "en"))

    assert 2 == persian.count("@font-face")
    assert 1 == english.count("@font-face")
    assert len(english.encode()) < 100_000 < len(persian.encode()) < 160_000
