"""Amounts of money are read as people write them, and said in every language."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.languages import LANGUAGES
from cxmap.language.money import Money, parsed_money, written_money
from cxmap.language.plain_texts import said_without_translator


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("60,000 tomans", "60000", "toman"),
        ("۶۰٬۰۰۰ تومان", "60000", "toman"),
        ("۶۰ هزار تومان", "60000", "toman"),
        ("٦٠ هزار تومان", "60000", "toman"),
        ("۲٫۵ میلیون ریال", "2500000", "rial"),
        ("2.5 million rials", "2500000", "rial"),
        ("۱\u200cمیلیارد\u200cتومان", "1000000000", "toman"),
        ("1 Euro", "1", "euro"),
        ("12.50 dollars", "12.5", "dollar"),
    ],
)
def test_an_amount_is_read_as_people_write_it(text, amount, currency):
    assert Money(amount=Decimal(amount), currency=currency) == parsed_money(text)


@pytest.mark.parametrize(
    "text",
    ["", "رایگان", "۶۰", "تومان", "حدود ۶۰ تومان", "60 or 70 tomans", "۶,۰ تومان", "5 apples"],
)
def test_what_says_more_or_less_than_an_amount_is_none(text):
    assert parsed_money(text) is None


@given(
    st.decimals(0, 10**14, places=2),
    st.sampled_from(["toman", "rial", "euro", "dollar"]),
    st.sampled_from(LANGUAGES),
)
def test_any_amount_is_read_as_it_was_written(amount, currency, language):
    money = Money(amount=amount, currency=currency)
    found = parsed_money(written_money(money, language=language))

    assert found is not None
    assert (amount, currency) == (found.amount, found.currency)


@pytest.mark.parametrize(
    ("persian", "english"),
    [
        ("۶۰ هزار تومان", "60,000 tomans"),
        ("۲٫۵ میلیون ریال", "2,500,000 rials"),
        ("۱٬۲۵۰٬۰۰۰ تومان", "1,250,000 tomans"),
        ("۱ یورو", "1 euro"),
        ("۸۵٪", "85%"),
        ("۱۲٬۵۰۰", "12,500"),
    ],
)
def test_what_needs_no_translator_is_said_in_both_languages(persian, english):
    assert english == said_without_translator("en", persian)
    assert persian == said_without_translator("fa", english)
