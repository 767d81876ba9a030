"""What ends does so after it has begun, and what is answered was asked before."""

from collections.abc import Iterator
from datetime import date

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.calendar import Period, days_of_period
from cxmap.language.messages import Message
from cxmap.model.tree import parts
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    typed = catalog.reading.places.typed
    for kind in parts().values():
        for part in catalog.sound(kind) if kind.IN_ORDER else ():
            for first, second in kind.IN_ORDER:
                earlier, later = getattr(part, first), getattr(part, second)
                if earlier and later and _days(earlier)[0] > _days(later)[1]:
                    yield finding(
                        part,
                        second,
                        first=first,
                        second=second,
                        earlier=Moment(typed(part, first)),
                        later=Moment(typed(part, second)),
                    )


def _days(moment: date | Period) -> tuple[date, date]:
    return (moment, moment) if isinstance(moment, date) else days_of_period(moment)


RULE = Rule(
    code="CX334",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="`{second}` ({later}) is earlier than `{first}` ({earlier}).",
            why="What ends before it begins appears in no list of current things and counts"
            " in no figure.",
            help="Check which of the two dates is wrong. Often it is the year, or the day and"
            " the month are swapped.",
        ),
        "fa": Message(
            message="`{second}` ({later}) زودتر از `{first}` ({earlier}) است.",
            why="چیزی که پیش از شروعش تمام شده باشد، نه در فهرست کارهای جاری می‌آید و نه در آمار.",
            help="ببینید کدام تاریخ اشتباه است. بیشتر وقت‌ها سال اشتباه است یا روز و ماه جابه‌جا"
            " شده‌اند.",
        ),
    },
    bad="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    received: 1405-08-10
    due: 1405-08-01
""",
    good="""\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    received: 1405-08-01
    due: 1405-08-10
""",
    find=_find,
)
