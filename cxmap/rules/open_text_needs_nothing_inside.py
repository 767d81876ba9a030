"""What readers outside may see holds without anything that only staff see."""

from collections.abc import Iterator

from cxmap.catalog.audience import meant_for, takers_from_inside
from cxmap.catalog.catalog import Catalog
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry, Part
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for audience in OUTSIDE:
        leads = (*meant_for(catalog, audience).needs(), *takers_from_inside(catalog, audience))
        for lead in leads:
            if catalog.is_sound(lead.part):
                title = catalog.title_of(_entry_of(catalog, lead.part))
                target = catalog.title_of(lead.target)
                yield finding(
                    lead.part,
                    lead.key,
                    lead.index,
                    seen=lead.target if lead.target in catalog.reading.places else None,
                    title=title,
                    audience=Word(f"audiences.{audience}"),
                    # What is taken over has the title of whatever takes it over.
                    target=catalog.ref_of(lead.target) if target == title else target,
                    inside=Word("audiences.internal"),
                    key=lead.key,
                )


def _entry_of(catalog: Catalog, part: Part) -> Entry:
    entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
    return entry or catalog.project


RULE = Rule(
    code="CX325",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{title}” ({audience}) needs “{target}” at `{key}`, which these readers do not"
            " see ({inside}).",
            why="Without it they would be told something that does not hold for them: a limit and"
            " not from when, an option and not in which circumstance. So neither is shown to them.",
            help="Write the same `audience:` for what is named there. If that has to stay inside,"
            " write `audience: internal` for what names it, or say it without naming it. What is a"
            " draft or only planned is for nobody outside until it holds.",
        ),
        "fa": Message(
            message="«{title}» ({audience}) بدون «{target}» در `{key}` درست نیست و این خواننده‌ها آن"
            " را نمی‌بینند ({inside}).",
            why="بی آن، چیزی می‌خوانند که برایشان درست نیست: مهلتی که معلوم نیست از کی، یا راهی که"
            " معلوم نیست در چه شرایطی. برای همین هیچ‌کدام را نمی‌بینند.",
            help="برای آنچه آنجا نام برده شده هم همین `audience:` را بنویسید. اگر باید درون"
            " شرکت بماند، برای چیزی که نامش را برده `audience: internal` بنویسید، یا آن را"
            " بی‌نام بگویید. پیش‌نویس و آنچه فقط طرح است، تا وقتی برقرار نشده، برای کسی بیرون نیست.",
        ),
    },
    bad="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
anchors:
  - anchor: تحویل
    id: delivery
# file: journeys/standards.yml
standards:
  - standard: پول تا یک هفته برمی‌گردد
    id: refund
    audience: customer
    limit: ۷ روز پس از تحویل
""",
    good="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
anchors:
  - anchor: تحویل
    id: delivery
    audience: customer
# file: journeys/standards.yml
standards:
  - standard: پول تا یک هفته برمی‌گردد
    id: refund
    audience: customer
    limit: ۷ روز پس از تحویل
""",
    find=_find,
)
