"""A figure that comes from a file of rows has a formula, and the file has what it asks for."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.formulae import BOUNDS
from cxmap.catalog.from_rows import known_scores, minutes_of, time_of
from cxmap.catalog.measures import rows_of_metric, starts_of_churn
from cxmap.foundation.problems import Severity, Typed, Word
from cxmap.language.folding import folded_key
from cxmap.language.messages import Message
from cxmap.language.scales import Scale
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
        elif metric.formula in _SCORES:
            yield from _of_scores(metric, rows)
        elif metric.formula == "in_time" and not minutes_of(metric.within):
            key = "within" if metric.within else "formula"
            yield finding(metric, key, missing=Typed(("within",)), reason=_reason("within"))
        elif time_of(metric.formula) not in ("", *rows.times):
            asked = Typed((time_of(metric.formula),))
            yield finding(metric, "formula", missing=asked, reason=_reason("time"))
        elif metric.formula == "churn":
            yield from _of_churn(catalog, metric, rows)


def _of_scores(metric: Metric, rows: RowsRead) -> Iterator[Finding]:
    """Report a column that is not there, or whose scores are not those of the formula."""
    if metric.column not in (None, *rows.columns):
        yield finding(metric, "column", missing=Typed(("column",)), reason=_reason("column"))
        return
    formula, name = metric.formula or "", metric.column or next(iter(rows.columns), "")
    bounds, declared = BOUNDS.get(formula), _scale(rows, name)
    if bounds is None:
        return
    said = _reason("scale")
    if declared is not None:
        if declared != bounds:
            yield finding(metric, "formula", missing=Typed(("scale",)), reason=said)
        return
    tallies = (
        each.scores.get(name, {}) for (_, holds, _), each in rows.tallies.items() if not holds
    )
    if any(len(known_scores(formula, each)) < len(each) for each in tallies):
        yield finding(metric, "formula", missing=Typed(("scale",)), reason=said)


def _scale(rows: RowsRead, head: str) -> Scale | None:
    """Give the scale that is declared for a column."""
    key = folded_key(head)
    return next(
        (each.scale for each in rows.dataset.columns if folded_key(each.column) == key), None
    )


def _of_churn(catalog: Catalog, metric: Metric, rows: RowsRead) -> Iterator[Finding]:
    """Report a start that is missing, that no period begins with, or that is too small."""
    if not metric.at_start:
        yield finding(metric, "formula", missing=Typed(("at_start",)), reason=_reason("start"))
    for start, lost in starts_of_churn(catalog, metric, rows):
        if lost is None:
            yield finding(start, "month", missing=Typed(("at_start",)), reason=_reason("period"))
        elif lost > start.n:
            yield finding(start, "n", missing=Typed(("at_start",)), reason=_reason("fewer"))


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
