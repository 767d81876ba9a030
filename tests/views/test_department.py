"""Pages of departments and roles: when and how they are reached, and what changed for them."""

import pytest

from cxmap.model.registers import Department, Role
from cxmap.views.department import department_view
from cxmap.views.role import role_view

REGISTERS = """\
calendars:
  - {calendar: Service line, id: line, hours: 8 to 20}
departments:
  - {department: Sales, id: sales, hours: line}
  - {department: Finance, id: finance}
roles:
  - {role: Head, id: head, reach: ext. 5}
  - {role: Agent, id: agent, department: sales, reports_to: head}
policies:
  - {policy: Fair prices, id: prices, owner: finance, effective: 2026-10-01}
  - {policy: Old rule, id: old, owner: sales, effective: 2020-07-01}
events:
  - {event: Sale, id: sale, owner: sales, policies: prices}
"""


@pytest.fixture
def reader(reader_of):
    return reader_of({"journeys/registers.yml": REGISTERS})


def department(reader, name):
    found = next(each for each in reader.catalog.all(Department) if str(each.title.own) == name)
    return department_view(reader, found)


def test_a_department_says_its_hours_and_not_only_what_they_are_called(reader):
    assert "8:00 to 20:00, Service line" == str(department(reader, "Sales").hours)
    assert department(reader, "Finance").hours is None


def test_what_changed_concerns_who_owns_it_and_who_names_it_while_it_is_new(reader):
    for name in ("Finance", "Sales"):
        assert ["Fair prices"] == [str(each.pointer) for each in department(reader, name).news]


def test_a_role_says_how_to_reach_whom_it_asks(reader):
    agent = reader.catalog.all(Role)[1]

    assert "Head, ext. 5" == str(role_view(reader, agent).reports_to)


def test_of_late_work_the_most_urgent_is_seen_and_the_rest_is_counted(reader_of):
    late = "".join(
        f"  - {{question: No. {day}, id: i{day}, owner: sales, asked: 2025-11-0{day}}}\n"
        for day in range(1, 8)
    )
    reader = reader_of({"journeys/registers.yml": f"{REGISTERS}open_questions:\n{late}"})
    work = department(reader, "Sales").open_work

    assert ["No. 1", "No. 5"] == [str(work.late_at_once[place].pointer.name) for place in (0, -1)]
    assert ["No. 6", "No. 7"] == [str(each.pointer.name) for each in work.late_folded]
    assert "and 2 more" == work.others
