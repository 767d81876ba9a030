"""Titles stand in the order of the alphabet, whatever letters they are typed with."""

import random

import pytest

from cxmap.language.sorting import sorting_key

IN_ORDER = (
    "12",
    "آگاهی",
    "اثر",
    "بازدید",
    "بسته",
    "بسته‌بندی",
    "پیک",
    "تماس",
    "ثبت",
    "جعبه",
    "چک",
    "حضوری",
    "خرید",
    "دفتر",
    "ذخیره",
    "رضایت",
    "زمان",
    "ژاله",
    "سفر",
    "شکایت",
    "صبر",
    "ضمانت",
    "طرح",
    "ظرف",
    "عقد",
    "غرفه",
    "فروش",
    "قرارداد",
    "کالا",
    "گام",
    "لبخند",
    "مشتری",
    "نظرسنجی",
    "وفا",
    "هدف",
    "یک",
    "CRM",
    "NPS",
)


def test_titles_are_sorted_by_the_alphabet():
    mixed = random.Random(1405).sample(IN_ORDER, len(IN_ORDER))

    assert list(IN_ORDER) == sorted(mixed, key=lambda title: sorting_key(title, "fa"))


def test_readers_of_english_find_their_own_letters_first():
    assert ["NPS", "آگاهی"] == sorted(["آگاهی", "NPS"], key=lambda title: sorting_key(title, "en"))


@pytest.mark.parametrize(("one", "other"), [("كالا", "کالا"), ("مشتري", "مشتری"), ("مؤدب", "مودب")])
def test_two_spellings_of_a_word_stand_together(one, other):
    assert sorting_key(one, "fa")[0] == sorting_key(other, "fa")[0]


@pytest.mark.browser
def test_a_browser_sorts_in_the_same_order(browser):
    page = browser.new_page()
    shuffled = sorted(IN_ORDER)

    assert list(IN_ORDER) == page.evaluate(
        "titles => titles.sort(new Intl.Collator('fa').compare)", shuffled
    )
    page.close()
