"""A situation: what the customer says, what to ask, which ways out there are."""

import pytest

from cxmap.model.playbook import Situation
from cxmap.views.situation import situation_line, situation_view

PLAYBOOK = """\
playbook: Returns
situations:
  - situation: The size does not fit
    id: size
    says:
      - It is too tight
    ask:
      - ask: {en: Is the tag on? (look), fa: برچسب هست؟ (ببینید)}
        id: tag
        answers:
          - {en: "Still on", fa: هست}
    options:
      - otherwise: They keep it
      - {do: Ask the supervisor, tier: 2}
      - do: Exchange it
        tier: 1
        if: {tag: still on}
        within: 7 days
      - {do: Write it down}
"""


def situation(reader):
    return reader.catalog.all(Situation)[0]


def test_options_stand_in_the_order_in_which_they_are_tried(reader_of):
    reader = reader_of(PLAYBOOK)
    tiers = situation_view(reader, situation(reader)).tiers

    assert [
        ("These first", ["Exchange it"]),
        ("If that is not enough", ["Ask the supervisor"]),
        ("Also possible", ["Write it down"]),
        ("Always possible", ["They keep it"]),
    ] == [(tier.title, [str(option.about.title) for option in tier.options]) for tier in tiers]


def test_every_further_tier_says_that_the_ones_before_were_not_enough(reader_of):
    options = ", ".join(f"{{do: Way {tier}, tier: {tier}}}" for tier in (1, 2, 3, 4))
    reader = reader_of(f"playbook: P\nsituations: [{{situation: S, options: [{options}]}}]")

    assert [
        "These first",
        "If that is not enough",
        "If that is still not enough",
        "If that is still not enough",
    ] == [tier.title for tier in situation_view(reader, situation(reader)).tiers]


def test_a_decision_says_how_to_reach_who_takes_it(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "roles: [{role: Lead, id: lead, reach: ext. 200}]",
            "playbooks/it.yml": "playbook: P\nsituations: [{situation: S, options: "
            "[{do: A, decides: lead}, {do: B, decides: nobody-we-know}]}]",
        }
    )
    options = situation_view(reader, situation(reader)).tiers[0].options

    assert [("Lead", "ext. 200", "200"), ("nobody-we-know", "None", "")] == [
        (str(option.decides.role), str(option.decides.reach), option.decides.phone)
        for option in options
        if option.decides is not None
    ]


def test_the_answer_an_option_needs_is_worded_as_in_its_question(reader_of):
    reader = reader_of(PLAYBOOK, "fa")
    option = situation_view(reader, situation(reader)).tiers[0].options[0]

    assert [("برچسب هست؟", "هست")] == [
        (str(each.question), *map(str, each.answers)) for each in option.answers
    ]


def test_a_situation_in_a_line_is_the_customers_words_and_the_first_way_out(reader_of):
    reader = reader_of(PLAYBOOK.replace("        if: {tag: still on}\n", ""))
    line = situation_line(reader, situation(reader))

    assert (str(line.words), line.is_quoted) == ("It is too tight", True)
    assert line.words.href == "playbooks/it.html#size"
    assert (str(line.way), str(line.way_within), line.depends) == ("Exchange it", "in 7 days", "")


def test_a_line_never_promises_what_depends_on_an_answer(reader_of):
    reader = reader_of(PLAYBOOK)
    line = situation_line(reader, situation(reader))

    assert (str(line.way), line.depends) == ("Exchange it", "depends on answers")


@pytest.mark.parametrize(
    ("limit", "short"),
    [
        ("7 business days after delivery", "7 business days"),
        ("1 month after delivery", "1 month"),
        # Two hours, but of what: before something a limit is nothing without its name.
        ("2 hours before delivery", "at least 2 hours before Delivery"),
    ],
)
def test_a_line_has_room_for_the_amount_of_a_limit(reader_of, limit, short):
    playbook = f"playbook: P\nsituations: [{{situation: S, options: [{{do: A, within: {limit}}}]}}]"
    reader = reader_of({"journeys/project.yml": ANCHORS, "playbooks/it.yml": playbook})

    assert short == str(situation_line(reader, situation(reader)).way_within)


def test_without_the_customers_words_a_line_says_the_title(reader_of):
    reader = reader_of("playbook: P\nsituations: [{situation: It is late}]")
    line = situation_line(reader, situation(reader))

    assert (str(line.words), line.is_quoted) == ("It is late", False)


ROLES = """\
roles:
  - {role: Head, id: head}
  - {role: Lead, id: lead, reports_to: head, reach: "ext. 131"}
  - {role: Agent, id: agent, reports_to: lead}
"""
DECIDED = """\
playbook: P
situations:
  - situation: S
    options:
      - {do: A, decides: lead}
      - {do: B, decides: agent}
      - {otherwise: C, decides: agent}
"""


def deciders(reader):
    tiers = situation_view(reader, situation(reader)).tiers
    return [option.decides for tier in tiers for option in tier.options]


def test_whoever_decides_most_stands_on_the_line_and_asks_the_others(reader_of):
    reader = reader_of({"journeys/registers.yml": ROLES, "playbooks/it.yml": DECIDED})

    assert [("Lead", False), ("Agent", True), ("Agent", True)] == [
        (str(each.role), each.is_on_the_line) for each in deciders(reader)
    ]


def test_what_anybody_decides_is_asked_of_nobody(reader_of):
    decided = DECIDED.replace("{do: A, decides: lead}", "{do: A, decides: anybody}")
    reader = reader_of({"journeys/registers.yml": ROLES, "playbooks/it.yml": decided})

    assert [("Any colleague", True), ("Agent", True), ("Agent", True)] == [
        (str(each.role), each.is_on_the_line) for each in deciders(reader)
    ]
    assert "head lead agent anybody" == deciders(reader)[0].may


def test_whoever_stands_above_a_decider_may_decide_too(reader_of):
    reader = reader_of({"journeys/registers.yml": ROLES, "playbooks/it.yml": DECIDED})

    assert ["lead head", "agent lead head", "agent lead head"] == [
        each.may for each in deciders(reader)
    ]


def test_a_circle_of_reports_ends_where_it_began(reader_of):
    roles = ROLES.replace("{role: Head, id: head}", "{role: Head, id: head, reports_to: agent}")
    reader = reader_of({"journeys/registers.yml": roles, "playbooks/it.yml": DECIDED})

    assert "lead head agent" == deciders(reader)[0].may


@pytest.mark.parametrize("language", ["en", "fa"])
def test_an_option_names_the_answers_that_open_it_wherever_they_stand(reader_of, language):
    written = PLAYBOOK.replace("if: {tag: still on}", "if: {Tag: still on, colour: red}")
    moved = written.replace(
        '          - {en: "Still on"', '          - Off\n          - {en: "Still on"'
    )
    needs = set()
    for text in (written, moved):
        reader = reader_of(text, language)
        view = situation_view(reader, situation(reader))
        needs.add(view.tiers[0].options[0].needs)

    assert {f"question_size_tag={view.questions[0].answers[-1].key}"} == needs


DATED = """\
playbook: P
situations:
  - situation: S
    ask:
      - {ask: When did it arrive?, date_of: delivery}
      - {ask: When does the courier leave?, date_of: courier}
    options:
      - {do: A, within: 7 days after delivery}
      - {do: B, within: 2 hours before courier}
      - {do: C, within: 5 minutes}
      - {do: D, within: 3 days after something-else}
"""
ANCHORS = """\
project: P
languages: [en, fa]
anchors: [{anchor: Delivery, id: delivery}, {anchor: Courier, id: courier}]
"""


def test_a_window_with_a_known_anchor_can_be_worked_out(reader_of):
    reader = reader_of({"journeys/project.yml": ANCHORS, "playbooks/it.yml": DATED})
    tiers = situation_view(reader, situation(reader)).tiers
    windows = [option.within for tier in tiers for option in tier.options]

    assert [
        ("7", "day", "after", "delivery"),
        ("2", "hour", "before", "courier"),
        ("", "", "", ""),
        ("", "", "", ""),
    ] == [(each.amount, each.unit, each.relation, each.anchor) for each in windows if each]


def test_a_question_for_a_date_knows_what_its_limits_need(reader_of):
    reader = reader_of({"journeys/project.yml": ANCHORS, "playbooks/it.yml": DATED})
    questions = situation_view(reader, situation(reader)).questions

    assert [("delivery", False, False), ("courier", True, True)] == [
        (each.date.anchor, each.date.is_ahead, each.date.needs_time)
        for each in questions
        if each.date is not None
    ]


def test_a_situation_names_the_department_that_owns_it(reader_of):
    reader = reader_of(
        {
            "journeys/registers.yml": "departments: [{department: Sales, id: sales}]",
            "playbooks/it.yml": "playbook: P\nowner: sales\nsituations: [{situation: S}]",
        }
    )

    assert "Sales" == situation_view(reader, situation(reader)).unit


def test_whoever_takes_over_a_situation_can_be_reached(reader_of):
    registers = "departments: [{department: After-sales, id: service, reach: ext. 135}]"
    playbook = "playbook: P\nowner: service\nsituations: [{situation: S}]"
    reader = reader_of({"journeys/registers.yml": registers, "playbooks/it.yml": playbook})
    view = situation_view(reader, situation(reader))

    assert (view.unit, view.contact) == ("After-sales", "After-sales, ext. 135")


def test_an_answer_to_a_question_that_is_shared_opens_an_option(reader_of):
    reader = reader_of(
        PLAYBOOK
        + """\
  - situation: It came too late
    id: late
    ask:
      - same_as: size/tag
    options:
      - do: Take it back
        if: {tag: still on}
"""
    )
    first, late = (situation_view(reader, each) for each in reader.catalog.all(Situation))
    (option,) = (option for tier in late.tiers for option in tier.options)

    (question,) = late.questions
    assert "question_late_tag" == question.about.anchor
    assert first.questions[0].answers == question.answers
    assert f"question_late_tag={question.answers[0].key}" == option.needs
    assert "Is the tag on?" == str(option.answers[0].question)


def test_a_question_that_is_asked_elsewhere_says_in_which_situation(reader_of):
    again = "  - {situation: Another colour, id: colour, ask: [{same_as: size/tag}]}\n"
    reader = reader_of(PLAYBOOK + again)
    _, other = reader.catalog.all(Situation)

    (question,) = situation_view(reader, other).questions
    (fact,) = [each for each in question.about.more if each.key == "same_as"]
    assert ["The size does not fit"] == [str(each) for each in fact.values]
