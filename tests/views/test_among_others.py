"""What closed rows and the heads of the table say of a touchpoint among the others."""

from cxmap.model.journey import Touchpoint
from cxmap.views.among_others import among_others

JOURNEY = """\
journey: J
stages:
  - stage: S
    touchpoints:
      - {touchpoint: Look, id: look, one_of: alone}
      - {touchpoint: Card, id: card, one_of: Paying}
      - {touchpoint: Cash, id: cash, one_of: Paying, ends: All is paid}
  - stage: T
    touchpoints:
      - {touchpoint: Later, id: later, one_of: Paying}
      - {touchpoint: Bag, id: bag, together_with: [card, cash], need: optional}
"""


def test_alternatives_are_named_once_in_a_stage_and_then_parted_by_a_word(reader_of):
    reader = reader_of(JOURNEY)
    found = [among_others(reader, each) for each in reader.catalog.all(Touchpoint)]

    assert [None, "One of these: Paying", None, "One of these: Paying", None] == [
        each.choice and str(each.choice) for each in found
    ]
    assert ["", "", "or", "", ""] == [each.between for each in found]


def test_what_is_seen_beside_others_only_is_said_as_on_the_map(reader_of):
    reader = reader_of(JOURNEY)
    said = [
        [str(one) for one in among_others(reader, each).said]
        for each in reader.catalog.all(Touchpoint)
    ]

    assert [
        [],
        ["At the same time as 5"],
        ["At the same time as 5", "Ends here: All is paid"],
        [],
        ["At the same time as 2 or 3", "Optional"],
    ] == said
