import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.slugs import LONGEST_ID, is_reserved, is_slug, proposed_slug, readable_slug


@pytest.mark.parametrize("text", ["a", "contract-visit", "b2b", "a-1", "a" * LONGEST_ID])
def test_small_latin_letters_digits_and_hyphens_are_an_id(text):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "1a",
        "-a",
        "a-",
        "a--b",
        "a_b",
        "a b",
        "a/b",
        "a.b",
        "é",
        "بازدید",
        "a۱",
        "a\n",
        "a" * (LONGEST_ID + 1),
        "a\u200c",
        "../x",
    ],
)
def test_anything_else_is_no_id(text):
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["con", "nul", "com1", "lpt9", "index", "assets", "search"])
def test_names_of_windows_and_of_the_site_are_reserved(text):
    assert is_reserved(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("آغاز جلسه", "aghaz-jlsh"),
        ("اتاقِ جلسه", "atagh-jlsh"),
        ("شكايت", "shkayt"),
        ("می\u200cخواهد", "my-khvahd"),
        ("۲۴ ساعت", "item-24-saat"),
        ("Café at 10:30", "cafe-at-10-30"),
        ("CON", "con-1"),
        ("😀", "item"),
        ("", "item"),
    ],
)
def test_an_id_is_proposed_from_the_sound_of_a_title(title, expected):
    assert expected == proposed_slug(title)


@pytest.mark.parametrize("proposal", [proposed_slug, readable_slug])
@given(title=st.text() | st.text("ابپتجچخدرزسشعفقکگلمنوهیآئؤء\u200c\u064e "))
def test_every_proposed_id_is_an_id_that_is_free_to_use(proposal, title):
    proposed = proposal(title)
    assert is_slug(proposed)
    assert not is_reserved(proposed)
