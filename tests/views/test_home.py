"""The first page: what is heard most, what concerns whom, and how journeys feel."""

from cxmap.views.heard import heard_data
from cxmap.views.home import home_view

FILES = {
    "journeys/project.yml": "project: P\nfrequent: [returns/late, returns/tight]\n",
    "journeys/registers.yml": """\
departments:
  - {department: Sales, id: sales}
  - {department: Finance, id: finance}
roles:
  - {role: Agent, id: agent, department: sales}
  - {role: Clerk, id: clerk, department: finance}
  - {role: Guest, id: guest}
""",
    "journeys/order.yml": """\
journey: Order
goal: A coat that fits
owner: sales
stages:
  - stage: Only
    touchpoints:
      - {touchpoint: Fine, feels: happy}
      - {touchpoint: Nobody asked}
      - {touchpoint: Paid, owner: finance, owner_role: clerk, feels: "-2"}
      - {touchpoint: Bad, feels: "-1"}
""",
    "playbooks/returns.yml": """\
playbook: Returns
owner: sales
situations:
  - situation: Tight
    id: tight
    says: It does not fit
    options: [{do: Change it, decides: agent}, {otherwise: Refund, decides: clerk}]
  - situation: Late
    id: late
    options: [{otherwise: Call, decides: agent}]
  - situation: Colour
    id: colour
    options: [{otherwise: Send another, decides: agent}]
""",
}


def mine_of(view, who):
    """Give what somebody sees of all that is somebody's."""
    lists = (
        [(str(each.line.words), each.whose) for each in view.situations],
        [(str(each.line.pointer), each.whose) for each in view.touchpoints],
        [(str(each.pointer), each.whose) for each in view.pages],
    )
    return [[name for name, whose in each if who in whose.split()] for each in lists]


def test_what_the_project_names_stands_there_alone_or_else_what_comes_first(reader_of):
    named = home_view(reader_of(FILES))
    unnamed = home_view(reader_of({**FILES, "journeys/project.yml": "project: P"}))

    assert ["Late", "It does not fit"] == [str(line.words) for line in named.situations]
    assert ["It does not fit", "Late", "Colour"] == [str(line.words) for line in unnamed.situations]


def test_what_is_so_of_every_situation_that_stands_there_is_not_said_of_each(reader_of):
    def said(first, second):
        playbook = f"""\
playbook: Returns
situations:
  - situation: One
    ask: [{{question: Tag?, id: tag}}]
    options: [{first}, {{otherwise: Call}}]
  - situation: Other
    ask: [{{question: Tag?, id: tag}}]
    options: [{second}, {{otherwise: Call}}]
"""
        view = home_view(reader_of({"playbooks/returns.yml": playbook}))
        return [each.depends for each in view.situations]

    depending = "{do: Change it, if: {tag: yes}}"
    assert ["depends on answers", ""] == said(depending, "{do: Refund}")
    assert ["", ""] == said(depending, depending)


def test_a_role_sees_what_it_decides_and_what_is_entrusted_to_it(reader_of):
    mine = home_view(reader_of(FILES)).mine

    assert mine is not None
    assert [["It does not fit"], ["Paid"], ["Clerk", "Finance"]] == mine_of(mine, "role:clerk")


def test_a_role_without_touchpoints_sees_those_of_its_department_worst_first(reader_of):
    mine = home_view(reader_of(FILES)).mine

    assert mine is not None
    assert ["Bad", "Fine", "Nobody asked"] == mine_of(mine, "role:agent")[1]


def test_a_department_sees_what_it_owns(reader_of):
    mine = home_view(reader_of(FILES)).mine

    assert mine is not None
    situations, touchpoints, pages = mine_of(mine, "department:sales")
    assert {"Late", "It does not fit", "Colour"} == set(situations)
    assert ["Bad", "Fine", "Nobody asked"] == touchpoints
    assert ["Sales"] == pages


def test_whoever_owns_nothing_has_a_page_all_the_same(reader_of):
    mine = home_view(reader_of(FILES)).mine

    assert mine is not None
    assert [[], [], ["Guest"]] == mine_of(mine, "role:guest")


def test_nobody_is_asked_who_they_are_where_there_is_nothing_to_choose(reader_of):
    assert home_view(reader_of("journey: J\nstages: []")).mine is None


def test_a_journey_tells_how_each_touchpoint_feels_and_what_nobody_knows(reader_of):
    journeys = home_view(reader_of(FILES)).journeys

    assert journeys is not None
    (line,) = journeys.entries
    assert ("happy", "", "very-unhappy", "unhappy") == line.feelings
    assert [False, True, False] == [point.is_lowest for point in line.curve.points]
    assert line.said == "happy, not known, very unhappy, unhappy"
    assert str(line.goal) == "A coat that fits"


def test_a_journey_of_which_no_feeling_is_known_shows_none(reader_of):
    journeys = home_view(reader_of("journey: J\nstages: [{stage: S, touchpoints: [A]}]")).journeys

    assert journeys is not None
    assert journeys.entries[0].feelings == ()


def test_who_has_late_work_and_whom_a_change_concerns_is_told_on_the_first_page(reader_of):
    files = {
        **FILES,
        "journeys/late.yml": """\
improvements:
  - {opportunity: Faster, id: f, owner: finance, actions: [{action: Ask, due: 2026-11-01}]}
standards:
  - {standard: In a day, id: day, owner: sales, effective: 2026-10-01}
  - {standard: Long known, id: old, owner: sales, effective: 2024-10-01}
  - {standard: Not yet, id: new, owner: sales, effective: 2026-12-01}
policies: [{policy: All can be returned, id: all, effective: 2026-11-01}]
""",
        "playbooks/returns.yml": FILES["playbooks/returns.yml"] + "policies: all\n",
    }
    mine = home_view(reader_of(files)).mine

    assert mine is not None
    assert [("Ask", "role:clerk department:finance")] == [
        (str(each.line.pointer), " ".join(sorted(each.whose.split(), reverse=True)))
        for each in mine.late
    ]
    assert ["All can be returned", "In a day"] == [str(each.line.pointer) for each in mine.news]
    assert all("role:agent" in each.whose for each in mine.news)


def test_what_a_role_may_give_stands_there_for_it_and_for_its_department(reader_of):
    registers = FILES["journeys/registers.yml"].replace(
        "department: finance}", "department: finance, may: Pay at once}"
    )
    path = "reading_paths:\n  - {reading_path: First week, id: first, role: clerk}\n"
    mine = home_view(
        reader_of({**FILES, "journeys/registers.yml": registers, "journeys/paths.yml": path})
    ).mine

    assert mine is not None
    [may] = mine.may
    assert ["Pay at once"] == [str(each) for each in may.may]
    assert "role:clerk department:finance" == may.whose
    assert [("First week", "role:clerk")] == [
        (str(each.pointer), each.whose) for each in mine.paths
    ]


def test_what_an_empty_search_offers_are_the_situations_that_come_first(reader_of):
    heard = heard_data(reader_of(FILES))

    assert ["Late", "It does not fit"] == [each["words"] for each in heard]
    assert [False, True] == [each["isQuoted"] for each in heard]
    assert ["late", "tight"] == [each["anchor"] for each in heard]
