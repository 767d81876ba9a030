"""What gives a person away is found however it is written, and what only looks like it is not."""

import pytest

from cxmap.language.personal_data import personal_data_in, without_personal_data


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("national_id", "کد ملی ۰۰۱۲۳۴۵۶۷۹"),
        ("national_id", "کد\u200cملی: ٠٠١٢٣٤٥٦٧٩"),
        ("national_id", "كد ملي مشتري 0012345679"),
        ("national_id", "0012345679 (national ID)"),
        ("national_id", "کارت ملی ۱۲۳-۴۵۶۷۸۹-۱"),
        ("card", "6037991111111112"),
        ("card", "کارت ۶۰۳۷ ۹۹۱۱ ۱۱۱۱ ۱۱۱۲ است"),
        ("card", "۶۰۳۷\u200c۹۹۱۱\u200c۱۱۱۱\u200c۱۱۱۲"),
        ("card", "4111-1111-1111-1111."),
        ("iban", "IR760170000000000000000001"),
        ("iban", "شبا: IR76 0170 0000 0000 0000 0000 01"),
        ("iban", "شبا ۷۶۰۱۷۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۱"),
        ("iban", "DE89 3704 0044 0532 0130 00 was mine"),
        ("iban", "GB82WEST12345698765432"),
        ("phone", "۰۹۱۲۳۴۵۶۷۸۹"),
        ("phone", "0912-345-6789, after six"),
        ("phone", "۰۹۱۲\u200c۳۴۵\u200c۶۷۸۹"),
        ("phone", "+98 912 345 6789"),
        ("phone", "00989123456789"),
        ("phone", "0912 345 67 89"),
        ("phone", "(021) 8812 3456"),
        ("phone", "۰۲۱-۸۸۱۲۳۴۵۶"),
        ("phone", "+49 30 1234567"),
        ("phone", "0912.345.6789"),
        ("phone", "0912_345_6789"),
        ("phone", "(0912) 345 6789"),
        ("phone", "+98 (912) 345 6789"),
        ("phone", "tel09123456789"),
        ("phone", "شماره‌ام۰۹۱۲۳۴۵۶۷۸۹"),
        ("phone", "+1 650 253 0000"),
        ("phone", "+1 (650) 253-0000"),
        ("phone", "تلفن 9123456789"),
        ("phone", "9123456789, my mobile"),
        ("email", "sara.k@firm.ir"),
        ("email", "به sara_k+1@mail.firm.co.uk بفرستید"),
    ],
)
def test_what_gives_a_person_away_is_found(kind, text):
    assert [kind] == [each.kind for each in personal_data_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "سفارش ۴۵۱۲۰۹۸۷۶۵۱",
        "پرونده 2209-14 و 3117-02",
        "0012345679",  # ten digits that nobody calls a national id
        "کد ملی ۰۰۱۲۳۴۵۶۷۸",  # its last digit is wrong
        "کد ملی ۱۱۱۱۱۱۱۱۱۱",
        "کد رهگیری 123456789012345678901234",
        "کد رهگیری ۶۰۳۷۹۹۱۱۱۱۱۱۱۱۱۳",  # the sum of a card is wrong
        "4111 1111 1111 11112",
        "RR123456785IR",
        "DE88 3704 0044 0532 0130 00",
        "۱۴۰۵-۰۸-۲۴ تا ۱۴۰۵-۰۹-۰۱",
        "from 2026-11-22 to 2026-12-01",
        "۹۱۲٬۳۴۵٬۶۷۸٬۹۰۰ ریال",
        "12,500,000,000 rials",
        "داخلی ۱۴۵ و ۱۴۶",
        "8 10 12 14 16 18 20 22",
        "0 10 20 30 40 50 60",
        "08:00-20:00, 09:00-21:00",
        "978-600-123-456-7",
        "09123456789123456",
        "تفاوت +150000000 ریال",
        "+150 000 000 rials",
        "9123456789",  # ten digits that nobody calls a telephone
        "1405-09-24 1234567",
        "۱۴۰۵/۰۹/۲۴ 1234567",
        "3f09123456789ab",
        "0.09123456789",
        "at 10@home, or @cxmap",
        "care@example.org",
        "agent@shop.example",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text):
    assert () == personal_data_in(text)


def test_a_word_above_may_say_that_digits_are_a_national_id():
    assert ["national_id"] == [
        each.kind for each in personal_data_in("0012345679", context="کد ملی")
    ]


@pytest.mark.parametrize("head", ["mobile", "موبایل مشتری", "Phone", "شماره همراه"])
def test_a_head_may_say_that_digits_are_a_telephone(head):
    assert ["phone"] == [each.kind for each in personal_data_in("9123456789", context=head)]


@pytest.mark.parametrize(
    "text",
    [
        "09123456789/09351234567",
        "09123456789-09351234567",
        "۰۹۱۲۳۴۵۶۷۸۹/۰۹۳۵۱۲۳۴۵۶۷",
        "0912 345 6789/0935 123 4567",
        "0912-345-6789 - 0935-123-4567",
        "09123456789/+989351234567",
    ],
)
def test_two_telephones_beside_each_other_are_two(text):
    assert ["phone", "phone"] == [each.kind for each in personal_data_in(text)]


def test_several_in_one_text_are_found_in_their_order():
    text = "به ۰۹۱۲۳۴۵۶۷۸۹،۰۹۳۵۳۴۵۶۷۸۹ یا sara@firm.ir؛ کارت 6037991111111112"
    found = personal_data_in(text)
    assert ["phone", "phone", "email", "card"] == [each.kind for each in found]
    assert all(each.text == text[each.start : each.end] for each in found)


def test_what_is_masked_keeps_its_length_and_shows_only_its_ends():
    text = "کارت ۶۰۳۷ ۹۹۱۱ ۱۱۱۱ ۱۱۱۲ و sara@firm.ir"
    masked = without_personal_data(text)
    assert "کارت ۶۰•••••••••••••••۱۲ و s••••••••••r" == masked
    assert len(text) == len(masked)
    assert () == personal_data_in(masked)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "a" * 100_000 + "@",
        "0 " * 50_000,
        "@a." * 30_000,
        "09-" * 40_000,
        "+1(" * 40_000,
        "9_" * 50_000,
    ],
)
def test_long_texts_take_no_time(text):
    personal_data_in(text)
