"""Workbooks of real life: titles above, two rows of heads, merged cells, notes aside."""

from datetime import date, datetime, time

import pytest

from cxmap.foundation.problems import Severity
from tests.imports.sheets import (
    ENGLISH_PROJECT,
    PROJECT,
    checked,
    journey_of,
    read,
    read_rows,
    remarks_of,
    said_at,
    workbook,
)

PERSIAN = workbook(
    (
        "نقشه",
        [
            ["نقشه سفر مشتري: خريد حضوري"],
            ["پرسونا:", "خانواده جوان", "", "تاریخ بازبینی: ۱۴۰۵/۰۸/۰۱", "تهیه: واحد تجربه"],
            [],
            ["مرحله", "نقطه تماس", "انتظار", "", "وضعیت", "", "واحد متولی", "کانال", "بودجه"],
            ["", "", "شرح", "برآورده شد؟", "احساس مشتري", "مشکلات"],
            ["پیش از خرید", "دیدن تبلیغ", "- قیمت واقعی\n- تصویر درست", "بله", "۳", "تصویر کهنه",
             "بازاريابي", "اینستاگرام", "۱۲۰۰۰"],
            ["", "تلفن به فروشگاه", "زود جواب بدهند", "خير", "۲", "", "فروش", "تلفن", "", "",
             "بپرسیم"],
            ["در فروشگاه", "ورود", "خوشامد", "بله", "۵", "", "فروش", "حضوری"],
            ["", "پرداخت", "صف کوتاه", "شاید وقتی دیگر", "۱", "کارت‌خوان خراب\nصف دراز",
             "صندوق", "حضوری"],
            ["", "", "رسید", "بله"],
            [],
            ["پس از خرید"],
            ["", "تماس پیگیری", "", "", "عالی", "", "فروش"],
        ],
        ["A1:I1", "A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:G5", "H4:H5", "I4:I5", "A6:A7",
         "A8:A10", "B9:B10", "G9:G10", "A12:I12"],
    ),
    ("یادداشت", [["این برگه جدول نیست"]], []),
)  # fmt: skip
ENGLISH = workbook(
    (
        "Sheet1",
        [
            ["Customer journey map – Buying a bicycle"],
            ["", "", "", "What we hear", "", "draft by the CX team"],
            ["Phase", "Customer actions", "Channle", "Emotion", "Pain points", "Responsible",
             "KPI"],
            ["Before", "Compares shops", "web", "🙂", "1. Prices differ\n2. No stock shown",
             "sales", "NPS"],
            ["", "Calls us", "phone", "angry", "Waits", "Aftersales service"],
            ["Phase", "Customer actions", "Channle", "Emotion", "Pain points", "Responsible",
             "KPI"],
            ["After", "Comes back", "in person", "so-so and rather undecided about it all", "",
             "Workshop", "", "ask Tom?"],
        ],
        ["A1:G1", "A4:A5"],
    )
)  # fmt: skip


def touchpoints(journey):
    return {each.title.own: each for each in journey.touchpoints}


def test_a_persian_map_becomes_a_draft_that_checks_with_warnings_only():
    found = read(PERSIAN)
    severities = {each.severity for each in checked(found).problems}

    assert "draft" == journey_of(found).status
    assert Severity.ERROR not in severities
    assert (1, 5) == (found.journeys, found.touchpoints)


def test_merged_stages_and_rows_that_are_a_stage_hold_their_touchpoints():
    journey = journey_of(read(PERSIAN))

    expected = {
        "پیش از خرید": ["دیدن تبلیغ", "تلفن به فروشگاه"],
        "در فروشگاه": ["ورود", "پرداخت"],
        "پس از خرید": ["تماس پیگیری"],
    }
    assert expected == {
        stage.title.own: [each.title.own for each in stage.touchpoints] for stage in journey.stages
    }


def test_two_rows_of_heads_are_read_together():
    paying = touchpoints(journey_of(read(PERSIAN)))["پرداخت"]

    assert ["صف کوتاه", "رسید"] == [each.expects.own for each in paying.expectations]
    assert [None, "met"] == [each.verdict for each in paying.expectations]
    assert ["کارت‌خوان خراب", "صف دراز"] == [each.title.own for each in paying.pains]


def test_every_line_of_a_cell_is_an_expectation_with_the_verdict_beside_it():
    seeing = touchpoints(journey_of(read(PERSIAN)))["دیدن تبلیغ"]

    expected = [("قیمت واقعی", "met"), ("تصویر درست", "met")]
    assert expected == [(each.expects.own, each.verdict) for each in seeing.expectations]


def test_what_stands_above_the_table_is_said_of_the_journey():
    found = read(PERSIAN)
    journey = journey_of(found)

    assert "خرید حضوری" == journey.title.own
    assert "2026-10-23" == str(journey.reviewed)
    assert ("khanvade-javan",) == journey.persona
    assert "persona: خانواده جوان" in found.files["journeys/registers.yml"].data.decode()
    assert ["above"] == said_at(found, "E2")


def test_numbers_beyond_ours_are_feelings_on_a_scale_of_their_own():
    journey = journey_of(read(PERSIAN))

    assert (1, 5) == (journey.scale.worst, journey.scale.best)
    assert [3, 2, 5, 1, 5] == [each.feels.score for each in journey.touchpoints]


def test_known_names_are_used_and_new_ones_begun_as_drafts():
    found = read(PERSIAN)
    ways = touchpoints(journey_of(found))
    registers = found.files["journeys/registers.yml"].data.decode()

    assert ("marketing", "sales") == (ways["دیدن تبلیغ"].owner, ways["ورود"].owner)
    assert ("phone",) == ways["تلفن به فروشگاه"].channel
    assert registers.startswith(PROJECT["journeys/registers.yml"])
    assert "  - department: صندوق\n    id: sandugh\n    status: draft" in registers
    assert "  - channel: اینستاگرام\n" in registers


def test_each_cell_that_was_not_understood_is_named_and_kept():
    found = read(PERSIAN)
    ways = touchpoints(journey_of(found))

    assert ["value_kept"] == said_at(found, "D9")
    assert "شاید وقتی دیگر" in ways["پرداخت"].expectations[0].notes.own
    assert ["beside"] == said_at(found, "K7")
    assert "بپرسیم" == ways["تلفن به فروشگاه"].notes.own
    assert ["head_unknown"] == said_at(found, "I4")
    assert {"بودجه": "۱۲۰۰۰"} == {k: v.own for k, v in ways["دیدن تبلیغ"].fields.items()}
    assert ("", "no_head") in remarks_of(found)


def test_an_english_map_is_read_by_its_synonyms_and_through_its_slips():
    found = read(ENGLISH, name="bicycle.xlsx", project=ENGLISH_PROJECT)
    journey = journey_of(found, ENGLISH_PROJECT)
    comparing, calling, coming = journey.touchpoints

    assert Severity.ERROR not in {e.severity for e in checked(found, ENGLISH_PROJECT).problems}
    assert ["head_guessed"] == said_at(found, "C3")
    assert ["Prices differ", "No stock shown"] == [each.title.own for each in comparing.pains]
    assert ("web",) == comparing.channel
    assert 1 == comparing.feels.score
    assert ("angry", "after-sales") == (calling.feels.word, calling.owner)
    assert "so-so and rather undecided" in coming.notes.own
    assert ["value_kept"] == said_at(found, "D7")
    assert ["Before", "After"] == [each.title.own for each in journey.stages]


def test_a_head_that_is_repeated_is_no_touchpoint():
    found = read(ENGLISH, project=ENGLISH_PROJECT)

    assert 3 == found.touchpoints


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_remark_is_a_sentence_that_names_its_cell(language):
    for remark in read(PERSIAN).remarks:
        line = remark.line(language)
        assert remark.cell in line
        assert "{" not in line
        assert "sheet_heads" not in line


ON_ITS_SIDE = workbook(
    (
        "Map",
        [
            ["Customer journey map: Joining the gym"],
            [],
            ["Phase", "Aware", "", "Joining"],
            ["Customer actions", "Sees an ad", "Asks a friend", "Signs up"],
            ["Emotions", "🙂", "", "😐"],
            ["Pain points", "", "Nobody knows prices", "Papers\nNo parking"],
            ["Owner", "Sales", "Sales", "Front desk"],
        ],
        ["A1:D1", "B3:C3"],
    )
)


def test_a_map_on_its_side_is_read_by_its_columns_and_cells_keep_their_names():
    found = read(ON_ITS_SIDE, project=ENGLISH_PROJECT)
    journey = journey_of(found, ENGLISH_PROJECT)
    *_, joining = journey.touchpoints

    assert "Joining the gym" == journey.title.own
    assert [["Sees an ad", "Asks a friend"], ["Signs up"]] == [
        [each.title.own for each in stage.touchpoints] for stage in journey.stages
    ]
    assert ["Papers", "No parking"] == [each.title.own for each in joining.pains]
    assert ["name_begun"] == said_at(found, "D7")
    assert ("", "turned") in remarks_of(found)


def test_a_map_of_stages_alone_gets_a_touchpoint_for_each():
    rows = [["Phase", "Feeling", "Pain points"], ["Aware", "happy", "Noise"], ["Buying", "", "x"]]
    found = read(workbook(("Map", rows, [])), project=ENGLISH_PROJECT)
    journey = journey_of(found, ENGLISH_PROJECT)

    assert ["Aware", "Buying"] == [each.title.own for each in journey.touchpoints]
    assert ("", "stages_only") in remarks_of(found)


def test_a_head_that_may_be_a_column_is_remarked_with_what_to_type():
    found = read_rows(
        ["Touchpoint", "Dept. in charge", "Emotion (1-10)", "Budget"],
        ["Paying", "Till", "4", "12"],
        project=ENGLISH_PROJECT,
    )
    told = {each.cell: each.line("en") for each in found.remarks}

    assert '`--column "Dept. in charge=owner"`' in told["B1"]
    assert "a scale from 1 to 10" in told["C1"]
    assert '`--column "Budget=NAME"`' in told["D1"]


@pytest.mark.parametrize(("total", "stray"), [("12", "happy"), ("9", "9")])
def test_the_head_says_the_scale_whatever_stands_below_it(total, stray):
    found = read_rows(
        ["Touchpoint", "Feeling (1 to 5)", "Pain points"],
        ["Paying", "4", "Queue"],
        ["Leaving", "2", ""],
        ["Parking", stray, ""],
        ["Total", total, "1"],
        project=ENGLISH_PROJECT,
    )
    journey = journey_of(found, ENGLISH_PROJECT)

    assert (1, 5) == (journey.scale.worst, journey.scale.best)
    assert [4, 2] == [each.feels.score for each in journey.touchpoints[:2]]


@pytest.mark.parametrize("cell", [datetime.combine(date(2026, 11, 30), time()), date(2026, 11, 30)])
def test_a_day_in_a_column_of_ones_own_is_a_day_and_no_time(cell):
    rows = (["نقطه تماس", "واحد متولی", "مهلت اقدام"], ["پرداخت", "فروش", cell])
    persian, english = (read_rows(*rows, project=each) for each in (PROJECT, ENGLISH_PROJECT))

    for found, day in ((persian, "1405-09-09"), (english, "2026-11-30")):
        assert f"مهلت اقدام: '{day}'" in found.files["journeys/map.yml"].data.decode()


def test_scores_on_a_scale_of_their_own_are_the_same_when_they_come_again():
    sheet = workbook(("Map", [["Touchpoint", "Feeling"], ["A", 4], ["B", "۵"], ["C", "😀"]], []))
    first = read(sheet)
    there = {**PROJECT, **{path: each.data.decode() for path, each in first.files.items()}}
    again = read(sheet, project=there)

    assert {} == again.files
    assert "same" in [each.sort for each in again.remarks]
