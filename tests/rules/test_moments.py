"""A date in a sentence is said in the calendar and the digits of the reader."""

import pytest

from cxmap.foundation.problems import Moment
from cxmap.rules.wording import said


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("1404-12-29", "fa", "۲۹ اسفند ۱۴۰۴"),
        ("2026-11-22", "fa", "۱ آذر ۱۴۰۵"),
        ("1405-09-01", "en", "22 November 2026"),
        ("1399", "fa", "۱۳۹۹"),
        ("soon", "en", "soon"),
    ],
)
def test_a_date_is_said_as_readers_say_it(written, language, expected):
    assert expected == said(Moment(written), language)


def test_as_a_text_a_date_is_what_was_written():
    assert "1404-12-29" == f"{Moment('1404-12-29')}"
