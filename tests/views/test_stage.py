"""A stage on the page of its journey: what it says where its journey does not."""

from cxmap.model.journey import Journey
from cxmap.views.journey import journey_view

VISIT = """\
journey: Visit
stages:
  - {stage: Lunch, need: optional, touchpoints: [{touchpoint: Eat}]}
  - {stage: Goodbye, touchpoints: [{touchpoint: Wave}]}
"""


def test_a_stage_that_may_be_left_out_says_so_in_a_word(reader_of):
    reader = reader_of(VISIT)
    (journey,) = reader.catalog.all(Journey)
    stages = journey_view(reader, journey).stages

    assert [["Optional"], []] == [[str(fact) for fact in each.facts] for each in stages]
    assert [False, False] == [each.about.has_remarks for each in stages]
