"""What is said of every entry, whatever it is."""

from datetime import date

import pytest

from cxmap.model.registers import Policy
from cxmap.model.standards import Standard
from cxmap.views.about import about

STANDARDS = """\
standards:
  - standard: Answer within five days
    id: old
    ended: 2026-05-21
  - standard: Answer within three days
    id: new
    effective: 2026-05-22
"""


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 5, 21), [None, None]),
        (date(2026, 5, 22), ["No longer in force", None]),
    ],
)
def test_what_is_over_says_so_beside_its_title(reader_of, today, expected):
    reader = reader_of({"journeys/standards.yml": STANDARDS}, language="en", today=today)
    said = [about(reader, each).status for each in reader.catalog.all(Standard)]

    assert expected == [each and str(each) for each in said]


POLICIES = """\
policies:
  - policy: Returns within seven days
    id: seven
  - policy: Returns within thirty days
    id: thirty
    effective: 2026-05-22
    replaced: seven
"""


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 5, 21), (None, [])),
        (date(2026, 5, 22), ("No longer in force", ["Replaced by Returns within thirty days"])),
    ],
)
def test_a_policy_says_what_has_replaced_it(reader_of, today, expected):
    reader = reader_of({"journeys/policies.yml": POLICIES}, language="en", today=today)
    older = about(reader, reader.catalog.all(Policy)[0])

    assert expected == (older.status and str(older.status), [f"{each}" for each in older.standing])
