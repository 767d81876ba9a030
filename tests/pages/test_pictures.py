"""Pictures on pages and among the files of the site."""

from datetime import date

import pytest

from cxmap.publication.build import published
from tests.pages.elements import Elements
from tests.readings import DRAWING, files_of

TODAY = date(2026, 11, 22)
HOSTILE = DRAWING.replace("/>", "><script>alert(1)</script></svg>")
FILES = {
    "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
    "journeys/stories.yml": """\
sources:
  - source: عکاس فروشگاه
    id: photographer
stories:
  - story: جلوی در
    id: at-the-door
    text: قیمت بیرون بود.
    pictures:
      - picture: pictures/دو قیمت.svg
        id: two-prices
        alt: دری با دو قیمت "درشت"
        caption: قیمت امروز پایین است.
        source: photographer
      - picture: pictures/empty.gif
        alt: هیچ
""",
    "journeys/stories.en.yml": """\
stories:
  - id: at-the-door
    story: At the door
    pictures:
      - id: two-prices
        alt: A door with two prices
""",
    "journeys/pictures/دو قیمت.svg": HOSTILE,
    "journeys/pictures/empty.gif": "GIF89a",
    "journeys/pictures/nobody-names-me.svg": DRAWING,
}


def site_in(language, files=FILES):
    return published(files_of(files), language=language, today=TODAY)


def images_of(site):
    (page,) = (page for page in site.pages if page.path == "stories/at-the-door.html")
    return [each["attrs"] for each in Elements(page.body).elements if each["tag"] == "img"]


@pytest.mark.parametrize(
    ("language", "alt"), [("fa", 'دری با دو قیمت "درشت"'), ("en", "A door with two prices")]
)
def test_a_picture_is_shown_with_its_words_and_its_size(language, alt):
    drawing, _ = images_of(site_in(language))

    assert (alt, "40", "30", "lazy") == tuple(
        drawing[name] for name in ("alt", "width", "height", "loading")
    )
    assert "lang" not in drawing


def test_what_is_not_translated_says_its_language():
    _, other = images_of(site_in("en"))
    assert ("هیچ", "fa") == (other["alt"], other["lang"])
    assert "width" not in other


def test_caption_and_source_stand_below_a_picture():
    (page,) = (page for page in site_in("fa").pages if page.path.startswith("stories/at"))
    (words,) = (
        each["text"] for each in Elements(page.body).elements if each["tag"] == "figcaption"
    )
    assert "قیمت امروز پایین است. عکاس فروشگاه" == " ".join(words.split())


@pytest.mark.parametrize("language", ["fa", "en"])
def test_pictures_are_files_of_the_site_and_never_part_of_a_page(language):
    site = site_in(language)
    hrefs = [each["src"].removeprefix("../") for each in images_of(site)]
    ours = {each.path: each.data for each in site.assets if "/pictures/" in each.path}

    assert set(hrefs) == set(ours)
    assert HOSTILE.encode() == ours[hrefs[0]]
    assert not any("alert(1)" in page.body for page in site.pages)
    assert all(href.isascii() and " " not in href for href in hrefs)


def test_another_content_has_another_address_and_the_same_one_the_same():
    before, other = images_of(site_in("fa"))
    after, same = images_of(site_in("fa", FILES | {"journeys/pictures/دو قیمت.svg": DRAWING}))
    assert before["src"] != after["src"]
    assert other["src"] == same["src"]


def test_a_picture_that_is_still_to_come_leaves_its_place_open():
    files = {path: text for path, text in FILES.items() if not path.endswith(".gif")}
    story = files["journeys/stories.yml"] + "    status: draft\n"
    (page,) = (
        page
        for page in site_in("fa", files | {"journeys/stories.yml": story}).pages
        if page.path.startswith("stories/at")
    )
    text = Elements(page.body).text
    assert "این تصویر هنوز نیامده است: pictures/empty.gif" in text
    assert "هیچ" in text
