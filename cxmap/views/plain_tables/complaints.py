"""The complaint register: every complaint and request, the open ones first."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.cases import Case, register
from cxmap.views.plain_tables.plain_table import Row, inherited, named, said
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("feedback", "kind", "reference", "received", "due", "closed", "state", "age", "progress"),
    *("owner", "owner_role", "journey", "touchpoint", "situation", "channel", "came_before"),
    *("root_cause", "response", "outcome", "prevention", "answer", "id"),
)
DAYS: Final = frozenset({"received", "due", "closed"})


def rows(reader: Reader) -> Iterator[Row]:
    """Give the cases that wait, the oldest first, and then those that nobody waits for."""
    cases = register(reader.catalog)
    for each in (*cases.open, *cases.closed):
        yield _row(reader, each)


def _row(reader: Reader, case: Case) -> Row:
    feedback = case.feedback
    texts = ("root_cause", "response", "outcome", "prevention", "answer")
    return {
        "feedback": said(reader, reader.title(feedback)),
        "kind": said(reader, reader.sign("feedback_kinds", feedback.kind)),
        "reference": feedback.reference,
        "received": feedback.received,
        "due": case.due.day if case.due is not None else None,
        "closed": case.ended,
        "state": reader.word(f"case_states.{case.state(reader.today)}"),
        "age": case.age(reader.today),
        "progress": said(reader, reader.sign("progress", feedback.progress)),
        "owner": inherited(reader, feedback, "owner"),
        "owner_role": inherited(reader, feedback, "owner_role"),
        "journey": named(reader, feedback, "journeys"),
        "touchpoint": named(reader, feedback, "touchpoints"),
        "situation": named(reader, feedback, "situation"),
        "channel": named(reader, feedback, "channel"),
        "came_before": len(case.earlier) + case.more_earlier,
        **{key: said(reader, reader.phrase(getattr(feedback, key))) for key in texts},
        "id": reader.catalog.ref_of(feedback),
    }
