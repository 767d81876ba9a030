"""Every touchpoint of every journey, with what is known of it."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.feelings import felt_at, teller_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.plain_tables.plain_table import Row, inherited, named, said, titles
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("journey", "stage", "touchpoint", "persona", "channel", "owner", "owner_role", "feels"),
    *("feels_score", "moment_of_truth", "expectations", "missed", "pains", "voices", "takes"),
    *("took", "systems", "documents", "playbook", "id"),
)
DAYS: Final[frozenset[str]] = frozenset()


def rows(reader: Reader) -> Iterator[Row]:
    """Give the touchpoints in the order of their journeys."""
    for journey in reader.catalog.journeys():
        yield from rows_of(reader, journey)


def rows_of(reader: Reader, journey: Journey) -> Iterator[Row]:
    """Give the touchpoints of one journey in their order."""
    for touchpoint in journey.touchpoints:
        yield _row(reader, journey, touchpoint)


def _counts(touchpoint: Touchpoint, *, is_told: bool) -> Row:
    """Count what is written there; who may not see all of it is told no count."""
    counted = {
        "expectations": len(touchpoint.expectations),
        "missed": sum(each.verdict == "missed" for each in touchpoint.expectations),
        "pains": len(touchpoint.pains),
        "voices": len(touchpoint.voices),
    }
    return {name: count if is_told else None for name, count in counted.items()}


def _row(reader: Reader, journey: Journey, touchpoint: Touchpoint) -> Row:
    catalog = reader.catalog
    teller = teller_of(catalog, touchpoint)
    return {
        "journey": titles(reader, [journey]),
        "stage": titles(reader, [catalog.stage_of(touchpoint)]),
        "touchpoint": titles(reader, [touchpoint]),
        "persona": inherited(reader, touchpoint, "persona"),
        "channel": inherited(reader, touchpoint, "channel"),
        "owner": inherited(reader, touchpoint, "owner"),
        "owner_role": inherited(reader, touchpoint, "owner_role"),
        "feels": said(reader, reader.feeling_at(teller)) if teller is not None else "",
        "feels_score": felt_at(catalog, teller) if teller is not None else None,
        "moment_of_truth": said(reader, reader.phrase(touchpoint.moment_of_truth)),
        **_counts(touchpoint, is_told=not catalog.audience),
        "takes": said(reader, reader.duration(touchpoint.takes)) if touchpoint.takes else "",
        "took": said(reader, reader.duration(touchpoint.took)) if touchpoint.took else "",
        "systems": named(reader, touchpoint, "systems"),
        "documents": named(reader, touchpoint, "documents"),
        "playbook": named(reader, touchpoint, "playbook"),
        "id": catalog.ref_of(touchpoint),
    }
