"""Every value comes out of a template escaped, in its own language and direction."""

import pytest
from markupsafe import Markup

from cxmap.pages.templating import shown
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign

ENGLISH = Phrase(text="<Sales>", language="en")
PERSIAN = Phrase(text="<فروش>", language="fa", is_foreign=True)


@pytest.mark.parametrize(
    ("value", "html"),
    [
        (ENGLISH, "&lt;Sales&gt;"),
        (PERSIAN, '<span lang="fa" dir="rtl">&lt;فروش&gt;</span>'),
        (
            Phrase(text="تلفن 021-88", language="fa"),
            'تلفن <bdi dir="ltr">021-88</bdi>',
        ),
        (Shown(text="<3"), "<bdi>&lt;3</bdi>"),
        (Shown(text="May", moment="2"), '<time datetime="2">May</time>'),
        (
            Shown(text="<May", moment='"', counts='"due'),
            '<time datetime="&#34;" data-cx-counts="&#34;due">&lt;May</time>',
        ),
        (Pointer(name=ENGLISH), "&lt;Sales&gt;"),
        (Pointer(name=ENGLISH, href='a"b'), '<a href="a&#34;b">&lt;Sales&gt;</a>'),
        (
            Pointer(name=PERSIAN, href="a.html"),
            '<a href="a.html"><span lang="fa" dir="rtl">&lt;فروش&gt;</span></a>',
        ),
        (
            Pointer(name=ENGLISH, href="a.html", where=(ENGLISH, ENGLISH)),
            '<a href="a.html">&lt;Sales&gt;</a> <small>(&lt;Sales&gt; · &lt;Sales&gt;)</small>',
        ),
        (
            Pointer(name=ENGLISH, href="a.html", is_missing=True, remark="<not there>"),
            '<span class="cx-missing">&lt;Sales&gt; <small>(&lt;not there&gt;)</small></span>',
        ),
        (
            Sentence(("<by> ", ENGLISH, Shown(text="1"))),
            "&lt;by&gt; &lt;Sales&gt;<bdi>1</bdi>",
        ),
    ],
)
def test_a_value_is_shown_as_what_it_is_and_its_text_stays_text(value, html):
    assert Markup(html) == shown(value)
    assert isinstance(shown(value), Markup)


def test_what_is_out_of_a_list_is_shown_by_its_word_which_the_template_escapes():
    said = shown(Sign(name="poor", word="<poor>"))

    assert "<poor>" == said
    assert not isinstance(said, Markup)


def test_a_text_is_left_to_the_template_which_escapes_it():
    assert "<b>" == shown("<b>")
    assert not isinstance(shown("<b>"), Markup)


def test_nothing_is_no_value():
    with pytest.raises(TypeError, match=r"^a template shows a value that is not there$"):
        shown(None)
