"""Ids that are proposed for Persian titles can be read aloud, as a CX lead would spell them."""

import tomllib
from pathlib import Path

import pytest

import cxmap.language
from cxmap.language.romanising import romanised
from cxmap.language.slugs import is_slug, readable_slug
from cxmap.language.sorting import sorting_key

TABLE = tomllib.loads(
    Path(cxmap.language.__file__).with_name("romanising.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("دوچرخه", "docharkhe"),
        ("خرید دوچرخه", "kharid-docharkhe"),
        ("فروش", "forush"),
        ("فروشگاه", "forushgah"),
        ("خدمات پس از فروش", "khadamat-pas-az-forush"),
        ("پذیرش هتل", "paziresh-hotel"),
        ("بازدید برای عقد قرارداد", "bazdid-baraye-aghd-gharardad"),
        ("ورود به لابی", "vorud-be-labi"),
        ("سفارش آنلاین", "sefaresh-online"),
        ("پرداخت نشد", "pardakht-nashod"),
        ("پس‌دادن کالا", "pas-dadan-kala"),
        ("شکایت مشتری", "shekayat-moshtari"),
        ("تمدید اشتراک ماهانه", "tamdid-eshterak-mahane"),
        ("باشگاه مشتریان", "bashgah-moshtariyan"),
        ("صندوق‌دار", "sandugh-dar"),
        ("نگهبان ساختمان", "negahban-sakhteman"),
        ("گزارش خرابی", "gozaresh-kharabi"),
        ("نوبت دکتر", "nobat-doktor"),
        ("مدیر فروش", "modir-forush"),
        ("امور اداری", "omur-edari"),
        ("رضایت‌سنجی", "rezayat-sanji"),
        ("مراجعه حضوری", "morajee-hozuri"),
        ("نقطه تماس", "noghte-tamas"),
        ("دستگاه خراب است", "dastgah-kharab-ast"),
        ("پیک دیر رسید", "peyk-dir-resid"),
        ("لغو رزرو", "laghv-rezerv"),
        ("كارشناس پشتيباني", "karshenas-poshtibani"),
        ("ثبت‌نام", "sabt-nam"),
        ("مشتری ناراضی", "moshtari-narazi"),
        ("کارت هدیه", "kart-hedye"),
        # What nobody has written down gets its vowels from its letters.
        ("برگه", "barge"),
        ("مدرسۀ ما", "madrese-ma"),
        ("مؤسسة", "moassese"),
        ("کارمند", "karmand"),
        ("پنجره", "panjare"),
        ("درخت", "darakht"),
        ("خورشید", "khurshid"),
        ("ترازو", "tarazu"),
        ("آسانسور", "asansur"),
        ("مالکیت", "malekiyat"),
        ("ارسال بسته", "ersal-baste"),
        ("خواهش", "khahesh"),
        ("چای", "chay"),
        ("یادآوری", "yadavari"),
        ("برف", "barf"),
        ("۲۴ ساعت", "item-24-saat"),
        ("Wi-Fi اتاق", "wi-fi-otagh"),
    ],
)
def test_an_id_can_be_read_aloud(title, expected):
    assert expected == readable_slug(title)


def test_an_unknown_word_with_what_is_put_to_a_known_one_is_known():
    assert "kharidar-ha kharidari gozareshat" == romanised("خریدار‌ها خریداری گزارشات")


def test_a_word_without_end_is_said_in_no_time():
    assert 200_000 <= len(romanised("ب" * 200_000))


def test_what_is_not_persian_stays():
    assert "Café at 10:30!" == romanised("Café at 10:30!")


def test_the_words_stand_in_the_order_of_the_alphabet_and_are_ids():
    words = list(TABLE["words"])

    assert sorted(words, key=lambda word: sorting_key(word, "fa")) == words
    assert [] == [said for said in TABLE["words"].values() if not is_slug(said)]
