"""A figure is what its raw counts come to, by the method of its metric."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.formulae import follows, worked_out
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for metric in catalog.sound(Metric):
        for reading in filter(catalog.is_sound, metric.readings):
            if reading.value is None:
                continue
            worked = worked_out(catalog, metric, reading)
            if worked is not None and not follows(reading.value, worked.value):
                yield finding(
                    reading,
                    "value",
                    value=reading.value,
                    formula=Word(f"formulae.{worked.formula}"),
                    right=round(worked.value, 1),
                )


RULE = Rule(
    code="CX369",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The value {value} does not follow from the counts: {formula} is {right}.",
            why="A number that its own counts contradict spoils trust in all the others.",
            help="Check whether a count or the value is wrong. If the number is worked out in"
            " another way, say so under `method:`.",
        ),
        "fa": Message(
            message="مقدار {value} با شمارش‌ها نمی‌خواند: {formula} می‌شود {right}.",
            why="عددی که شمارش خودش آن را رد کند، اعتماد به همه عددها را از بین می‌برد.",
            help="ببینید یکی از شمارش‌ها نادرست است یا مقدار. اگر عدد با روش دیگری به دست آمده، آن"
            " روش را جلوی `method:` بنویسید.",
        ),
    },
    bad="""\
metrics:
  - metric: شاخص خالص ترویج‌کنندگان
    id: nps
    method: نظرسنجی پس از تحویل
    scale: ۰ تا ۱۰
    readings:
      - period: بهار
        id: spring
        value: 30
        n: 100
        counts:
          - answer: ۹ و ۱۰
            id: high
            n: 30
          - answer: ۷ و ۸
            id: middle
            n: 50
          - answer: ۰ تا ۶
            id: low
            n: 20
""",
    good="""\
metrics:
  - metric: شاخص خالص ترویج‌کنندگان
    id: nps
    method: نظرسنجی پس از تحویل
    scale: ۰ تا ۱۰
    readings:
      - period: بهار
        id: spring
        value: 10
        n: 100
        counts:
          - answer: ۹ و ۱۰
            id: high
            n: 30
          - answer: ۷ و ۸
            id: middle
            n: 50
          - answer: ۰ تا ۶
            id: low
            n: 20
""",
    find=_find,
)
