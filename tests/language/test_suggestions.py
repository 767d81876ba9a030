import pytest

from cxmap.language.suggestions import KnownWords, nearest

KNOWN = ["owner", "owner_role", "touchpoints", "after-sales", "خدمات پس از فروش", "مدیر فروش"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ownr", "owner"),
        ("onwer", "owner"),
        ("Owner", "owner"),
        ("touchpoint", "touchpoints"),
        ("aftersales", "after-sales"),
        ("خدمات پس‌از فروش", "خدمات پس از فروش"),
        ("مدير فروش", "مدیر فروش"),
        ("مدیر فروس", "مدیر فروش"),
    ],
)
def test_the_word_that_was_most_likely_meant_is_found(word, expected):
    assert expected == nearest(word, KNOWN)


@pytest.mark.parametrize("word", ["", "x", "انبار", "colour"])
def test_a_word_that_resembles_none_gets_no_guess(word):
    assert nearest(word, KNOWN) == ""


def test_among_equals_the_guess_does_not_depend_on_their_order():
    assert nearest("ab", ["abc", "abd"]) == nearest("ab", ["abd", "abc"])


def test_of_an_id_and_a_title_that_are_equally_near_the_id_is_offered():
    assert "sales" == KnownWords.of(["sales"], ["Sales", "SALES"]).nearest("salse")
    assert "Sales" == KnownWords.of(["marketing"], ["Sales"]).nearest("salse")
