"""A situation: what the customer says, what to ask, which ways out there are."""

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
            "journeys/registers.yml": "roles: [{role: Lead, id: lead, reach: ext. 2}]",
            "playbooks/it.yml": "playbook: P\nsituations: [{situation: S, options: "
            "[{do: A, decides: lead}, {do: B, decides: nobody-we-know}]}]",
        }
    )
    options = situation_view(reader, situation(reader)).tiers[0].options

    assert ["Decided by Lead, ext. 2", "Decided by nobody-we-know"] == [
        str(option.decides) for option in options
    ]


def test_the_answer_an_option_needs_is_worded_as_in_its_question(reader_of):
    reader = reader_of(PLAYBOOK, "fa")
    option = situation_view(reader, situation(reader)).tiers[0].options[0]

    assert [("برچسب هست؟", "هست")] == [
        (str(each.question), str(each.answer)) for each in option.answers
    ]


def test_a_situation_in_a_line_is_the_customers_words_and_the_first_way_out(reader_of):
    reader = reader_of(PLAYBOOK.replace("        if: {tag: still on}\n", ""))
    line = situation_line(reader, situation(reader))

    assert (str(line.words), line.is_quoted) == ("It is too tight", True)
    assert line.words.href == "playbooks/it.html#size"
    assert (str(line.first_option), str(line.within)) == ("Exchange it", "in 7 days")
    assert line.ways is None


def test_a_line_never_promises_what_depends_on_an_answer(reader_of):
    reader = reader_of(PLAYBOOK)
    line = situation_line(reader, situation(reader))

    assert (line.first_option, line.within) == (None, None)
    assert str(line.ways) == "depends on the answer; 4 ways"


def test_without_the_customers_words_a_line_says_the_title(reader_of):
    reader = reader_of("playbook: P\nsituations: [{situation: It is late}]")
    line = situation_line(reader, situation(reader))

    assert (str(line.words), line.is_quoted) == ("It is late", False)
