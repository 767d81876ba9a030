"""Days as work counts them: which of them are off, and on which one a limit of time ends.

The device of a reader counts the same way, in ``pages/scripts/30_days.js``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.language.calendar import Period, days_of_period, first_of_month, month_of
from cxmap.language.hours import Hours
from cxmap.language.limits import Limit
from cxmap.model.standards import Calendar

_WEEKDAYS: Final = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
_MINUTES_OF_DAY: Final = 24 * 60
_MINUTES: Final = {"second": 1 / 60, "minute": 1, "hour": 60, "business_hour": 60}
_DAYS: Final = {"day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "year": 12}
_LONGEST_SEARCH: Final = 3660
"""Ten years without a working hour are a mistake of the calendar."""

BUSINESS: Final = ("business_day", "business_hour")
"""Units of time that pass only while somebody works."""


def in_working_time(limit: Limit) -> Limit:
    """Give a limit whose clock runs while somebody works: its hours are hours of work.

    >>> in_working_time(Limit(amount=90, unit="minute"))
    Limit(amount=1.5, unit='business_hour', relation='', anchor='')
    >>> in_working_time(Limit(amount=2, unit="day")).unit
    'day'
    """
    if limit.unit not in _MINUTES:
        return limit
    hours = limit.amount * _MINUTES[limit.unit] / _MINUTES["hour"]
    return replace(limit, amount=hours, unit="business_hour")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """When somebody works; ``months`` is the calendar whose months are counted."""

    days_off: frozenset[str]
    holidays: frozenset[date]
    half_days: frozenset[str] = frozenset()
    hours: Hours | None = None
    half_day_hours: Hours | None = None
    months: str = "gregorian"

    def is_off(self, day: date) -> bool:
        """Tell whether nobody works on a day: it is a day off of the week, or a holiday."""
        return _WEEKDAYS[day.weekday()] in self.days_off or day in self.holidays

    def after(self, day: date, count: int) -> date:
        """Give the working day that comes so many working days after a day."""
        left, found = count, day
        for _ in range(_LONGEST_SEARCH + 2 * count):
            if left == 0:
                break
            found += timedelta(days=1)
            left -= not self.is_off(found)
        return found

    def between(self, start: date, end: date) -> int:
        """Give how many working days have come after a day, up to another one."""
        days = (end - start).days
        return sum(not self.is_off(start + timedelta(days=n)) for n in range(1, days + 1))

    def worked(self, day: date, time: int, minutes: float) -> tuple[date, float]:
        """Give the day and the minute of it at which so many working minutes have passed."""
        left, at = minutes, time
        for found in self._search(day):
            begins, ends = self._open(found)
            begins = max(at, begins)
            if ends > begins and ends - begins >= left:
                return found, begins + left
            left -= max(0, ends - begins)
            at = 0
        return day, time

    def later(self, day: date, limit: Limit) -> date:
        """Give the day on which a limit ends that begins on a day whose hour nobody knows.

        Hours are counted from its first one: what takes four hours ends on the same day.
        """
        if limit.unit == "business_day":
            return self.after(day, round(limit.amount))
        if limit.unit == "business_hour":
            return self.worked(day, 0, limit.amount * _MINUTES[limit.unit])[0]
        if limit.unit in _MONTHS:
            return self._months_later(day, round(limit.amount) * _MONTHS[limit.unit])
        days = limit.amount * _DAYS.get(limit.unit, 0)
        passed = limit.amount * _MINUTES.get(limit.unit, 0) // _MINUTES_OF_DAY
        return day + timedelta(days=min(int(days + passed), (date.max - day).days))

    def _months_later(self, day: date, count: int) -> date:
        now = month_of(day, calendar=self.months)
        years, month = divmod((now.month or 1) - 1 + count, 12)
        begins, ends = days_of_period(Period(year=now.year + years, month=month + 1))
        return min(begins + (day - first_of_month(day, calendar=self.months)), ends)

    def _search(self, day: date) -> Iterator[date]:
        return (day + timedelta(days=n) for n in range(_LONGEST_SEARCH))

    def _open(self, day: date) -> tuple[int, int]:
        """Give when work begins and ends on a day, in minutes; on a day off it ends at once."""
        if self.is_off(day):
            return (0, 0)
        half = self.half_day_hours if _WEEKDAYS[day.weekday()] in self.half_days else None
        hours = half or self.hours
        return (hours.begins, hours.ends) if hours else (0, _MINUTES_OF_DAY)


def working_days(catalog: Catalog, calendar: Calendar | None) -> WorkingDays:
    """Give the working days of a calendar, or those of the project where there is none.

    A calendar without days off, in brackets, is one of people who work every day.
    """
    project = catalog.project
    months = project.calendar_of(project.first_language)
    if calendar is None:
        return WorkingDays(
            days_off=frozenset(project.days_off),
            holidays=frozenset(project.holidays),
            months=months,
        )
    says_days_off = "days_off" in calendar.model_fields_set
    return WorkingDays(
        days_off=frozenset(calendar.days_off if says_days_off else project.days_off),
        holidays=frozenset((*project.holidays, *calendar.holidays)),
        half_days=frozenset(calendar.half_days),
        hours=calendar.hours,
        half_day_hours=calendar.half_day_hours,
        months=months,
    )
