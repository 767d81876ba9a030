"""Whatever a change reaches is found, and nothing that only speaks of it."""

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.impact import impact_of
from cxmap.model.registers import Channel, Department, Policy
from tests.readings import reading_of

TEXTS = {
    "journeys/registers.yml": """\
departments:
  - department: Sales
    id: sales
  - department: Finance
    id: finance
roles:
  - role: Agent
    id: agent
policies:
  - policy: Returns
    id: returns
    owner: finance
  - policy: Nobody names this
    id: alone
feedback:
  - feedback: Where is my money?
    id: voice
    playbook: refund
""",
    "journeys/order.yml": """\
journey: Order
owner: sales
channel: web
stages:
  - stage: Buy
    touchpoints:
      - touchpoint: Pay
        id: pay
      - touchpoint: Give back
        id: give-back
        owner: finance
        playbook: refund
""",
    "playbooks/refund.yml": """\
playbook: Refund
owner: finance
situations:
  - situation: It does not fit
    id: no-fit
    policies: [returns]
    options:
      - do: Pay it back
        decides: agent
""",
}


def impact(kind, name):
    catalog = catalog_of(reading_of(TEXTS))
    entry = catalog.find(kind.KIND, name)
    assert entry is not None
    found = impact_of(catalog, entry)
    named, through = (
        {f"{each.entry.KIND} {catalog.ref_of(each.entry)} by {each.key}" for each in one}
        for one in (found.named, found.through)
    )
    who = [catalog.id_of(each) for each in (*found.departments, *found.roles)]
    return named, through, sorted(who)


def test_policy_reaches_those_who_work_by_what_names_it_and_no_voice():
    assert impact(Policy, "returns") == (
        {"situation refund/no-fit by policies"},
        {"touchpoint order/give-back by playbook"},
        ["agent", "finance"],
    )


def test_department_reaches_what_inherits_it_and_nothing_that_has_another():
    named, _, who = impact(Department, "sales")
    assert named == {"journey order by owner", "touchpoint order/pay by owner"}
    assert who == ["sales"]


def test_channel_of_a_journey_is_that_of_its_touchpoints():
    named, _, who = impact(Channel, "web")
    assert named == {
        "journey order by channel",
        "touchpoint order/pay by channel",
        "touchpoint order/give-back by channel",
    }
    assert who == ["finance", "sales"]


def test_what_nobody_names_touches_nothing():
    assert impact(Policy, "alone") == (set(), set(), [])


def test_source_reaches_what_rests_on_it():
    texts = TEXTS | {"journeys/sources.yml": "sources:\n  - {source: Interviews, id: talks}\n"}
    texts["journeys/order.yml"] = texts["journeys/order.yml"].replace(
        "id: pay", "id: pay\n        source: talks"
    )
    catalog = catalog_of(reading_of(texts))
    source = catalog.find("source", "talks")
    assert source is not None
    assert [catalog.ref_of(each.entry) for each in impact_of(catalog, source).named] == [
        "order/pay"
    ]


def test_journey_reaches_what_names_its_touchpoints_and_whoever_answers_for_them():
    texts = TEXTS | {
        "journeys/promises.yml": "promises:\n  - {promise: At once, kept_by: [order/pay]}\n"
    }
    catalog = catalog_of(reading_of(texts))
    journey = catalog.find("journey", "order")
    assert journey is not None
    found = impact_of(catalog, journey)
    assert [(each.entry.KIND, catalog.ref_of(each.via)) for each in found.named] == [
        ("promise", "order/pay")
    ]
    assert [catalog.id_of(each) for each in found.departments] == ["sales", "finance"]
