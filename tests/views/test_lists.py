"""What stands in lists, and what comes first in them."""

import pytest

from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.model.entries import Entry
from cxmap.model.registers import Channel, Department, Persona, Policy, Role
from cxmap.views.channel import channel_view
from cxmap.views.department import department_view
from cxmap.views.footnotes import footnotes
from cxmap.views.home import home_view
from cxmap.views.in_use import in_use
from cxmap.views.persona import persona_view
from cxmap.views.policy import policy_view
from cxmap.views.register import listed, register_lines
from cxmap.views.role import role_view

FILES = {
    "journeys/registers.yml": """\
departments:
  - {department: Sales, id: sales}
roles:
  - {role: Agent, id: agent, department: sales, reports_to: lead}
  - {role: Lead, id: lead, department: sales}
personas:
  - {persona: Buyer, id: buyer, source: talks}
sources:
  - {source: Eleven talks, id: talks}
policies:
  - {policy: Nobody waits, id: waits}
  - {policy: Every complaint is answered, id: answered}
""",
    "journeys/visit.yml": """\
journey: Visit
owner: sales
persona: buyer
channel: phone
source: talks
stages:
  - stage: S
    touchpoints:
      - {touchpoint: Fine, feels: happy, expectations: [{expects: A, verdict: met}]}
      - {touchpoint: Not asked, channel: email}
      - {touchpoint: Bad, feels: "-1", expectations: [{expects: B, verdict: missed}]}
      - touchpoint: Worst
        feels: "-2"
        source: talks
        expectations: [{expects: C, verdict: missed}]
""",
    "playbooks/complaints.yml": """\
playbook: Complaints
situations:
  - situation: The third time
    policies: answered
    persona: buyer
    options:
      - {otherwise: Call back, decides: lead, steps: [{step: Call, role: agent}]}
checklists:
  - {checklist: Morning, role: agent}
""",
}


def _kinds(entry=Entry):
    for each in entry.__subclasses__():
        yield getattr(each, "KIND", "project")
        yield from _kinds(each)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_that_may_name_something_has_a_plural(language):
    known = words(language)

    assert [] == [
        kind
        for kind in sorted(set(_kinds()))
        if f"several.{kind}" not in known and f"navigation.{kind}" not in known
    ]


def test_a_department_sees_all_that_it_owns(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "departments: [{department: Desk, id: desk}]\n"
            "promises: [{promise: On the day, id: day, owner: desk}]\n"
            "feedback: [{feedback: Nobody came, id: none, owner: desk}]\n",
            "journeys/visit.yml": "journey: V\nowner: desk\nstages: []\n",
        }
    )
    view = department_view(reader, reader.catalog.all(Department)[0])

    assert [("Promises", ["On the day"]), ("Feedback", ["“Nobody came”"])] == [
        (each.label, list(map(str, each.pointers))) for each in view.owns
    ]
    assert ["V"] == list(map(str, view.journeys))


def test_a_department_sees_its_worst_touchpoints_first(reader_of):
    reader = reader_of(FILES)
    view = department_view(reader, reader.catalog.all(Department)[0])

    assert ["Worst", "Bad", "Fine", "Not asked"] == [
        str(line.glance.pointer) for line in view.touchpoints
    ]
    assert ["Agent", "Lead"] == [str(role.pointer) for role in view.roles]


def test_a_department_sees_its_situations_and_what_its_roles_may_give(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "departments: [{department: Desk, id: desk}]\n"
            "roles:\n"
            "  - {role: Clerk, id: clerk, department: desk, may: [Free delivery]}\n"
            "  - {role: Head, id: head, department: desk}\n",
            "playbooks/late.yml": "playbook: Late\nowner: desk\n"
            "situations: [{situation: Late, says: Where is it?, options: [{otherwise: Call}]}]\n",
            "playbooks/other.yml": "playbook: Other\nsituations: [{situation: Nobody's}]\n",
        }
    )
    view = department_view(reader, reader.catalog.all(Department)[0])

    assert ["Where is it?"] == [str(line.words) for line in view.situations]
    assert [("Clerk", ["Free delivery"])] == [
        (str(role.pointer), list(map(str, role.may))) for role in view.roles_that_may
    ]
    assert ["Clerk", "Head"] == [str(role.pointer) for role in view.roles]


def test_a_role_sees_what_it_decides_and_does(reader_of):
    reader = reader_of(FILES)
    agent, lead = (role_view(reader, role) for role in reader.catalog.all(Role)[:2])

    assert [("The third time", ["Call back"])] == [
        (str(group.situation), [str(option) for option in group.options])
        for playbook in lead.decisions
        for group in playbook.decisions
    ]
    assert [("Complaints", "1", True)] == [
        (str(each.playbook), str(each.count), each.is_open) for each in lead.decisions
    ]
    assert ["Agent"] == [str(pointer) for pointer in lead.leads]
    assert [("Complaints", ["Morning", "Call back"])] == [
        (str(each.playbook), list(map(str, each.pieces))) for each in agent.work
    ]


def test_only_channels_that_somebody_uses_are_listed(reader_of):
    reader = reader_of(FILES)

    assert ["phone", "email"] == [channel.id for channel in in_use(reader, Channel)]


def test_a_channel_lists_touchpoints_that_inherit_it(reader_of):
    reader = reader_of(FILES)
    phone = next(each for each in reader.catalog.all(Channel) if each.id == "phone")
    groups = channel_view(reader, phone).journeys

    assert [("Visit", ["Fine", "Bad", "Worst"])] == [
        (str(group.journey), [str(each.pointer) for each in group.touchpoints]) for group in groups
    ]


def test_policies_that_nothing_carries_out_come_first_and_say_so(reader_of):
    reader = reader_of(FILES)
    lines = register_lines(reader, "policy")
    views = [policy_view(reader, policy) for policy in reader.catalog.all(Policy)]

    assert [("Nobody waits", "No procedure yet"), ("Every complaint is answered", "")] == [
        (str(line.pointer), line.warning) for line in lines
    ]
    assert [[], ["Complaints"]] == [[str(each) for each in view.playbooks] for view in views]


def test_a_policy_names_touchpoints_with_their_journeys(reader_of):
    visit = FILES["journeys/visit.yml"].replace("Fine,", "Fine, policies: [waits],")
    plan = visit.replace("journey: Visit", "journey: Visit, next year")
    reader = reader_of({**FILES, "journeys/visit.yml": visit, "journeys/plan.yml": plan})
    view = policy_view(reader, reader.catalog.all(Policy)[0])

    assert {("Fine", "Visit"), ("Fine", "Visit, next year")} == {
        (str(each), *map(str, each.where)) for each in view.touchpoints
    }


def test_a_persona_knows_its_journeys_and_what_to_do_for_it(reader_of):
    reader = reader_of(FILES)
    view = persona_view(reader, reader.catalog.all(Persona)[0])

    assert ["Visit"] == [str(pointer) for pointer in view.journeys]
    assert ["The third time"] == [str(pointer) for pointer in view.playbooks]


def test_a_persona_has_a_card_with_what_is_known_of_them(reader_of):
    known = (
        "personas:\n"
        "  - persona: Buyer\n    segment: Large\n    quote: Keep your word\n"
        "    profile: Buys twice\n    goal: A contract\n"
        "    needs: [Time, Trust]\n    shared_points: Same season\n"
        "  - {persona: Stranger}\n"
    )
    reader = reader_of({"journeys/registers.yml": known})
    buyer, stranger = (persona_view(reader, each).card for each in reader.catalog.all(Persona))

    assert ("Large", "Keep your word", "A contract") == (
        str(buyer.segment),
        str(buyer.quote),
        str(buyer.goal),
    )
    assert [["Buys twice"], ["Time", "Trust"], ["Same season"]] == [
        [*map(str, each)] for each in (buyer.profile, buyer.needs, buyer.shared_points)
    ]
    assert (False, True) == (buyer.is_empty, stranger.is_empty)


def test_a_source_is_listed_once_at_the_foot_of_a_page(reader_of):
    reader = reader_of(FILES)
    notes = footnotes(reader, reader.catalog.journeys()[0])

    assert ["Eleven talks"] == [str(source.about.title) for source in notes.sources]


def test_home_shows_eight_situations_of_all_playbooks_in_turn_and_the_way_to_the_others(reader_of):
    def playbook(name, count):
        situations = "".join(f"  - situation: {name}{number}\n" for number in range(count))
        return f"playbook: {name}\nsituations:\n{situations}"

    reader = reader_of({"playbooks/a.yml": playbook("A", 12), "playbooks/b.yml": playbook("B", 2)})
    view = home_view(reader)

    assert ["A0", "B0", "A1", "B1", "A2", "A3", "A4", "A5"] == [
        str(line.words) for line in view.situations
    ]
    assert view.other_situations is not None
    assert str(view.other_situations) == "Other situations (6)"
    assert view.other_situations.href == "playbooks/index.html"


def test_home_leads_to_no_other_situations_where_there_are_none(reader_of):
    reader = reader_of("playbook: P\nsituations: [{situation: S}]")

    assert home_view(reader).other_situations is None


def test_the_two_dates_of_a_source_are_told_apart(reader_of):
    def dates(source):
        files = {
            "journeys/registers.yml": f"sources: [{{source: Log, id: log, {source}}}]\n",
            "journeys/it.yml": "journey: J\nsource: log\n",
        }
        reader = reader_of(files)
        [note] = footnotes(reader, reader.catalog.journeys()[0]).sources
        return [str(each) for each in (note.date, note.retrieved) if each]

    assert ["1 May 2025"] == dates("date: 2025-05-01")
    assert ["dated 1 May 2025", "looked up on 2 May 2025"] == dates(
        "date: 2025-05-01, retrieved: 2025-05-02"
    )


def test_what_is_looked_up_by_its_name_follows_the_alphabet(reader_of):
    terms = "".join(f"  - {{term: {each}, id: t{at}}}\n" for at, each in enumerate("وهپچبگ"))
    reader = reader_of({"journeys/registers.yml": f"terms:\n{terms}"}, language="fa")

    assert ["ب", "پ", "چ", "گ", "و", "ه"] == [
        str(reader.title(each)) for each in listed(reader, "term")
    ]
