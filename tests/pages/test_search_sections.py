"""What a search finds on a page: each section once, under its own title."""

from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]  # the theme has no types


def sections(page):
    """Cut a page into sections as the theme's search does."""
    parser = Parser()
    parser.feed(page.body)
    parser.close()
    return [
        (section.id, "".join(section.title).strip(), "".join(section.text))
        for section in parser.data
    ]


def test_the_page_itself_is_the_first_result_and_there_is_none_before_it(site, every_field):
    for path, page in site(every_field().files(), "en").items():
        first = sections(page)[0]
        assert first[:2] == (None, page.title), path


def test_every_heading_is_a_result_under_a_clean_title(site, every_field):
    for path, page in site(every_field().files(), "en").items():
        anchors = [
            (heading.anchor, heading.title)
            for top in page.headings
            for heading in (top, *top.children)
        ]
        assert anchors == [found[:2] for found in sections(page)[1:]], path


def test_what_a_journey_says_is_found_once(site, every_field):
    page = site(every_field().files(), "en")["journeys/full.html"]
    found = " ".join(" ".join(map(str, section)) for section in sections(page))

    for key in ("Expectation delivered", "Touchpoint moment-of-truth", "Touchpoint touchpoint"):
        assert found.count(f"Words of {key}") == 1, key
