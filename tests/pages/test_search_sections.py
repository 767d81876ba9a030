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
        if not section.is_excluded()
    ]


def test_the_page_itself_is_the_first_result_and_there_is_none_before_it(site, every_field):
    for path, page in site(every_field().files(), "en").items():
        first = sections(page)[0]
        assert first[:2] == (None, page.title), path


def test_every_result_has_the_clean_title_of_its_heading(site, every_field):
    for path, page in site(every_field().files(), "en").items():
        titles = {
            heading.anchor: heading.title
            for top in page.headings
            for heading in (top, *top.children)
        }
        titles |= {"cx_contexts": "Circumstances", "cx_sources": "Sources"}
        found = [section[:2] for section in sections(page)[1:]]
        assert found == [(anchor, titles[anchor]) for anchor, _ in found], path


def test_a_heading_over_what_is_found_elsewhere_is_no_result(site, every_field):
    empty = {
        (path, anchor)
        for path, page in site(every_field().files(), "en").items()
        for anchor, _, text in sections(page)
        if path.startswith(("roles/", "departments/", "personas/", "channels/", "policies/"))
        if anchor is not None and not text.strip()
    }
    assert set() == empty


def test_what_a_journey_says_is_found_once(site, every_field):
    page = site(every_field().files(), "en")["journeys/full.html"]
    found = " ".join(" ".join(map(str, section)) for section in sections(page))

    for key in ("Expectation delivered", "Touchpoint moment-of-truth", "Touchpoint touchpoint"):
        assert found.count(f"Words of {key}") == 1, key
