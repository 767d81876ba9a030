"""How complete journeys are: what is counted, and where something is missing."""

import pytest

from cxmap.views.coverage import coverage_view

VISIT = """\
journey: Visit
owner: sales
basis: observed
stages:
  - stage: Coming
    id: coming
    touchpoints:
      - {touchpoint: Ask, id: ask, must_know: It is late, playbook: help}
      - touchpoint: Pay
        id: pay
        owner: finance
        basis: assumed
        expectations:
          - {expects: A receipt, verdict: missed, delivered: None}
          - {expects: Thanks, verdict: unknown}
      - {touchpoint: Old, id: old, status: out_of_scope}
"""
FILES = {
    "journeys/registers.yml": (
        "departments: [{department: Finance, id: finance}, {department: Sales, id: sales}]\n"
    ),
    "playbooks/help.yml": "playbook: Help\n",
}
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
def tables(reader_of):
    """Both tables as names of rows with what stands in their columns."""

    def said(table):
        return table and {
            str(row.pointer): {
                column: str(cell.said)
                for column, cell in zip(table.columns, row.cells, strict=True)
                if cell.said
            }
            for row in table.rows
        }

    def made(**journeys):
        texts = {f"journeys/{name}.yml": text for name, text in journeys.items()}
        view = coverage_view(reader_of({**FILES, **texts}))
        return said(view.by_journey), said(view.by_department)

    return made


def test_what_is_there_is_counted_for_each_journey(tables):
    by_journey, _ = tables(visit=VISIT)

    assert {
        "Touchpoints described": "1 of 2",
        "With an owner": "2 of 2",
        "Seen or proven": "1 of 2",
        "Expectations judged": "1 of 2",
        "With a playbook": "1 of 2",
        "Texts in Persian": "0 of 9",
    } == by_journey["Visit"]


def test_a_department_is_told_what_is_missing_of_what_it_owns(tables):
    _, by_department = tables(visit=VISIT)

    assert ["Finance", "Sales"] == [*by_department]
    assert "With an owner" not in by_department["Finance"]
    assert "0 of 1" == by_department["Finance"]["Touchpoints described"]
    assert "1 of 1" == by_department["Sales"]["With a playbook"]


def test_of_a_plan_nothing_is_seen_or_judged(tables):
    plan = "journey: Plan\nvariant_of: visit\nvariant: to_be\nstages: [{same_as: coming}]\n"

    by_journey, by_department = tables(visit=VISIT, plan=plan)

    assert {"Seen or proven", "Expectations judged"}.isdisjoint(by_journey["Plan"])
    assert "0 of 1" == by_department["Finance"]["Touchpoints described"], "copies count once"


def test_a_number_leads_to_the_first_that_lacks_it(reader_of):
    view = coverage_view(reader_of({**FILES, "journeys/visit.yml": VISIT}))
    assert view.by_journey is not None
    described, owned, *_ = view.by_journey.rows[0].cells

    assert ("journeys/visit.html#pay", False) == (described.href, described.is_whole)
    assert ("", True) == (owned.href, owned.is_whole)


def test_where_there_is_no_touchpoint_there_is_no_table(tables):
    assert (None, None) == tables(visit="journey: Visit\n")


def test_what_a_touchpoint_takes_over_alone_is_judged_once(tables):
    _, by_department = tables(base=BASE, varied=VARIED % (", {same_as: base/b1}", ""))

    assert "1 of 1" == by_department["Finance"]["Expectations judged"]


@pytest.mark.parametrize(
    "varied", [VARIED % ("", "  - same_as: two\n"), VARIED % (", {same_as: base/b1}", "")]
)
def test_what_customers_take_over_from_a_plan_is_judged(tables, varied):
    plan = BASE.replace("journey: Base\n", "journey: Base\nvariant: to_be\n")

    _, by_department = tables(base=plan, varied=varied)

    assert "1 of 1" == by_department["Finance"]["Expectations judged"]


PLAN = """\
journey: Aim
variant_of: visit
variant: to_be
stages:
  - same_as: coming
    id: coming
    touchpoints:
      - {same_as: ask, id: ask}
      - {same_as: pay, id: pay, must_know: Cards, too}
"""


def test_what_a_variant_leaves_as_it_is_counts_once_and_plans_come_last(tables):
    by_journey, by_department = tables(aim=PLAN, visit=VISIT)

    assert ["Visit", "Aim"] == list(by_journey)
    assert "1 of 1" == by_department["Sales"]["Touchpoints described"]
    assert "1 of 2" == by_department["Finance"]["Touchpoints described"]
