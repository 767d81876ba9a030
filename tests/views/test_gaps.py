"""Heat maps of verdicts: by stage and department, and by channel."""

import pytest

from cxmap.views.gaps import gaps_view

VISIT = """\
journey: Visit
channel: phone
owner: sales
stages:
  - stage: Asking
    id: asking
    touchpoints:
      - touchpoint: Ask
        id: ask
        channel: [web, phone]
        expectations:
          - {expects: A quick answer, verdict: missed, delivered: A day later}
          - {expects: A clear answer, verdict: missed, delivered: A riddle}
          - {expects: A greeting, verdict: met, delivered: One}
      - touchpoint: Pay
        id: pay
        owner: finance
        expectations: [A receipt]
  - {stage: Waiting, id: waiting, touchpoints: [{touchpoint: Wait, id: wait}]}
  - stage: Going
    id: going
    touchpoints:
      - touchpoint: Leave
        id: leave
        feels: -2
        expectations: [{expects: Thanks, verdict: missed, delivered: Nothing}]
      - touchpoint: Wave
        id: wave
        expectations:
          - {expects: A smile, verdict: missed, delivered: None}
          - {expects: A word, verdict: missed, delivered: None}
          - {expects: A gift, verdict: missed, delivered: None}
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
def gaps(reader_of):
    """The heat maps of a project whose files are given beside its departments."""

    def made(language="en", **files):
        texts = {f"journeys/{name}.yml": text for name, text in files.items()}
        return gaps_view(
            reader_of({"journeys/registers.yml": DEPARTMENTS, **texts}, language=language)
        )

    return made


def said(cell):
    return [(each.verdict.name, str(each.count)) for each in cell.counts]


def rows(group):
    return [str(row.pointer) for row in group.rows]


def test_verdicts_are_counted_where_a_stage_meets_a_department(gaps):
    heat = gaps(visit=VISIT).by_department

    assert ["Finance", "Sales"] == [*map(str, heat.columns)]
    (group,) = heat.groups
    assert "Visit" == str(group.pointer)
    finance, sales = group.rows[0].cells
    assert [("unknown", "1")] == said(finance)
    assert [("missed", "2"), ("met", "1")] == said(sales)


def test_a_stage_in_which_nothing_is_expected_is_left_out(gaps):
    (group,) = gaps(visit=VISIT).by_department.groups

    assert ["Asking", "Going"] == rows(group)


def test_a_cell_is_as_deep_as_expectations_in_it_were_missed_up_to_three(gaps):
    (group,) = gaps(visit=VISIT).by_department.groups
    (finance, sales), (nobody, going) = (row.cells for row in group.rows)

    assert (0, True) == (finance.missed, finance.is_open)
    assert (2, False) == (sales.missed, sales.is_open)
    assert (0, False, ()) == (nobody.missed, nobody.is_open, nobody.counts)
    assert 3 == going.missed, "four were missed"


def test_a_cell_leads_to_the_touchpoint_that_fared_worst(gaps):
    (group,) = gaps(visit=VISIT).by_department.groups

    assert "journeys/visit.html#leave" == group.rows[1].cells[1].href, "-2 weighs most"


def test_a_touchpoint_on_two_channels_counts_on_both(gaps):
    heat = gaps(visit=VISIT).by_channel

    (group,) = heat.groups
    assert ["Visit"] == [*map(str, heat.columns)]
    cells = {str(row.pointer): said(row.cells[0]) for row in group.rows}
    assert [("missed", "2"), ("met", "1")] == cells["Web site"]
    assert [("missed", "6"), ("unknown", "1"), ("met", "1")] == cells["Phone"]


def test_what_nobody_owns_has_the_last_column(gaps):
    heat = gaps(visit=VISIT.replace("owner: sales\n", "", 1)).by_department

    assert ["Finance", "No owner yet"] == [*map(str, heat.columns)]


def test_a_plan_has_no_verdicts_and_no_row(gaps):
    plan = "journey: Plan\nvariant_of: visit\nvariant: to_be\nstages: [{same_as: asking}]\n"

    view = gaps(visit=VISIT, plan=plan)

    assert ["Visit"] == [str(each.pointer) for each in view.by_department.groups]
    assert ["Visit"] == [*map(str, view.by_channel.columns)]


def test_what_a_variant_takes_over_is_counted_once(gaps):
    abroad = (
        "journey: Abroad\nvariant_of: visit\nvariant: country\ndiffers: It is far\n"
        "stages: [{same_as: asking}]\n"
    )

    heat = gaps(visit=VISIT, abroad=abroad).by_department

    assert ["Visit"] == [str(each.pointer) for each in heat.groups]


def test_what_a_journey_takes_over_from_the_registers_is_counted(gaps):
    shared = (
        "touchpoints:\n  - touchpoint: Till\n    id: till\n    owner: finance\n"
        "    expectations: [{expects: A bag, verdict: missed, delivered: None}]\n"
    )
    shop = "journey: Shop\nstages: [{stage: Paying, id: paying, touchpoints: [{same_as: till}]}]\n"

    (group,) = gaps(shared=shared, shop=shop).by_department.groups

    assert ["Paying"] == rows(group)
    assert [("missed", "1")] == said(group.rows[0].cells[0])


def test_where_nothing_is_expected_there_is_no_map(gaps):
    empty = "journey: Visit\nstages: [{stage: A, id: a, touchpoints: [{touchpoint: B, id: b}]}]\n"

    view = gaps(visit=empty)

    assert (None, None) == (view.by_department, view.by_channel)


def test_numbers_are_in_the_digits_of_the_reader(gaps):
    (group,) = gaps(language="fa", visit=VISIT).by_department.groups

    assert [("missed", "۲"), ("met", "۱")] == said(group.rows[0].cells[1])


def test_what_a_touchpoint_takes_over_alone_is_counted_once(gaps):
    view = gaps(base=BASE, varied=VARIED % (", {same_as: base/b1}", ""))

    assert ["Base"] == [str(each.pointer) for each in view.by_department.groups]
