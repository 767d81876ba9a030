"""A feeling that is scored lies on the scale of its journey."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.feelings import scale_of
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Felt, Touchpoint
from cxmap.model.people import Actor
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    felt: tuple[Felt, ...] = (*catalog.sound(Touchpoint), *catalog.sound(Actor))
    for part in felt:
        feeling = part.feels
        if feeling is None or feeling.word or feeling.score is None or _is_unknown(catalog, part):
            continue
        scale = scale_of(catalog, part)
        if not scale.holds(feeling.score):
            yield finding(
                part,
                "feels",
                score=feeling.score,
                worst=scale.worst,
                best=scale.best,
            )


def _is_unknown(catalog: Catalog, part: Felt) -> bool:
    """Tell whether the scale may stand in a journey that could not be read."""
    journey = catalog.journey_of(part)
    return journey is not None and shares(journey) and catalog.source_of(journey) is None


RULE = Rule(
    code="CX323",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The score {score} is not on the scale of this journey, which goes from"
            " {worst} to {best}.",
            why="A score off the scale can neither be drawn nor compared.",
            help="Write a score on the scale, or a word such as “happy”. A journey can have"
            " its own scale: `scale: 1 to 5`, the worst first.",
        ),
        "fa": Message(
            message="امتیاز {score} در مقیاس این سفر نیست؛ مقیاسش از {worst} تا {best} است.",
            why="امتیاز بیرون از مقیاس را نه می‌شود کشید و نه با بقیه سنجید.",
            help="امتیازی در همین مقیاس یا کلمه‌ای مانند «خوشحال» بنویسید. هر سفر می‌تواند مقیاس"
            " خودش را داشته باشد: `scale: ۱ تا ۵`، بدترین اول.",
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
        feels: 4
""",
    good="""\
journey: بازدید
owner: sales
scale: ۱ تا ۵
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: 4
""",
    find=_find,
)
