"""What is written once and used in several places is whole in each of them."""

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.feelings import felt_at
from cxmap.catalog.inherited import owner_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.reading.read import read
from tests.readings import files_of, judged, texts_of

_PROJECT = """\
# file: journeys/project.yml
project: دیدار
# file: journeys/registers.yml
departments:
  - department: فروش
    id: sales
  - department: پذیرش
    id: desk
touchpoints:
  - touchpoint: تماس با پذیرش
    id: call
    owner: desk
    expectations:
      - expects: زود جواب بدهند
        id: soon
# file: journeys/visit.yml
journey: بازدید
owner: sales
goal: عقد قرارداد
overall: دلسرد شد
stages:
  - stage: لابی
    id: lobby
    goal: آسوده برسد
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: -1
        next: leave
        pains:
          - pain: سرد بود
            id: cold
      - same_as: call
      - touchpoint: خروج
        id: leave
  - stage: جلسه
    id: room
    touchpoints:
      - touchpoint: آغاز جلسه
        id: start
        must_know: [نام مهمان]
"""
_WITH_A_WAY = _PROJECT.replace("next: leave", "next: [leave, call]")
"""The same with a way to the touchpoint that is passed by there."""

_VARIANT = """\
# file: journeys/tour.yml
journey: بازدید در برف
variant_of: visit
stages:
  - same_as: lobby
  - stage: جلسه
    id: room
    touchpoints:
      - same_as: start
        owner: desk
      - touchpoint: هدیه
        id: gift
        next: enter
"""


def _catalog(*texts):
    reading = read(files_of(texts_of("".join(texts))))
    assert () == reading.problems
    return catalog_of(reading)


def _refs(catalog, parts):
    return [catalog.ref_of(part) for part in parts]


def test_a_shared_touchpoint_is_whole_where_it_is_used():
    catalog = _catalog(_PROJECT)
    used = catalog.find("touchpoint", "visit/call")

    assert "تماس با پذیرش" == catalog.title_of(used)
    assert ["visit/call/soon"] == _refs(catalog, used.expectations)
    assert "desk" == catalog.id_of(owner_of(catalog, used))
    assert "lobby" == catalog.id_of(catalog.stage_of(used))


def test_a_variant_has_what_it_takes_over_and_what_it_writes_itself():
    catalog = _catalog(_PROJECT, _VARIANT)
    tour = catalog.find("journey", "tour")

    assert ["tour/enter", "tour/call", "tour/leave", "tour/start", "tour/gift"] == _refs(
        catalog, tour.touchpoints
    )
    assert ("عقد قرارداد", None) == (tour.goal.own, tour.overall)
    assert "sales" == catalog.id_of(owner_of(catalog, tour))
    start = catalog.find("touchpoint", "tour/start")
    assert ["نام مهمان"] == [text.own for text in start.must_know]
    assert "desk" == catalog.id_of(owner_of(catalog, start))
    assert "sales" == catalog.id_of(owner_of(catalog, catalog.find("touchpoint", "visit/start")))
    assert ["tour/enter/cold"] == _refs(catalog, catalog.find("touchpoint", "tour/enter").pains)


def test_ways_in_a_variant_stay_in_it():
    catalog = _catalog(_PROJECT, _VARIANT)
    ways = {
        catalog.ref_of(catalog.nearest_above(link.part, Touchpoint)): catalog.ref_of(
            link.found.entry
        )
        for link in catalog.links
        if link.key == "to"
    }

    assert {
        "visit/enter": "visit/leave",
        "tour/enter": "tour/leave",
        "tour/gift": "tour/enter",
    } == ways


def test_a_way_to_what_a_variant_leaves_out_is_left_out_too():
    lines = (
        "arrows:\n  - carries: یک پیام\n    starts_at: enter\n    ends_at: leave\n"
        "  - carries: نام مهمان\n    starts_at: enter\n    ends_at: call\n"
    )
    catalog = _catalog(
        _PROJECT.replace("stages:\n  - stage: لابی", f"{lines}stages:\n  - stage: لابی").replace(
            "feels: -1", "together_with: [start, call]"
        ),
        "# file: journeys/short.yml\njourney: کوتاه\nvariant_of: visit\nstages:\n"
        "  - stage: لابی\n    touchpoints: [{same_as: enter}, {same_as: visit/call}]\n",
    )
    short = catalog.find("journey", "short")
    enter = catalog.find("touchpoint", "short/enter")

    assert ((), ("call",)) == (enter.next, enter.together_with)
    assert ["نام مهمان"] == [arrow.carries.own for arrow in short.arrows]
    leads = (catalog.target(short.arrows[0], "ends_at", Touchpoint),)
    leads += catalog.targets(enter, "together_with", Touchpoint)
    assert ["short/call", "short/call"] == _refs(catalog, leads)


def test_a_way_to_what_is_called_otherwise_in_a_variant_leads_there():
    catalog = _catalog(
        _PROJECT,
        "# file: journeys/short.yml\njourney: کوتاه\nvariant_of: visit\nstages:\n"
        "  - stage: لابی\n    touchpoints:\n      - same_as: enter\n"
        "      - same_as: leave\n        id: exit\n",
    )
    enter = catalog.find("touchpoint", "short/enter")

    assert "short/exit" == catalog.ref_of(catalog.target(enter.next[0], "to", Touchpoint))


def test_a_way_with_the_whole_address_stays_in_the_variant_too():
    catalog = _catalog(_PROJECT.replace("next: leave", "next: visit/leave"), _VARIANT)
    enter = catalog.find("touchpoint", "tour/enter")

    assert "tour/leave" == catalog.ref_of(catalog.target(enter.next[0], "to", Touchpoint))


def test_a_way_that_a_variant_writes_itself_may_lead_into_another_journey():
    catalog = _catalog(_PROJECT, _VARIANT.replace("next: enter", "next: visit/enter"))
    gift = catalog.find("touchpoint", "tour/gift")

    assert "visit/enter" == catalog.ref_of(catalog.target(gift.next[0], "to", Touchpoint))


def test_stages_of_a_variant_stand_in_the_order_of_the_variant():
    catalog = _catalog(
        _PROJECT,
        "# file: journeys/built.yml\njourney: به ترتیب ساختن\nvariant_of: visit\nstages:\n"
        "  - same_as: room\n  - same_as: lobby\n",
    )
    built = catalog.find("journey", "built")

    assert ["built/room", "built/lobby"] == _refs(catalog, built.stages)
    assert "built/start" == _refs(catalog, built.touchpoints)[0]


def test_a_variant_without_stages_of_its_own_has_those_of_the_journey():
    catalog = _catalog(
        _PROJECT, "# file: journeys/abroad.yml\njourney: خارج از کشور\nvariant_of: visit\n"
    )
    abroad = catalog.find("journey", "abroad")

    assert ["abroad/enter", "abroad/call", "abroad/leave", "abroad/start"] == _refs(
        catalog, abroad.touchpoints
    )


def test_a_variant_of_a_variant_has_all_of_both():
    catalog = _catalog(
        _PROJECT,
        _VARIANT,
        "# file: journeys/third.yml\njourney: سوم\nvariant_of: tour\nstages:\n  - same_as: room\n",
    )
    third = catalog.find("journey", "third")

    assert ["third/start", "third/gift"] == _refs(catalog, third.touchpoints)
    start = catalog.find("touchpoint", "third/start")
    assert ("آغاز جلسه", "desk") == (
        catalog.title_of(start),
        catalog.id_of(owner_of(catalog, start)),
    )


def test_what_is_written_stays_as_it_was_written():
    reading = read(files_of(texts_of(_PROJECT + _VARIANT)))
    before = [entry.model_copy(deep=True) for entry in reading.entries]
    catalog_of(reading)

    assert before == list(reading.entries)


def test_a_title_means_the_one_it_was_written_for():
    catalog = _catalog(
        _PROJECT,
        _VARIANT,
        "# file: journeys/voice.yml\nfeedback:\n  - feedback: معطل شدم\n"
        "    touchpoints: [آغاز جلسه]\n",
    )
    named = [link.found.entry for link in catalog.links if link.written == "آغاز جلسه"]

    assert ["visit/start"] == _refs(catalog, named)


def test_a_planned_journey_takes_over_nothing_that_was_observed():
    catalog = _catalog(
        _PROJECT,
        "# file: journeys/plan.yml\njourney: از سال آینده\nvariant_of: visit\nvariant: to_be\n",
    )
    enter = catalog.find("touchpoint", "plan/enter")

    assert (None, ()) == (enter.feels, enter.pains)
    assert -1 == catalog.find("touchpoint", "visit/enter").feels.score


def test_what_is_wrong_with_something_shared_is_said_once():
    wrong = _PROJECT.replace("feels: -1", "moment_of_truth: همین‌جا می‌ماند یا می‌رود")
    problems = judged(texts_of(wrong + _VARIANT)).problems

    assert ["journeys/visit.yml:12:26 CX306"] == [
        f"{problem.span.path}:{problem.span.line}:{problem.span.column} {problem.code}"
        for problem in problems
        if problem.code == "CX306"
    ]


def test_what_is_wrong_only_where_it_is_used_is_said_there():
    wrong = _WITH_A_WAY.replace("[leave, call]", "[start, call]")
    short = (
        "# file: journeys/short.yml\njourney: کوتاه\nvariant_of: visit\nstages:\n"
        "  - stage: لابی\n    id: lobby\n    touchpoints:\n      - same_as: enter\n"
        "        owner: nobody\n"
    )
    found = [str(problem.span) for problem in judged(texts_of(wrong + short)).problems]

    assert ["journeys/short.yml:8:16"] == found


def test_something_that_is_the_same_as_nothing_known_is_reported_at_its_place():
    wrong = _PROJECT.replace("same_as: call", "same_as: cal")
    problems = judged(texts_of(wrong)).problems

    assert ["CX201"] == [problem.code for problem in problems]


def test_journeys_without_anything_shared_are_the_parts_that_were_read():
    reading = read(files_of(texts_of("journey: بازدید\nstages: []\n")))

    assert reading.entries == catalog_of(reading).all(Journey)


def test_whoever_owns_a_variant_of_a_variant_is_known():
    third = "# file: journeys/third.yml\njourney: سوم\nvariant_of: tour\n"
    tour = "# file: journeys/tour.yml\njourney: دوم\nvariant_of: visit\n"

    assert () == judged(texts_of(_WITH_A_WAY + tour + third)).problems


def test_what_exists_only_by_sharing_cannot_be_shared_itself():
    tour = "# file: journeys/tour.yml\njourney: دوم\nvariant_of: visit\n"
    third = (
        "# file: journeys/third.yml\njourney: سوم\nowner: sales\nstages:\n  - stage: لابی\n"
        "    id: hall\n    touchpoints:\n      - same_as: tour/enter\n"
    )
    found = judged(texts_of(_PROJECT + tour + third)).problems

    assert ["journeys/third.yml:7 CX211"] == [
        f"{problem.span.path}:{problem.span.line} {problem.code}" for problem in found
    ]


def test_what_is_named_by_its_title_has_the_id_of_what_it_is():
    catalog = _catalog(
        _PROJECT,
        "# file: journeys/short.yml\njourney: کوتاه\nvariant_of: visit\nstages:\n"
        "  - stage: لابی\n    touchpoints: [{same_as: ورود}, {same_as: خروج}]\n",
    )
    short = catalog.find("journey", "short")

    assert ["short/enter", "short/leave"] == _refs(catalog, short.touchpoints)


def test_a_score_counts_on_the_scale_it_was_written_on():
    scaled = _PROJECT.replace("goal: عقد", "scale: ۰ تا ۱۰\ngoal: عقد").replace(
        "feels: -1", "feels: 2"
    )
    other = (
        "# file: journeys/other.yml\njourney: دیگر\nowner: sales\nstages:\n  - stage: لابی\n"
        "    touchpoints: [{same_as: visit/enter}]\n"
    )
    catalog = _catalog(scaled, other)

    assert -1 == felt_at(catalog, catalog.find("touchpoint", "other/enter"))


def test_a_journey_that_varies_nothing_known_gives_one_problem():
    lost = "# file: journeys/tour.yml\njourney: دوم\nvariant_of: vsit\n"

    assert ["CX201"] == [problem.code for problem in judged(texts_of(_WITH_A_WAY + lost)).problems]


def test_a_pain_that_stands_at_several_touchpoints_is_written_once():
    again = _PROJECT.replace(
        "        id: leave\n",
        "        id: leave\n        pains:\n          - same_as: enter/cold\n"
        "            impact: زود می‌رود\n",
    )
    catalog = _catalog(again)
    (pain,) = catalog.find("touchpoint", "visit/leave").pains

    assert ("سرد بود", "زود می‌رود", "visit/leave/cold") == (
        catalog.title_of(pain),
        pain.impact.own,
        catalog.ref_of(pain),
    )
    assert "visit/enter/cold" == catalog.ref_of(catalog.source_of(pain))


def test_an_empty_list_in_a_variant_takes_nothing_over():
    catalog = _catalog(_PROJECT, _VARIANT.replace("owner: desk", "must_know: []"))

    assert () == catalog.find("touchpoint", "tour/start").must_know
    assert catalog.find("touchpoint", "visit/start").must_know


def test_an_id_that_is_taken_by_sharing_is_reported_where_it_was_taken_over():
    (problem,) = judged(texts_of(_WITH_A_WAY + _VARIANT.replace("id: gift", "id: leave"))).problems

    assert ("CX106", "journeys/tour.yml:11:13") == (problem.code, str(problem.span))
    assert ["journeys/tour.yml:4:14"] == [str(each.span) for each in problem.related]


def test_the_same_mistake_at_two_uses_is_said_at_both():
    short = (
        "# file: journeys/short.yml\njourney: کوتاه\nvariant_of: visit\nstages:\n"
        "  - stage: لابی\n    id: lobby\n    touchpoints:\n      - same_as: enter\n"
        "        owner: nobody\n      - same_as: leave\n        owner: nobody\n"
        "      - same_as: enter\n        id: again\n        owner: nobody\n"
    )
    found = [str(problem.span) for problem in judged(texts_of(_WITH_A_WAY + short)).problems]

    assert [f"journeys/short.yml:{line}:16" for line in (8, 10, 13)] == found


def test_a_question_that_several_situations_ask_is_written_once():
    catalog = _catalog(
        _PROJECT,
        "# file: playbooks/flight.yml\nplaybook: پرواز\nowner: sales\nsituations:\n"
        "  - situation: دیر است\n    id: late\n    ask:\n"
        "      - ask: چقدر راه است؟\n        id: distance\n        answers: [کم, زیاد]\n"
        "  - situation: لغو شد\n    id: gone\n    ask:\n      - same_as: late/distance\n"
        "    options:\n      - otherwise: هتل\n        id: hotel\n",
    )
    asked = catalog.find("situation", "flight/gone").ask[0]

    assert "flight/gone/distance" == catalog.ref_of(asked)
    assert "چقدر راه است؟" == catalog.title_of(asked)
    assert ["کم", "زیاد"] == [answer.own for answer in asked.answers]
