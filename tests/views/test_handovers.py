"""Handovers: where customers pass from one department to another."""

import pytest

from cxmap.views.handovers import handovers_view

VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Coming
    id: coming
    touchpoints:
      - {touchpoint: Ask, id: ask}
      - touchpoint: Pay
        id: pay
        owner: finance
        feels: -1
        expectations:
          - {expects: A receipt, verdict: missed, delivered: None}
          - {expects: Thanks, verdict: met, delivered: Thanks}
      - {touchpoint: Leave, id: leave, next: [{to: ask, if: it broke}]}
"""
DEPARTMENTS = (
    "departments:\n  - {department: Finance, id: finance}\n  - {department: Sales, id: sales}\n"
)
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
def handovers(reader_of):
    """The handovers of a project whose files are given beside its departments."""

    def made(**files):
        texts = {f"journeys/{name}.yml": text for name, text in files.items()}
        return handovers_view(reader_of({"journeys/registers.yml": DEPARTMENTS, **texts}))

    return made


def ways(view):
    return [
        (str(each.title), [f"{one.start}, {one.end}" for one in each.places]) for each in view.all
    ]


def test_a_customer_passes_to_the_owner_of_what_comes_next(handovers):
    view = handovers(visit=VISIT)

    assert ["Finance", "Sales"] == [*map(str, view.columns)]
    # Paying was missed, and that is said first.
    assert [
        ("From Sales to Finance", ["Ask, Pay"]),
        ("From Finance to Sales", ["Pay, Leave"]),
    ] == ways(view)
    assert [None, "1"] == [cell and str(cell.count) for cell in view.rows[0].cells]
    assert [None, "1×"] == [cell and str(cell.times) for cell in view.rows[0].cells]


def test_what_is_declared_counts_instead_of_the_order(handovers):
    declared = VISIT.replace(
        "{touchpoint: Ask, id: ask}", "{touchpoint: Ask, id: ask, next: leave}"
    )

    assert [("From Finance to Sales", ["Pay, Leave"])] == ways(handovers(visit=declared))


def test_a_way_under_a_condition_says_so(handovers):
    broken = VISIT.replace("id: leave,", "id: leave, owner: finance,")

    _, back = handovers(visit=broken).rows[0].cells

    (place,) = back.places
    assert ("Leave", "Ask", "it broke") == (
        str(place.start),
        str(place.end),
        str(place.condition),
    )


def test_beside_the_count_stands_the_worst_verdict_on_what_comes_after(handovers):
    to_finance, _ = handovers(visit=VISIT).all

    assert ("missed", 1) == (to_finance.worst.verdict.name, to_finance.missed)
    assert "missed" == to_finance.places[0].worst.verdict.name


def test_between_alternatives_nobody_passes(handovers):
    choice = VISIT.replace("id: ask}", "id: ask, one_of: How}").replace(
        "id: pay\n", "id: pay\n        one_of: How\n"
    )

    assert [
        ("From Sales to Finance", ["Leave, Pay"]),
        ("From Finance to Sales", ["Pay, Leave"]),
    ] == ways(handovers(visit=choice))


def test_a_last_touchpoint_that_leads_back_under_a_condition_still_hands_over(handovers):
    back = VISIT.replace("        feels: -1\n", "        next: [{to: ask, if: it fails}]\n")

    assert [("From Finance to Sales", ["Pay, Ask", "Pay, Leave"])] == [
        (title, sorted(places))
        for title, places in ways(handovers(visit=back))
        if title == "From Finance to Sales"
    ]


def test_where_a_way_ends_nobody_takes_over(handovers):
    ended = VISIT.replace("id: ask}", "id: ask, ends: They go}")

    assert [("From Finance to Sales", ["Pay, Leave"])] == ways(handovers(visit=ended))


def test_that_nobody_owns_what_comes_next_is_seen(handovers):
    nobody = VISIT.replace("owner: sales\n", "", 1)

    assert ["From No owner yet to Finance", "From Finance to No owner yet"] == [
        title for title, _ in ways(handovers(visit=nobody))
    ]


def test_plans_are_left_out_and_what_is_taken_over_counts_once(handovers):
    plan = "journey: Plan\nvariant_of: visit\nvariant: to_be\nstages: [{same_as: coming}]\n"
    abroad = (
        "journey: Abroad\nvariant_of: visit\nvariant: country\ndiffers: Far\n"
        "owner: sales\nstages: [{same_as: coming}]\n"
    )

    assert ways(handovers(visit=VISIT)) == ways(handovers(visit=VISIT, plan=plan, xabroad=abroad))


def test_where_nobody_passes_there_is_no_table(handovers):
    view = handovers(visit="journey: Visit\n")

    assert ((), ()) == (view.rows, view.columns)


@pytest.mark.parametrize(
    "varied", [VARIED % ("", "  - same_as: two\n"), VARIED % (", {same_as: base/b1}", "")]
)
def test_what_two_journeys_expect_after_a_handover_counts_once(handovers, varied):
    (handover,) = handovers(base=BASE, varied=varied).all

    assert (2, 1) == (len(handover.places), handover.missed)


def test_a_declared_way_that_is_taken_over_counts_once(handovers):
    declared = VISIT.replace("id: leave, next", "id: leave, owner: finance, next")
    abroad = (
        "journey: Abroad\nvariant_of: visit\nvariant: country\ndiffers: Far\n"
        "owner: sales\nstages: [{same_as: coming}]\n"
    )

    assert ways(handovers(visit=declared)) == ways(handovers(visit=declared, xabroad=abroad))
