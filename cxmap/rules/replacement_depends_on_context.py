"""An expectation that replaces another one says in which context it does."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Expectation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for expectation in catalog.sound(Expectation):
        depends = any(catalog.is_written(expectation, key) for key in ("only_in", "not_in"))
        if expectation.replaces is not None and not depends:
            yield finding(expectation, "replaces", title=catalog.title_of(expectation))


RULE = Rule(
    code="CX310",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="Expectation “{title}” replaces another one without saying in which context.",
            why="If one always replaces the other, readers never see the other, and it could"
            " just as well be deleted.",
            help="Write `only_in:` with the contexts in which it replaces the other one, such"
            " as snow.",
        ),
        "fa": Message(
            message="انتظار «{title}» جای انتظار دیگری را می‌گیرد، اما نوشته نشده در چه وضعیتی.",
            why="اگر همیشه یکی جای دیگری را بگیرد، خواننده هرگز آن دیگری را نمی‌بیند و بودنش"
            " بی‌فایده است.",
            help="جلوی `only_in:` وضعیتی را بنویسید که در آن جای دیگری را می‌گیرد، مثل برف.",
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
          - expects: نوشیدنی خنک
            id: cold-drink
          - expects: نوشیدنی گرم
            id: hot-drink
            replaces: cold-drink
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
