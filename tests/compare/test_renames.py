"""A journey that was renamed together with its file is the same; a copy of it is another one."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from tests.readings import reading_of

VISIT = """\
journey: Visit
owner: sales
stages:
  - stage: Arrive
    id: arrive
    touchpoints:
      - {touchpoint: Park, id: park}
      - {touchpoint: Enter, id: enter}
  - stage: Leave
    id: leave
    touchpoints:
      - {touchpoint: Pay, id: pay}
"""
TOUR = VISIT.replace("journey: Visit", "journey: Tour of the plant")
OTHER = """\
journey: Complaint
stages:
  - stage: Call
    id: call
    touchpoints:
      - {touchpoint: Wait in the queue, id: queue}
      - {touchpoint: Tell it, id: tell}
"""
BASE = {
    "journeys/project.yml": "project: P\nlanguages: [en]\n",
    "journeys/registers.yml": "departments:\n  - {department: Sales, id: sales}\n",
    "journeys/figures.yml": """\
metrics:
  - metric: Waiting
    id: waiting
    unit: min
    journeys: [visit]
    touchpoints: [visit/park, visit/enter]
""",
}
FIGURES = {"journeys/figures.yml": BASE["journeys/figures.yml"].replace("visit", "tour")}


def told(before, after):
    """Give the material changes of both directions as one, which they have to be."""
    catalogs = [
        catalog_of(reading_of({**BASE, **{f"journeys/{name}.yml": text for name, text in each}}))
        for each in (before.items(), after.items())
    ]
    there, back = changes_between(*catalogs), changes_between(*reversed(catalogs))
    assert len(there) == len(back)
    assert sorted(each.is_material for each in there) == sorted(each.is_material for each in back)
    return [f"{each.sort.value} {each.version.ref} {each.field}".strip() for each in there]


def test_a_file_and_its_title_are_renamed():
    assert told({"visit": VISIT}, {"tour": TOUR}) == [
        "id_changed tour id",
        "journey_renamed tour journey",
    ]


def test_only_the_file_is_renamed():
    assert told({"visit": VISIT}, {"tour": VISIT}) == ["id_changed tour id"]


def test_what_else_was_edited_is_told_of_what_has_another_name_now():
    tour = TOUR.replace(
        "{touchpoint: Enter, id: enter}", "{touchpoint: Enter, id: enter, feels: 1}"
    )
    assert told({"visit": VISIT}, {"tour": tour}) == [
        "id_changed tour id",
        "journey_renamed tour journey",
        "feeling_changed tour/enter feels",
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # It was copied, and the old one was left.
        ({"visit": VISIT}, {"visit": VISIT, "tour": TOUR}, ["journey_added tour"]),
        # One of two went; the other is what it was.
        ({"visit": VISIT, "tour": TOUR}, {"tour": TOUR}, ["journey_removed visit"]),
        # Another one came when it went.
        (
            {"visit": VISIT},
            {"complaint": OTHER},
            ["journey_added complaint", "journey_removed visit"],
        ),
        # It became two, and neither is more of it than the other.
        (
            {"visit": VISIT},
            {"tour": TOUR, "walk": TOUR.replace("Tour", "Walk")},
            ["journey_added tour", "journey_removed visit", "journey_added walk"],
        ),
        # Two of them were renamed at once: each is found again.
        (
            {"visit": VISIT, "complaint": OTHER},
            {"tour": TOUR, "wrong": OTHER},
            ["id_changed tour id", "journey_renamed tour journey", "id_changed wrong id"],
        ),
        # It has the title of the old one, and nothing that stood in it.
        (
            {"visit": VISIT},
            {"complaint": OTHER.replace("Complaint", "Visit")},
            ["journey_added complaint", "journey_removed visit"],
        ),
    ],
)
def test_what_is_no_renaming_is_not_called_one(before, after, expected):
    assert sorted(told(before, after)) == sorted(expected)


STAGES = ("aware", "consider", "buy", "use", "leave")


def product(title, *touchpoints):
    """Write a journey through the stages that all journeys of a company go through."""
    lines = [f"journey: {title}", "stages:"]
    for stage, name in zip(STAGES, (*touchpoints, *("",) * len(STAGES)), strict=False):
        lines += [f"  - stage: {stage.title()}", f"    id: {stage}"]
        lines += [f"    touchpoints: [{{touchpoint: {name}, id: {name.lower()}}}]"] if name else []
    return "\n".join(lines) + "\n"


def test_the_same_stages_alone_make_no_journey_another():
    insurance, loan = product("Insurance", "Claim", "Wait"), product("Loan", "Apply", "Sign")
    assert sorted(told({"complaint": insurance}, {"loan": loan})) == [
        "journey_added loan",
        "journey_removed complaint",
    ]
    renamed = product("Cover", "Claim", "Wait")
    assert told({"insurance": insurance}, {"cover": renamed}) == [
        "id_changed cover id",
        "journey_renamed cover journey",
    ]
    # A plan without touchpoints has nothing of its own but its title.
    assert told({"a": product("Plan")}, {"b": product("Plan")}) == ["id_changed b id"]
    assert len(told({"a": product("Plan")}, {"b": product("Another plan")})) == 2


def test_whoever_names_it_by_its_new_name_says_nothing_new():
    before = catalog_of(reading_of({**BASE, "journeys/visit.yml": VISIT}))
    after = catalog_of(reading_of({**BASE, **FIGURES, "journeys/tour.yml": TOUR}))
    changes = changes_between(before, after)
    assert {each.sort.value for each in changes if each.is_material} == {"journey_renamed"}
    assert {each.sort.value for each in changes_between(after, before) if each.is_material} == {
        "journey_renamed"
    }
