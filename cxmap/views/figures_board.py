"""The latest figure of every metric, by the department that owns it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from cxmap.catalog.order import in_order_of_files
from cxmap.catalog.series import Series, series_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.model.metrics import Metric
from cxmap.views.figures import (
    FigureView,
    change_said,
    figure_view,
    latest_of,
    measured_said,
    next_due,
)
from cxmap.views.metric import next_target
from cxmap.views.metric_parts import Missed, missed_parts, part_name
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.target_line import TargetLine
from cxmap.views.trend import Trend, trend_towards


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCard:
    """A metric in a few lines. Where only its parts were measured, the first of them stand here.

    ``missed`` says what a total hides that reaches its target: how many of its parts do not.
    """

    pointer: Pointer
    figure: FigureView | None
    parts: tuple[Sentence, ...]
    change: Sentence | None
    target: TargetLine | None
    missed: tuple[Missed, ...]
    trend: Trend | None
    next_due: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """The metrics of one owner."""

    owner: Pointer
    cards: tuple[FigureCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyFigures:
    """The metrics along a journey, each with its latest figure in a line."""

    journey: Pointer
    lines: tuple[tuple[Pointer, Sentence | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """All metrics, owner by owner; what nobody owns comes where it stands in the files.

    ``journeys`` name them once more, by the journeys in which something is measured.
    """

    groups: tuple[FigureGroup, ...]
    journeys: tuple[JourneyFigures, ...]


_PARTS = 3
"""So many parts stand on a card; its page has all."""


def figures_view(reader: Reader) -> FiguresView:
    """Show every metric once; nothing is averaged over several of them."""
    metrics = reader.catalog.all(Metric)
    owners = in_order_of_files(reader.catalog, (owning(reader, each) for each in metrics))
    return FiguresView(
        groups=tuple(
            FigureGroup(
                owner=owner_pointer(reader, owner),
                cards=tuple(
                    figure_card(reader, each) for each in metrics if owning(reader, each) is owner
                ),
            )
            for owner in owners
        ),
        journeys=tuple(_by_journey(reader, metrics)),
    )


def _by_journey(reader: Reader, metrics: tuple[Metric, ...]) -> Iterator[JourneyFigures]:
    """Give the metrics that name a journey, or a stage or a touchpoint of it."""
    catalog = reader.catalog
    of_journey: dict[int, dict[int, Metric]] = {}
    for each in metrics:
        named: tuple[Entry, ...] = (
            *catalog.targets(each, "journeys", Journey),
            *catalog.targets(each, "stages", Stage),
            *catalog.targets(each, "touchpoints", Touchpoint),
        )
        for one in named:
            journey = one if isinstance(one, Journey) else catalog.journey_of(one)
            of_journey.setdefault(id(journey), {})[id(each)] = each
    for journey in catalog.journeys():
        if id(journey) in of_journey:
            measured = of_journey[id(journey)].values()
            yield JourneyFigures(
                journey=reader.pointer(journey),
                lines=tuple((reader.pointer(each), latest_of(reader, each)) for each in measured),
            )


def figure_card(reader: Reader, metric: Metric) -> FigureCard:
    """Show a metric in a few lines."""
    every = series_of(reader.catalog, metric)
    whole = next((each for each in every if not each.dimension), None)
    target = next_target(reader, metric, whole)
    is_missed = target is not None and target.is_met is not None and target.is_met.name != "met"
    return FigureCard(
        pointer=reader.pointer(metric),
        figure=figure_view(reader, metric, whole.last) if whole else None,
        parts=() if whole else tuple(_part(reader, metric, each) for each in every[:_PARTS]),
        change=change_said(reader, metric, whole) if whole else None,
        target=target,
        missed=()
        if is_missed
        else missed_parts(reader, every, partial(next_target, reader, metric)),
        trend=trend_towards(reader, metric, whole, target.value if target else None)
        if whole
        else None,
        next_due=next_due(reader, metric, whole) if whole else None,
    )


def _part(reader: Reader, metric: Metric, series: Series) -> Sentence:
    name, value = part_name(reader, series), measured_said(reader, metric, series.last)
    return reader.sentence("entry.named", name=name, value=value)
