"""Who answers for something, and how to reach them."""

from cxmap.model.journey import Touchpoint
from cxmap.views.owners import owner_view

REGISTERS = """\
departments:
  - {department: Sales, id: sales, reach: ext. 120}
  - {department: Finance, id: finance, reach: ext. 140}
roles:
  - {role: Account manager, id: manager, department: sales, reach: ext. 121}
"""


def owner(reader_of, journey):
    reader = reader_of({"journeys/registers.yml": REGISTERS, "journeys/visit.yml": journey})
    return owner_view(reader, reader.catalog.all(Touchpoint)[0])


def test_a_touchpoint_shows_the_owner_of_its_journey(reader_of):
    shown = owner(
        reader_of,
        "journey: Visit\nowner: sales\n"
        "stages: [{stage: Lobby, touchpoints: [{touchpoint: Entry}]}]",
    )
    assert str(shown.department) == "Sales"
    assert str(shown.reach) == "ext. 120"


def test_the_way_to_reach_the_role_goes_before_that_of_the_department(reader_of):
    shown = owner(
        reader_of,
        "journey: Visit\nowner: sales\nowner_role: manager\n"
        "stages: [{stage: Lobby, touchpoints: [{touchpoint: Entry}]}]",
    )
    assert str(shown.role) == "Account manager"
    assert str(shown.reach) == "ext. 121"


def test_a_role_is_not_inherited_past_a_department_named_nearer(reader_of):
    shown = owner(
        reader_of,
        "journey: Visit\nowner: sales\nowner_role: manager\n"
        "stages: [{stage: Lobby, touchpoints: [{touchpoint: Entry, owner: finance}]}]",
    )
    assert str(shown.department) == "Finance"
    assert shown.role is None
    assert str(shown.reach) == "ext. 140"


def test_an_owner_that_no_register_knows_is_shown_as_written(reader_of):
    shown = owner(
        reader_of,
        "journey: Visit\nstages: [{stage: Lobby, touchpoints: [{touchpoint: Entry, owner: it}]}]",
    )
    assert shown.department is not None
    assert shown.department.is_missing
    assert shown.department.remark == "not defined yet"


def test_nobody_is_named_where_nobody_owns_it(reader_of):
    shown = owner(
        reader_of, "journey: Visit\nstages: [{stage: Lobby, touchpoints: [{touchpoint: Entry}]}]"
    )
    assert not shown.is_known
