"""Tables as files: nothing in them is worked out, and the same table gives the same bytes."""

import csv
import io
import shutil
import subprocess
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxmap.outputs.tables.csv_text import csv_of
from cxmap.outputs.tables.workbook import workbook_of
from cxmap.views.plain_tables.plain_table import Column, PlainTable

HOSTILE = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",
    '=HYPERLINK("http://127.0.0.1:9/","x")',
    "=cmd|'/c calc'!A1",
    '"=1+1',
    '","=1+1',
    "a\n=1+1",
    "#REF!",
    "_x003D_1+1",
    "'=1+1",
    "<script>&amp;",
)
HARMLESS = (
    "سلام",
    "۱۲",
    "1405-09-01",
    "a, b; c",
    'he said "no"',
    "two\nlines",
    "a=b",
    "TRUE",
    "007",
)


def table_of(*rows, columns=("a", "b"), title="دفتر", language="fa", name="it"):
    heads = tuple(Column(name=each, label=each) for each in columns)
    return PlainTable(name=name, title=title, language=language, columns=heads, rows=tuple(rows))


def texts_of(*texts):
    return table_of(*((each, 1) for each in texts))


def sheet_of(data):
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def rows_of(data):
    return [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))][1:]


def test_csv_is_utf_8_that_excel_knows_with_texts_between_quotes():
    data = csv_of(table_of(("سلام", -2), (None, 1.5), (date(2026, 11, 22), 3)))

    assert data.startswith(b"\xef\xbb\xbf")
    assert '"a","b"\r\n"سلام",-2\r\n"",1.5\r\n"2026-11-22",3\r\n' == data.decode("utf-8-sig")


def test_a_text_that_begins_like_a_formula_is_made_harmless_in_csv_and_nothing_else_is_touched():
    written = [row[0] for row in rows_of(csv_of(texts_of(*HOSTILE, *HARMLESS)))]

    begins = ("=", "+", "-", "@", "\t", "\r", "\n", "＝")
    assert [] == [each for each in written if each.startswith(begins)]
    assert [*HARMLESS] == written[len(HOSTILE) :]
    assert [f"'{each}" for each in HOSTILE[:11]] == written[:11]
    assert ['"=1+1', '","=1+1', "a\n=1+1"] == written[11:14]


def test_every_text_in_a_workbook_is_one():
    sheet = sheet_of(workbook_of([texts_of(*HOSTILE, *HARMLESS)]))
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]

    assert {"s"} == {cell.data_type for cell in cells}
    # What looks escaped is escaped once more: programs undo it, and openpyxl does not.
    meant = [each.replace("_x003D_", "_x005F_x003D_") for each in (*HOSTILE, *HARMLESS)]
    kept = [each.replace("\r", "\n") for each in meant]
    assert kept == [cell.value for cell in cells]


def test_days_are_days_and_numbers_numbers():
    sheet = sheet_of(workbook_of([table_of((date(2026, 11, 22), -2.5))]))

    assert ("d", "n") == (sheet["A2"].data_type, sheet["B2"].data_type)
    assert (date(2026, 11, 22), -2.5) == (sheet["A2"].value.date(), sheet["B2"].value)


def test_persian_sheets_go_from_right_to_left_and_the_head_stays_in_sight():
    sheets = {
        language: sheet_of(workbook_of([table_of(("x", 1), language=language)]))
        for language in ("fa", "en")
    }

    assert (True, False) == tuple(bool(each.sheet_view.rightToLeft) for each in sheets.values())
    assert {"A2"} == {each.freeze_panes for each in sheets.values()}
    assert sheets["fa"]["A1"].font.bold


def test_any_title_names_a_sheet_once():
    titles = ("a/b:c?[d]*", "", "x" * 40, "x" * 40, "History'")
    book = openpyxl.load_workbook(
        io.BytesIO(workbook_of([table_of(("x", 1), title=each) for each in titles]))
    )

    assert ["a b c  d", "cxmap", "x" * 31, "x" * 29 + " 2", "History"] == book.sheetnames


def test_what_a_cell_cannot_hold_is_cut_and_says_so():
    cell = sheet_of(workbook_of([texts_of("ا" * 40_000)]))["A2"]

    assert (32_767, "…") == (len(cell.value), cell.value[-1])


def test_the_same_tables_give_the_same_bytes():
    tables = [table_of(("x", 1)), table_of((date(2026, 1, 1), 2))]
    data = workbook_of(tables)

    assert data == workbook_of(tables)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in packed.infolist()}


@pytest.mark.long
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_libreoffice_works_nothing_out(ending, tmp_path):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not on this machine: nothing was opened in it")
    table = texts_of(*HOSTILE, *HARMLESS)
    data = csv_of(table) if ending == "csv" else workbook_of([table])
    (tmp_path / f"it.{ending}").write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [program, "--headless", profile, "--convert-to", "fods", "--outdir", str(tmp_path)]
    if ending == "csv":
        command.append("--infilter=CSV:44,34,76,1")
    subprocess.run([*command, str(tmp_path / f"it.{ending}")], check=True, timeout=300)

    opened = (tmp_path / "it.fods").read_text(encoding="utf-8")
    assert "سلام" in opened
    assert "table:formula" not in opened
    assert 'xlink:href="http://127' not in opened
    assert sum("1+1" in each for each in HOSTILE) == opened.count("1+1")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_as_it_was_typed_or_behind_one_quote_and_begins_no_formula(text):
    columns = (Column(name="a", label="a"),)
    table = PlainTable(name="t", title="t", language="en", columns=columns, rows=((text,),))
    written = io.StringIO(csv_of(table).decode("utf-8-sig"), newline="")
    _, (cell,) = csv.reader(written)

    assert cell in {text, f"'{text}"}
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))
