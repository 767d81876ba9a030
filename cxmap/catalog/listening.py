"""Where customers are heard: voices, feedback, figures, open questions and rows of files."""

from collections import Counter
from collections.abc import Mapping, Sequence
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
    """Everything that names stages and touchpoints, by where these are written: which, how many."""

    feedback: Mapping[Span, set[int]] = field(default_factory=dict)
    metrics: Mapping[Span, set[int]] = field(default_factory=dict)
    rows: Mapping[Span, int] = field(default_factory=dict)
    heard: frozenset[Span] = frozenset()


def ears_of(catalog: Catalog) -> Ears:
    """Gather who listens where."""
    feedback, metrics, asked = (_naming(catalog, kind) for kind in (Feedback, Metric, OpenQuestion))
    rows = _rows(catalog)
    return Ears(
        feedback=feedback,
        metrics=metrics,
        rows=rows,
        heard=frozenset((*feedback, *metrics, *asked, *rows)),
    )


def heard_inside(
    catalog: Catalog, stage: Stage, touchpoints: Sequence[Touchpoint], ears: Ears
) -> Heard:
    """Give how often a stage or one of its touchpoints is named.

    Whoever names both is one. Of rows nobody knows whether they do: the larger number counts.
    """
    spans = [span for each in (stage, *touchpoints) for span in written_at(catalog, each)]
    below = sum(_rows_at(catalog, each, ears) for each in touchpoints)
    feedback, metrics = (
        {each for span in spans for each in named.get(span, ())}
        for named in (ears.feedback, ears.metrics)
    )
    rows = max(_rows_at(catalog, stage, ears), below)
    return Heard(feedback=len(feedback), metrics=len(metrics), rows=rows)


def _rows_at(catalog: Catalog, entry: Entry, ears: Ears) -> int:
    return max((ears.rows.get(each, 0) for each in written_at(catalog, entry)), default=0)


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


def _naming(catalog: Catalog, kind: type[Entry]) -> dict[Span, set[int]]:
    """Give which entries of a kind name the stages and touchpoints, by where these are written."""
    naming: dict[Span, set[int]] = {}
    for number, part in enumerate(catalog.all(kind)):
        named = (link.found.entry for key in _PLACES for link in catalog.links_from(part, key))
        for each in named:
            for span in written_at(catalog, each) if each is not None else ():
                naming.setdefault(span, set()).add(number)
    return naming


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
