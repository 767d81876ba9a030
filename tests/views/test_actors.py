"""Who takes part in a touchpoint, and what each of them feels."""

from cxmap.model.journey import Touchpoint
from cxmap.views.actors import actor_views
from tests.readings import BASE, judged, texts_of

JOURNEY = """\
journey: Call
scale: 1 to 5
stages:
  - stage: S
    touchpoints:
      - touchpoint: Waiting
        feels: 1
        actors:
          - {actor: Our agent, side: gives, feels: 4, feels_because: The file has left the queue}
          - {actor: Finance, feels: worried}
          - The switchboard
"""
TWO = f"""{BASE}\
# file: journeys/one.yml
journey: یک
owner: sales
scale: ۰ تا ۱۰
stages:
  - stage: گفتن
    id: say
    touchpoints:
      - touchpoint: تلفن
        id: call
        actors:
          - {{actor: همکار ما, id: agent, feels: 9}}
# file: journeys/two.yml
journey: دو
variant_of: one
variant: as_is
scale: ۱ تا ۵
"""


def actors_of(reader):
    return actor_views(reader, reader.catalog.all(Touchpoint)[0])


def test_everybody_who_takes_part_may_feel_something_else(reader_of):
    agent, finance, switchboard = actors_of(reader_of(JOURNEY))

    assert ("Our agent: Gives, ", "happy", "The file has left the queue") == (
        str(agent.said),
        agent.feeling.face,
        str(agent.because),
    )
    assert ("unhappy", "−1") == (finance.feeling.face, str(finance.feeling.score))
    assert "Finance: " == str(finance.said)
    assert ("The switchboard", None) == (str(switchboard.said), switchboard.feeling)


def test_who_only_takes_part_is_said_with_the_side(reader_of):
    reader = reader_of(JOURNEY.replace("feels: 4, feels_because: The file has left the queue", ""))

    assert "Our agent: Gives" == str(actors_of(reader)[0].said)


def test_an_actor_is_scored_on_the_scale_of_its_journey_and_on_no_other(reader_of):
    (agent, *_) = actors_of(reader_of(JOURNEY))

    assert "4 of 5" in str(agent.feeling.word)
    assert agent.feeling.score is None


def test_what_an_actor_feels_is_taken_over_with_the_scale_it_was_written_on():
    assert [] == [problem.code for problem in judged(texts_of(TWO)).problems]


def test_what_an_actor_feels_is_not_observed_in_a_plan():
    plan = (
        "variant: planned\nstages:\n  - stage: گفتن\n    touchpoints:\n      - touchpoint: تلفن\n"
    )
    feels = "        actors: [{actor: همکار ما, feels: خوشحال}]\n        basis: observed\n"
    text = TWO.replace("variant: as_is\n", "").replace("scale: ۱ تا ۵\n", plan + feels)

    assert ["CX322"] == [
        problem.code for problem in judged(texts_of(text)).problems if problem.code == "CX322"
    ]


def test_what_an_actor_feels_lies_on_the_scale():
    text = TWO.replace("feels: 9", "feels: 12")

    assert ["CX323"] == [problem.code for problem in judged(texts_of(text)).problems]


def test_a_name_that_a_persona_has_too_is_said_once(reader_of):
    patient = "          - {actor: Anxious patient, persona: anxious, feels: 1}\n"
    known = "personas: [{persona: Anxious patient, id: anxious}]\n"
    files = {"journeys/call.yml": JOURNEY + patient, "journeys/people.yml": known}
    (*_, said) = actors_of(reader_of(files))

    assert 1 == str(said.said).count("Anxious patient")
