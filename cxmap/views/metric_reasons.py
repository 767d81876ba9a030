"""The reasons behind a figure, the most frequent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cxmap.catalog.formulae import formula_of, percent
from cxmap.catalog.measures import rows_of_metric, shares_of
from cxmap.model.metrics import Count, Metric, Reading
from cxmap.views.phrases import Phrase, Sentence, Shown
from cxmap.views.reader import Reader

_TITLES: Final = {"reasons": "metric_page.reasons", "counts": "metric_page.counts"}
_OF_SCORES: Final = ("nps", "csat", "ces", "top_box", "mean")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonBar:
    """A reason, how often it was given, and its share: ``part`` of ``whole`` is drawn, too."""

    name: Phrase
    count: Shown
    share: Sentence
    part: int
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonsView:
    """The reasons of one period, or of all rows of a file, and what their shares are of."""

    title: str
    when: Sentence
    bars: tuple[ReasonBar, ...]


def reasons_view(reader: Reader, metric: Metric) -> ReasonsView | None:
    """Rank the reasons of a metric: those of its file, else those of its latest reading."""
    rows = rows_of_metric(reader.catalog, metric)
    reasons = shares_of(reader.catalog, rows, "reason") if rows is not None else ()
    if rows is not None and reasons and rows.first and rows.last:
        first, last = (reader.date(each) or "" for each in (rows.first, rows.last))
        when = reader.sentence("metric_page.days", first=first, last=last)
        named = [(reader.plain(name), n) for name, n in reasons]
        return _view(reader, "reasons", when, named, sum(n for _, n in reasons))
    return _of_reading(reader, metric)


def _of_reading(reader: Reader, metric: Metric) -> ReasonsView | None:
    has_scores = formula_of(metric) in _OF_SCORES
    for reading in reversed(sorted(metric.readings, key=_last_day)):  # noqa: C413  # keeps turns
        kind = "reasons" if reading.reasons else "" if has_scores else "counts"
        counts = getattr(reading, kind) if kind else ()
        named = [
            (said, each.n)
            for each in counts
            if each.n is not None and (said := reader.phrase(each.answer)) is not None
        ]
        if named:
            when = reader.phrase(reading.period) or reader.own("")
            named.sort(key=lambda each: -each[1])
            return _view(reader, kind, when, named, _whole(metric, reading, counts))
    return None


def _last_day(reading: Reading) -> date:
    """Give the day by which the latest reading is known; of those of one day the last written."""
    return reading.ends or reading.starts or date.min


def _whole(metric: Metric, reading: Reading, counts: Sequence[Count]) -> int:
    """Give what shares are of: all who were asked; of those who left, only they gave a reason."""
    given = sum(each.n or 0 for each in counts)
    if formula_of(metric) == "churn" or reading.n is None or reading.n < given:
        return given
    return reading.n


def _view(
    reader: Reader,
    kind: str,
    when: Phrase | Sentence,
    named: Sequence[tuple[Phrase, int]],
    whole: int,
) -> ReasonsView:
    return ReasonsView(
        title=reader.word(_TITLES[kind]),
        when=reader.sentence("metric_page.reasons_when", period=when, n=reader.number(whole)),
        bars=tuple(
            ReasonBar(
                name=name,
                count=reader.number(n),
                share=reader.sentence(
                    "figure.share", share=reader.number(round(percent(n, whole)))
                ),
                part=n,
                whole=whole,
            )
            for name, n in named
        ),
    )
