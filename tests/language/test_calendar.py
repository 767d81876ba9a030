from datetime import date, timedelta

import jdatetime  # type: ignore[import-untyped]  # the library has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.language.calendar import date_in_words, parsed_date, written_date
from cxmap.language.digits import digits_of

FIRST, LAST = jdatetime.date(1300, 1, 1).togregorian(), jdatetime.date(1499, 12, 29).togregorian()
TWO_CENTURIES = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def test_every_day_of_two_centuries_agrees_with_a_second_implementation():
    assert (date(1921, 3, 21), date(2121, 3, 20)) == (TWO_CENTURIES[0], TWO_CENTURIES[-1])
    assert 73_049 == len(TWO_CENTURIES)
    for day in TWO_CENTURIES:
        other = jdatetime.date.fromgregorian(date=day)
        written = f"{other.year}-{other.month:02}-{other.day:02}"
        assert (day, written) == (parsed_date(written), written_date(day, calendar="jalali"))


def test_the_thirtieth_of_esfand_exists_in_leap_years_only():
    years = range(1300, 1500)
    leap = [year for year in years if jdatetime.date(year, 1, 1).isleap()]
    expected = {year: jdatetime.date(year, 12, 30).togregorian() for year in leap}
    found = {year: parsed_date(f"{year}-12-30") for year in years}

    assert dict.fromkeys(years) | expected == found


@pytest.mark.parametrize(
    "text", ["1405-08-01", "۱۴۰۵-۰۸-۰۱", "۱۴۰۵/۸/۱", "١٤٠٥/٠٨/٠١", " 1405/08/01 ", "2026-10-23"]
)
def test_a_date_may_be_written_in_many_ways(text):
    assert date(2026, 10, 23) == parsed_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1405",
        "1405-13-01",
        "1405-07-31",
        "2026-02-30",
        "1600-01-01",
        "05-08-01",
        "1405-08",
        "1405.08.01",
        "1405-08-01T00:00",
        "فردا",
        "9999-99-99",
        "1" * 5000,
    ],
)
def test_what_is_no_day_of_a_calendar_is_no_date(text):
    assert parsed_date(text) is None


@pytest.mark.parametrize(
    ("language", "calendar", "expected"),
    [
        ("fa", "jalali", "۱ آبان ۱۴۰۵"),
        ("en", "jalali", "1 Aban 1405"),
        ("fa", "gregorian", "۲۳ اکتبر ۲۰۲۶"),
        ("en", "gregorian", "23 October 2026"),
    ],
)
def test_a_date_is_said_in_each_language_and_calendar(language, calendar, expected):
    assert expected == date_in_words(date(2026, 10, 23), language=language, calendar=calendar)


def test_digits_follow_the_language():
    assert digits_of("fa", "12 ٣") == "۱۲ ٣"
    assert digits_of("en", "۱۲ ٣") == "12 3"


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_any_date_is_read_as_it_was_written(day):
    assert day == parsed_date(written_date(day, calendar="jalali"))
    assert day == parsed_date(written_date(day, calendar="gregorian"))
