"""What somebody with a customer on the line may give, and whom they call next."""

from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook
from cxmap.views.brief import brief_of, brief_pointer, journey_brief
from cxmap.views.phrases import Sentence

_FILES = {
    "journeys/registers.yml": """\
departments:
  - {department: Service, id: service, reach: ext. 130}
roles:
  - {role: Agent, id: agent, reports_to: lead, may: [A courier up to £5, 10% off]}
  - {role: Lead, id: lead, reach: "ext. 131, 8 to 20", may: [Anything up to £50]}
""",
    "playbooks/returns.yml": """\
playbook: Returns
owner: service
situations:
  - situation: Too small
    id: small
    options:
      - {do: Exchange, id: exchange, decides: agent}
      - {do: Refund, id: refund, decides: lead}
      - {otherwise: Courier, id: courier, decides: agent}
""",
    "playbooks/appeals.yml": """\
playbook: Appeals
owner: service
situations:
  - situation: Not content
    id: appeal
    options: [{otherwise: A call, id: call, decides: lead}]
""",
    "journeys/order.yml": """\
journey: Order
stages:
  - stage: Home
    id: home
    touchpoints:
      - {touchpoint: Unpacking, id: unpacking, playbook: returns, must_know: [The size]}
      - {touchpoint: Wearing, id: wearing}
      - {touchpoint: Asking again, id: again, playbook: appeals}
      - {touchpoint: Sending back, id: back, playbook: returns}
""",
    "journeys/alone.yml": """\
journey: Alone
stages: [{stage: One, id: one, touchpoints: [{touchpoint: First, id: first}]}]
""",
}


def brief_in(reader, title):
    playbook = next(each for each in reader.catalog.all(Playbook) if each.playbook.own == title)
    brief = brief_of(reader, playbook)
    assert brief is not None
    assert isinstance(brief.next, Sentence)
    return brief


def test_whoever_is_on_the_line_sees_their_limits_then_whom_to_call_and_their_limits(reader_of):
    reader = reader_of(_FILES)
    brief = brief_in(reader, "Returns")

    assert "Agent" == str(brief.role.name)
    assert ["A courier up to £5", "10% off"] == [each.text for each in brief.may]
    assert "Lead, ext. 131, 8 to 20" == str(brief.next)
    assert "tel:131" in [getattr(part, "href", "") for part in brief.next.parts]
    assert ["Anything up to £50"] == [each.text for each in brief.next_may]


def test_above_whom_there_is_nobody_calls_the_department(reader_of):
    reader = reader_of(_FILES)

    assert "Service, ext. 130" == str(brief_in(reader, "Appeals").next)


def test_touchpoints_with_the_same_brief_share_it_and_those_without_a_playbook_have_none(reader_of):
    reader = reader_of(_FILES, page="journeys/order_brief.html")
    order, alone = sorted(reader.catalog.all(Journey), key=lambda each: -len(each.touchpoints))
    parts = journey_brief(reader, order).parts

    assert [["Unpacking", "Sending back"], ["Asking again"]] == [
        [str(place.touchpoint.name) for place in part.places] for part in parts
    ]
    assert ["The size"] == [each.text for each in parts[0].places[0].must_know]
    assert brief_pointer(reader, alone) is None
