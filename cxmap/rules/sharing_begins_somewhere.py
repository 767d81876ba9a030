"""What is a variant of another, or the same as another, is described somewhere in the end."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.sharing import shares
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.rules.circles import as_text, circles
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    def source(entry: Entry) -> tuple[Entry, ...]:
        return catalog.targets(entry, entry.SHARES, type(entry))

    sharing = [each for each in catalog.sound(Entry) if shares(each)]
    for circle in circles(sharing, source):
        first, key = circle[0], circle[0].SHARES
        way = as_text([catalog.ref_of(each) for each in circle])
        yield finding(
            first, key, kind=Word(f"kinds.{first.KIND}"), name=catalog.id_of(first), way=way
        )


RULE = Rule(
    code="CX207",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The {kind} `{name}` is taken over from itself: {way}.",
            why="Each says that another one describes it, so it is not described anywhere.",
            help="Write the shared one in full, and `same_as:` or `variant_of:` only in the"
            " others.",
        ),
        "fa": Message(
            message="{kind} با شناسه `{name}` از روی خودش نوشته شده است: {way}.",
            why="هر کدام شرح را به دیگری حواله می‌دهد؛ پس هیچ‌کجا شرحی نیست.",
            help="آن یکی را که مشترک است کامل بنویسید و `same_as:` یا `variant_of:` را فقط در"
            " بقیه بیاورید.",
        ),
    },
    bad="""\
# file: journeys/visit.yml
journey: بازدید
variant_of: tour
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
# file: journeys/tour.yml
journey: گردش
variant_of: visit
owner: sales
stages:
  - stage: کارگاه
    id: plant
    touchpoints:
      - touchpoint: خط تولید
        id: line
""",
    good="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
# file: journeys/tour.yml
journey: بازدید در روز برفی
variant_of: visit
differs: پذیرایی در لابی
stages:
  - same_as: lobby
""",
    find=_find,
)
