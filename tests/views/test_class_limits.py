"""The limits of a standard that differ from class to class, line by line."""

import pytest

from cxmap.model.standards import Standard
from cxmap.views.class_limits import class_limits

REGISTERS = """\
personas:
  - persona: Shop owner
    id: shop-owner
calendars:
  - calendar: Office hours
    id: office
tables:
  - table: Severities
    id: severities
    rows:
      - row: Heavy
        id: heavy
      - row: Danger
        id: danger
standards:
  - standard: Answer
    id: answer
    limit: 3 days
    limits:"""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("rows: severities/heavy", "Heavy: 10 days"),
        ("persona: shop-owner", "Shop owner: 10 days"),
        ("for: The second time", "The second time: 10 days"),
        (
            "{rows: [severities/heavy, severities/danger], persona: shop-owner}",
            "Heavy, Danger, Shop owner: 10 days",
        ),
        (
            "{for: At night, share: 95, calendar: office}",
            "At night: 10 days (95 % of cases, Office hours)",
        ),
    ],
    ids=["a row", "a persona", "words", "rows of a persona", "its own hours"],
)
def test_every_class_has_its_limit_in_a_line(reader_of, written, expected):
    inside = written.strip("{}") if written.startswith("{") else written
    limit = f"\n      - {{limit: 10 days, {inside}}}\n"
    reader = reader_of({"journeys/registers.yml": REGISTERS + limit}, language="en")
    (standard,) = reader.catalog.all(Standard)

    assert [expected] == [str(line) for line in class_limits(reader, standard.limits)]
