"""What only holds the place of a text is found, and what is a text is left alone."""

import pytest

from cxmap.language.stand_ins import is_dots, is_promise, may_hold_stand_in


@pytest.mark.parametrize("text", ["…", "...", " … ", "..", "……", "؟؟", "???"])
def test_dots_are_no_text(text):
    assert is_dots(text)
    assert may_hold_stand_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "todo:",
        "[To do]",
        "<TBD>",
        "xxx",
        "XXX",
        "to be written.",
        "Lorem ipsum dolor sit amet",
        "تکمیل شود",
        "بعداً تکمیل می\u200cشود",
        "بعدا تکميل شود!",
        "(در دست تکمیل)",
        "«نوشته شود»",
    ],
)
def test_what_holds_the_place_of_a_text_is_none(text):
    assert is_promise(text, may_be_later=False)
    assert may_hold_stand_in(text)


@pytest.mark.parametrize("text", ["بعداً", "بعدا", "Later", "later…"])
def test_later_is_a_text_only_where_somebody_may_say_it(text):
    assert is_promise(text, may_be_later=True)
    assert may_hold_stand_in(text)
    assert not is_promise(text, may_be_later=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "—",
        "؟",
        ".",
        "XXL",
        "XX",
        "به فهرست کارها اضافه شود",
        "فرم تکمیل شود",
        "بعداً زنگ می\u200cزنیم",
        "TODO list of the guest",
        "و بعد...",
        "...and then",
        "Fill in the form",
    ],
)
def test_what_says_something_is_a_text(text):
    assert not is_promise(text, may_be_later=True)
    assert not is_dots(text)
