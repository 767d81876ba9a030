"""Sums and footnotes of a sheet are no stages: they are named by cell, and not read."""

import pytest

from tests.imports.sheets import checked, journey_of, read, read_rows, said_at, workbook

HEAD = ["مرحله", "نقطه تماس", "مشکلات", "واحد متولی"]
TABLE = [
    HEAD,
    ["خرید", "سفارش", "صف", "فروش"],
    ["", "پرداخت", "کارت‌خوان", "فروش"],
]


def stages(found):
    return [each.title.own for each in journey_of(found).stages]


@pytest.mark.parametrize("label", ["جمع", "جمع کل:", "جمع دردها", "مجموع", "TOTAL", "Average"])
def test_a_row_of_sums_is_no_stage(label):
    found = read_rows(*TABLE, [label, "", "۴"], ["تحویل", "گرفتن", "", "فروش"])

    assert ["خرید", "تحویل"] == stages(found)
    assert (["sums"], ["sums"]) == (said_at(found, "A4"), said_at(found, "C4"))


def test_a_sum_below_the_touchpoints_is_none():
    found = read_rows(*TABLE, ["", "Total", "4", ""])

    assert 2 == found.touchpoints
    assert ["sums"] == said_at(found, "B4")


@pytest.mark.parametrize(
    "text",
    [
        "* MoT = لحظه سرنوشت‌ساز",
        "توضیح: این جدول در جلسه تیرماه پر شد",
        "Source: workshop 2025-06-03, 12 people",
        "این جدول در جلسه تیرماه پر شد",
    ],
)
def test_a_footnote_is_no_stage(text):
    found = read_rows(*TABLE, [], [text], ["تهیه: واحد تجربه"])

    assert ["خرید"] == stages(found)
    assert (["below"], ["below"]) == (said_at(found, "A5"), said_at(found, "A6"))


def test_a_footnote_across_the_sheet_is_no_stage():
    found = read(workbook(("Map", [*TABLE, ["نسخه آزمایشی"]], ["A4:D4"])))

    assert (["خرید"], ["below"]) == (stages(found), said_at(found, "A4"))


def test_a_footnote_below_touchpoints_without_stages_is_no_touchpoint():
    found = read_rows(["نقطه تماس", "مشکلات"], ["سفارش", "صف"], ["منبع: نظرسنجی بهار"])

    assert (1, ["below"]) == (found.touchpoints, said_at(found, "A3"))


def test_a_stage_that_has_touchpoints_or_says_more_is_one_whatever_it_is_called():
    found = read_rows(
        *TABLE,
        ["جمع‌آوری سفارش"],
        ["", "چیدن", "", "فروش"],
        ["Sum up the order", "Adding", "", "فروش"],
        ["یادداشت: پس از خرید", "تماس", "", "فروش"],
    )

    expected = ["خرید", "جمع‌آوری سفارش", "Sum up the order", "یادداشت: پس از خرید"]
    assert expected == stages(found)
    assert not [each for each in checked(found).problems if each.severity == "error"]


@pytest.mark.parametrize("title", ["جمع‌بندی", "جمع", "Total"])
def test_a_stage_with_a_touchpoint_is_no_sum_whatever_it_is_called(title):
    found = read_rows(*TABLE, [title, "ارسال صورت‌جلسه", "", "فروش"], ["", "تشکر", "", "فروش"])

    assert (["خرید", title], 4) == (stages(found), found.touchpoints)


def test_a_touchpoint_with_words_beside_it_is_no_sum():
    found = read_rows(HEAD, ["خرید", "سفارش", "صف", "فروش"], ["", "Average", "", "فروش"])

    assert (2, []) == (found.touchpoints, said_at(found, "B3"))


def test_the_last_stages_of_a_plan_are_stages_though_nothing_is_in_them_yet():
    found = read_rows(*TABLE, ["تحویل"], ["پس از خرید"], ["بازگشت دوباره"])

    assert ["خرید", "تحویل", "پس از خرید", "بازگشت دوباره"] == stages(found)


def test_stages_with_empty_rows_between_all_of_them_are_stages():
    found = read_rows(*TABLE, [], ["تحویل"], [], ["بازگشت"])

    assert ["خرید", "تحویل", "بازگشت"] == stages(found)


@pytest.mark.parametrize(
    "rows",
    [
        [["این جدول در جلسه تیرماه پر شد"]],
        [[], ["نسخه آزمایشی"]],
        [["جمع کل"]],
    ],
)
def test_what_is_long_or_stands_apart_or_is_a_sum_without_numbers_is_no_stage(rows):
    found = read_rows(*TABLE, *rows)

    assert (["خرید"], ["below"]) == (stages(found), said_at(found, f"A{3 + len(rows)}"))
