"""Values that are no texts become what people write for them."""

from datetime import date

from cxmap.language.calendar import Period, written_date, written_period
from cxmap.language.digits import plain_number
from cxmap.language.hours import Hours, hours_as_written
from cxmap.language.limits import Limit, written_limit
from cxmap.language.scales import Scale, scale_as_written
from cxmap.model.plain_values import Feeling
from cxmap.writing.author import Author
from cxmap.writing.tree import Bare


def typed_value(value: object, author: Author) -> str:  # noqa: PLR0911 - one for each type
    """Give what an author types for a date, a limit, a feeling, a number or a plain string.

    >>> english = Author(language="en", calendar="gregorian")
    >>> typed_value(date(2026, 11, 22), Author()), typed_value(date(2026, 11, 22), english)
    ('1405-09-01', '2026-11-22')
    >>> typed_value(Limit(amount=5, unit="minute"), Author())
    '۵ دقیقه'
    """
    match value:
        case str():
            return value
        case date():
            return Bare(written_date(value, calendar=author.calendar))
        case Period():
            return Bare(written_period(value))
        case Hours():
            return hours_as_written(value)
        case Scale():
            return scale_as_written(value)
        case Limit():
            return written_limit(value, language=author.language)
        case Feeling():
            return value.word or Bare(f"{value.score:+d}" if value.score else "0")
        case int() | float():
            return Bare(plain_number(value))
        case _:
            raise TypeError(type(value))
