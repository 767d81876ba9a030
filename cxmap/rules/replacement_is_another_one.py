"""An expectation replaces another one, never itself."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Expectation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for expectation in catalog.sound(Expectation):
        if catalog.target(expectation, "replaces", Expectation) is expectation:
            yield finding(expectation, "replaces", title=catalog.title_of(expectation))


RULE = Rule(
    code="CX319",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Expectation “{title}” says that it replaces itself.",
            why="What replaces itself changes nothing; the expectation that should give way stays.",
            help="Under `replaces:`, write the id of the other expectation; if it is at"
            " another touchpoint, write `touchpoint/expectation`.",
        ),
        "fa": Message(
            message="انتظار «{title}» جای خودش را می‌گیرد.",
            why="چیزی که جای خودش را بگیرد هیچ‌چیز را عوض نمی‌کند؛ آن انتظاری که باید کنار برود"
            " می‌ماند.",
            help="جلوی `replaces:` شناسه آن انتظار دیگر را بنویسید؛ اگر در نقطه تماس دیگری است،"
            " به شکل `touchpoint/expectation`.",
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
        expectations:
          - expects: نوشیدنی گرم
            id: hot-drink
            replaces: hot-drink
            only_in: snow
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
        expectations:
          - expects: نوشیدنی خنک
            id: cold-drink
          - expects: نوشیدنی گرم
            id: hot-drink
            replaces: cold-drink
            only_in: snow
""",
    find=_find,
)
