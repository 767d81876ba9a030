"""To what some way leads, and to what none: where customers begin, choose, and come together."""

import pytest

from tests.readings import judged

FILE = "journeys/it.yml"


def unreached(*touchpoints):
    """The lines of touchpoints to which no way leads, counted from zero."""
    lines = "".join(f"      - {{touchpoint: T, {each}}}\n" for each in touchpoints)
    head = "journey: J\nstages:\n  - stage: S\n    id: s\n    touchpoints:\n"
    problems = judged({FILE: head + lines}).problems
    return [problem.span.line - 6 for problem in problems if problem.code == "CX373"]


@pytest.mark.parametrize(
    "touchpoints",
    [
        ("id: a", "id: b, together_with: a", "id: c"),
        ("id: a, one_of: How, next: [c]", "id: b, one_of: How", "id: c"),
        ("id: a, need: optional, next: [c]", "id: b", "id: c"),
        ("id: a, next: [c]", "id: b, need: optional", "id: c"),
        ("id: a, next: [{to: c, if: so}]", "id: b", "id: c"),
    ],
)
def test_where_customers_begin_or_may_come_nothing_is_missed(touchpoints):
    assert [] == unreached(*touchpoints)


def test_a_way_to_itself_leads_nobody_there():
    assert [1] == unreached("id: a, next: [c]", "id: b, next: [{to: b, if: so}]", "id: c")


def test_what_stands_behind_an_end_needs_a_way():
    assert [1] == unreached("id: a, ends: Gone", "id: b")
