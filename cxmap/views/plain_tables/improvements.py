"""The register of improvements: a row for each action, and for each improvement without any."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.opportunities import level_of, score_of
from cxmap.model.voice import Action, Improvement
from cxmap.views.plain_tables.plain_table import Row, inherited, named, said
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("improvement", "insight", "score", "level", "importance", "satisfaction", "owner"),
    *("journey", "touchpoint", "action", "action_owner", "due", "progress", "done", "effect"),
    *("accepted", "id"),
)
DAYS: Final = frozenset({"due", "done"})


def rows(reader: Reader) -> Iterator[Row]:
    """Give the improvements, the highest score first; those without a score come last."""
    every = sorted(reader.catalog.all(Improvement), key=lambda each: -(score_of(each) or -1))
    for improvement in every:
        about = _about(reader, improvement)
        if not improvement.actions:
            yield about
        for action in improvement.actions:
            yield {**about, **_action(reader, action)}


def _about(reader: Reader, improvement: Improvement) -> Row:
    score, accepted = score_of(improvement), improvement.accepted
    level = level_of(reader.catalog, score) if score is not None else None
    return {
        "improvement": said(reader, reader.title(improvement)),
        "insight": said(reader, reader.phrase(improvement.insight)),
        "score": score,
        "level": said(reader, reader.sign("levels", level)),
        "importance": improvement.importance,
        "satisfaction": improvement.satisfaction,
        "owner": inherited(reader, improvement, "owner"),
        "journey": named(reader, improvement, "journeys"),
        "touchpoint": named(reader, improvement, "touchpoints"),
        "accepted": said(reader, reader.phrase(accepted.because)) if accepted is not None else "",
        "id": reader.catalog.ref_of(improvement),
    }


def _action(reader: Reader, action: Action) -> Row:
    return {
        "action": said(reader, reader.title(action)),
        "action_owner": inherited(reader, action, "owner"),
        "due": action.due,
        "progress": said(reader, reader.sign("progress", action.progress)),
        "done": action.done,
        "effect": said(reader, reader.phrase(action.effect)),
    }
