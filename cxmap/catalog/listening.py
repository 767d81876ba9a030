"""Where customers are heard: voices, feedback, figures, open questions and rows of files."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import basis_of
from cxmap.catalog.measures import thing_named
from cxmap.catalog.taken_over import written_at
from cxmap.foundation.spans import Span
from cxmap.model.entries import Entry, Sourced
from cxmap.model.journey import Stage, Touchpoint
from cxmap.model.knowledge import OpenQuestion
from cxmap.model.metrics import Metric
from cxmap.model.voice import Feedback

_PLACES = ("touchpoints", "stages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How often a stage or touchpoint is named by feedback, by metrics, and in rows of files."""

    feedback: int = 0
    metrics: int = 0
    rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """Everything that names stages and touchpoints, by where they are written."""

    feedback: Mapping[Span, int] = field(default_factory=dict)
    metrics: Mapping[Span, int] = field(default_factory=dict)
    rows: Mapping[Span, int] = field(default_factory=dict)
    heard: frozenset[Span] = frozenset()


def ears_of(catalog: Catalog) -> Ears:
    """Gather who listens where."""
    feedback, metrics, asked = (
        Counter(_named(catalog, kind)) for kind in (Feedback, Metric, OpenQuestion)
    )
    rows = _rows(catalog)
    return Ears(
        feedback=feedback,
        metrics=metrics,
        rows=rows,
        heard=frozenset((*feedback, *metrics, *asked, *rows)),
    )


def heard_at(catalog: Catalog, entry: Entry, ears: Ears) -> Heard:
    """Give how often a stage or touchpoint is named, also where it was taken over from."""
    places = written_at(catalog, entry)
    return Heard(
        feedback=max((ears.feedback.get(each, 0) for each in places), default=0),
        metrics=max((ears.metrics.get(each, 0) for each in places), default=0),
        rows=max((ears.rows.get(each, 0) for each in places), default=0),
    )


def is_heard_at(catalog: Catalog, touchpoint: Touchpoint, ears: Ears) -> bool:
    """Tell whether there is a voice, a source, or something that names a touchpoint."""
    return (
        not ears.heard.isdisjoint(written_at(catalog, touchpoint))
        or any(catalog.is_written(touchpoint, key) for key in ("source", "voices"))
        or _rests_on_a_source(touchpoint)
    )


def is_heard_in(catalog: Catalog, stage: Stage, ears: Ears) -> bool:
    """Tell whether somebody listens at a stage, or at any touchpoint of it."""
    return (
        basis_of(catalog, stage) in ("observed", "evidence")
        or not ears.heard.isdisjoint(written_at(catalog, stage))
        or catalog.is_written(stage, "source")
        or any(is_heard_at(catalog, each, ears) for each in stage.touchpoints)
    )


def _named(catalog: Catalog, kind: type[Entry]) -> Iterator[Span]:
    """Give where the stages and touchpoints are written that entries of a kind name."""
    for part in catalog.all(kind):
        named = (link.found.entry for key in _PLACES for link in catalog.links_from(part, key))
        known = (each for each in named if each is not None)
        yield from {span for each in known for span in written_at(catalog, each)}


def _rows(catalog: Catalog) -> dict[Span, int]:
    """Give in how many rows of files stages and touchpoints stand."""
    found: Counter[Span] = Counter()
    for rows in catalog.reading.data:
        for (_, dimension, value), tally in rows.tallies.items():
            if dimension in ("stage", "touchpoint"):
                thing = thing_named(catalog, rows.dataset, dimension, value)
                spans = written_at(catalog, thing) if thing is not None else ()
                found.update(dict.fromkeys(spans, tally.n))
    return dict(found)


def _rests_on_a_source(touchpoint: Touchpoint) -> bool:
    below: tuple[Sourced, ...] = (*touchpoint.expectations, *touchpoint.pains)
    return any(each.source for each in below)
