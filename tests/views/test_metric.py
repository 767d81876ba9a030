"""A metric in words: signs, units, targets, parts and reasons, worked out by hand."""

import pytest

from cxmap.model.voice import Improvement
from cxmap.views.effect import effect_lines
from cxmap.views.figures_board import figure_card, figures_view
from cxmap.views.metric import metric_view
from cxmap.views.register import register_lines
from tests.metrics import CHANNELS, FROM_ROWS, NPS, answers, metric_reader


def shown(metric, rows="", language="en", of="answers", **files):
    return metric_view(*metric_reader(metric, rows, of=of, language=language, **files))


def by_hand(readings, more="unit: per cent, direction: higher"):
    return f"  - {{metric: Share, id: it, {more}, readings: [{readings}]}}\n"


@pytest.mark.parametrize(
    ("counts", "said"), [((5, 1, 2), "+38"), ((1, 0, 4), "−60"), ((2, 0, 2), "0")]
)
def test_a_net_promoter_score_has_its_sign_and_no_per_cent(counts, said):
    view = shown(NPS, "date,score\n" + answers("2026-03", *counts))
    assert (said, None) == (str(view.figure.number), view.figure.unit)


def test_a_persian_figure_has_persian_digits_and_says_of_how_many_it_is():
    view = shown(NPS, "date,score\n" + answers("2026-03", 5, 1, 2), "fa")
    assert ("+۳۸", "از ۸ مورد", "مارس ۲۰۲۶") == (
        str(view.figure.number),
        str(view.figure.n),
        str(view.figure.period),
    )


def test_shares_are_whole_per_cents_and_written_values_stay_as_they_are():
    csat = NPS.replace("formula: nps", "formula: csat")
    worked = shown(csat, "date,score\n2026-03-05,5\n2026-03-06,4\n2026-03-07,1\n")
    written = shown(by_hand("{period: spring, value: 39.13, n: 23}"))

    assert ("67", "%") == (str(worked.figure.number), str(worked.figure.unit))
    assert ("39.13", "per cent") == (str(written.figure.number), str(written.figure.unit))


def test_without_intervals_nobody_says_that_something_changed():
    view = shown(by_hand("{period: spring, value: 58}, {period: summer, value: 64}"))
    assert "Before: 58 per cent, spring" == str(view.change)


def test_a_change_within_the_intervals_is_not_called_one():
    rows = "date,score\n" + "".join(
        answers(month, 20, 0, 20 + place) for place, month in enumerate(("2026-02", "2026-03"))
    )
    view = shown(NPS, rows.replace("2026-02-15", "2026-02-01") + answers("2026-04", 1, 0, 0))
    assert "No clear change since February 2026" == str(view.change)


TARGETS = "targets: [{target: 10, by: 2026-12-31}, {target: 70}, {target: 5, segment: few}]"


def targets(direction, value):
    more = f"unit: per cent, direction: {direction}, target: 70, {TARGETS}"
    view = shown(by_hand(f"{{period: spring, value: {value}}}", more))
    return [(str(each.said), each.is_met.word, str(each.to_go)) for each in view.targets]


def test_every_target_of_everybody_says_whether_it_is_reached_and_what_is_missing():
    assert [
        ("Target 10 per cent by 31 December 2026", "Reached", "None"),
        ("Target 70 per cent", "Not reached yet", "6 percentage points to go"),
    ] == targets("higher", 64)
    assert [
        ("Target 10 per cent by 31 December 2026", "On the way", "54 percentage points to go"),
        ("Target 70 per cent", "Reached", "None"),
    ] == targets("lower", 64)


def test_what_is_missing_is_counted_from_the_figure_that_is_shown():
    counts = "counts: [{answer: 9-10, n: 101}, {answer: 7-8, n: 69}, {answer: 0-6, n: 50}]"
    metric = by_hand(f"{{period: spring, {counts}}}", "direction: higher, target: 30")
    view = shown(metric.replace("Share", "NPS"))

    assert view.figure is not None
    assert ("+23", "of 220") == (str(view.figure.number), str(view.figure.n))
    assert ["7 points to go"] == [str(each.to_go) for each in view.targets]


def test_without_a_better_side_no_target_is_judged():
    view = shown(by_hand("{period: spring, value: 64}", "target: 70"))
    assert [(None, None)] == [(each.is_met, each.to_go) for each in view.targets]


def test_parts_are_not_added_up():
    view = shown(
        by_hand("{period: a, value: 90, segment: Big}, {period: a, value: 71, segment: Small}")
    )

    assert (None, None) == (view.figure, view.trend)
    (group,) = view.parts
    assert "By segment" == group.title
    assert ["90", "71"] == [str(part.figure.number) for part in group.parts]


def test_a_file_is_named_with_its_rows_and_what_was_left_out():
    rows = "date,score,channel\n2026-03-05,9,courier\n2026-03-06,great,post\n2026-03-07,2,post\n"
    said = [*map(str, shown(NPS, rows).file)]

    assert "2 rows read from Survey" == said[0]
    assert "1 left out, as they could not be read" == said[1]


def test_reasons_are_ranked_with_their_share_of_those_who_gave_one():
    reasons = ["late", "late", "late", "price", ""]
    rows = "date,score,reason\n" + "".join(f"2026-03-05,5,{each}\n" for each in reasons)
    bars = shown(NPS, rows).reasons.bars

    assert [("late", "3", "75 %"), ("price", "1", "25 %")] == [
        (str(each.name), str(each.count), str(each.share)) for each in bars
    ]


def test_shares_of_reasons_are_of_all_who_were_asked_and_of_those_who_left():
    reasons = "reasons: [{answer: late, n: 5}, {answer: price, n: 4}]"
    asked = shown(by_hand(f"{{period: spring, value: 64, n: 90, {reasons}}}")).reasons
    left = shown(
        by_hand(f"{{period: spring, value: 10, n: 90, {reasons}}}").replace("Share", "Churn")
    )

    assert ["6 %", "4 %"] == [str(each.share) for each in asked.bars]
    assert ["56 %", "44 %"] == [str(each.share) for each in left.reasons.bars]


def test_the_device_says_whether_the_next_figure_is_late():
    view = shown(NPS, "date,score\n2026-03-01,9\n2026-03-31,2\n")
    (day,) = [each for each in view.next_due.parts if hasattr(each, "counts")]

    assert ("2026-04-30", "fresh") == (day.moment, day.counts)


@pytest.mark.parametrize(
    ("cadence", "due"),
    [
        ("every three months", "2026-09-30"),
        ("هر ۳ ماه", "2026-09-30"),
        ("هر سه‌ماه", "2026-09-30"),
        ("now and then", None),
    ],
)
def test_a_reading_by_hand_is_followed_as_often_as_its_cadence_says(cadence, due):
    reading = "{period: spring, value: 64, starts: 2026-04-01, ends: 2026-06-29}"
    view = shown(by_hand(reading, f"cadence: {cadence}"))
    days = [each.moment for each in view.next_due.parts[1:2]] if view.next_due else [None]

    assert [due] == days


def test_a_season_of_the_jalali_calendar_has_its_name():
    seasons = NPS.replace("every: month", "every: season")
    project = {"journeys/project.yml": "project: P\nlanguages: [en, fa]\ncalendar: jalali\n"}
    rows = "date,score\n1405/01/05,9\n1405/03/30,9\n1405/05/02,2\n1405/06/31,2\n"
    view = shown(seasons, rows, **project)

    assert "summer 1405" == str(view.figure.period)
    assert [("Spring", "1405"), ("Summer", "1405")] == [
        (str(each.period), each.year) for each in view.trend.points
    ]


def test_every_metric_stands_on_the_board_once_by_its_owner():
    metrics = (
        "  - {metric: A, id: it, owner: sales}\n"
        "  - {metric: B, id: b}\n"
        "  - {metric: C, id: c, owner: sales}\n"
        "departments: [{department: Sales, id: sales}]\n"
    )
    reader, _ = metric_reader(metrics, page="overview/figures.html")
    groups = figures_view(reader).groups

    assert {"Sales": ["A", "C"], "No owner yet": ["B"]} == {
        str(group.owner): [str(card.pointer) for card in group.cards] for group in groups
    }


def test_a_card_shows_the_target_that_is_next():
    more = "direction: higher, targets: [{target: 5}, {target: 10}, {target: 20}]"
    card = figure_card(*metric_reader(by_hand("{period: spring, value: 6}", more)))
    assert card.target is not None
    assert "Target 10" == str(card.target.said)


def test_the_picture_of_a_card_is_held_against_the_target_that_it_names_alone():
    more = "direction: higher, target: 40, targets: [{target: 10}, {target: 20}]"
    readings = "{period: spring, value: 4}, {period: summer, value: 6}"
    card = figure_card(*metric_reader(by_hand(readings, more)))

    assert card.trend is not None
    assert card.target is not None
    named = card.target.said
    assert [str(named)] == [level.said for level in card.trend.levels]


def test_the_target_of_one_segment_is_drawn_in_its_picture_and_in_no_other():
    rows = "date,score,segment\n"
    for month in ("2026-03", "2026-04"):
        rows += f"{month}-05,9,North\n{month}-06,9,South\n"
    metric = NPS.replace(
        "formula: nps", "formula: nps, target: 30, targets: [{target: 50, id: n, segment: north}]"
    )
    (parts,) = shown(metric, rows).parts

    assert {"North": [50], "South": []} == {
        str(each.name): [level.value for level in each.trend.levels] for each in parts.parts
    }
    assert {(50, 100)} == {each.trend.reach for each in parts.parts}


def test_metrics_stand_once_more_along_their_journeys():
    files = {"journeys/visit.yml": "journey: Visit\n"}
    metric = by_hand("{period: spring, value: 3}", "journeys: visit")
    view = figures_view(metric_reader(metric, **files)[0])
    ((metric, said),) = view.journeys[0].lines

    assert ("Visit", "Share", "3 (spring)") == (
        str(view.journeys[0].journey),
        str(metric),
        str(said),
    )


def test_a_total_does_not_hide_the_parts_that_miss_its_target():
    hours = NPS.replace("formula: nps", "formula: first_response, target: 1").replace(
        "direction: higher", "direction: lower"
    )
    opened = "2026-03-05 08:00"
    rows = "date,first response,channel\n"
    rows += f"{opened},2026-03-05 08:15,courier\n" * 2 + f"{opened},2026-03-05 12:00,post\n"
    view = shown(hours, rows, of="tickets")
    (group,) = view.parts

    assert ["By channel, 1 of 2 have not reached the target."] == [
        str(each.said) for each in view.missed
    ]
    assert {"Courier": "Reached", "Post": "Not reached yet"} == {
        str(each.name): each.target.is_met.word for each in group.parts
    }


def test_what_is_missing_of_hours_has_their_unit():
    metric = by_hand("{period: spring, value: 30}", "unit: hours, direction: lower, target: 24")
    assert ["6 hours to go"] == [str(each.to_go) for each in shown(metric).targets]


def test_a_number_is_not_held_against_a_target_part_by_part():
    count = NPS.replace("formula: nps", "formula: count, target: 3")
    rows = "date,channel\n" + "2026-03-05,courier\n" * 4 + "2026-03-06,post\n"
    view = shown(count, rows, of="tickets")

    assert ((), [None, None]) == (view.missed, [each.target for each in view.parts[0].parts])


def test_parts_far_apart_have_scales_of_their_own():
    count = NPS.replace("formula: nps", "formula: count, target: 300")
    dates = [f"2026-0{month}-{day}" for month in (1, 2, 3) for day in ("01", "15", "28")]
    rows = "date,channel\n" + "".join(f"{day},courier\n" * 9 + f"{day},post\n" for day in dates)
    view = shown(count, rows, of="tickets")
    reaches = [each.trend.reach for each in view.parts[0].parts]

    assert [(0, 27), (0, 3)] == reaches
    assert [(), ()] == [each.trend.levels for each in view.parts[0].parts]
    assert "Each picture has a scale of its own, which begins at zero." == view.parts[0].scales


def test_of_those_who_left_nobody_was_asked():
    leaving = "date\n" + "".join(f"2026-03-{day:02}\n" for day in range(1, 32))
    churn = NPS.replace("formula: nps", "formula: churn, at_start: [{month: 2026-03, n: 500}]")

    assert str(shown(churn, leaving, of="losses").figure.interval).startswith(
        "Among so many customers"
    )
    asked = shown(
        NPS, "date,score\n2026-03-01,9\n" + answers("2026-03", 20, 1, 5) + "2026-03-31,9\n"
    )
    assert str(asked.figure.interval).startswith("Had we asked everybody")


def test_three_answers_are_said_to_be_few():
    few = shown(NPS, "date,score\n" + answers("2026-03", 2, 0, 1)).figure
    many = shown(NPS, "date,score\n" + answers("2026-03", 5, 3, 2)).figure

    assert ("Fewer than 10: it does not say much yet", None) == (str(few.few), many.few)


def test_the_bar_of_a_reason_is_as_long_as_its_share_says():
    reasons = "reasons: [{answer: late, n: 13}, {answer: price, n: 12}]"
    bars = shown(by_hand(f"{{period: spring, value: 64, n: 50, {reasons}}}")).reasons.bars
    assert [("26 %", 13 / 50), ("24 %", 12 / 50)] == [
        (str(each.share), each.part / each.whole) for each in bars
    ]


def test_customers_at_the_start_stand_in_one_table():
    starts = "at_start: [{month: 2026-02, n: 500}, {month: 2026-03, n: 480}]"
    view = shown(by_hand("{period: spring, value: 4}", f"formula: churn, {starts}"))
    (fact,) = [each for each in view.more if each.key == "at_start"]

    assert ["Month", "Customers at the start"] == [str(each) for each in fact.table.columns]
    assert ["500", "480"] == [str(row.cells[1].values[0]) for row in fact.table.rows]


def test_the_list_of_metrics_says_how_each_of_them_stands():
    metrics = (
        "  - {metric: A, id: it, target: 9, direction: higher,"
        " readings: [{period: spring, value: 7}]}\n"
        "  - {metric: B, id: b}\n"
        "  - {metric: C, id: c, readings: [{period: spring, value: 7, segment: few}]}\n"
    )
    reader, _ = metric_reader(metrics, page="metrics/index.html")
    lines = register_lines(reader, "metric")

    assert [
        ("7 (spring)", "Not reached yet"),
        ("Nobody has measured it yet.", "None"),
        ("It is known only in parts; they are not added up to one figure.", "None"),
    ] == [(str(each.figure or each.no_figure), str(each.is_met)) for each in lines]


def test_before_anything_is_done_the_latest_figure_is_the_one_to_compare_with():
    reading = "{period: spring, value: 58}, {period: summer, value: 64, n: 118}"
    doing = "improvements: [{opportunity: O, id: o, metrics: it, actions: [{action: A, id: a%s}]}]"

    def line(done):
        reader, _ = metric_reader(by_hand(reading) + doing % done)
        (improvement,) = reader.catalog.all(Improvement)
        (found,) = effect_lines(reader, improvement)
        return str(found.before), str(found.after), found.missing

    assert ("64 per cent (n = 118), summer", "None", "Not measured since") == line("")
    assert ("None", "None", "No figure with its days is known") == line(", done: 2026-09-01")


def test_parts_of_one_period_need_no_table():
    one = "{period: a, value: 90, segment: Big}, {period: a, value: 71, segment: Small}"
    more = f"{one}, {{period: b, value: 72, segment: Small}}"

    assert [True, False] == [shown(by_hand(each)).parts[0].table is None for each in (one, more)]


def test_a_card_says_what_its_total_hides():
    parts = "{period: a, value: 96, segment: Big}, {period: a, value: 71, segment: Small}"
    more = "unit: per cent, direction: higher, target: 90"
    said = {
        value: [
            str(each.said)
            for each in figure_card(
                *metric_reader(by_hand(f"{{period: a, value: {value}}}, {parts}", more))
            ).missed
        ]
        for value in (91, 80)
    }

    assert {91: ["By segment, 1 of 2 have not reached the target."], 80: []} == said


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("resolution", "2 still open, not counted"),
        ("in_time, within: 3 days", "2 still open, not counted"),
        ("first_response", "1 without a response yet, not counted"),
    ],
)
def test_what_is_still_open_is_said_and_not_counted(formula, said):
    rows = (
        "date,first_response,closed,channel\n2026-03-05,2026-03-05,2026-03-06,post\n"
        "2026-03-06,2026-03-07,,post\n2026-03-07,,,courier\n"
    )
    metric = NPS.replace("nps", formula)
    survey = FROM_ROWS.replace("answers", "tickets")
    texts = {"journeys/it.yml": f"{CHANNELS}{survey}metrics:\n{metric}"}
    files = [*map(str, shown(metric, rows, **texts).file)]

    assert ["3 rows read from Survey", "none left out", said] == files[:3]


def test_a_share_in_time_is_of_what_was_closed():
    rows = "date,closed\n2026-03-05,2026-03-06\n2026-03-05,2026-03-20\n2026-03-31,\n"
    metric = NPS.replace("nps", "in_time, within: 3 days")
    survey = FROM_ROWS.replace("answers", "tickets")
    figure = shown(metric, rows, **{"journeys/it.yml": f"{survey}metrics:\n{metric}"}).figure

    assert ("50", "%", "of 2") == (str(figure.number), str(figure.unit), str(figure.n))


def test_halves_are_rounded_away_from_zero_and_a_target_is_held_against_what_is_shown():
    rows = "date,score\n" + "2026-03-01,5\n" * 3 + "2026-03-31,5\n" * 2 + "2026-03-15,2\n" * 3
    view = shown(NPS.replace("formula: nps", "formula: csat, target: 63"), rows)

    assert "63" == str(view.figure.number)
    assert [("Reached", "None")] == [(str(each.is_met), str(each.to_go)) for each in view.targets]


def test_a_quarter_of_an_hour_is_no_fifth():
    rows = "date,first response\n2026-03-05 08:00,2026-03-05 08:15\n"
    hours = NPS.replace("formula: nps", "formula: first_response")
    assert "0.25" == str(shown(hours, rows, of="tickets").figure.number)
