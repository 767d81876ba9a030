"""What the day on which a project is looked at makes of its dates: what is over, what is old."""

import calendar
from datetime import date, timedelta
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.calendar import Period, days_of_period
from cxmap.language.limits import Limit

REVIEWS_LAST: Final = Limit(amount=6, unit="month")
QUESTIONS_WAIT: Final = Limit(amount=3, unit="month")
EVIDENCE_LASTS: Final = Limit(amount=3, unit="year")
RUNS_LAST: Final = Limit(amount=12, unit="hour")
"""What holds in a project that says nothing else."""

_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "business_hour": 3600}
_DAYS: Final = {"day": 1, "business_day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12}


def is_over(catalog: Catalog, moment: date | Period | None) -> bool:
    """Tell whether a day, or the last day of a month or year, is past."""
    if catalog.today is None or moment is None:
        return False
    return last_day(moment) < catalog.today


def is_older(catalog: Catalog, moment: date | Period | None, limit: Limit) -> bool:
    """Tell whether more time than a limit has gone by since a day, a month or a year."""
    return moment is not None and is_over(catalog, later_by(last_day(moment), limit))


def later_by(day: date, limit: Limit) -> date:
    """Give the day on which a limit ends that begins on a day; parts of a day end on the same.

    >>> later_by(date(2026, 8, 31), Limit(amount=6, unit="month"))
    datetime.date(2027, 2, 28)
    >>> later_by(date(2026, 11, 22), Limit(amount=2, unit="week"))
    datetime.date(2026, 12, 6)
    """
    months = round(limit.amount) * _MONTHS.get(limit.unit, 0)
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year - 1)
    days_of_month = calendar.monthrange(year, month + 1)[1]
    moved = date(year, month + 1, min(day.day, days_of_month))
    days = round(limit.amount) * _DAYS.get(limit.unit, 0)
    return moved + timedelta(days=min(days, (date.max - moved).days))


def seconds_of(limit: Limit) -> int:
    """Give how many seconds a limit takes on a clock that never stops; a month has thirty days.

    >>> seconds_of(Limit(amount=1.5, unit="hour")), seconds_of(Limit(amount=2, unit="day"))
    (5400, 172800)
    """
    days = _DAYS.get(limit.unit, _MONTHS.get(limit.unit, 0) * 30)
    return round(limit.amount * _SECONDS.get(limit.unit, days * 86400))


def last_day(moment: date | Period) -> date:
    """Give a day itself, and of a month or a year the last one."""
    return moment if isinstance(moment, date) else days_of_period(moment)[1]
