"""What somebody is held to still holds."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_force import holds_no_more, replaced_by
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.registers import Policy
from cxmap.model.standards import Standard
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for older in (*catalog.sound(Standard), *catalog.sound(Policy)):
        if not holds_no_more(catalog, older):
            continue
        newer = replaced_by(catalog, older)
        for link in catalog.links_to(older):
            if not isinstance(link.part, type(older)) and catalog.is_sound(link.part):
                yield finding(
                    *(link.part, link.key, link.index),
                    seen=newer or older,
                    seen_under="replaced" if newer is not None else "ended",
                    title=catalog.title_of(older),
                )


RULE = Rule(
    code="CX506",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="“{title}” is no longer in force, but is still named here.",
            why="Staff work by it and promise customers something that nobody keeps any more.",
            help="Name what has replaced it, or remove it. If it still holds, correct its `ended:`,"
            " or the `replaced:` of the newer one.",
        ),
        "fa": Message(
            message="«{title}» دیگر برقرار نیست، اما اینجا هنوز نامش آمده است.",
            why="همکاران از روی همین کار می‌کنند و به مشتری قولی می‌دهند که دیگر کسی پایش نیست.",
            help="آنچه جایش را گرفته بنویسید، یا آن را بردارید. اگر هنوز برقرار است، `ended:` آن یا"
            " `replaced:` تازه‌تر را درست کنید.",
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
