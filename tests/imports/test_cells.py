"""What is written in cells is understood as people mean it."""

import pytest

from tests.imports.sheets import PROJECT, journey_of, read_rows, said_at


def touchpoint(head, text, **beside):
    heads, cells = ["touchpoint", head, *beside], ["A", text, *beside.values()]
    found = read_rows(heads, cells)
    (only,) = journey_of(found).touchpoints
    return only, found


@pytest.mark.parametrize(
    ("text", "word", "score"),
    [
        ("خوشحال", "خوشحال", 1),
        ("angry", "عصبانی", -2),  # as the project says it
        ("+1", "", 1),
        ("−۲", "", -2),
        ("😡", "", -2),
        ("🙂", "", 1),
        ("خیلی خوب", "", 2),
        ("خنثي", "خنثی", 0),
    ],
)
def test_feelings_are_words_scores_and_signs(text, word, score):
    feels = touchpoint("feeling", text)[0].feels

    assert (word, score) == (feels.word, feels.score)


@pytest.mark.parametrize("text", ["-", "–", "—", " - ", "---", "n/a", "N/A", "N.A.", "na"])
def test_who_writes_that_there_is_no_feeling_names_none(text):
    only, found = touchpoint("feeling", text)

    assert (None, None) == (only.feels, only.notes)
    assert [] == said_at(found, "B2")


@pytest.mark.parametrize("text", ["--", "++"])
def test_two_signs_are_a_strong_feeling(text):
    assert {"--": -2, "++": 2}[text] == touchpoint("feeling", text)[0].feels.score


@pytest.mark.parametrize("text", ["۱۴۰۵/۸/۱", "1405-08-01", "2026-10-23", "۱ آبان ۱۴۰۵"])
def test_days_are_read_in_either_calendar(text):
    found = read_rows(["touchpoint", "last reviewed"], ["A", text])

    assert "2026-10-23" == str(journey_of(found).reviewed)


def test_a_day_that_there_is_not_is_kept_and_said():
    found = read_rows(["touchpoint", "last reviewed"], ["A", "۱۴۰۴/۱۲/۳۰ شاید"])

    assert None is journey_of(found).reviewed
    assert ["value_kept"] == said_at(found, "B2")
    assert "۱۴۰۴/۱۲/۳۰ شاید" in journey_of(found).notes.own


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("بله", "met"), ("✗", "missed"), ("Exceeded", "exceeded"), ("برآورده نشد", "missed")],
)
def test_verdicts_are_said_in_many_ways(text, verdict):
    (expectation,) = touchpoint("verdict", text, expects="x")[0].expectations

    assert verdict == expectation.verdict


def test_several_names_stand_in_one_cell():
    assert ("phone", "web") == touchpoint("channel", "تلفن، web")[0].channel
    only, found = touchpoint("owner", "فروش و بازاریابی")
    assert "sales" == only.owner
    assert ["only_one"] == said_at(found, "B2")
    assert "فروش و بازاریابی" in only.notes.own


def test_a_yes_is_a_moment_of_truth_that_waits_for_its_reason():
    assert "لحظه سرنوشت‌ساز" in touchpoint("moment of truth", "بله")[0].moment_of_truth.own
    assert None is touchpoint("moment of truth", "no")[0].moment_of_truth
    assert "چون" == touchpoint("moment of truth", "چون")[0].moment_of_truth.own


def test_a_time_that_is_counted_from_nothing_known_is_kept():
    only, found = touchpoint("takes", "۵ دقیقه")
    assert (5, "minute") == (only.takes.amount, only.takes.unit)
    only, found = touchpoint("takes", "تا وقتی که بشود")
    assert ["value_kept"] == said_at(found, "B2")
    assert None is only.takes


def test_second_values_of_one_touchpoint_are_kept():
    rows = (["touchpoint", "description", "ideas"], ["A", "one", "x"], ["", "two", "y"])
    found = read_rows(*rows)
    (only,) = journey_of(found).touchpoints

    assert "one" == only.description.own
    assert "two" in only.notes.own
    assert ["second_kept"] == said_at(found, "B3")
    assert ["x", "y"] == [each.own for each in only.ideas]


@pytest.mark.parametrize(
    ("head", "said", "missing"),
    [
        ("How serious", "high", "without_pain"),
        ("What was delivered", "in 5 minutes", "without_expectation"),
    ],
)
def test_what_stands_beside_nothing_is_told_what_is_missing(head, said, missing):
    found = read_rows(["touchpoint", "pain points", "expectation", head], ["A", "", "", said])

    assert [missing] == said_at(found, "D2")


@pytest.mark.parametrize(
    ("text", "amount"), [("یک هفته", 1), ("حداکثر دو هفته", 2), ("one week", 1)]
)
def test_a_limit_whose_number_is_a_word_is_read_and_said(text, amount):
    only, found = touchpoint("takes", text)

    assert (amount, "week") == (only.takes.amount, only.takes.unit)
    assert ["choice_guessed"] == said_at(found, "B2")


def test_numbers_say_how_serious_a_pain_point_is_and_the_head_is_told():
    heads = ["touchpoint", "pain points", "how serious"]
    found = read_rows(heads, ["A", "x", 1], ["B", "y", "۴"])
    pains = [each for touch in journey_of(found).touchpoints for each in touch.pains]

    assert ["low", "critical"] == [each.severity for each in pains]
    assert ["grades"] == said_at(found, "C1")


@pytest.mark.parametrize(
    ("head", "numbers"), [("how serious", [1, 5]), ("how serious (1-5)", [1, 2]), ("شدت", [0, 1])]
)
def test_numbers_of_another_scale_say_nothing_of_pain_points(head, numbers):
    rows = [[name, "x", number] for name, number in zip("AB", numbers, strict=True)]
    found = read_rows(["touchpoint", "pain points", head], *rows)
    pains = [each for touch in journey_of(found).touchpoints for each in touch.pains]

    assert [None, None] == [each.severity for each in pains]
    assert ["no_grades"] == said_at(found, "C1")
    assert ["value_kept"] == said_at(found, "C2")


@pytest.mark.parametrize("text", ["1.3", "۲٫۵", "3/5", "6-7", "-1", "2\n9"])
def test_a_number_between_or_beyond_the_grades_speaks_of_another_scale(text):
    heads = ["touchpoint", "pain points", "how serious"]
    found = read_rows(heads, ["A", "x\ny", text], ["B", "z", "2"])
    pains = [each for touch in journey_of(found).touchpoints for each in touch.pains]

    assert [None, None, None] == [each.severity for each in pains]
    assert ["no_grades"] == said_at(found, "C1")
    assert "value_kept" in said_at(found, "C2")
    assert ["value_kept"] == said_at(found, "C3")


@pytest.mark.parametrize("text", ["2-3", "۲ – ۳", "1/3"])
def test_two_grades_in_one_cell_are_not_understood(text):
    heads = ["touchpoint", "pain points", "how serious"]
    found = read_rows(heads, ["A", "x", text], ["B", "y", "4"])
    first, second = (each for touch in journey_of(found).touchpoints for each in touch.pains)

    assert (None, "critical") == (first.severity, second.severity)
    assert text in journey_of(found).touchpoints[0].pains[0].notes.own
    assert ["grades"] == said_at(found, "C1")
    assert ["value_kept"] == said_at(found, "C2")


def test_words_beside_numbers_of_another_scale_are_read():
    found = read_rows(
        ["touchpoint", "pain points", "how serious"], ["A", "x", 9], ["B", "y", "high"]
    )
    severities = [each.severity for touch in journey_of(found).touchpoints for each in touch.pains]

    assert [None, "high"] == severities


@pytest.mark.parametrize(
    ("head", "numbers", "said"),
    [("feeling", [2, 1], ["own_scale"]), ("feeling", [2, -1], []), ("feeling", ["خوب"], [])],
)
def test_numbers_that_would_fit_another_scale_are_told_at_their_head(head, numbers, said):
    found = read_rows(["touchpoint", head], *([f"T{each}", each] for each in numbers))
    assert said == said_at(found, "B1")


def test_a_head_that_nobody_knows_says_how_to_name_it():
    found = read_rows(["touchpoint", "owner", "KPI"], ["A", "فروش", "x"])
    (remark,) = [each for each in found.remarks if each.cell == "C1"]

    assert '`--column "KPI=NAME"`' in remark.line("en")
    assert '`--column "KPI=-"`' in remark.line("fa")


def test_a_cell_that_is_not_understood_gets_one_remark():
    heads = ["touchpoint", "expectation", "expectation met?"]
    found = read_rows(heads, ["A", "one\ntwo", "a\nb\nc"])

    assert ["value_kept"] == said_at(found, "C2")


@pytest.mark.parametrize(
    "text",
    [
        *("2.5 hours", "10-15 minutes", "10- 15 minutes", "-20 degrees", "–۲۰ درجه", "2-3"),
        *("۱۰–۱۵ دقیقه", "12.03.2026", "24-hour hotline", "1,000 calls", "۱/۵ ساعت", "3 days"),
    ],
)
def test_the_number_that_a_text_begins_with_is_its_own(text):
    only, _ = touchpoint("ideas", f"{text}\n- {text}")

    assert [text, text] == [each.own for each in only.ideas]


@pytest.mark.parametrize(
    "sign", ["- ", "-", "• ", "•", "*", "– ", "1. ", "1.", "۲) ", "۲)", "(3) ", "۴- ", "۴-", "12."]
)
def test_the_signs_that_lists_begin_with_are_left_out(sign):
    only, _ = touchpoint("ideas", f"{sign}پاسخ زودتر\n{sign}یک تماس")

    assert ["پاسخ زودتر", "یک تماس"] == [each.own for each in only.ideas]


@pytest.mark.parametrize(
    "text",
    [
        *("1,000 days", "1 000 days", "3-5 days", "3 - 5 days", "2 to 3 days", "not before 2 days"),
        *("Not before 2 days", "> 2 days", ">2 days", "~2 days", "More than 2 days", "Over 2 days"),
        *("minimum 2 days", "2 days or longer", "2 days+", "2 hours/day", "2 days a week"),
        *("۱/۵ ساعت", "۱،۵ ساعت", "بیشتر از ۲ روز", "حداقل ۲ روز", "پس از ۲ روز", "۲ روز در هفته"),
        *("دو سه روز", "۳۰ روز تقویمی", "2½ hours", "-5 days", "۲ سالن", "3 days after nothing"),
    ],
)
def test_a_limit_beside_which_more_is_said_is_kept(text):
    only, found = touchpoint("takes", text)

    assert None is only.takes
    assert text in only.notes.own
    assert ["value_kept"] == said_at(found, "B2")


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("within 2 days", 2, "day"),
        ("At most 3 hours", 3, "hour"),
        ("no more than 2 weeks", 2, "week"),
        ("2 days max.", 2, "day"),
        ("(5 minutes)", 5, "minute"),
        ("حداکثر ۳ روز", 3, "day"),
        ("حداکثر تا ۳ روز کاری", 3, "business_day"),
        ("ظرف ۲ ساعت", 2, "hour"),
        ("ظرف مدت دو هفته", 2, "week"),
        ("پنج دقیقه‌ای", 5, "minute"),
        ("سه روزه", 3, "day"),
        ("1.5 hours", 1.5, "hour"),
        ("۱٫۵ ساعت", 1.5, "hour"),
    ],
)
def test_words_that_mean_a_limit_stand_beside_it(text, amount, unit):
    only, _ = touchpoint("takes", text)

    assert (amount, unit) == (only.takes.amount, only.takes.unit)
    assert None is only.notes


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("3 days after delivery", "delivery"),
        ("Within 3 days after delivery", "delivery"),
        ("at most 3 days before delivery", None),
    ],
)
def test_a_limit_counts_from_what_the_project_knows(text, anchor):
    anchors = "project: نمونه\nanchors:\n  - anchor: Delivery\n    id: delivery\n"
    project = PROJECT | {"journeys/project.yml": anchors}
    heads = ["touchpoint", "expectation", "expected within"]
    found = read_rows(heads, ["A", "x", text], project=project)
    (only,) = journey_of(found, project).touchpoints[0].expectations

    assert anchor == (only.within.anchor if only.within else None)
