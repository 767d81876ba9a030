"""The grammar of authors' prose lets through what is prose, and nothing else."""

import pytest

from cxmap.language.markdown import links_in, markdown, safe_link


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("**bold** and `code`", "<p><strong>bold</strong> and <code>code</code></p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("[here](a.html)", '<p><a href="a.html">here</a></p>\n'),
        ("<https://a.example>", '<p><a href="https://a.example">https://a.example</a></p>\n'),
    ],
)
def test_prose_is_written_as_such(typed, html):
    assert html == markdown().render(typed)


def test_tables_are_part_of_it():
    assert "<td>1</td>" in markdown().render("| a |\n| --- |\n| 1 |")


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("# Heading", "<p># Heading</p>\n"),
        ("Heading\n===", "<p>Heading\n===</p>\n"),
        ("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>\n"),
        ("a <i>b</i>", "<p>a &lt;i&gt;b&lt;/i&gt;</p>\n"),
        ("<script>\nx\n</script>", "<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>\n"),
        ("[x](javascript:y)", "<p>[x](javascript:y)</p>\n"),
        ("![x](a.png)", '<p>!<a href="a.png">x</a></p>\n'),
        ("https://a.example", "<p>https://a.example</p>\n"),
    ],
)
def test_all_else_is_shown_as_it_was_typed(typed, html):
    assert html == markdown().render(typed)


@pytest.mark.parametrize("address", ["http://a", "https://a", "MAILTO:a@b.c", "tel:021", "a?b#c"])
def test_where_links_may_lead(address):
    assert safe_link(address)


@pytest.mark.parametrize(
    "address",
    ["//a", "/\\a", "\\a", "\\\\a", " //a", "java\nscript:a", "DATA:a", "vbscript:a", "file:///a"],
)
def test_where_links_may_not_lead(address):
    assert not safe_link(address)


@pytest.mark.parametrize(
    ("typed", "links"),
    [
        ("[a](a.html) and [a](a.html), then [b](b.html)", ("a.html", "b.html")),
        ("[a][there]\n\n[there]: a.html", ("a.html",)),
        ("[nobody asks]: b.html", ("b.html",)),
        ("[a](%D8%A7.html)", ("ا.html",)),
        ("nowhere", ()),
    ],
)
def test_links_are_found_where_they_stand_and_where_they_are_defined(typed, links):
    assert links == links_in(typed)
