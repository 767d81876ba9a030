"""Two journeys as one picture: what it says of every step, and of both curves."""

import pytest

from cxmap.views.beside import journeys_beside, variant_beside
from tests.compare.test_journeys import BASE, PLAN

REGISTERS = "departments: [{department: Sales, id: sales}, {department: Plant, id: plant}]\n"
FELT = PLAN.replace("id: enter, channel: web", "id: enter, channel: web, feels: happy").replace(
    "id: call}", "id: call, owner: plant, feels: calm}"
)


@pytest.fixture
def beside(reader_of):
    """The view of the second of two journeys beside the first one."""

    def view_of(base=BASE, other=FELT, language="en"):
        files = {"journeys/visit.yml": base, "journeys/z.yml": other, "journeys/r.yml": REGISTERS}
        reader = reader_of(files, language)
        return variant_beside(reader, reader.catalog.journeys()[-1])

    return view_of


def lines_of(view):
    """Give what is told of each place, by its number."""
    return {
        place.number: [f"{each.said} / {each.was}" for each in place.step.lines]
        for place in view.places
    }


def test_every_place_has_a_number_and_a_sign_and_what_moved_names_both_places(beside):
    assert [
        ("1", "Different", "Enter", "None"),
        ("2", "Left out", "Wait", "None"),
        ("3", "Moved away", "Sign", "Now at 6"),
        ("4", "New", "Call", "None"),
        ("5", "The same", "Begin", "None"),
        ("6", "Moved", "Sign", "Was at 3"),
        ("7", "The same", "End", "None"),
    ] == [
        (place.number, place.step.sign.word, str(place.step.pointer), str(place.step.says))
        for place in beside().places
    ]


def test_a_line_leads_from_where_a_touchpoint_stood_to_where_it_stands(beside):
    assert [(2, 5)] == [
        (at, place.goes_to) for at, place in enumerate(beside().places) if place.goes_to is not None
    ]


def test_what_is_said_stands_over_what_the_first_journey_says_there(beside):
    told = lines_of(beside())
    assert "Channel: Web site / As it is: Shop" in told["1"]
    assert "Feels: happy, hoped for / As it is: not written" in told["1"]
    assert ["Owner: Plant / None", "Feels: calm, hoped for / None"] == told["4"]


def test_both_curves_know_what_is_felt_in_their_own_journey(beside):
    view = beside(BASE.replace("id: enter,", "id: enter, feels: unhappy,"))
    assert ("As it is", "As it should be, hoped for") == (view.before.curve, view.after.curve)
    first = view.places[0]
    assert (first.before.word, first.after.word) == ("unhappy", "happy")
    assert "Solid line: As it is. Dashed line: As it should be, hoped for." == str(view.curves)


def test_where_one_journey_says_nothing_of_feelings_the_picture_says_so(beside):
    assert "Nothing is written about feelings in: As it is." == str(beside().curves)
    assert beside(other=PLAN).curves is None


def test_what_was_planned_stands_before_what_happened(beside):
    base = BASE.replace("journey: Visit\n", "journey: Visit\nvariant: actual\n")
    view = beside(base, PLAN.replace("to_be", "planned"))
    assert ["As planned", "As it happened"] == [view.before.name, view.after.name]
    assert {"Wait": "New", "Call": "Left out"} == {
        str(place.step.pointer): place.step.sign.word
        for place in view.places
        if place.step.sign.name in ("added", "removed")
    }
    assert "Visit of tomorrow: both journeys as one picture" == str(view.title)


def test_what_is_to_be_stands_behind_what_happened(beside):
    base = BASE.replace("journey: Visit\n", "journey: Visit\nvariant: actual\n")
    view = beside(base, PLAN)
    assert ["As it happened", "As it should be"] == [view.before.name, view.after.name]


def test_a_variant_without_a_word_for_it_is_called_by_its_title(beside):
    base = BASE.replace("journey: Visit\n", "journey: Visit\nvariant: actual\n")
    view = beside(base, PLAN.replace("variant: to_be\n", ""))
    assert "As it happened" == view.before.name
    assert view.after.name in str(view.title)


def test_two_variants_of_one_sort_are_told_by_their_names(beside):
    view = beside(other=PLAN.replace("variant: to_be\n", ""))
    assert ["Visit", "Visit of tomorrow"] == [view.before.name, view.after.name]


def test_a_journey_at_two_times_is_one_picture_too(reader_of):
    readers = tuple(
        reader_of({"journeys/visit.yml": each}) for each in (BASE, BASE.replace("shop", "web"))
    )
    view = journeys_beside(readers, tuple(each.catalog.journeys()[0] for each in readers))
    assert ["1"] == [place.number for place in view.places if not place.step.is_quiet]
    assert not view.is_same


def test_a_journey_that_varies_none_has_no_picture(reader_of):
    reader = reader_of({"journeys/visit.yml": BASE})
    assert variant_beside(reader, reader.catalog.journeys()[0]) is None


def test_persian_has_its_digits_and_words(beside):
    places = beside(language="fa").places
    assert ("۳", "حالا در ۶") == (places[2].number, str(places[2].step.says))
