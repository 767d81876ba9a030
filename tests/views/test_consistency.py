"""Channels beside each other: touchpoints that are on several, and limits of the same thing."""

import pytest

from cxmap.views.consistency import consistency

VISIT = """\
journey: Visit
channel: [web, phone]
stages:
  - stage: Asking
    id: asking
    touchpoints:
      - touchpoint: Ask
        id: ask
        channel: [web, phone, chat]
        on_channels: [{channel: phone, differs: Somebody listens}, {channel: web}]
      - {touchpoint: Wait, id: wait}
      - {touchpoint: Come, id: come, channel: shop}
"""
SAME = "The same everywhere"
EXPLAINED = "Differs, and it is said why"
UNEXPLAINED = "Differs, and nothing says why"
STANDARDS = """\
promises: [{promise: An answer, id: answer, standards: [quick, slow]}]
standards:
  - {standard: Quick, id: quick, channel: phone, limit: 1 hour}
  - {standard: Slow, id: slow, channel: post, limit: LIMIT, MORE}
"""


@pytest.fixture
def compared(reader_of):
    """The comparison of a project of one journey, some registers, and perhaps more files."""

    def compared_in(registers="", journey=VISIT, **more):
        files = {"journeys/visit.yml": journey, "journeys/registers.yml": registers}
        files |= {f"journeys/{name}.yml": text for name, text in more.items()}
        return consistency(reader_of({path: text for path, text in files.items() if text}))

    return compared_in


def standards(limit, more="status: draft"):
    return STANDARDS.replace("LIMIT", limit).replace("MORE", more)


def verdicts(view):
    rows = view.standards.rows if view.standards else ()
    return [(str(row.about.title), said_in(row, 1)[0]) for row in rows]


def said_in(row, cell):
    return [*map(str, row.cells[cell].values)]


def test_a_touchpoint_says_where_it_is_the_same_and_what_differs(compared):
    (row,) = compared().touchpoints.rows

    assert ("Ask", ["Visit"]) == (str(row.about.title), [*map(str, row.details)])
    assert ["Web site", "Chat"] == said_in(row, 0)
    assert ["Phone: Somebody listens"] == said_in(row, 1)


def test_touchpoints_of_which_nothing_is_said_are_counted(compared):
    assert "1 more touchpoint is on several channels" in str(compared().touchpoints.remark)
    assert compared(journey="journey: Empty\n").touchpoints is None


def test_a_variant_does_not_repeat_what_it_takes_over(compared):
    other = "journey: Faster\nvariant_of: visit\nvariant: to_be\nstages: [{same_as: asking}]\n"
    rows = compared(faster=other).touchpoints.rows

    assert ["Ask"] == [str(row.about.title) for row in rows]


def test_what_is_only_planned_is_not_compared_with_what_is_there(compared):
    plan = """journey: Plan
variant: to_be
stages:
  - stage: Then
    touchpoints:
      - touchpoint: Guess
        channel: [phone, chat]
"""

    assert str(compared().touchpoints.remark) == str(compared(plan=plan).touchpoints.remark)


def test_limits_of_one_promise_are_compared_channel_by_channel(compared):
    view = compared(standards("2 days"))

    assert [("An answer", UNEXPLAINED)] == verdicts(view)
    assert ["Phone: in 1 hour (Quick)", "Post: in 2 days (Slow)"] == said_in(
        view.standards.rows[0], 0
    )


def test_a_word_why_explains_the_difference(compared):
    view = compared(standards("2 days", "differs_because: Letters travel"))

    assert [("An answer", EXPLAINED)] == verdicts(view)
    assert "Letters travel" in said_in(view.standards.rows[0], 0)[-1]


def test_the_same_time_in_other_units_is_the_same(compared):
    assert [("An answer", SAME)] == verdicts(compared(standards("60 minutes")))


@pytest.mark.parametrize(
    "more", ["ended: 2025-01-01", "channel: [post, phone]", "persona: [b]"], ids=lambda m: m[:7]
)
def test_what_holds_no_more_or_not_for_the_same_is_not_compared(compared, more):
    text = standards("2 days", more)
    if more.startswith("channel"):
        text = text.replace("channel: post, ", "")
    if more.startswith("persona"):
        text = text.replace("limit: 1 hour", "limit: 1 hour, persona: [a]")
        text += "personas: [{persona: A, id: a}, {persona: B, id: b}]\n"

    assert [] == verdicts(compared(text))


def test_standards_that_hold_at_the_same_touchpoint_are_compared_too(compared):
    at = "touchpoints: visit/ask"
    text = standards("2 days", at).replace("limit: 1 hour", f"limit: 1 hour, {at}")
    alone = text.replace("standards: [quick, slow]", "kept: kept")

    assert [("Ask", UNEXPLAINED)] == verdicts(compared(alone))
    assert [("An answer", UNEXPLAINED)] == verdicts(compared(text))
