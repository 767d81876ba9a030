"""Authors' prose as HTML: isolated where it has to be, and linked without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.pages.prose import prose_html

WRITTEN = {
    *("p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "bdi"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
SAID_OF_THEM = {"href", "title", "rel", "dir", "start", "class", "style"}
PIECES = (
    *("<b>", "</p>", "<script>", "<!--", "-->", "<a href='x'>", "&lt;", "&#x3c;", "\\<", '"', "'"),
    *("[x](", "![", "]", ")", "(javascript:", "java\nscript:", "//a", "data:", "<https://a>", "`"),
    *("# ", "===", "- ", "1. ", "> ", "| a |", "\n| --- |\n", "\n", "\n\n", "    ", "```", " on=x"),
    *("سلام", "021-88", "۰۲۱", "\u200c", "\u202e", "*", "_", "[a]: b 'c'", "{{", "{%"),
)


def test_a_link_that_leads_away_says_nothing_of_where_it_came_from():
    said = '<p><a href="https://a.example" rel="noopener noreferrer">x</a></p>\n'

    assert said == prose_html("[x](https://a.example)")


def test_a_link_within_the_site_is_a_plain_one():
    assert '<p><a href="a.html" title="t">x</a></p>\n' == prose_html('[x](a.html "t")')


def test_a_link_without_an_address_leads_nowhere():
    assert '<p><a href="">x</a></p>\n' == prose_html("[x]()")


def test_numbers_in_persian_prose_keep_their_order():
    said = '<p>تلفن <bdi dir="ltr">021-88 &lt;</bdi></p>\n'.replace(" &lt;</bdi>", "</bdi> &lt;")

    assert said == prose_html("تلفن 021-88 <", "rtl")
    assert "<p>021-88 &lt;</p>\n" == prose_html("021-88 <", "ltr")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join))
def test_of_any_text_only_what_prose_may_hold_becomes_an_element(parsed, direction, text):
    html = parsed(prose_html(text, direction))

    assert not html.mismatches
    assert {each["tag"] for each in html.elements} <= WRITTEN
    assert {name for each in html.elements for name in each["attrs"]} <= SAID_OF_THEM
    for each in html.elements:
        address = each["attrs"].get("href", "").lower()
        assert not address.startswith(("//", "javascript", "data", "vbscript", "\\"))
