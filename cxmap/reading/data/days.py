"""Which days the rows of a file may have: in which calendar, and none that is still to come."""

from dataclasses import dataclass
from datetime import date

from cxmap.foundation import codes
from cxmap.foundation.problems import Moment, Problem
from cxmap.foundation.spans import Span
from cxmap.language.calendar import first_of_month, written_date
from cxmap.language.meant import days_of_month_in, is_only_date, meant_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What is known of days while rows are read.

    ``calendar`` says where a month begins. Without ``today`` no day is known to be still to come.
    """

    calendar: str
    today: date | None = None

    def month(self, day: date) -> date:
        """Give the first day of the month in which a day lies."""
        return first_of_month(day, calendar=self.calendar)

    def ahead(self, day: date, place: Span, *, column: str, value: str) -> Problem | None:
        """Report what is said to have happened on a day that is still to come."""
        if self.today is None or day <= self.today:
            return None
        today = Moment(written_date(self.today, calendar=self.calendar))
        return codes.CELL_AHEAD.at(place, column=column, value=value, today=today)


def no_day(place: Span, *, column: str, value: str, cell: str) -> Problem:
    """Report a cell that is no day; where only one can be meant, it is offered.

    ``value`` is the cell as it may be shown.
    """
    day = next(iter(cell.split()), "")
    return codes.CELL_NO_DAY.at(
        place,
        column=column,
        value=value,
        suggestion=meant_date(day) if is_only_date(day) else "",
        month_days=_days_of_the_month(day),
    )


def _days_of_the_month(day: str) -> int | str:
    """Give how many days the month has where the day is beyond them, whichever end it is at."""
    turned = "-".join(reversed(day.replace("/", "-").split("-")))
    return days_of_month_in(day) or days_of_month_in(turned) or ""
