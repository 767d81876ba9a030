"""Which of two limits ends later, where that is sure: not every month has the same days."""

from math import inf
from typing import Final

from cxmap.language.limits import Limit

_DAY: Final = 24.0
_HOURS: Final = {
    "second": (1 / 3600, 1 / 3600),
    "minute": (1 / 60, 1 / 60),
    "hour": (1.0, 1.0),
    "business_hour": (1.0, inf),
    "day": (_DAY, _DAY),
    "business_day": (_DAY, inf),
    "week": (7 * _DAY, 7 * _DAY),
    "month": (28 * _DAY, 31 * _DAY),
    "year": (365 * _DAY, 366 * _DAY),
}
"""Unit -> how many hours it takes at least and at most; nobody knows how long an office is shut."""
_PARTS_OF_A_DAY: Final = {"second", "minute", "hour", "business_hour"}


def is_surely_later(one: Limit, other: Limit) -> bool:
    """Tell whether a limit ends later than another one that is counted from the same moment.

    >>> week, three_days = Limit(amount=1, unit="week"), Limit(amount=3, unit="day")
    >>> is_surely_later(week, three_days), is_surely_later(three_days, week)
    (True, False)
    >>> is_surely_later(Limit(amount=30, unit="day"), Limit(amount=1, unit="month"))
    False
    """
    if one.unit == other.unit:
        return _signed(one) > _signed(other)
    # A limit in days ends with its last day, one in hours in the middle of it.
    has_both = (one.unit in _PARTS_OF_A_DAY) is not (other.unit in _PARTS_OF_A_DAY)
    return _hours(one)[0] > _hours(other)[1] + _DAY * has_both


def _signed(limit: Limit) -> float:
    return -limit.amount if limit.relation == "before" else limit.amount


def _hours(limit: Limit) -> tuple[float, float]:
    """Give the least and the most hours from the moment, negative ones before it."""
    if limit.amount == 0:
        return 0.0, 0.0
    ends = [_signed(limit) * hours for hours in _HOURS[limit.unit]]
    return min(ends), max(ends)
