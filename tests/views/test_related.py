"""What names something is seen where it is named: events, improvements, and who shares what."""

from cxmap.model.journey import Journey, Pain, Stage, Touchpoint
from cxmap.model.registers import Role
from cxmap.views.journey import journey_view
from cxmap.views.phrases import Pointer
from cxmap.views.related import improvements_of
from cxmap.views.shared_touchpoints import shared_touchpoints_view
from cxmap.views.touchpoint import touchpoint_view
from cxmap.views.uses import uses

FILES = {
    "journeys/registers.yml": """\
roles: [{role: Agent, id: agent}]
events:
  - {event: Strike, id: strike, journeys: visit}
  - {event: Snow, id: snow, stages: visit/way}
  - {event: Recall, id: recall, journeys: visit, touchpoints: visit/road}
improvements:
  - {opportunity: Clear the road, id: clear, pains: visit/road/ice, journeys: visit}
touchpoints: [{touchpoint: One question, id: question}]
""",
    "journeys/visit.yml": """\
journey: Visit
stages:
  - stage: The way
    id: way
    touchpoints:
      - {touchpoint: The road, id: road, approval: agent, pains: [{pain: Ice, id: ice}]}
      - {same_as: question}
""",
    "journeys/plan.yml": """\
journey: Plan
variant: to_be
variant_of: visit
stages:
  - stage: Alone
    touchpoints: [{same_as: visit/road}]
""",
    "journeys/other.yml": """\
journey: Other
stages:
  - stage: The end
    touchpoints: [{same_as: question, touchpoint: Another name}]
""",
}


def named(all_uses):
    return {each.kind: [str(one) for one in each.pointers] for each in all_uses}


def test_events_are_seen_at_the_journey_the_stage_and_the_touchpoint_they_name(reader_of):
    reader = reader_of(FILES)
    visit = next(each for each in reader.catalog.all(Journey) if str(reader.title(each)) == "Visit")
    view = journey_view(reader, visit)
    [stage] = view.stages

    assert {"event": ["Strike"]} == named(view.related)
    assert {"event": ["Snow"]} == named(stage.related)
    assert {"event": ["Recall"]} == named(stage.touchpoints[0].related)


def test_an_improvement_is_seen_at_the_pain_it_names_and_not_twice(reader_of):
    reader = reader_of(FILES)
    pain = next(each for each in reader.catalog.all(Pain) if reader.catalog.links_to(each))
    view = journey_view(reader, reader.catalog.journey_of(pain))

    assert ["Clear the road"] == list(map(str, improvements_of(reader, pain)))
    [shown] = view.stages[0].touchpoints[0].pains
    assert ["Clear the road"] == list(map(str, shown.improvements))
    assert "improvement" not in named(view.related)


def test_what_a_variant_takes_over_is_told_apart_by_its_journey(reader_of):
    reader = reader_of(FILES)
    role = next(each for each in reader.catalog.all(Role) if each.id == "agent")
    [group] = uses(reader, role)

    assert {("The road", "Visit"), ("The road", "Plan")} == {
        (str(pointer), " · ".join(map(str, pointer.where)))
        for pointer in group.pointers
        if isinstance(pointer, Pointer)
    }


def test_a_shared_touchpoint_says_in_which_journey_and_stage_it_is_used(reader_of):
    reader = reader_of(FILES, page="touchpoints.html")
    shared = tuple(
        each for each in reader.catalog.all(Touchpoint) if reader.catalog.whole_of(each) is each
    )
    [view] = shared_touchpoints_view(reader, shared).touchpoints
    [group] = view.uses

    assert {("One question", "Visit · The way"), ("Another name", "Other · The end")} == {
        (str(pointer), " · ".join(map(str, pointer.where)))
        for pointer in group.pointers
        if isinstance(pointer, Pointer)
    }


def test_what_is_the_same_as_something_of_one_name_says_in_which_journey(reader_of):
    reader = reader_of(FILES)
    said = {
        (str(reader.title(reader.catalog.journey_of(each))), str(reader.title(each))): [
            str(value)
            for fact in touchpoint_view(reader, each).about.more
            if fact.key == "same_as"
            for value in fact.values
        ]
        for stage in reader.catalog.all(Stage)
        for each in stage.touchpoints
    }

    assert ["in Visit"] == said["Plan", "The road"]
    assert ["One question"] == said["Other", "Another name"]
    assert ["Shared touchpoints"] == said["Visit", "One question"]
