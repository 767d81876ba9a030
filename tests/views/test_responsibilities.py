"""Who does what: letters where touchpoints meet roles, and what counts without being said."""

import pytest

from cxmap.views.responsibilities import responsibilities_view

VISIT = """\
journey: Visit
owner: sales
owner_role: seller
raci: {responsible: agent, informed: boss}
stages:
  - stage: Coming
    id: coming
    touchpoints:
      - {touchpoint: Ask, id: ask}
      - {touchpoint: Hear, id: hear, raci: {responsible: boss, accountable: boss}}
      - {touchpoint: Pay, id: pay, owner: finance}
      - {touchpoint: Sign, id: sign, owner: finance, owner_role: clerk, raci: {consulted: boss}}
"""
REGISTERS = """\
departments: [{department: Finance, id: finance}, {department: Sales, id: sales}]
roles:
  - {role: Boss, id: boss}
  - {role: Agent, id: agent}
  - {role: Clerk, id: clerk}
  - {role: Seller, id: seller}
"""


@pytest.fixture
def table(reader_of):
    """Who does what in a journey, as letters behind names; inherited ones in brackets."""

    def made(visit=VISIT, language="en"):
        files = {"journeys/registers.yml": REGISTERS, "journeys/visit.yml": visit}
        (table,) = responsibilities_view(reader_of(files, language=language)).tables
        return {
            str(row.pointer): {
                str(column): [f"({one.letter})" if one.is_inherited else one.letter for one in cell]
                for column, cell in zip(table.columns, row.cells, strict=True)
                if cell
            }
            for group in table.groups
            for row in group.rows
        }

    return made


def test_where_one_answers_for_a_whole_stage_it_is_known_of_the_stage(reader_of):
    stages = """\
journey: Visit
owner: sales
stages:
  - {stage: Coming, touchpoints: [{touchpoint: Ask}, {touchpoint: Hear}]}
  - {stage: Paying, touchpoints: [{touchpoint: Pay, owner: finance}, {touchpoint: Sign}]}
  - {stage: Going, touchpoints: [{touchpoint: Leave}]}
"""
    files = {"journeys/registers.yml": REGISTERS, "journeys/visit.yml": stages}
    (table,) = responsibilities_view(reader_of(files)).tables

    assert [True, False, False] == [each.is_alike for each in table.groups]


def test_what_a_journey_says_counts_at_its_touchpoints_and_its_owner_answers(table):
    assert {"Agent": ["(R)"], "Boss": ["(I)"], "Seller": ["(A)"]} == table()["Ask"]


def test_what_a_touchpoint_says_itself_counts_instead(table):
    assert {"Boss": ["R", "A", "(I)"]} == table()["Hear"]


def test_what_a_journey_says_does_not_reach_past_another_owner(table):
    assert {"Finance": ["(A)"]} == table()["Pay"]
    assert {"Boss": ["C"], "Clerk": ["(A)"]} == table()["Sign"]


def test_where_nobody_answers_it_is_seen(reader_of):
    nobody = "journey: J\nstages: [{stage: S, touchpoints: [{touchpoint: T}]}]\n"

    (table,) = responsibilities_view(reader_of({"journeys/j.yml": nobody})).tables

    assert (True, ()) == (table.groups[0].rows[0].is_open, table.columns)


def test_where_others_are_named_and_nobody_does_it_it_is_seen(reader_of):
    files = {"journeys/registers.yml": REGISTERS, "journeys/visit.yml": VISIT}
    (table,) = responsibilities_view(reader_of(files)).tables

    # Of what nobody has said anything but the owner, the owner does it.
    assert ["Sign"] == [
        str(row.pointer) for group in table.groups for row in group.rows if row.is_undone
    ]


def test_an_owner_outside_answers(reader_of):
    files = {
        "journeys/registers.yml": "organisations: [{organisation: Post, id: post}]\n",
        "journeys/j.yml": (
            "journey: J\nstages:\n"
            "  - {stage: S, touchpoints: [{touchpoint: T, owner_outside: post}]}\n"
        ),
    }

    (table,) = responsibilities_view(reader_of(files)).tables

    assert ["Post"] == [*map(str, table.columns)]
    assert not table.groups[0].rows[0].is_open


def test_letters_are_those_of_the_language(table):
    assert ["م", "پ", "(ب)"] == table(language="fa")["Hear"]["Boss"]


def test_a_journey_without_touchpoints_has_no_table(reader_of):
    assert () == responsibilities_view(reader_of("journey: J\n")).tables
