"""A limit of time leaves some time."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Part
from cxmap.model.shape import fields_of
from cxmap.model.tree import parts
from cxmap.rules.rule import Finding, Rule, finding

_MOMENTS: Final = ("opens", "after")
"""Keys that say from when on: nothing is left to wait for where that is at once."""

_SAME_DAY: Final = ("day", "business_day")
"""Units of which none means the day itself, which ends in the evening."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for kind, keys in _limits().items():
        for part in catalog.sound(kind):
            for key in keys:
                limit = getattr(part, key)
                if limit is None or limit.amount or limit.relation == "before":
                    continue
                if limit.unit not in _SAME_DAY:
                    yield finding(part, key, limited=key)


def _limits() -> dict[type[Part], tuple[str, ...]]:
    """Give the keys of every class under which a limit may stand that can be too short."""
    return {
        part: keys
        for part in parts().values()
        if (
            keys := tuple(
                key
                for key, shape in fields_of(part).items()
                if shape.form == "limit" and key not in _MOMENTS
            )
        )
    }


RULE = Rule(
    code="CX332",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="`{limited}` leaves no time at all: its number is 0.",
            why="What has to be done in no time is late before anyone has started.",
            help="Write how long it may really take. “At once” is a few seconds or minutes;"
            " “the same day” is `0 days after` its moment.",
        ),
        "fa": Message(
            message="`{limited}` هیچ زمانی نمی‌گذارد؛ عددش صفر است.",
            why="کاری که باید در صفر زمان انجام شود، پیش از شروع دیر شده است.",
            help="زمانی را که واقعاً لازم است بنویسید. «فوری» چند ثانیه یا دقیقه است و «همان روز» را"
            " با `۰ روز پس از` و لحظه مبنایش می‌شود گفت.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        expectations:
          - expects: کسی به استقبال بیاید
            id: greeted
            within: ۰ دقیقه
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        expectations:
          - expects: کسی به استقبال بیاید
            id: greeted
            within: ۵ دقیقه
""",
    find=_find,
)
