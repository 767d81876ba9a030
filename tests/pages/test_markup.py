"""Pages are sound, safe and accessible markup, whatever authors write."""

import posixpath
import re
from pathlib import Path

import pytest

from cxmap.files.discovery import read_project_files

PAYLOADS = (
    "<script>alert(1)</script>",
    "{{7*7}}{% raw %}",
    "[x](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "&lt;b&gt;<b>",
    "# not a heading",
)
BLOCKS = {"div", "p", "ul", "ol", "dl", "section", "details", "blockquote", "table", "h2", "h3"}
ROOT = Path(__file__).parents[2]


def demo():
    yaml = (file for file in read_project_files(ROOT) if file.location is None)
    return {file.path: file.data.decode() for file in yaml}


@pytest.fixture(scope="module", params=["demo", "every field"])
def files(request, every_field):
    """The demo, and a project in which every field is filled."""
    return demo() if request.param == "demo" else every_field().files()


@pytest.fixture(scope="module", params=["fa", "en"])
def pages(request, shared_site, files, whole, parsed):
    """All pages of a project in one language: the page and its elements."""
    site = shared_site(files, request.param)
    return {path: (page, parsed(whole(page))) for path, page in site.items()}


def test_every_element_is_closed_in_order(pages):
    assert {} == {path: html.mismatches for path, (_, html) in pages.items() if html.mismatches}


def test_no_block_stands_in_a_paragraph_or_a_heading(pages):
    wrong = {
        (path, element["tag"], tuple(element["in"]))
        for path, (_, html) in pages.items()
        for element in html.elements
        if element["tag"] in BLOCKS and {"p", "span", "h1", "h2", "h3", "h4"} & set(element["in"])
    }
    assert set() == wrong


def test_no_box_is_empty(pages):
    boxes = BLOCKS | {"li", "dt", "dd", "span", "strong", "h4"}
    spared = {"cx-page"}  # a page may have nothing but its title
    empty = {
        (path, element["tag"], element["attrs"].get("class"))
        for path, (_, html) in pages.items()
        for element in html.elements
        if element["tag"] in boxes and not element["text"].strip()
        if element["attrs"].get("class") not in spared and "aria-hidden" not in element["attrs"]
    }
    assert set() == empty


def test_every_id_is_unique_on_its_page(pages):
    for path, (_, html) in pages.items():
        ids = [element["attrs"]["id"] for element in html.elements if "id" in element["attrs"]]
        assert sorted(set(ids)) == sorted(ids), path


def test_there_is_one_first_level_heading_on_every_page(pages):
    assert {1} == {
        sum(element["tag"] == "h1" for element in html.elements) for _, html in pages.values()
    }


def test_contents_mirror_the_headings_of_the_body_down_to_its_foot(pages):
    for path, (page, html) in pages.items():
        listed = [
            (heading.anchor, level, heading.title)
            for top in page.headings
            for heading, level in ((top, "h2"), *((child, "h3") for child in top.children))
        ]
        in_body = [
            (element["attrs"].get("id"), element["tag"], element["text"].removesuffix("¶"))
            for element in html.elements
            if element["tag"] in ("h2", "h3")
            if element["attrs"].get("id") and element["attrs"].get("class") != "cx-foot__title"
        ]
        assert in_body == listed, path


def test_headings_of_entries_know_the_line_of_their_yaml(pages):
    places = {
        (element["tag"], element["attrs"].get("data-cx-source", ""))
        for path, (_, html) in pages.items()
        for element in html.elements
        if element["tag"] in ("h1", "h3") and path.startswith(("journeys/", "playbooks/"))
        if not re.search(r"(index|_variants|_beside|_blueprint|_flow|_brief)\.html$", path)
    }
    assert {"h1", "h3"} == {tag for tag, _ in places}
    for tag, place in places:
        file = r"(journeys|playbooks)/[\w./-]+\.yml"
        # A section has the file of its page, unless it was taken over from another journey.
        file = file if tag == "h1" else f"({file})?"
        assert re.fullmatch(rf"{file}:\d+", place), (tag, place)


def test_nothing_is_written_in_line(pages):
    wrong = {
        (path, element["tag"], name)
        for path, (_, html) in pages.items()
        for element in html.elements
        for name in (element["tag"], *element["attrs"])
        if name in ("script", "style") or name.startswith("on")
    }
    assert set() == wrong


def test_every_link_leads_to_a_page_and_a_section(pages):
    anchors = {
        path: {element["attrs"].get("id") for element in html.elements}
        for path, (_, html) in pages.items()
    }
    broken = set()
    for path, (_, html) in pages.items():
        for element in html.elements:
            href = element["attrs"].get("href", "")
            # Short addresses are files and no pages; they have tests of their own.
            if not href or href.startswith(("https://", "tel:", "go/")):
                continue
            target, _, anchor = href.partition("#")
            target = target.partition("?")[0]
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            page = page if target else path
            if page not in anchors or (anchor and anchor not in anchors[page]):
                broken.add((path, href))
    assert set() == broken


def test_pictures_are_hidden_from_those_who_listen(pages):
    pictures = [
        element
        for _, html in pages.values()
        for element in html.elements
        if element["tag"] == "svg"
    ]
    assert pictures
    assert all(picture["attrs"].get("aria-hidden") == "true" for picture in pictures)


def test_addresses_and_sections_are_the_same_in_every_language(shared_site, files, whole):
    # Lists in which something is looked up follow the alphabet of their language.
    def skeleton(language):
        return {
            path: sorted(re.findall(r'<[^>]*?\sid="([^"]*)"', whole(page)))
            for path, page in shared_site(files, language).items()
        }

    assert skeleton("fa") == skeleton("en")


def test_the_first_page_comes_first_and_the_order_is_stable(shared_site, site, files):
    first = list(shared_site(files))
    second: list[str] = []
    site(files, wanted=second.append)  # which wants none of them: they are planned and not made

    assert first[0] == "index.html"
    assert first == second


def tags_of(pages):
    """Give the elements of every page with the names of their attributes.

    Prose may hold what Markdown allows; its wrapping paragraphs are all that is alike. What is
    looked up by its name stands where the alphabet puts it.
    """
    return {
        path: sorted((element["tag"], sorted(element["attrs"])) for element in html.elements)
        for path, html in pages.items()
    }


@pytest.fixture(scope="module")
def filled_with(site, whole, parsed, every_field):
    """Make a site in which a text stands in every field, and parse its pages."""

    def filled(text, make=site):
        pages = make(every_field(text=text).files(), "en")
        return {path: parsed(whole(page)) for path, page in pages.items()}

    return filled


@pytest.fixture(scope="module")
def harmless(filled_with, shared_site):
    """The elements of a site in which every text is harmless."""
    return tags_of(filled_with("harmless", make=shared_site))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_an_author_becomes_markup(payload, harmless, filled_with):
    harmful = filled_with(payload)

    assert harmless == tags_of(harmful)
    assert payload.removeprefix("&lt;b&gt;") in " ".join(html.text for html in harmful.values())
