"""One class has one limit in a standard."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Entry
from cxmap.model.standards import ClassLimit, Standard
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for standard in catalog.sound(Standard):
        seen: dict[tuple[object, ...], ClassLimit] = {}
        for limit in filter(catalog.is_sound, standard.limits):
            for case in _cases(catalog, limit):
                first = seen.setdefault(case, limit)
                if first is not limit:
                    yield finding(
                        limit,
                        "limit",
                        seen=first,
                        limit=catalog.reading.places.typed(limit, "limit"),
                        first=catalog.reading.places.typed(first, "limit"),
                    )
                    break


def _cases(catalog: Catalog, limit: ClassLimit) -> Iterator[tuple[object, ...]]:
    """Give every case for which a limit holds: a row, for a persona, under the same words."""
    words = limit.what.spellings()[0] if limit.what is not None else ""
    rows = catalog.targets(limit, "rows", Entry) or (None,)
    personas = catalog.targets(limit, "persona", Entry) or (None,)
    is_known = len(limit.rows) + len(limit.persona) == sum(
        each is not None for each in (*rows, *personas)
    )
    if is_known and (limit.rows or limit.persona or words):
        yield from ((id(row), id(persona), words) for row in rows for persona in personas)


RULE = Rule(
    code="CX359",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="There are two limits for the same case: {first} and {limit}.",
            why="Everyone with such a case picks one of the two, and not all pick the same.",
            help="Keep the one that holds. If both do, say with `persona:` or `for:` what sets"
            " them apart.",
        ),
        "fa": Message(
            message="برای یک مورد دو مهلت آمده است: {first} و {limit}.",
            why="هر کس چنین موردی داشته باشد یکی از این دو را برمی‌دارد، و همه یکی را برنمی‌دارند.",
            help="آن را که برقرار است نگه دارید. اگر هر دو برقرارند، با `persona:` یا `for:` بگویید"
            " فرقشان چیست.",
        ),
    },
    bad="""\
standards:
  - standard: جواب شکایت
    id: answer
    limits:
      - limit: ۳ روز کاری
        for: بار دوم
      - limit: ۱ روز
        for: بار دوم
""",
    good="""\
standards:
  - standard: جواب شکایت
    id: answer
    limits:
      - limit: ۳ روز کاری
        for: بار اول
      - limit: ۱ روز
        for: بار دوم
""",
    find=_find,
)
