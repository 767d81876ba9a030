"""Plain tables: what stands in their rows, for a spreadsheet and whoever counts on."""

from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.language.languages import LANGUAGES
from cxmap.publication.checking import checked_project
from cxmap.views.plain_tables.plain_table import table_of
from cxmap.views.plain_tables.registry import table_kinds
from cxmap.views.reader import Reader
from tests.projects import ROOT

VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Waiting
        id: wait
        feels: -1
        pains: [Nobody knows my name]
        expectations:
          - {expects: A seat, id: seat, verdict: missed, we_assumed: met, reviewed: 2026-11-02}
          - {expects: Water, id: water, within: 5 minutes, verdict: met}
      - {touchpoint: Greeting, id: greet, owner: desk}
"""
OTHERS = """\
departments: [{department: Sales, id: sales}, {department: Desk, id: desk}]
feedback:
  - {feedback: Two hours, id: late, kind: complaint, received: 2026-11-02, due: 2026-11-10}
  - {feedback: Lovely, id: praise, kind: praise}
  - {feedback: No bill, id: bill, kind: request, received: 2026-11-01, closed: 2026-11-05}
improvements:
  - opportunity: Wait less
    id: wait-less
    importance: 9
    satisfaction: 3
    actions:
      - {action: Say how long, owner: sales, due: 2026-12-01}
      - {action: More chairs, owner: desk, done: 2026-11-01, progress: done}
  - {opportunity: Sing, id: sing}
metrics:
  - metric: Waiting time
    id: waiting
    unit: minutes
    readings:
      - {period: October, starts: 2026-10-01, ends: 2026-10-31, value: 12.5, n: 40}
"""
LISTS = """\
playbook: Reception
checklists:
  - checklist: In the morning
    id: morning
    items: [{item: Open, id: open}, {item: Heat, id: heat, if: it is cold}]
"""
FILES = {
    "journeys/visit.yml": VISIT,
    "journeys/others.yml": OTHERS,
    "playbooks/reception.yml": LISTS,
}


@pytest.fixture
def rows_of(reader_of):
    """Give the rows of a table, each as its columns by their names."""

    def rows(name, language="en"):
        table = table_of(reader_of(FILES, language), table_kinds()[name])
        names = [each.name for each in table.columns]
        return [dict(zip(names, row, strict=True)) for row in table.rows]

    return rows


def test_an_expectation_stands_beside_what_was_delivered(rows_of):
    seat, water = rows_of("expectations")

    assert ("Visit", "Lobby", "Waiting", "A seat") == tuple(seat.values())[:4]
    assert ("Missed", "Met", "Yes") == (seat["verdict"], seat["we_assumed"], seat["surprised_us"])
    assert (date(2026, 11, 2), "Sales") == (seat["reviewed"], seat["owner"])
    assert ("in 5 minutes", "") == (water["within"].lower(), water["surprised_us"])
    assert "visit/wait/seat" == seat["id"]


def test_a_touchpoint_says_what_is_inherited_and_counts_what_is_in_it(rows_of):
    wait, greet = rows_of("touchpoints")

    assert ("Sales", "Desk") == (wait["owner"], greet["owner"])
    assert (-1, None) == (wait["feels_score"], greet["feels_score"])
    assert (2, 1, 1) == (wait["expectations"], wait["missed"], wait["pains"])


def test_complaints_that_wait_come_first_and_praise_is_none(rows_of):
    late, bill = rows_of("complaints")

    assert ("Two hours", "Overdue", 20) == (late["feedback"], late["state"], late["age"])
    assert ("No bill", "Closed", 4) == (bill["feedback"], bill["state"], bill["age"])


def test_an_improvement_has_a_row_for_each_action_and_one_without_any(rows_of):
    said, chairs, sing = rows_of("improvements")

    assert (15, 15, None) == (said["score"], chairs["score"], sing["score"])
    assert ("Say how long", "Sales") == (said["action"], said["action_owner"])
    assert (date(2026, 12, 1), date(2026, 11, 1)) == (said["due"], chairs["done"])
    assert ("Sing", None) == (sing["improvement"], sing["action"])


def test_a_figure_is_a_number_with_its_period(rows_of):
    (row,) = rows_of("metrics")

    assert (12.5, "minutes", 40) == (row["value"], row["unit"], row["n"])
    assert (date(2026, 10, 1), date(2026, 10, 31)) == (row["starts"], row["ends"])


def test_a_checklist_has_room_to_tick(rows_of):
    opened, heated = rows_of("checklists")

    assert (1, 2) == (opened["number"], heated["number"])
    assert "it is cold" == heated["if"]
    assert (None, None) == (opened["ticked"], opened["remark"])


def test_a_persian_table_has_each_day_twice_as_people_say_it_and_as_programs_know_it(rows_of):
    late, _ = rows_of("complaints", "fa")

    assert "1405-08-11" == late["received"]
    assert date(2026, 11, 2) == late["received_gregorian"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", table_kinds())
def test_every_table_of_the_demo_is_full_and_square(name, language):
    checked = checked_project(read_project_files(ROOT), today=date(2026, 11, 22))
    reader = Reader(catalog=checked.catalog, language=language, today=date(2026, 11, 22))
    table = table_of(reader, table_kinds()[name])

    assert table.rows
    assert {len(table.columns)} == {len(row) for row in table.rows}
    labels = [each.label for each in table.columns]
    assert len(labels) == len(set(labels))
