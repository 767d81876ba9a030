"""The course of a journey: from which touchpoint customers come to which."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.course import course_of
from cxmap.files.discovery import File
from cxmap.reading.read import read


@pytest.fixture
def course():
    """The ways on in a journey with these touchpoints, as ``from-to``."""

    def given(*touchpoints):
        lines = "".join(f"      - {{touchpoint: T, {each}}}\n" for each in touchpoints)
        text = f"journey: J\nstages:\n  - stage: S\n    touchpoints:\n{lines}"
        catalog = catalog_of(read([File(path="journeys/j.yml", data=text.encode())]))
        (journey,) = catalog.journeys()
        return [
            f"{catalog.id_of(each.start)}-{catalog.id_of(each.end)}"
            for each in course_of(catalog, journey)
        ]

    return given


def test_where_nothing_is_declared_one_follows_the_other(course):
    assert ["a-b", "b-c"] == course("id: a", "id: b", "id: c")


def test_declared_ways_leave_the_order_to_those_who_do_not_take_them(course):
    assert ["a-c", "a-b", "b-c", "c-a", "c-d"] == course(
        "id: a, next: [{to: c, if: x}]", "id: b", "id: c, next: [{to: a, if: y}]", "id: d"
    )


def test_what_may_be_left_out_is_passed(course):
    assert ["a-b", "a-c", "b-c"] == course("id: a", "id: b, need: optional", "id: c")


def test_what_is_declared_counts_instead(course):
    assert ["a-c", "a-a", "b-c"] == course("id: a, next: [c, {to: a, if: x}]", "id: b", "id: c")


def test_a_way_that_ends_leads_nowhere(course):
    assert ["b-c"] == course("id: a, ends: Over", "id: b", "id: c")


def test_alternatives_come_from_the_same_and_lead_to_the_same(course):
    ways = course("id: a", "id: b, one_of: How", "id: c, one_of: How", "id: d")

    assert ["a-b", "a-c", "b-d", "c-d"] == ways


def test_what_happens_at_the_same_time_does_not_follow_each_other(course):
    assert ["a-b", "a-c", "b-d", "c-d"] == course(
        "id: a", "id: b", "id: c, together_with: b", "id: d"
    )
