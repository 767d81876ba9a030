"""Every touchpoint has an owner department, its own or an inherited one."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import names_an_owner
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Touchpoint
from cxmap.rules.forgotten_originals import takes_over_from_nowhere
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for touchpoint in catalog.sound(Touchpoint):
        journey = catalog.journey_of(touchpoint)
        if journey is None:
            continue  # it has an owner wherever it is used
        if takes_over_from_nowhere(catalog, journey):
            continue  # it has the owner of the journey that it varies
        if any(shares(each) and catalog.source_of(each) is None for each in (touchpoint, journey)):
            continue  # who owns what it takes over is not known
        knows_why = names_an_owner(catalog, touchpoint) or not catalog.lineage_is_sound(touchpoint)
        if not knows_why:
            yield finding(touchpoint, title=catalog.title_of(touchpoint))


RULE = Rule(
    code="CX301",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="Nobody owns touchpoint “{title}”: neither it nor its stage nor its journey"
            " has an `owner`.",
            why="Nobody improves a touchpoint that nobody owns.",
            help="Write `owner:` with the id of a department in the touchpoint, its stage or"
            " its journey.",
        ),
        "fa": Message(
            message="نقطه تماس «{title}» صاحبی ندارد: نه خودش `owner` دارد، نه مرحله و نه سفرش.",
            why="نقطه تماسی را که صاحب ندارد کسی بهتر نمی‌کند.",
            help="در نقطه تماس، مرحله یا سفر، جلوی `owner:` شناسه یک واحد را بنویسید.",
        ),
    },
    bad="""\
journey: بازدید
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
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
""",
    find=_find,
)
