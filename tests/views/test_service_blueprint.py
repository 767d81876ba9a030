"""The service blueprint of a journey: columns, rows, parts, and what passes between its cells."""

import pytest

from cxmap.catalog.catalog import Catalog
from cxmap.model.journey import Journey
from cxmap.views.addresses import blueprint_address
from cxmap.views.blueprint_table import blueprint_table
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import End, ServiceBlueprint, service_blueprint

VISIT = """\
journey: Visit
arrows:
  - {carries: The file, starts_at: wait, starts_in: backstage, ends_at: ask, ends_in: support}
  - {carries: A nod, starts_at: wait, ends_at: leave}
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Wait
        id: wait
        at: In the morning
        takes: 5 minutes
        took: 9 minutes
        lanes:
          customer: [Sits down]
          backstage: [Looks for the file]
          own: [{lane: Robot, role: backstage, cells: [Fetches it]}]
  - stage: Room
    touchpoints:
      - touchpoint: Ask
        id: ask
        lanes: {customer: [Asks]}
      - touchpoint: Leave
        id: leave
        systems: [desk]
"""
FILES = {
    "journeys/it.yml": VISIT,
    "journeys/registers.yml": "systems: [{system: Front desk, id: desk}]\n",
}


def blueprint(reader: Reader) -> ServiceBlueprint:
    return service_blueprint(reader, journey(reader.catalog))


def journey(catalog: Catalog) -> Journey:
    return catalog.all(Journey)[0]


def long_journey(*sizes):
    """The text of a journey with lanes whose stages have so many touchpoints."""
    stages = "".join(
        f"  - stage: S{stage}\n    touchpoints:\n"
        + "".join(
            f"      - {{touchpoint: T{stage}-{number}, id: t{stage}-{number},"
            " lanes: {customer: [Comes]}}\n"
            for number in range(size)
        )
        for stage, size in enumerate(sizes)
    )
    return f"journey: Long\nstages:\n{stages}"


def test_every_touchpoint_is_a_column_also_one_without_lanes(reader_of):
    columns = blueprint(reader_of(FILES)).columns

    assert ["Wait", "Ask", "Leave"] == [str(each.pointer) for each in columns]
    assert [True, True, False] == [each.is_written for each in columns]
    assert ["1", "2", "3"] == [each.number for each in columns]


def test_own_lanes_stand_below_their_role_and_what_only_an_arrow_names_has_a_row(reader_of):
    rows = blueprint(reader_of(FILES)).rows

    assert [
        ("Customer actions", ""),
        ("Backstage", "Line of visibility"),
        ("Robot", ""),
        ("Support", "Line of internal interaction"),
        ("Systems", ""),
        ("Time", ""),
    ] == [(row.label, row.line) for row in rows]
    assert [False] * 4 + [True] * 2 == [row.is_quiet for row in rows]


def test_time_says_when_how_long_and_how_long_in_fact(reader_of):
    rows = {row.label: row for row in blueprint(reader_of(FILES)).rows}

    said = ["In the morning", "5 minutes", "9 minutes in fact"]
    assert said == [str(each) for each in rows["Time"].cells[0]]
    assert ["Front desk"] == [str(each) for each in rows["Systems"].cells[2]]


def test_arrows_know_their_cells_and_without_a_lane_their_touchpoints(reader_of):
    [part] = blueprint(reader_of(FILES)).parts

    assert [("a", "The file"), ("b", "A nod")] == [
        (each.letter, str(each.carries)) for each in part.arrows
    ]
    assert (End(column=0, row=1), End(column=1, row=3)) == (
        part.arrows[0].start,
        part.arrows[0].end,
    )
    assert (End(column=0, row=None), End(column=2, row=None)) == (
        part.arrows[1].start,
        part.arrows[1].end,
    )


@pytest.mark.parametrize(
    ("sizes", "parts"),
    [
        ((8,), [8]),
        ((3, 5), [8]),
        ((3, 5, 1), [8, 1]),
        ((2, 1, 4, 3, 1), [7, 4]),
        ((12,), [6, 6]),
        ((1, 17, 2), [7, 6, 7]),
        ((0, 2), [2]),
    ],
)
def test_a_long_blueprint_is_split_between_stages(reader_of, sizes, parts):
    view = blueprint(reader_of(long_journey(*sizes)))

    assert parts == [len(part.columns) for part in view.parts]
    assert list(range(sum(sizes))) == [column for part in view.parts for column in part.columns]
    assert (len(parts) > 1) == bool(view.in_parts)
    assert all(bool(part.name) == (len(parts) > 1) for part in view.parts)


def test_an_arrow_between_two_parts_belongs_to_both(reader_of):
    text = long_journey(8, 2).replace(
        "stages:", "arrows: [{carries: It, starts_at: t0-0, ends_at: t1-1}]\nstages:", 1
    )
    parts = blueprint(reader_of(text)).parts

    assert [["a"], ["a"]] == [[each.letter for each in part.arrows] for part in parts]


def test_there_is_a_blueprint_where_any_touchpoint_has_lanes(reader_of):
    for text, page in (
        (VISIT, "journeys/it_blueprint.html"),
        ("journey: J\nstages: [{stage: A, touchpoints: [{touchpoint: T}]}]\n", None),
        ("journey: J\nstages: [{stage: A, touchpoints: [{touchpoint: T, lanes: {}}]}]\n", None),
    ):
        catalog = reader_of(text).catalog
        address = blueprint_address(catalog, journey(catalog))
        assert page == (address.page if address else None)


def test_the_table_says_all_of_it_touchpoint_by_touchpoint(reader_of):
    reader = reader_of(FILES)
    table = blueprint_table(reader, blueprint(reader))

    assert "below the “Line of visibility”" == str(table.heads[1].line)
    assert ["Customer actions", "Time"] == [table.heads[0].label, table.heads[-1].label]
    assert ["Lobby", "Room"] == [str(group.pointer) for group in table.groups]
    wait = table.groups[0].lines[0]
    assert [head.label for head in table.heads] == [cell.label for cell in wait.cells]
    assert ["Fetches it"] == [str(each) for each in wait.cells[2].items]
    assert "Leaves here: The file; to Ask (Support)" == str(wait.passing[0])


def test_the_table_names_the_lines_between_what_is_said(reader_of):
    reader = reader_of(
        "journey: J\nstages:\n  - stage: A\n    touchpoints:\n"
        "      - {touchpoint: T, lanes: {customer: [Comes], support: [Helps]}}\n"
        "      - {touchpoint: U, lanes: {customer: [Goes], backstage: [Works]}}\n"
    )
    table = blueprint_table(reader, blueprint(reader))
    lines = [
        [(cell.label, cell.lines) for cell in line.cells if cell.items]
        for line in table.groups[0].lines
    ]

    assert [
        [
            ("Customer actions", ""),
            ("Support", "Line of visibility, Line of internal interaction"),
        ],
        [("Customer actions", ""), ("Backstage", "Line of visibility")],
    ] == lines


def test_no_line_is_named_above_what_is_not_a_lane(reader_of):
    reader = reader_of(
        "journey: J\nstages:\n  - stage: A\n    touchpoints:\n"
        "      - {touchpoint: T, lanes: {customer: [Comes]}, takes: 3 days}\n"
        "      - {touchpoint: U, lanes: {customer: [Goes], support: [Helps]}}\n"
    )
    *_, time = blueprint_table(reader, blueprint(reader)).groups[0].lines[0].cells

    assert ("Time", "") == (time.label, time.lines)


def test_what_nobody_described_is_one_line_of_the_table_and_counted_above(reader_of):
    touchpoints = "".join(f"      - {{touchpoint: {name}}}\n" for name in ("One", "Two"))
    reader = reader_of(
        f"journey: J\nstages:\n  - stage: A\n    touchpoints:\n{touchpoints}"
        "      - {touchpoint: Three, lanes: {customer: [Comes]}}\n"
    )
    view = blueprint(reader)
    bare, written = blueprint_table(reader, view).groups[0].lines

    assert ["One", "Two"] == [str(each.pointer) for each in bare.touchpoints]
    assert () == bare.cells
    assert ["Three"] == [str(each.pointer) for each in written.touchpoints]
    assert "Not written yet: 2 of 3 touchpoints" == str(view.unwritten)
    assert "Not written yet: 1 of 3 touchpoints" == str(blueprint(reader_of(FILES)).unwritten)
    assert blueprint(reader_of(long_journey(2, 2))).unwritten is None


def test_what_nobody_described_takes_little_room(reader_of):
    text = long_journey(5, 4).replace(
        "stages:\n",
        "stages:\n  - stage: Bare\n    touchpoints:\n"
        + "".join(f"      - {{touchpoint: B{number}}}\n" for number in range(8)),
    )

    # Eight share a column, so that five others fit beside them.
    assert [13, 4] == [len(part.columns) for part in blueprint(reader_of(text)).parts]
