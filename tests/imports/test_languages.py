"""A sheet in another language than the project's comes back into it."""

from io import BytesIO

import openpyxl

from cxmap.model.journey import Journey
from cxmap.outputs.sheets.columns import OFFERED
from cxmap.outputs.sheets.filled import rows_of
from cxmap.outputs.sheets.workbook import workbook
from cxmap.publication.checking import checked_project
from cxmap.writing.author import Author
from cxmap.writing.entries import typed_keys
from tests.imports.sheets import TODAY, checked, files_of, read, read_rows

FRIDGE = {
    "journeys/project.yml": "project: Sample\nlanguages:\n  - en\n  - fa\n",
    "journeys/fridge.yml": """\
journey: {en: A new fridge, fa: یخچال تازه}
stages:
  - stage: {en: Choosing, fa: انتخاب}
    id: choosing
    touchpoints:
      - touchpoint: Asking the price
        id: asking
        feels: worried
        bright_spots:
          - {en: A smile, fa: لبخند}
          - {en: A seat, fa: صندلی}
        expectations:
          - expects: {en: The last price, fa: قیمت آخر}
            delivered: {en: Without delivery, fa: بی هزینه حمل}
            verdict: met
""",
}


def exported(language):
    catalog = checked_project(files_of(FRIDGE).values(), today=TODAY).catalog
    journeys = [each for each in catalog.written.entries if isinstance(each, Journey)]
    rows = (row for each in journeys for row in rows_of(each, catalog, language))
    return openpyxl.load_workbook(BytesIO(workbook(rows, {}, language)))


def column(name):
    return 1 + [each.name for each in OFFERED].index(name)


def brought_back(book):
    stream = BytesIO()
    book.save(stream)
    return read(stream.getvalue(), project=FRIDGE)


def draft_of(found):
    after = checked(found, FRIDGE)
    assert () == found.errors
    written = after.catalog.written
    draft = next(
        each
        for each in written.entries
        if isinstance(each, Journey) and written.places[each].ref == "fridge-2"
    )
    return typed_keys(draft, Author.of(after.catalog.project))


def test_the_texts_of_a_sheet_are_in_its_language_where_they_have_been_translated():
    sheet = exported("fa").worksheets[0]
    said = {cell.value for row in sheet.rows for cell in row}

    assert {"یخچال تازه", "قیمت آخر", "لبخند\nصندلی", "Asking the price"} <= said
    assert not {"A new fridge", "The last price"} & said


def test_a_sheet_in_either_language_that_nobody_changed_writes_nothing():
    for language in ("en", "fa"):
        assert {} == brought_back(exported(language)).files


def test_what_was_typed_in_persian_is_persian_and_the_english_stays():
    book = exported("fa")
    sheet = book.worksheets[0]
    sheet.cell(2, column("delivered")).value = "بی هزینه نصب"
    sheet.cell(2, column("touchpoint")).value = "پرسیدن قیمت"
    sheet.cell(2, column("bright_spots")).value = "لبخند\nیک صندلی"
    (stage,) = draft_of(brought_back(book))["stages"]
    (touchpoint,) = stage["touchpoints"]

    assert {"en": "Choosing", "fa": "انتخاب"} == stage["stage"]
    assert {"en": "Asking the price", "fa": "پرسیدن قیمت"} == touchpoint["touchpoint"]
    expected = [{"en": "A smile", "fa": "لبخند"}, {"en": "A seat", "fa": "یک صندلی"}]
    assert expected == touchpoint["bright_spots"]
    delivered = touchpoint["expectations"][0]["delivered"]
    assert {"en": "Without delivery", "fa": "بی هزینه نصب"} == delivered
    assert "worried" == touchpoint["feels"]


def test_persian_that_was_typed_into_an_english_sheet_is_persian():
    book = exported("en")
    book.worksheets[0].cell(2, column("delivered")).value = "بی هزینه نصب"
    (touchpoint,) = draft_of(brought_back(book))["stages"][0]["touchpoints"]
    delivered = touchpoint["expectations"][0]["delivered"]

    assert {"en": "Without delivery", "fa": "بی هزینه نصب"} == delivered


def test_a_persian_sheet_of_ones_own_is_persian_in_an_english_project():
    found = read_rows(
        ["مرحله", "نقطه تماس", "انتظار"],
        ["خرید", "پرداخت با POS", "صف کوتاه"],
        project=FRIDGE,
        title="خرید",
    )
    (text,) = (each.data.decode() for each in found.files.values())

    assert "fa: پرداخت با POS" in text
    assert "en:" not in text
    assert () == found.errors


def test_feelings_go_out_and_come_back_in_the_language_of_their_sheet():
    book = exported("fa")
    cell = book.worksheets[0].cell(2, column("feels"))
    assert "نگران" == cell.value
    cell.value = "کلافه"
    (touchpoint,) = draft_of(brought_back(book))["stages"][0]["touchpoints"]

    assert "annoyed" == touchpoint["feels"]


def test_own_words_for_feelings_are_said_in_the_language_of_the_project():
    words = "feelings:\n  - feeling: {en: homesick, fa: دلتنگ}\n    score: -1\n"
    settings = FRIDGE["journeys/project.yml"] + words
    project = {**FRIDGE, "journeys/project.yml": settings}
    found = read_rows(["touchpoint", "feeling"], ["A", "دلتنگ"], project=project)

    assert "feels: homesick" in next(iter(found.files.values())).data.decode()
