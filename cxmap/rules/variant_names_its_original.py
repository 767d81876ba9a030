"""A variant that takes over steps says of which journey it is a variant."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Journey
from cxmap.rules.forgotten_originals import likely_original, takes_over_from_nowhere
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for journey in catalog.sound(Journey):
        if takes_over_from_nowhere(catalog, journey):
            original = likely_original(catalog, journey)
            yield finding(
                journey,
                "variant" if catalog.is_written(journey, "variant") else "differs",
                title=catalog.title_of(journey),
                suggestion=catalog.id_of(original) if original is not None else "",
                known_names=tuple(
                    catalog.id_of(each) for each in catalog.journeys() if each is not journey
                ),
            )


RULE = Rule(
    code="CX226",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{title}” is a variant and takes over steps with `same_as`, but `variant_of`"
            " is missing.",
            why="Without it nobody knows where those steps are described, and who owns them.",
            help="Add `variant_of:` with the id of the journey that this one varies.",
        ),
        "fa": Message(
            message="«{title}» گونه‌ای از یک سفر است و قدم‌هایی را با `same_as` از آن می‌گیرد،"
            " اما `variant_of` ندارد.",
            why="بی آن معلوم نیست آن قدم‌ها کجا شرح داده شده‌اند و صاحبشان کیست.",
            help="`variant_of:` را با شناسه سفری بنویسید که این یکی گونه آن است.",
        ),
    },
    bad="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: hall
    touchpoints:
      - touchpoint: ورود
        id: enter
# file: journeys/tomorrow.yml
journey: بازدید سال آینده
variant: to_be
stages:
  - same_as: hall
    id: hall
    touchpoints:
      - same_as: enter
        id: enter
      - touchpoint: تحویل
        id: extra
""",
    good="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: hall
    touchpoints:
      - touchpoint: ورود
        id: enter
# file: journeys/tomorrow.yml
journey: بازدید سال آینده
variant_of: visit
variant: to_be
stages:
  - same_as: hall
    id: hall
    touchpoints:
      - same_as: enter
        id: enter
      - touchpoint: تحویل
        id: extra
""",
    find=_find,
)
