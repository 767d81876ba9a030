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
    ("first", "taken", "places"),
    [
        ("a, next: [b, e]", "ade", [("journeys/k.yml", 8)]),
        ("a, next: [e]", "abe", [(FILE, 7)]),
        ("a", "ade", []),
    ],
)
def test_what_is_taken_over_alone_needs_a_way_there_too(first, taken, places):
    """What misses one where it was written is not wrong a second time."""
    lines = "".join(f"      - {{touchpoint: T, id: {each}}}\n" for each in (first, *"bcde"))
    head = "stages:\n  - {}: {}\n    id: s\n    touchpoints:\n"
    copies = "".join(f"      - {{same_as: {each}, id: {each}}}\n" for each in taken)
    files = {
        FILE: "journey: J\n" + head.format("stage", "S") + lines,
        "journeys/k.yml": "journey: K\nvariant_of: it\n" + head.format("same_as", "s") + copies,
    }
    found = [each.span for each in judged(files).problems if each.code == "CX373"]

    assert places == [(each.path, each.line) for each in found]


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
