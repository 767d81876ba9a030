"""Links that are taken out of prose leave everything else of it as it was typed."""

import pytest

from cxmap.language.markdown import leads_away
from cxmap.language.unlinking import without_links
from cxmap.pages.prose import prose_html


def unlinked(text):
    return without_links(text, leads_away)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\- 5 degrees, see [here](a.html)", "\\- 5 degrees, see here"),
        ("1\\. floor, see [here](a.html)", "1\\. floor, see here"),
        ("AT&amp;copy;T, [here](a.html)", "AT&amp;copy;T, here"),
        ("1. one\n2. [two](a.html)\n3. three", "1. one\n2. two\n3. three"),
        ("| a | b |\n|---|--:|\n| [x](a.html) | [x](b.html) |", "| a | b |\n|---|--:|\n| x | x |"),
        ("    cxmap [x](y)\n\n[here](a.html)", "    cxmap [x](y)\n\nhere"),
        ("**[Never](a.html)** *ask*", "**Never** *ask*"),
        ('[out](https://a.org "Title"), [in](a.html "No")', '[out](https://a.org "Title"), in'),
        ("`[a](b)` and [a](b)", "`[a](b)` and a"),
        ("> one\n> [two\n> three](a.html) four", "> one\n> two\n> three four"),
        ("[a][1], [b][2]\n\n[1]: a.html\n[2]: https://b.org", "a, [b][2]\n\n\n[2]: https://b.org"),
        ("- [a] b\n\n[a]: x.html 'It'", "- a b"),
        ("[1. floor](a.html)", "1\\. floor"),
        ("[- 5 degrees](a.html)", "\\- 5 degrees"),
        ("[*soft*](a.html)", "*soft*"),
        ("one\r\n[two](a.html)", "one\ntwo"),
        ("first\\\n[second](a.html)", "first\\\nsecond"),
    ],
)
def test_only_the_link_goes(text, expected):
    assert expected == unlinked(text)


def test_an_address_that_is_its_own_words_is_not_told():
    assert "See …." == unlinked("See <https:../roles/agent.html>.")


@pytest.mark.parametrize(
    "text",
    [
        "a*[b](x.html)*c",
        "[[a](x.html)](https://b.org)",
        "[a [b](x.html) c](y.html)",
        "| a |\n|---|\n| [x \\| y](a.html) |",
        "[a]: x.html\n[a]: y.html\n\n[a] and [b]",
    ],
)
def test_what_is_harder_keeps_its_words_and_leads_nowhere(text):
    said = unlinked(text)

    assert ".html" not in said or "href" not in prose_html(said)
    assert "x.html" not in said
