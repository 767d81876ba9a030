"""What somebody is held to still holds."""

from collections.abc import Iterator

from cxmap.catalog.ages import is_over
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Moment, Severity
from cxmap.language.messages import Message
from cxmap.model.standards import Standard
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for standard in catalog.sound(Standard):
        if not is_over(catalog, standard.ended):
            continue
        day = Moment(catalog.reading.places.typed(standard, "ended"))
        for link in catalog.links_to(standard):
            if not isinstance(link.part, Standard) and catalog.is_sound(link.part):
                yield finding(
                    *(link.part, link.key, link.index),
                    seen=standard,
                    title=catalog.title_of(standard),
                    day=day,
                )


RULE = Rule(
    code="CX506",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="Standard “{title}” ended on {day}, but is still named here.",
            why="Staff work by it and promise customers something that nobody keeps any more.",
            help="Name the standard that has replaced it, or remove it. If it still holds,"
            " correct its `ended:`.",
        ),
        "fa": Message(
            message="استاندارد «{title}» در {day} تمام شده، اما اینجا هنوز نامش آمده است.",
            why="همکاران از روی همین کار می‌کنند و به مشتری قولی می‌دهند که دیگر کسی پایش نیست.",
            help="استانداردی را بنویسید که جایش را گرفته، یا آن را بردارید. اگر هنوز برقرار است،"
            " `ended:` آن را درست کنید.",
        ),
    },
    bad="""\
promises:
  - promise: هیچ گله‌ای بی‌جواب نمی‌ماند
    id: always-an-answer
    standards: within-two-days
standards:
  - standard: جواب تا دو روز
    id: within-two-days
    limit: ۲ روز
    ended: 1405-06-01
""",
    good="""\
promises:
  - promise: هیچ گله‌ای بی‌جواب نمی‌ماند
    id: always-an-answer
    standards: within-the-hour
standards:
  - standard: جواب تا دو روز
    id: within-two-days
    limit: ۲ روز
    ended: 1405-06-01
  - standard: جواب تا یک ساعت
    id: within-the-hour
    limit: ۱ ساعت
    effective: 1405-06-02
    replaced: within-two-days
""",
    find=_find,
    needs_day=True,
)
