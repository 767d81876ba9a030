"""Words of authors in our sentences say in which language they are."""

from cxmap.pages.quoting import quoted

ASKED = "“\u2068پولم کو\u2069” was due by \u20689 November\u2069 & is open."


def test_persian_words_in_an_english_sentence_are_marked_and_noted():
    said = quoted(ASKED, language="en", note="in Persian")

    assert '“<span lang="fa" dir="rtl">پولم کو</span>” <span class="cx-quiet">(in Persian)' in said
    assert "9 November" in said
    assert "&amp; is open" in said
    assert 1 == said.count("lang=")


def test_a_persian_sentence_stays_as_it_is():
    assert "«پولم» &lt;" == quoted("«پولم» <", language="fa", note="")
