"""A reader sees every text in their language where there is one, and what language it is else."""

from cxmap.language.calendar import Period
from cxmap.model.journey import Journey
from cxmap.model.playbook import Step


def test_a_text_without_a_translation_is_marked_as_foreign(reader_of):
    reader = reader_of("journey: Visit\ngoal: {en: A contract, fa: قرارداد}\n", "fa")
    journey = reader.catalog.all(Journey)[0]
    title, goal = reader.title(journey), reader.phrase(journey.goal)

    assert (title.language, title.direction, title.is_foreign) == ("en", "ltr", True)
    assert goal is not None
    assert (goal.text, goal.is_foreign) == ("قرارداد", False)


LIMITED = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n"
    "anchors: [{anchor: {en: delivery, fa: تحویل}, id: delivery}, {anchor: arrival, id: arrival}]",
    "playbooks/it.yml": "playbook: P\nprocedures: [{procedure: Q, steps: ["
    "{step: A, within: 7 days after delivery}, {step: B, within: 1 hour before arrival}, "
    "{step: C, within: 1.5 hours}]}]",
}


def test_a_limit_is_said_in_the_readers_words_and_digits(reader_of):
    english, persian = reader_of(LIMITED), reader_of(LIMITED, "fa")

    assert ["within 7 days of delivery", "at least 1 hour before arrival", "in 1.5 hours"] == [
        str(english.limit(step)) for step in english.catalog.all(Step)
    ]
    assert ["تا ۷ روز پس از تحویل", "تا ۱ ساعت پیش از arrival", "ظرف ۱٫۵ ساعت"] == [
        str(persian.limit(step)) for step in persian.catalog.all(Step)
    ]


def test_a_foreign_anchor_stays_foreign_inside_a_limit(reader_of):
    reader = reader_of(LIMITED, "fa")
    said = reader.limit(reader.catalog.all(Step)[1])

    assert said is not None
    assert [True] == [part.is_foreign for part in said.parts if not isinstance(part, str)]


def test_a_number_below_zero_has_a_minus_and_no_hyphen(reader_of):
    reader = reader_of("journey: Visit\n", "fa")

    assert ["−۲", "−۰٫۵", "۱۲٬۵۰۰"] == [str(reader.number(each)) for each in (-2, -0.5, 12_500)]


def test_three_dots_in_a_list_say_that_there_are_others(reader_of):
    reader = reader_of("journey: Visit\nshared_points: [Both like tea, …]\n")
    journey = reader.catalog.all(Journey)[0]

    assert ["Both like tea", "and others"] == [
        phrase.text for phrase in reader.phrases(journey.shared_points)
    ]


def test_who_reads_gregorian_dates_is_told_the_year_of_a_jalali_period(reader_of):
    journey, month = "journey: Visit\n", Period(year=1405, month=10)

    assert "Dey 1405 (2026–27)" == str(reader_of(journey).moment(month))
    assert "دی ۱۴۰۵" == str(reader_of(journey, "fa").moment(month))
