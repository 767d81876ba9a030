"""The workbook to fill in, and the one with journeys in it: what is sent out comes back."""

from io import BytesIO

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from cxmap.foundation.problems import Severity
from cxmap.language.languages import LANGUAGES
from cxmap.model.journey import Journey
from cxmap.outputs.sheets.columns import COLUMNS, OFFERED, column_called
from cxmap.outputs.sheets.filled import rows_of
from cxmap.outputs.sheets.lists import offered
from cxmap.outputs.sheets.template import template as made_template
from cxmap.outputs.sheets.workbook import workbook
from cxmap.publication.checking import checked_project
from cxmap.writing.author import Author
from cxmap.writing.entries import typed_keys
from tests.imports import libreoffice
from tests.imports.sheets import PROJECT, TODAY, checked, files_of, read

VISIT = """\
# written by hand
journey: {fa: بازدید, en: The visit}
scale: 1 to 5
owner: sales
persona: buyer
stages:
  - stage: لابی
    id: lobby
    goal: زود برسد
    touchpoints:
      - touchpoint: ورود مهمان
        id: enter
        channel: [in-person, phone]
        feels: 4
        expectations:
          - expects: {fa: "=1+1", en: "=1+1"}
            id: sum
            verdict: met
            delivered: آنچه "خواست"
            history:
              - was: دو سال پیش نبود
          - یک نوشیدنی
        pains:
          - pain: پله بلند
            severity: high
            only_in: snow
        ideas:
          - {fa: آسانسور, en: A lift}
          - |-
            دو خط
            در یک چیز
        next:
          - to: leave
      - same_as: enter
        id: again
        expectations: []
  - stage: خروج
    id: out
    touchpoints:
      - touchpoint: خداحافظی
        id: leave
        notes: "@all"
"""
FULL = {
    **PROJECT,
    "journeys/visit.yml": VISIT,
    "journeys/more.yml": """\
personas:
  - persona: خریدار
    id: buyer
contexts:
  - context: برف
    id: snow
""",
}


def project():
    return checked_project(files_of(FULL).values(), today=TODAY)


def exported(language="fa"):
    catalog = project().catalog
    journeys = [each for each in catalog.written.entries if isinstance(each, Journey)]
    rows = (row for each in journeys for row in rows_of(each, catalog, language))
    return workbook(rows, offered(OFFERED, catalog, language), language)


def template(language):
    return made_template(project().catalog, language)


def opened(data):
    return openpyxl.load_workbook(BytesIO(data))


def edited(data, edits):
    """Type into cells: column by name and row by number -> text."""
    book = opened(data)
    for (name, row), text in edits.items():
        number = 1 + [each.name for each in OFFERED].index(name)
        book.worksheets[0].cell(row, number).value = text
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def typed_journeys(found):
    """Give the keys of both journeys as an author types them: that of before, and the draft."""
    after = checked(found, FULL)
    author = Author.of(after.catalog.project)
    journeys = [each for each in after.catalog.written.entries if isinstance(each, Journey)]
    places = after.catalog.written.places
    return {places[each].ref: typed_keys(each, author) for each in journeys}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_found_again_by_its_head(language):
    for column in COLUMNS:
        assert column is column_called(column.head(language))
        assert column.explained(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_is_read_from_its_side_explains_itself_and_offers_what_is_known(language):
    book = opened(template(language))
    rows, guide, lists = book.worksheets
    known = {cell.value for column in lists.columns for cell in column}

    assert (language == "fa") is bool(rows.sheet_view.rightToLeft)
    assert ("A2", "hidden") == (rows.freeze_panes, lists.sheet_state)
    assert {each.head(language) for each in OFFERED} <= {row[0].value for row in guide.rows}
    assert {"فروش", "خریدار"} <= known
    assert not any(each.showErrorMessage for each in rows.data_validations.dataValidation)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_holds_nothing_but_an_example_that_is_not_read(language):
    found = read(template(language), project=FULL)

    assert {} == found.files
    assert ["example_row", "no_rows"] == sorted(each.sort for each in found.remarks)


def test_a_template_that_was_filled_in_below_its_example_is_read():
    row = {"stage": "Shop", "touchpoint": "Paying", "owner": "فروش", "verdict": "Met"}
    data = edited(template("en"), {(name, 3): text for name, text in row.items()})
    found = read(edited(data, {("expects", 3): "quick"}), project=FULL, title="Buying")
    file = found.files["journeys/buying.yml"].data.decode()

    assert 1 == found.touchpoints
    assert "owner: sales" in file
    assert "verdict: met" in file
    assert Severity.ERROR not in {each.severity for each in checked(found, FULL).problems}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_sent_out_and_comes_back_as_it_was_writes_nothing(language):
    found = read(exported(language), project=FULL)

    assert {} == found.files
    assert ["same"] == [each.sort for each in found.remarks]


def test_an_edit_comes_back_and_nothing_else_is_lost():
    edits = {("feels", 2): "۲", ("ideas", 2): "آسانسور\nپله‌برقی", ("severity", 2): "کم"}
    before, after = typed_journeys(read(edited(exported(), edits), project=FULL)).values()
    place = after["stages"][0]["touchpoints"][0]
    expected = before["stages"][0]["touchpoints"][0]

    assert "+2" == place["feels"]
    assert [expected["ideas"][0], "پله‌برقی"] == place["ideas"]
    assert "low" == place["pains"][0]["severity"]
    place["feels"], place["ideas"] = expected["feels"], expected["ideas"]
    place["pains"][0]["severity"] = expected["pains"][0]["severity"]
    assert {**before, "status": "draft"} == after


def test_the_file_that_is_there_stays_as_it_is():
    found = read(edited(exported(), {("feels", 2): "۱"}), project=FULL)

    assert ["journeys/visit-2.yml"] == list(found.files)
    assert ["exists"] == [each.sort for each in found.remarks]


def test_a_row_that_was_deleted_stays_in_the_draft_and_is_said():
    book = opened(edited(exported(), {("feels", 2): "۱"}))
    last = book.worksheets[0].max_row
    book.worksheets[0].delete_rows(last)
    stream = BytesIO()
    book.save(stream)
    found = read(stream.getvalue(), project=FULL)
    before, after = typed_journeys(found).values()

    assert before["stages"][1] == after["stages"][1]
    assert "stays" in {each.sort for each in found.remarks}


def test_texts_that_look_like_formulas_are_texts():
    rows = opened(exported()).worksheets[0]
    cells = {cell.value: cell.data_type for row in rows.rows for cell in row}

    assert ("s", "s") == (cells["=1+1"], cells["@all"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_rows_give_the_same_bytes(language):
    assert exported(language) == exported(language)
    assert template(language) == template(language)


@pytest.mark.long
@pytest.mark.skipif(not libreoffice.PROGRAM, reason="LibreOffice is not installed here")
def test_nothing_is_lost_where_libreoffice_has_edited_and_saved(tmp_path):
    sent, back = tmp_path / "sent.xlsx", tmp_path / "back.xlsx"
    sent.write_bytes(exported())
    names = [each.name for each in OFFERED]
    cell = get_column_letter(1 + names.index("description"))
    libreoffice.saved_again(sent, back, {f"{cell}2": "از در «شمالی»\nبا دو همراه"}, tmp_path)
    before, after = typed_journeys(read(back.read_bytes(), project=FULL)).values()

    assert "از در «شمالی»\nبا دو همراه" == after["stages"][0]["touchpoints"][0].pop("description")
    assert {**before, "status": "draft"} == after


@pytest.mark.long
@pytest.mark.skipif(not libreoffice.PROGRAM, reason="LibreOffice is not installed here")
def test_libreoffice_changes_nothing_by_saving(tmp_path):
    sent, back = tmp_path / "sent.xlsx", tmp_path / "back.xlsx"
    sent.write_bytes(exported())
    libreoffice.saved_again(sent, back, {}, tmp_path)

    assert {} == read(back.read_bytes(), project=FULL).files
