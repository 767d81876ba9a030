"""Of a journey that nobody has gone yet, nothing has been observed."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import basis_of
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Expectation, Touchpoint
from cxmap.model.people import Actor
from cxmap.rules.rule import Finding, Rule, finding

_TOLD: Final[tuple[type[Part], ...]] = (Touchpoint, Expectation, Actor)
"""What has keys that tell what was seen."""

_FORESEEN = {"feels", "feels_because", "pains"}
"""What may be foreseen, as long as nobody calls it observed."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    if not any(journey.is_planned for journey in catalog.journeys()):
        return
    for part in (part for kind in _TOLD for part in catalog.sound(kind)):
        journey = catalog.journey_of(part)
        if journey is None or not journey.is_planned:
            continue
        is_assumed = basis_of(catalog, part) in (None, "assumed")
        for key in sorted(part.OBSERVED):
            is_foreseen = key in _FORESEEN and is_assumed
            is_open = getattr(part, key) in (None, (), "unknown")
            if catalog.is_written(part, key) and not (is_foreseen or is_open):
                title, name = catalog.title_of(journey), catalog.title_of(_entry(catalog, part))
                yield finding(part, key, seen_key=key, title=title, name=name)


def _entry(catalog: Catalog, part: Part) -> Entry:
    """Give what has a title: a part that is an entry, or the one that it stands in."""
    return next(each for each in (part, *catalog.above(part)) if isinstance(each, Entry))


RULE = Rule(
    code="CX322",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="`{seen_key}` in “{name}” says what was observed, but the journey “{title}”"
            " is still a plan that nobody has gone through.",
            why="Readers mistake a wish for what customers told us, and the plan looks proven.",
            help="Remove it, or write it in the journey that shows how things are today. A"
            " feeling that you hope for can stay here with `basis: assumed`.",
        ),
        "fa": Message(
            message="`{seen_key}` در «{name}» از چیزی می‌گوید که دیده شده است؛ اما سفر «{title}»"
            " هنوز برنامه است و کسی آن را نرفته است.",
            why="خواننده آرزوی ما را به‌جای حرف مشتری می‌گیرد و برنامه، آزموده به نظر می‌رسد.",
            help="این را بردارید یا در سفری بنویسید که وضع امروز را نشان می‌دهد. احساسی را که امید"
            " دارید، می‌توانید با `basis: assumed` همین‌جا بنویسید.",
        ),
    },
    bad="""\
# file: journeys/visit.yml
journey: بازدید سال آینده
variant: to_be
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        took: ۵ دقیقه
""",
    good="""\
# file: journeys/visit.yml
journey: بازدید سال آینده
variant: to_be
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: +2
        basis: assumed
""",
    find=_find,
)
