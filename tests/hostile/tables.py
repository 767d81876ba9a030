"""Files of rows that have stopped, filled up or fooled those who read them, each with its dataset.

What is said of each stands in ``answers.txt``, beside what is said of hostile YAML.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any, Final

from openpyxl import Workbook

_DATASET: Final = """\
datasets:
  - dataset: نظرسنجی
    id: survey
    file: {file}
    rows: {rows}
"""
_GOOD: Final = "date,score,reason\n1405-08-01,9,late\n1405-08-02,3,\n"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
_MEGABYTE: Final = 1024 * 1024


def _table(
    data: str | bytes, *, file: str = "rows.csv", rows: str = "answers", more: str = ""
) -> Mapping[str, str | bytes]:
    declared = _DATASET.format(file=file, rows=rows) + more
    return {"journeys/data.yml": declared, f"journeys/{file}": data}


def _workbook(*rows: list[Any], merged: str = "") -> bytes:
    book = Workbook()
    sheet = book.create_sheet("rows", 0)
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _with_part(name: str, text: bytes) -> bytes:
    """Give a sound workbook in which one part is another one."""
    sound = zipfile.ZipFile(io.BytesIO(_workbook(["date", "score"], ["1405-08-01", 9])))
    made = io.BytesIO()
    with sound, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for each in sound.namelist():
            packed.writestr(each, text if each == name else sound.read(each))
    return made.getvalue()


def _sheet(head: str, cell: str) -> bytes:
    """Give a sheet whose only cell says what an entity of its head says."""
    return (
        f'<?xml version="1.0"?><!DOCTYPE x [{head}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c></row>'
        "</sheetData></worksheet>"
    ).encode()


def _laughs() -> str:
    entities = ['<!ENTITY a0 "ha">']
    entities += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return "".join(entities)


TABLES: Final[dict[str, Mapping[str, str | bytes]]] = {
    # How files are saved
    "rows with a byte order mark": _table(f"\ufeff{_GOOD}"),
    "rows with semicolons": _table(_GOOD.replace(",", ";")),
    "rows in UTF-16": _table(_GOOD.replace(",", "\t").encode("utf-16")),
    "rows in Windows-1256": _table("date,score,reason\n1405-08-01,9,دير رسيد\n".encode("cp1256")),
    "rows with NUL": _table(_GOOD + "1405-08-03,9,\x00\n"),
    "rows with a mark too many at the end": _table(_GOOD.replace("\n", ",\n")),
    "rows with digits of three scripts": _table("date,score\n۱۴۰۵/٠٨/01,۹\n1405-08-02,٣\n"),
    "rows with days as numbers": _table("date,score\n46347,9\n"),
    "huge numbers": _table(f"date,score\n1405-08-01,{'9' * 5_000}\n1405-08-02,1e400\n"),
    # Heads
    "a file of rows without anything": _table(""),
    "a file of rows with only a head": _table("date,score\n"),
    "a sheet of a file without sheets": _table(_GOOD, more="    sheet: Autumn\n"),
    "a head in the third row": _table(f"Survey of autumn\n\n{_GOOD}"),
    "a head in the third row that is named": _table(
        f"Survey of autumn\n\n{_GOOD}", more="    header: 3\n"
    ),
    "a head twice": _table("date,score,score\n1405-08-01,9,8\n"),
    "a head without a score": _table("date,marks\n1405-08-01,9\n"),
    "a column that is not there": _table(
        _GOOD, more="    columns:\n      - column: Score of all\n        id: all\n"
    ),
    "a hundred thousand columns": _table("date,score" + ",x" * 100_000 + "\n"),
    # What fills up memory or time
    "a row of five megabytes": _table(f"{_GOOD}1405-08-03,9,{'x' * 5 * _MEGABYTE}\n"),
    "a quotation mark in rows that is never closed": _table(
        'date,score\n1405-08-01,9\n"1405-08-02,8\n' + "1405-08-03,7\n" * 100_000
    ),
    "a line of JSON of five megabytes": _table(
        f'{{"date": "1405-08-01", "score": 9, "reason": "{"x" * 5 * _MEGABYTE}"}}\n',
        file="rows.jsonl",
    ),
    "a workbook that unpacks to very much": _table(
        _with_part("xl/worksheets/sheet1.xml", b" " * 100 * _MEGABYTE), file="rows.xlsx"
    ),
    "a workbook with a billion laughs": _table(
        _with_part("xl/worksheets/sheet1.xml", _sheet(_laughs(), "&a9;")), file="rows.xlsx"
    ),
    "deep JSON": _table('{"date": ' + "[" * 100_000 + "\n", file="rows.jsonl"),
    "JSON with a list in it": _table(
        json.dumps({"date": "1405-08-01", "score": [9]}) + "\n", file="rows.jsonl"
    ),
    # What could be executed or given away
    "a command in a cell": _table("date,score,reason\n1405-08-01,9,=cmd|' /C calc'!A0\n"),
    "a script in a cell": _table("text\n<script>alert(1)</script>\n", rows="feedback"),
    "a workbook that asks for another file": _table(
        _with_part(
            "xl/worksheets/sheet1.xml",
            _sheet('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"),
        ),
        file="rows.xlsx",
    ),
    "a formula without a value": _table(
        _workbook(["date", "score"], ["1405-08-01", "=4+5"]), file="rows.xlsx"
    ),
    "merged cells": _table(
        _workbook(["date", "score"], ["1405-08-01", 9], ["1405-08-02", 3], merged="A2:A3"),
        file="rows.xlsx",
    ),
    "a workbook with a password": _table(_OLD_EXCEL, file="rows.xlsx"),
    "a text that is called a workbook": _table(_GOOD, file="rows.xlsx"),
}
