"""What customers expect beside what they got: every expectation once."""

from collections.abc import Iterator
from typing import Final

from cxmap.catalog.watched import watched_expectations
from cxmap.model.journey import Expectation, Touchpoint
from cxmap.views.expectation import disagrees
from cxmap.views.plain_tables.plain_table import Row, inherited, named, said, titles
from cxmap.views.reader import Reader

COLUMNS: Final = (
    *("journey", "stage", "touchpoint", "expects", "persona", "only_in", "not_in", "within"),
    *("standard", "delivered", "verdict", "we_assumed", "surprised_us", "cause", "owner"),
    *("reviewed", "id"),
)
DAYS: Final = frozenset({"reviewed"})


def rows(reader: Reader) -> Iterator[Row]:
    """Give the expectations in the order of the journeys that customers go."""
    for journey, expected in watched_expectations(reader.catalog):
        for touchpoint, expectations in expected:
            for each in expectations:
                yield {"journey": titles(reader, [journey]), **_row(reader, touchpoint, each)}


def _row(reader: Reader, touchpoint: Touchpoint, expectation: Expectation) -> Row:
    return {
        "stage": titles(reader, [reader.catalog.stage_of(touchpoint)]),
        "touchpoint": titles(reader, [touchpoint]),
        "expects": said(reader, reader.phrase(expectation.expects)),
        "persona": inherited(reader, expectation, "persona"),
        "only_in": named(reader, expectation, "only_in"),
        "not_in": named(reader, expectation, "not_in"),
        "within": said(reader, reader.limit(expectation)),
        "standard": named(reader, expectation, "standard"),
        "delivered": said(reader, reader.phrase(expectation.delivered)),
        "verdict": reader.word(f"verdicts.{expectation.verdict or 'unknown'}"),
        "we_assumed": said(reader, reader.sign("verdicts", expectation.we_assumed)),
        "surprised_us": reader.word("tables.yes") if disagrees(expectation) else "",
        "cause": said(reader, reader.sign("gap_causes", expectation.cause)),
        "owner": inherited(reader, expectation, "owner"),
        "reviewed": expectation.reviewed,
        "id": reader.catalog.ref_of(expectation),
    }
