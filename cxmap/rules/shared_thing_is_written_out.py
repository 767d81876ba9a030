"""What others are the same as is written out where they say so, not taken over itself."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import only_shared, strangers


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in strangers(catalog, "only_shared"):
        shared = only_shared(catalog, link)
        origin = catalog.origin_of(shared) if shared is not None else None
        yield finding(
            link.part,
            link.key,
            link.index,
            key=link.key,
            name=link.written,
            kind=Word(f"kinds.{link.kind}"),
            suggestion=catalog.written.places[origin].ref if isinstance(origin, Entry) else "",
        )


RULE = Rule(
    code="CX211",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="`{key}` cannot name the {kind} “{name}”, which is itself taken over from"
            " another place and written out only there.",
            why="What is shared is written in one place, and everything that shares it points"
            " there.",
            help="After `{key}:`, write the place where it is written out, with the file or"
            " journey before a slash.",
        ),
        "fa": Message(
            message="{kind} «{name}» را نمی‌شود در `{key}` آورد؛ خودش از جای دیگری آمده و شرحش"
            " فقط همان‌جاست.",
            why="چیز مشترک یک جا نوشته می‌شود و بقیه به همان‌جا اشاره می‌کنند.",
            help="جلوی `{key}:` همان جایی را بنویسید که شرحش آمده است، با نام فایل یا سفر پیش از"
            " خط مورب.",
        ),
    },
    bad="""\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
# file: journeys/winter.yml
journey: بازدید زمستانی
variant_of: visit
# file: journeys/tour.yml
journey: گردش
owner: sales
stages:
  - same_as: winter/lobby
    id: hall
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
# file: journeys/winter.yml
journey: بازدید زمستانی
variant_of: visit
# file: journeys/tour.yml
journey: گردش
owner: sales
stages:
  - same_as: visit/lobby
    id: hall
""",
    find=_find,
)
