"""A thing that is named by its title has that title alone."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for link in catalog.links:
        # Things with the same ref are one mistake already: their ids are not unique.
        refs = {catalog.ref_of(entry) for entry in link.found.entries}
        if len(refs) > 1 and catalog.is_written(link.part, link.key):
            yield finding(
                link.part,
                link.key,
                link.index,
                seen=link.found.entries[0],
                kind=Word(f"kinds.{link.kind}"),
                name=link.written,
                ids=tuple(sorted(refs)),
            )


RULE = Rule(
    code="CX202",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{name}” could mean more than one {kind}: {ids}.",
            why="Anyone who follows the name should reach the one thing that was meant.",
            help="Write the id of the one you mean instead of its title.",
        ),
        "fa": Message(
            message="«{name}» روشن نیست؛ بیش از یک {kind} چنین نامی دارد: {ids}.",
            why="هر کس این نام را دنبال کند باید به همان چیزی برسد که منظورتان بوده است.",
            help="به‌جای عنوان، شناسه آن یکی را بنویسید که منظورتان است.",
        ),
    },
    bad="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: shop-support
  - department: پشتیبانی
    id: online-support
# file: journeys/visit.yml
journey: بازدید
owner: پشتیبانی
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    good="""\
# file: journeys/teams.yml
departments:
  - department: پشتیبانی
    id: shop-support
  - department: پشتیبانی
    id: online-support
# file: journeys/visit.yml
journey: بازدید
owner: shop-support
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
""",
    find=_find,
)
