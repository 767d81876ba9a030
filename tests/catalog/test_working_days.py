"""Working days, hours and months pass as the device of a reader counts them, too."""

from datetime import date

import pytest

from cxmap.catalog.working_days import WorkingDays
from cxmap.language.hours import parsed_hours
from cxmap.language.limits import parsed_limit

OFFICE = WorkingDays(
    days_off=frozenset({"friday"}),
    holidays=frozenset({date(2026, 11, 23)}),
    half_days=frozenset({"thursday"}),
    hours=parsed_hours("8:00 to 17:00"),
    half_day_hours=parsed_hours("8:00 to 13:00"),
    months="jalali",
)
ALWAYS = WorkingDays(days_off=frozenset(), holidays=frozenset())


# Forwards as tests/browser/test_days.py asks the script.
@pytest.mark.parametrize(
    ("begin", "time", "hours", "calendar", "end"),
    [
        # Sunday to Monday, which is a holiday, so to Tuesday.
        (date(2026, 11, 22), 16, 2, OFFICE, (date(2026, 11, 24), 9)),
        # Thursday is short, and Friday is off.
        (date(2026, 11, 26), 12, 2, OFFICE, (date(2026, 11, 28), 9)),
        (date(2026, 11, 26), 7, 5, OFFICE, (date(2026, 11, 26), 13)),
        (date(2026, 11, 22), 16.75, 0.5, OFFICE, (date(2026, 11, 24), 8.25)),
        (date(2026, 11, 26), 23, 2, ALWAYS, (date(2026, 11, 27), 1)),
    ],
)
def test_working_hours_pass_only_while_somebody_works(begin, time, hours, calendar, end):
    day, minute = calendar.worked(begin, int(time * 60), hours * 60)

    assert end == (day, minute / 60)


@pytest.mark.parametrize(
    ("begin", "limit", "end"),
    [
        # Sunday; Monday is a holiday, so Tuesday is the first working day.
        (date(2026, 11, 22), "3 business days", date(2026, 11, 26)),
        # Thursday is a short day, but a day; Friday is off.
        (date(2026, 11, 25), "2 business days", date(2026, 11, 28)),
        (date(2026, 11, 27), "1 business day", date(2026, 11, 28)),
        (date(2026, 11, 22), "3 days", date(2026, 11, 25)),
        (date(2026, 11, 22), "2 weeks", date(2026, 12, 6)),
        # 30 Aban 1405, and Esfand 1405 has 29 days.
        (date(2026, 11, 21), "4 months", date(2027, 3, 20)),
        (date(2026, 11, 21), "1 month", date(2026, 12, 21)),
        # 30 Esfand 1403 was in a leap year.
        (date(2025, 3, 20), "1 year", date(2026, 3, 20)),
        (date(2026, 11, 22), "4 hours", date(2026, 11, 22)),
        (date(2026, 11, 22), "48 hours", date(2026, 11, 24)),
        # Nine hours on Sunday, nine on Tuesday; the nineteenth is on Wednesday.
        (date(2026, 11, 22), "18 business hours", date(2026, 11, 24)),
        (date(2026, 11, 22), "19 business hours", date(2026, 11, 25)),
        (date(2026, 11, 27), "1 business hour", date(2026, 11, 28)),
    ],
)
def test_a_limit_ends_on_a_day_of_its_calendar(begin, limit, end):
    parsed = parsed_limit(limit)
    assert parsed is not None

    assert end == OFFICE.later(begin, parsed)


def test_working_days_between_two_days_leave_out_what_is_off():
    # 24, 25, 26 and 28 November.
    assert 4 == OFFICE.between(date(2026, 11, 22), date(2026, 11, 28))
    assert 0 == OFFICE.between(date(2026, 11, 22), date(2026, 11, 22))
    assert 6 == ALWAYS.between(date(2026, 11, 22), date(2026, 11, 28))


def test_a_calendar_in_which_nobody_ever_works_ends():
    never = WorkingDays(
        days_off=frozenset(
            ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        ),
        holidays=frozenset(),
    )

    assert never.after(date(2026, 11, 22), 1) > date(2026, 11, 22)
    assert (date(2026, 11, 22), 0) == never.worked(date(2026, 11, 22), 0, 60)
