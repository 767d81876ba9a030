"""What customers expect beside what they got: every expectation once, the worst first."""

import pytest

from cxmap.views.delivered import delivered_view

VISIT = """\
journey: Visit
stages:
  - stage: Coming
    id: coming
    touchpoints:
      - touchpoint: Ask
        id: ask
        expectations:
          - {expects: A greeting, verdict: met, delivered: One, we_assumed: met}
          - expects: An answer
            id: answer
            within: 2 days
            standard: quick
            verdict: missed
            we_assumed: met
            cause: delivery
            delivered: A week later
      - touchpoint: Pay
        id: pay
        expectations: [A receipt]
  - {stage: Waiting, id: waiting, touchpoints: [{touchpoint: Wait, id: wait}]}
"""
STANDARDS = "standards: [{standard: Answers are quick, id: quick}]\n"
BASE = """\
journey: Base
stages:
  - stage: One
    id: one
    touchpoints: [{touchpoint: A, id: a, owner: sales}]
  - stage: Two
    id: two
    touchpoints:
      - touchpoint: B
        id: b1
        owner: finance
        expectations: [{expects: A bag, verdict: missed, delivered: None}]
"""
VARIED = """\
journey: Varied
variant_of: base
variant: country
differs: Far
stages:
  - stage: Zero
    id: zero
    touchpoints: [{touchpoint: Z, id: z, owner: sales}%s]
%s"""


@pytest.fixture
def delivered(reader_of):
    """What is expected in a project whose journeys are given."""

    def made(**journeys):
        texts = {f"journeys/{name}.yml": text for name, text in journeys.items()}
        return delivered_view(reader_of({"journeys/registers.yml": STANDARDS, **texts}))

    return made


def test_in_each_stage_the_worst_comes_first(delivered):
    (table,) = delivered(visit=VISIT).tables

    (group,) = table.groups
    assert ["An answer", "A receipt", "A greeting"] == [str(row.pointer) for row in group.rows]
    assert ["missed", "unknown", "met"] == [row.verdict.name for row in group.rows]


def test_a_row_says_what_was_relied_on_what_came_and_what_we_thought(delivered):
    row = delivered(visit=VISIT).tables[0].groups[0].rows[0]

    assert ("in 2 days", "Answers are quick") == (str(row.within), str(row.standard))
    assert ("A week later", "Met", "delivery") == (
        str(row.delivered),
        row.assumed.word,
        row.cause.name,
    )
    assert row.disagrees
    assert "Ask" == str(row.touchpoint)


def test_verdicts_are_counted_for_each_journey_and_for_all(delivered):
    view = delivered(visit=VISIT)

    assert "3" == str(view.total)
    assert ["missed", "unknown", "met"] == [each.verdict.name for each in view.counts]
    assert view.counts == view.tables[0].counts


def test_plans_are_left_out_and_what_is_taken_over_comes_once(delivered):
    plan = "journey: Plan\nvariant_of: visit\nvariant: to_be\nstages: [{same_as: coming}]\n"
    abroad = (
        "journey: Abroad\nvariant_of: visit\nvariant: country\ndiffers: Far\n"
        "stages: [{same_as: coming}]\n"
    )

    view = delivered(visit=VISIT, xplan=plan, yabroad=abroad)

    assert ["Visit"] == [str(each.pointer) for each in view.tables]


def test_what_is_shared_by_all_journeys_is_seen_where_it_is_first_used(delivered):
    shared = "touchpoints: [{touchpoint: Call, id: call, expectations: [A friendly voice]}]\n"
    user = "journey: User\nstages: [{stage: S, touchpoints: [{same_as: call}]}]\n"

    (table,) = delivered(shared=shared, user=user).tables

    assert ["A friendly voice"] == [str(row.pointer) for row in table.groups[0].rows]


def test_what_a_touchpoint_takes_over_alone_comes_once(delivered):
    view = delivered(base=BASE, varied=VARIED % (", {same_as: base/b1}", ""))

    assert ("1", ["Base"]) == (str(view.total), [str(each.pointer) for each in view.tables])
