"""The rows of lanes that grid and blueprint share."""

from cxmap.model.journey import Journey, Lane
from cxmap.views.lane_rows import lane_rows

ONE_TITLE_TWO_ROLES = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: One
        lanes:
          support: [Helps]
          own:
            - {lane: Robot, role: support, cells: [Sorts]}
            - {lane: Robot, role: evidence, cells: [Blinks]}
            - {lane: Nobody, role: frontstage}
"""


def test_lanes_of_one_title_and_two_roles_are_two_rows(reader_of):
    reader = reader_of(ONE_TITLE_TWO_ROLES)
    rows = lane_rows(reader, reader.catalog.all(Journey)[0].touchpoints)

    assert [("Robot", ["Blinks"]), ("Support", ["Helps"]), ("Robot", ["Sorts"])] == [
        (row.label, [str(each) for each in row.cells[0]]) for row in rows
    ]


def test_a_lane_with_nothing_in_it_is_a_row_where_it_is_named(reader_of):
    reader = reader_of(ONE_TITLE_TWO_ROLES)
    journey = reader.catalog.all(Journey)[0]
    named = [each for each in reader.catalog.all(Lane) if str(reader.title(each)) == "Nobody"]
    rows = lane_rows(reader, journey.touchpoints, named=named)

    assert ("Nobody", "Line of interaction") in [(row.label, row.line) for row in rows]
