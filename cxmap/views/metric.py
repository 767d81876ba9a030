"""A metric as a page: how it stands, how it went, in which parts, why, and how it is found."""

from dataclasses import dataclass, replace
from functools import partial

from cxmap.catalog.figure_sorts import has_like_parts
from cxmap.catalog.measures import rows_of_metric, rows_still_open
from cxmap.catalog.series import Series, series_of
from cxmap.model.metrics import Metric, Target
from cxmap.reading.data.tallies import RowsRead
from cxmap.views.about import About, Fact, TableView, about, facts
from cxmap.views.figures import (
    FigureView,
    away_said,
    change_said,
    figure_view,
    is_written,
    next_due,
    shown_value,
    value_said,
)
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.metric_parts import Missed, PartsView, missed_parts, parts_views
from cxmap.views.metric_reasons import ReasonsView, reasons_view
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Sign
from cxmap.views.pictures import PictureView
from cxmap.views.reader import Reader
from cxmap.views.target_line import TargetLine
from cxmap.views.trend import Trend, own_targets, trend_of
from cxmap.views.trend_table import trend_table
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricView:
    """Everything the page of a metric shows.

    ``figure`` and ``trend`` are those of everybody; there are none where only parts were measured.
    ``missed`` says what a total hides: how many of its parts do not reach what they should.
    ``how`` says how it is found, ``more`` is all else that its author wrote.
    """

    about: About
    lead: Phrase | None
    pictures: tuple[PictureView, ...]
    owner: Pointer | None
    figure: FigureView | None
    change: Sentence | None
    next_due: Sentence | None
    targets: tuple[TargetLine, ...]
    missed: tuple[Missed, ...]
    trend: Trend | None
    table: TableView | None
    parts: tuple[PartsView, ...]
    reasons: ReasonsView | None
    how: tuple[Fact, ...]
    file: tuple[Showable, ...]
    more: tuple[Fact, ...]
    footnotes: Footnotes
    uses: tuple[Uses, ...]


_HOW = (
    "formula",
    "method",
    "scale",
    "direction",
    "column",
    "within",
    "every",
    "cadence",
    "derived_from",
)
"""Fields that say how a figure is found, in the order in which that is read."""
_SHOWN = frozenset({"definition", "owner", "target", "dataset", *_HOW})


def metric_view(reader: Reader, metric: Metric) -> MetricView:
    """Show a metric."""
    said = about(reader, metric)
    every = series_of(reader.catalog, metric)
    whole = next((each for each in every if not each.dimension), None)
    known = {fact.key: fact for fact in facts(reader, metric)}
    target = partial(next_target, reader, metric)
    is_for_all = all(each.segment is None for each in metric.targets)
    shown = _SHOWN | {"targets"} if is_for_all else _SHOWN
    return MetricView(
        about=replace(said, more=(), pictures=()),
        lead=reader.phrase(metric.definition),
        pictures=said.pictures,
        owner=reader.one_pointer(metric, "owner"),
        figure=figure_view(reader, metric, whole.last) if whole else None,
        change=change_said(reader, metric, whole) if whole else None,
        next_due=next_due(reader, metric, whole) if whole else None,
        targets=target_lines(reader, metric, whole),
        trend=trend_of(reader, metric, whole) if whole else None,
        table=trend_table(reader, metric, whole) if whole else None,
        missed=missed_parts(reader, every, target),
        parts=parts_views(reader, metric, every, target),
        reasons=reasons_view(reader, metric),
        how=tuple(known[key] for key in _HOW if key in known),
        file=_file(reader, metric),
        more=tuple(fact for key, fact in known.items() if key not in shown),
        footnotes=footnotes(reader, metric),
        uses=uses(reader, metric),
    )


def next_target(reader: Reader, metric: Metric, series: Series | None) -> TargetLine | None:
    """Give the target that is next; a part has its own, or that of all if it is like the whole."""
    own = own_targets(metric, series) if series is not None and series.dimension else ()
    lines = tuple(_target(reader, metric, each.target, each, series) for each in own)
    if not own and (series is None or not series.dimension or has_like_parts(metric)):
        lines = target_lines(reader, metric, series)
    ahead = (each for each in lines if each.to_go is not None)
    return next(ahead, lines[-1] if lines else None)


def target_lines(reader: Reader, metric: Metric, whole: Series | None) -> tuple[TargetLine, ...]:
    """Give the targets that hold for everybody, those that have a day with it."""
    dated = [each for each in metric.targets if each.segment is None]
    lines = [] if metric.target is None else [_target(reader, metric, metric.target, None, whole)]
    if any(each.target == metric.target for each in dated):
        lines = []
    lines += [_target(reader, metric, each.target, each, whole) for each in dated]
    return tuple(lines)


def _target(
    reader: Reader, metric: Metric, value: float, target: Target | None, whole: Series | None
) -> TargetLine:
    said = value_said(reader, metric, value, is_written=True)
    day = reader.date(target.by) if target is not None else None
    # What is reached, and what is missing, is what readers see is.
    shown = _as_shown(metric, whole)
    met = is_met(metric, shown, value)
    is_ahead = target is not None and target.by is not None and target.by >= reader.today
    away = abs(value - shown) if shown is not None and not met else None
    return TargetLine(
        value=value,
        said=reader.sentence("figure.target", value=said)
        if day is None
        else reader.sentence("figure.target_by", value=said, date=day),
        is_met=met_sign(reader, met, is_ahead=is_ahead),
        to_go=away_said(reader, metric, away) if away is not None and met is not None else None,
    )


def _as_shown(metric: Metric, whole: Series | None) -> float | None:
    if whole is None or whole.last.value is None or is_written(whole.last):
        return whole.last.value if whole is not None else None
    return shown_value(metric, whole.last.value)


def is_met(metric: Metric, last: float | None, target: float) -> bool | None:
    """Tell whether a target is reached; None where nothing was measured or no side is better."""
    if last is None or metric.direction is None:
        return None
    return last >= target if metric.direction == "higher" else last <= target


def met_sign(
    reader: Reader,
    met: bool | None,  # noqa: FBT001 - an answer, not a mode
    *,
    is_ahead: bool = False,
) -> Sign | None:
    """Say whether a target is reached, as a verdict does; none is missed before its day."""
    if met is None:
        return None
    return reader.sign("target_states", "met" if met else "ahead" if is_ahead else "missed")


def _file(reader: Reader, metric: Metric) -> tuple[Showable, ...]:
    """Say which file a metric is worked out of, and how many of its rows could be read."""
    pointer = reader.one_pointer(metric, "dataset")
    rows = rows_of_metric(reader.catalog, metric)
    if pointer is None or rows is None:
        return () if pointer is None else (pointer,)
    read = reader.sentence(
        "metric_page.rows_read", read=reader.number(rows.rows - rows.left_out), file=pointer
    )
    left_out: Showable = reader.word("metric_page.rows_all")
    if rows.left_out:
        count = reader.number(rows.left_out)
        left_out = reader.sentence("metric_page.rows_left_out", count=count)
    days: tuple[Showable, ...] = ()
    if rows.first is not None and rows.last is not None:
        first, last = (reader.date(each) or "" for each in (rows.first, rows.last))
        days = (reader.sentence("metric_page.days", first=first, last=last),)
    return (read, left_out, *_still_open(reader, metric, rows), *days)


def _still_open(reader: Reader, metric: Metric, rows: RowsRead) -> tuple[Sentence, ...]:
    """Say how many rows a figure of times is not of, as nobody knows yet when they end."""
    count = rows_still_open(metric, rows)
    if not count:
        return ()
    is_first = metric.formula == "first_response"
    key = "metric_page.rows_unanswered" if is_first else "metric_page.rows_open"
    return (reader.sentence(key, count=reader.number(count)),)
