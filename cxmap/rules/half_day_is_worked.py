"""A day with shorter hours is a day on which people work."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.standards import Calendar
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for calendar in catalog.sound(Calendar):
        says_days_off = catalog.is_written(calendar, "days_off")
        days_off = calendar.days_off if says_days_off else catalog.project.days_off
        for index, day in enumerate(calendar.half_days):
            if day in days_off:
                yield finding(calendar, "half_days", index, day=Word(f"weekdays.{day}"))


RULE = Rule(
    code="CX333",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="{day} is both a half day and a day off here.",
            why="Nobody can tell whether the clock runs on that day, and so when a limit ends.",
            help="Keep the day in either `half_days:` or `days_off:`. A calendar without its"
            " own `days_off:` uses those of the project, or Friday if the project says"
            " nothing.",
        ),
        "fa": Message(
            message="{day} اینجا هم نیمه‌وقت است و هم تعطیل.",
            why="معلوم نیست ساعت در آن روز جلو می‌رود یا نه؛ پس معلوم نیست مهلت کی تمام می‌شود.",
            help="آن روز را یا در `half_days:` نگه دارید یا در `days_off:`. تقویمی که `days_off:`"
            " ندارد، روزهای تعطیل پروژه را دارد؛ اگر پروژه هم چیزی نگفته باشد، جمعه.",
        ),
    },
    bad="""\
calendars:
  - calendar: ساعت اداری
    id: office
    hours: ۸ تا ۱۷
    half_days: [thursday, friday]
    half_day_hours: ۸ تا ۱۳
""",
    good="""\
calendars:
  - calendar: ساعت اداری
    id: office
    hours: ۸ تا ۱۷
    half_days: thursday
    half_day_hours: ۸ تا ۱۳
    days_off: friday
""",
    find=_find,
)
