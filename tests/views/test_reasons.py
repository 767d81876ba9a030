"""What was said in git comes from anybody who may propose a change: it is shown, no more."""

import pytest

from cxmap.views.reasons import reasons_said

LONG = "We ask every guest for the number of the car before the visit, because the very busy gate "


@pytest.fixture
def reasons(reader_of):
    def told(*said, language="en"):
        reader = reader_of({"journeys/project.yml": "project: P\n"}, language=language)
        return reasons_said(reader, said)

    return told


def test_no_sign_that_is_not_seen_reaches_a_page(reasons):
    [told] = reasons("\u202eAsk\u2066 sooner\u200f,\tnot\x1b[31m later\ufeff")
    assert str(told) == "“Ask sooner, not[31m later”"
    [persian] = reasons("\u202bمهلت را بیشتر می\u200cکنیم\u202c", language="fa")
    assert str(persian) == "«مهلت را بیشتر می\u200cکنیم»"


def test_each_reason_stands_in_its_own_language_and_direction(reasons):
    persian, english = reasons("چون SMS دیر می‌رسید", "Ask sooner")
    assert (persian.language, persian.direction, persian.is_foreign) == ("fa", "rtl", True)
    assert (english.language, english.is_foreign) == ("en", False)
    persian, english = reasons("چون SMS دیر می‌رسید", "Ask sooner", language="fa")
    assert (persian.language, persian.is_foreign) == ("fa", False)
    assert [str(persian), str(english)] == ["«چون SMS دیر می‌رسید»", "“Ask sooner”"]
    assert (english.language, english.direction, english.is_foreign) == ("en", "ltr", True)


def test_a_long_reason_ends_with_a_whole_word_and_says_that_it_goes_on(reasons):
    [told] = reasons(f"{LONG}makes many of them wait for much too long")
    assert str(told) == f"“{LONG}makes many of them wait for…”"
    [endless] = reasons("x" * 500)
    assert str(endless) == f"“{'x' * 120}…”"


def test_what_is_cut_was_masked_before(reasons):
    [told] = reasons(f"{LONG}calls 0912 123 4567 at noon")
    assert "0912" not in str(told)


def test_three_are_told_and_none_twice(reasons):
    said = ("One", "Two", "One ", "\u200e", "Three", "Four")
    assert [str(each) for each in reasons(*said)] == ["“One”", "“Two”", "“Three”"]
