"""A figure that comes from a file of rows has a formula, and the file has what it asks for."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.from_rows import minutes_of
from cxmap.catalog.measures import rows_of_metric
from cxmap.foundation.problems import Severity, Typed, Word
from cxmap.language.messages import Message
from cxmap.model.metrics import Metric
from cxmap.reading.data.tallies import RowsRead
from cxmap.rules.rule import Finding, Rule, finding

_SCORES: Final = ("nps", "csat", "top_box", "ces", "mean")
_ASKS_FOR: Final = {
    "churn": "losses",
    "first_response": "tickets",
    "resolution": "tickets",
    "in_time": "tickets",
    **dict.fromkeys(_SCORES, "answers"),
}
"""Formula -> what the rows have to be that it is worked out of; a number of rows is of any."""


def _find(catalog: Catalog) -> Iterator[Finding]:
    for metric in catalog.sound(Metric):
        rows = rows_of_metric(catalog, metric)
        if rows is None:
            continue
        if metric.formula is None:
            yield finding(metric, "dataset", missing=Typed(("formula",)), reason=_reason("none"))
        elif rows.dataset.rows != _ASKS_FOR.get(metric.formula, rows.dataset.rows):
            yield finding(
                metric, "formula", missing=Typed(("formula",)), reason=_rows(metric, rows)
            )
        elif metric.formula == "in_time" and not minutes_of(metric.within):
            key = "within" if metric.within else "formula"
            yield finding(metric, key, missing=Typed(("within",)), reason=_reason("within"))
        elif metric.formula in _SCORES and metric.column not in (None, *rows.columns):
            yield finding(metric, "column", missing=Typed(("column",)), reason=_reason("column"))
        elif metric.formula == "churn" and not metric.at_start:
            yield finding(metric, "formula", missing=Typed(("at_start",)), reason=_reason("start"))


def _rows(metric: Metric, rows: RowsRead) -> Word:
    formula = metric.formula or ""
    there = rows.dataset.rows
    asked = _ASKS_FOR.get(formula, "")
    fills = (("formula", formula), ("asked", asked), ("there", there))
    return Word("not_worked_out.rows", fills)


def _reason(name: str) -> Word:
    return Word(f"not_worked_out.{name}")


RULE = Rule(
    code="CX375",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="This figure cannot be worked out: {reason}.",
            why="A page with an empty chart says less than no page.",
            help="Look at {missing}. NPS, CSAT, CES and means need answers with a score, times need"
            " tickets, and churn needs lost customers and how many there were at the start.",
        ),
        "fa": Message(
            message="این عدد را نمی‌شود حساب کرد: {reason}.",
            why="صفحه‌ای با نمودار خالی از نبودنش بدتر است.",
            help="نگاهی به {missing} بیندازید. NPS، CSAT، CES و میانگین جوابِ نمره‌دار می‌خواهند،"
            " زمان‌ها تیکت، و ریزش مشتریان ازدست‌رفته و تعداد آغاز دوره را.",
        ),
    },
    bad="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/survey.csv
    rows: answers
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: نظرسنجی پس از تحویل
    scale: ۰ تا ۱۰
    direction: higher
    dataset: delivery-survey
""",
    good="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/survey.csv
    rows: answers
metrics:
  - metric: رضایت از تحویل
    id: delivery-rating
    method: نظرسنجی پس از تحویل
    scale: ۰ تا ۱۰
    direction: higher
    dataset: delivery-survey
    formula: mean
""",
    find=_find,
)
