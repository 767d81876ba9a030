import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.languages import LANGUAGES
from cxmap.language.limits import Limit, parsed_limit, written_limit


@pytest.mark.parametrize(
    ("text", "amount", "unit", "relation", "anchor"),
    [
        ("۵ دقیقه", 5, "minute", "", ""),
        ("5 minutes", 5, "minute", "", ""),
        ("1 Day", 1, "day", "", ""),
        ("۱ روز کاری", 1, "business_day", "", ""),
        ("۱ روز‌کاری", 1, "business_day", "", ""),
        ("2 business days before delivery", 2, "business_day", "before", "delivery"),
        ("7 days after delivery", 7, "day", "after", "delivery"),
        ("۷ روز پس از تحویل", 7, "day", "after", "تحویل"),
        ("۷ روز پس‌از تحویل", 7, "day", "after", "تحویل"),
        ("٧ روز بعد از تحویل کالا", 7, "day", "after", "تحویل کالا"),
        ("۲ ماه پیش از عید", 2, "month", "before", "عید"),
        ("1.5 hours", 1.5, "hour", "", ""),
        ("۱٫۵ ساعت", 1.5, "hour", "", ""),
        ("2.5 minutes", 2.5, "minute", "", ""),
        ("2.0 days", 2, "day", "", ""),
        ("۵ دقيقه", 5, "minute", "", ""),
        ("۵\u200cدقیقه", 5, "minute", "", ""),
        ("۲ روز كاري", 2, "business_day", "", ""),
        ("۷ روز پيش از تحويل كالا", 7, "day", "before", "تحویل کالا"),
        ("\u200f۷ روز پس از آمدن\u200e", 7, "day", "after", "آمدن"),
        ("7 days after Delivery", 7, "day", "after", "Delivery"),
    ],
)
def test_a_limit_is_read_as_people_write_it(text, amount, unit, relation, anchor):
    expected = Limit(amount=amount, unit=unit, relation=relation, anchor=anchor)
    assert expected == parsed_limit(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "زود",
        "5",
        "دقیقه",
        "-5 minutes",
        "5 minutes after",
        "five days",
        "5 lightyears",
        "1/2 day",
        "1234567 days",
        "1.5 days",
        "۱٫۵ روز",
        "2.5 business days",
        "0.5 week",
        "۱٫۵ ماه پس از تحویل",
        "1.5 years",
    ],
)
def test_what_lacks_a_number_or_a_unit_is_no_limit(text):
    assert parsed_limit(text) is None


@given(st.from_regex(r"[0-9۰-۹]{1,6}([.٫][0-9۰-۹]{1,6})? (minute|hours|دقیقه)", fullmatch=True))
def test_any_limit_is_read_as_it_was_written(text):
    limit = parsed_limit(text)
    assert limit is not None
    for language in LANGUAGES:
        assert limit == parsed_limit(written_limit(limit, language=language))


@pytest.mark.parametrize(
    ("text", "persian", "english"),
    [
        ("1 day", "۱ روز", "1 day"),
        ("۲ روز کاری پیش از تحویل", "۲ روز کاری پیش از تحویل", "2 business days before تحویل"),
        ("1.50 hours", "۱٫۵ ساعت", "1.5 hours"),
        ("3 weeks after day 2", "۳ هفته پس از day 2", "3 weeks after day 2"),
    ],
)
def test_a_limit_is_written_in_each_language(text, persian, english):
    limit = parsed_limit(text)
    assert limit is not None
    assert persian == written_limit(limit, language="fa")
    assert english == written_limit(limit, language="en")
