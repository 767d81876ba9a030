"""Variants beside each other: step by step, what is the same and what is not."""

from itertools import permutations

import pytest

from cxmap.views.beside import journeys_beside
from cxmap.views.variants import variants_view

BASE = """\
journey: Visit
owner: sales
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
        feels: sad
        takes: 5 minutes
        expectations: [{expects: A seat, verdict: missed}]
      - {touchpoint: Wait, id: wait}
  - stage: Room
    id: room
    touchpoints:
      - {touchpoint: Begin, id: begin, playbook: [a, b]}
      - {touchpoint: End, id: end}
"""
OTHER = """\
journey: Visit of tomorrow
variant_of: it
variant: VARIANT
differs: Nobody waits
stages:
  - same_as: lobby
    touchpoints:
      - {touchpoint: Call, id: call}
      - {same_as: enter, feels: happy, takes: 2 minutes, must_know: [the name]}
  - same_as: room
"""
SWAPPED = "journey: Visit\nvariant_of: it\nstages: [{same_as: room}, {same_as: lobby}]\n"
REGISTERS = "departments: [{department: Sales, id: sales}, {department: Plant, id: plant}]\n"


@pytest.fixture
def rows(reader_of):
    """The view of two variants, and its rows by the name of the step: sign and what is told."""

    def rows_of(other, base=BASE, language="en"):
        files = {"journeys/it.yml": base, "journeys/two.yml": other, "journeys/r.yml": REGISTERS}
        reader = reader_of(files, language)
        view = variants_view(reader, reader.catalog.journeys()[0])
        return [(_name(row), *_told(row.cells[1])) for row in view.rows]

    return rows_of


def _name(row):
    return next(str(cell.pointer) for cell in row.cells if cell.pointer is not None)


def _told(cell):
    found = cell.differences
    return cell.sign.name, [str(each) for each in (*found.changes, *filter(None, (found.also,)))]


def test_each_step_stands_beside_itself_and_what_is_added_at_its_place(rows):
    found = rows(OTHER.replace("VARIANT", "as_is"))

    assert [
        ("Lobby", "same", []),
        ("Call", "added", []),
        (
            "Enter",
            "changed",
            [
                "What the customer feels: happy (in the first: sad)",
                "Time it takes: 2 minutes (in the first: 5 minutes)",
                "What you must know: the name (in the first: nothing)",
            ],
        ),
        ("Wait", "dropped", []),
        ("Room", "same", []),
        ("Begin", "same", []),
        ("End", "same", []),
    ] == found


def test_that_a_plan_has_observed_nothing_is_no_difference(rows):
    plan = OTHER.replace("VARIANT", "planned").replace(", feels: happy", "")
    found = {name: (sign, told) for name, sign, told in rows(plan)}

    assert ("changed", 2) == (found["Enter"][0], len(found["Enter"][1]))
    assert ("planned", []) == found["Begin"]


def test_what_a_plan_hopes_that_customers_feel_is_no_observation(rows):
    plan = OTHER.replace("VARIANT", "to_be").replace("id: call}", "id: call, feels: happy}")
    found = {name: told for name, _, told in rows(plan)}

    assert ["What the customer feels: happy, hoped for"] == found["Call"]
    assert "What the customer feels: happy, hoped for (in the first: sad)" in found["Enter"]


def test_a_plan_shows_no_face_beside_those_that_were_seen(reader_of):
    plan = OTHER.replace("VARIANT", "to_be").replace("id: call}", "id: call, feels: happy}")
    reader = reader_of({"journeys/it.yml": BASE, "journeys/two.yml": plan})
    view = variants_view(reader, reader.catalog.journeys()[0])
    glances = {
        str(cell.pointer): cell.glance for row in view.rows for cell in row.cells if cell.glance
    }

    assert glances["Call"].feeling is None


def test_verdicts_are_counted_where_expectations_differ(rows):
    other = OTHER.replace("VARIANT", "as_is").replace(
        "must_know: [the name]", "expectations: [{expects: A seat, verdict: met}]"
    )
    told = next(told for name, _, told in rows(other) if name == "Enter")

    assert "Expectations: Met (in the first: Missed)" in told


def test_what_a_step_takes_is_compared_with_what_it_took(rows):
    found = rows(OTHER.replace("VARIANT", "planned"), BASE.replace("takes: 5", "took: 5"))

    told = next(told for name, _, told in found if name == "Enter")
    assert "Time it takes: 2 minutes (in the first: 5 minutes in fact)" in told


def test_what_comes_at_another_time_says_so(rows):
    found = {name: (sign, told) for name, sign, told in rows(SWAPPED)}

    assert ("changed", ["Comes at another time"]) == found["Room"]
    assert ("same", []) == found["Begin"]


@pytest.mark.parametrize("order", [[*order] for order in permutations("bcad")])
def test_the_table_and_the_picture_name_the_same_steps_that_moved(reader_of, order):
    journey = "journey: J\n{}stages:\n  - stage: S\n    id: s\n    touchpoints:\n"
    step = "      - {{touchpoint: {0}, id: {0}}}\n"
    before, after = (
        journey.format(lead) + "".join(map(step.format, steps))
        for lead, steps in (("", "abcd"), ("variant_of: it\n", order))
    )
    reader = reader_of({"journeys/it.yml": before, "journeys/two.yml": after})
    original, variant = reader.catalog.journeys()
    table = {
        _name(row)
        for row in variants_view(reader, original).rows
        if "Comes at another time" in _told(row.cells[1])[1]
    }
    picture = {
        str(place.step.pointer)
        for place in journeys_beside((reader, reader), (original, variant)).places
        if place.step.sign.name == "moved"
    }

    assert picture == table


def test_what_moved_to_another_stage_says_where(rows):
    other = (
        "journey: V\nvariant_of: it\nstages: [{same_as: lobby, touchpoints: [{same_as: enter}]},"
        " {same_as: room, touchpoints: [{same_as: wait}, {same_as: begin}, {same_as: end}]}]\n"
    )
    found = {name: (sign, told) for name, sign, told in rows(other)}

    assert ("changed", ["In stage “Room”"]) == found["Wait"]


def test_steps_that_are_written_twice_are_known_by_their_ids(rows):
    written = BASE.replace("journey: Visit", "journey: Two\nvariant_of: it").replace("sad", "angry")

    assert [("Enter", "changed")] == [
        (name, sign) for name, sign, _ in rows(written) if sign != "same"
    ]


def test_a_journey_says_itself_what_is_different_in_it(reader_of):
    other = "journey: Two\nvariant_of: it\nvariant: country\nowner: plant\ndiffers: Others do it\n"
    files = {"journeys/it.yml": BASE, "journeys/two.yml": other, "journeys/r.yml": REGISTERS}
    reader = reader_of(files)
    view = variants_view(reader, reader.catalog.find("journey", "two"))

    assert "Visit: its variants beside each other" == str(view.title)
    assert [("Visit", None, None), ("Two", "For one country", "Others do it")] == [
        (str(each.pointer), *(str(x) if x else None for x in (each.which, each.differs)))
        for each in view.columns
    ]
    assert "Owner: Plant (in the first: Sales)" in map(str, view.whole[0].changes)


def test_an_owner_is_compared_with_the_one_that_counts_there(rows):
    other = OTHER.replace("VARIANT", "as_is").replace("takes: 2 minutes", "owner: OWNER")
    plant, sales = (
        next(told for name, _, told in rows(other.replace("OWNER", owner)) if name == "Enter")
        for owner in ("plant", "sales")
    )

    assert "Owner: Plant (in the first: Sales)" in plant
    assert [] == [each for each in sales if "Owner" in each]


def test_a_variant_of_a_variant_belongs_to_the_family(reader_of):
    files = {
        "journeys/it.yml": BASE,
        "journeys/three.yml": "journey: Three\nvariant_of: two\n",
        "journeys/two.yml": OTHER.replace("VARIANT", "as_is"),
    }
    reader = reader_of(files)
    views = [variants_view(reader, each) for each in reader.catalog.journeys()]

    assert [["Visit", "Three", "Visit of tomorrow"]] * 3 == [
        [str(each.pointer) for each in view.columns] for view in views
    ]
    call = next(row for row in views[0].rows if _name(row) == "Call")
    assert ["absent", "added", "added"] == [cell.sign.name for cell in call.cells]


def test_a_step_whose_feeling_is_hoped_to_stay_is_the_same(rows):
    head = "journey: V\nvariant_of: it\nvariant: to_be\n"
    plan = f"{head}stages: [{{same_as: lobby, touchpoints: [STEP]}}]\n"
    found = rows(plan.replace("STEP", "{same_as: enter, feels: sad}"))

    assert ("Enter", "same", []) in found
