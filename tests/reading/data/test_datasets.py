import io
import subprocess
import sys
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook

from cxmap.foundation.problems import Severity
from cxmap.model.voice import Feedback
from cxmap.reading.read import read
from cxmap.rules.wording import sentence
from tests.language.test_messages import SHOWN_BY_ROWS
from tests.readings import files_of

PROJECT = "project: Shop\nlanguages: en\ncalendar: gregorian\n"
ANSWERS = """\
datasets:
  - dataset: Survey
    id: survey
    file: data/{file}
    rows: {rows}
"""


def reading(data, *, file="rows.csv", rows="answers", more="", today=None):
    texts = {
        "journeys/project.yml": PROJECT,
        "journeys/voice.yml": ANSWERS.format(file=file, rows=rows) + more,
        f"journeys/data/{file}": data,
    }
    return read(files_of(texts), today=today)


def told(data, **how):
    """Give what is reported, as id, row and column."""
    problems = reading(data, **how).problems
    return [(each.id, each.span.line, each.span.column) for each in problems]


def counted(data, **how):
    (rows,) = reading(data, **how).data
    return rows


def workbook(*rows, merged="", title="Sheet"):
    book = Workbook()
    sheet = book.create_sheet(title, 0)
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


COLUMN = """\
    columns:
      - column: How likely
        id: likely
        holds: score
        scale: 0 to 10
"""

NOVEMBER = date(2026, 11, 23)

LOST = [
    ("cell_before", "date,closed\n2026-03-05,2026-03-04\n", {"rows": "tickets"}, (2, 2)),
    ("cell_beyond", "date,How likely\n2026-03-05,99\n", {"more": COLUMN}, (2, 2)),
    ("cell_empty", "date,score\n,9\n", {}, (2, 1)),
    ("cell_empty", "date,score\n2026-03-05, \n", {}, (2, 2)),
    ("cell_refused", "date,score\n2026-03-05,great\n", {}, (2, 2)),
    ("cell_no_day", "date,score\nlast week,9\n", {}, (2, 1)),
    ("cell_ahead", "date,score\n2026-11-30,9\n", {"today": NOVEMBER}, (2, 1)),
    ("row_too_wide", "date,score\n2026-03-05,9,and more\n", {}, (2, 3)),
    ("row_too_wide", "id,date,text\n7,2026-08-01,late, and late\n", {"rows": "feedback"}, (2, 4)),
    ("row_quotes", 'date,score\n"2026"-03-05,9\n', {}, (2, 1)),
    ("row_not_text", b"date,score\n2026-03-05,\xff\n", {}, (2, 1)),
    ("row_not_json", '{"date": "2026-03-05", "score": 9}\n[1]\n', {"file": "a.jsonl"}, (2, 1)),
    (
        "row_holds_more",
        '{"date": "2026-03-05", "score": 9}\n{"date": "2026-03-05", "score": [9]}\n',
        {"file": "a.jsonl"},
        (2, 1),
    ),
]
"""What loses one row: what is said, the file, how it is declared, and the place that is named."""


@pytest.mark.parametrize(("name", "data", "how", "place"), LOST)
def test_a_row_that_cannot_be_counted_is_named_and_left_out(name, data, how, place):
    assert [(name, *place)] == told(data, **how)
    assert 1 == counted(data, **how).left_out


@pytest.mark.parametrize(("data", "how"), [each[1:3] for each in LOST])
def test_the_rows_around_a_lost_one_are_counted(data, how):
    rest = {"tickets": "2026-03-05,2026-03-06\n", "feedback": "8,2026-08-02,lost\n"}
    good = rest.get(how.get("rows", ""), "2026-03-05,9\n")
    if how.get("file", "").endswith(".jsonl"):
        good = '{"date": "2026-03-06", "score": 3}\n'
    more = data + (good.encode() if isinstance(data, bytes) else good)
    alone = counted(data, **how)
    rows = counted(more, **how)

    assert (alone.rows + 1, alone.left_out) == (rows.rows, rows.left_out)


AHEAD = [
    ("date,closed\n2026-11-20,2026-11-24\n", {"rows": "tickets"}, (2, 2)),
    ("text,date\nlate,2026-11-24\n", {"rows": "feedback"}, (2, 2)),
    ("text,date,closed\nlate,2026-11-20,2026-11-24\n", {"rows": "feedback"}, (2, 3)),
]


@pytest.mark.parametrize(("data", "how", "place"), AHEAD)
def test_nothing_was_answered_closed_or_said_on_a_day_still_to_come(data, how, place):
    found = told(data, today=NOVEMBER, **how)

    assert [("cell_ahead", *place)] == found
    assert [] == told(data, today=date(2026, 11, 24), **how)


def test_only_the_last_day_to_answer_may_lie_ahead():
    assert [] == told(
        "text,date,due\nlate,2026-11-20,2026-12-24\n", rows="feedback", today=NOVEMBER
    )


def said_of_day(cell):
    (problem,) = reading(f"date,score\n{cell},9\n").problems
    return sentence(problem, "en").partition("; ")[2]


@pytest.mark.parametrize(
    ("cell", "cure"),
    [
        ("30/11/2026", " Did you mean “2026-11-30”?"),
        ("30/11/2026 14:05", " Did you mean “2026-11-30”?"),
        ("31/11/2026", " That month has 30 days."),
        ("03/04/2026", ""),  # of April or of March: nobody knows
    ],
)
def test_a_day_that_can_only_mean_one_is_offered(cell, cure):
    assert f"the row was left out.{cure}" == said_of_day(cell)


ORDER = """\
    columns:
      - column: Day
        holds: date
        written_as: {order}
"""


@pytest.mark.parametrize(
    ("order", "cell"), [("day/month/year", "03/04/2026 10:00"), ("month/day/year", "04/03/2026")]
)
def test_a_column_may_say_in_which_order_its_days_are_written(order, cell):
    data = f"Day,score,text\n{cell},9,late\n2026-04-05,9,late\n"
    more = ORDER.format(order=order)
    rows = counted(data, more=more)
    kept = reading(data, rows="feedback", more=more).entries

    assert (date(2026, 4, 3), date(2026, 4, 5)) == (rows.first, rows.last)
    assert [date(2026, 4, 3), date(2026, 4, 5)] == [
        each.received for each in kept if isinstance(each, Feedback)
    ]


FATAL = [
    ("table_quote", 'date,score\n"2026-03-05,9\n2026-03-06,8\n', {}),
    ("row_too_long", "date,score\n2026-03-05," + "9" * 1_100_000 + "\n2026-03-06,8\n", {}),
    ("row_too_long", "date,score\n2026-03-05," + "9" * 200_000 + "\n2026-03-06,8\n", {}),
    ("row_too_long", '{"date": "' + "9" * 1_100_000 + '"}\n', {"file": "a.jsonl"}),
    ("table_too_wide", "date,score\n" + "1," * 300 + "\n", {}),
    ("column_twice", "date,score,score\n2026-03-05,9,8\n", {}),
    ("column_needed", "date,marks\n2026-03-05,9\n", {}),
    ("column_missing", "date,score\n2026-03-05,9\n", {"more": COLUMN}),
    ("not_a_workbook", b"PK\x03\x04 and nothing", {"file": "rows.xlsx"}),
    ("workbook_locked", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", {"file": "rows.xlsx"}),
    ("no_such_sheet", workbook(["date", "score"]), {"file": "a.xlsx", "more": "    sheet: No\n"}),
]


@pytest.mark.parametrize(("name", "data", "how"), FATAL)
def test_a_file_that_cannot_be_read_is_an_error(name, data, how):
    (problem,) = reading(data, **how).problems
    assert (name, Severity.ERROR) == (problem.id, problem.severity)


SHOWN_ELSEWHERE = {
    "no_rows", "sheet_of_no_workbook",
    "cell_with_error", "formula_without_value", "merged_cells", "more_rows",
    "table_too_large", "too_many_rows", "row_twice", "too_many_values",
}  # fmt: skip
"""Problems of rows that tests of their own show below."""


def test_every_problem_of_rows_is_shown():
    assert SHOWN_BY_ROWS == SHOWN_ELSEWHERE | {each[0] for each in (*LOST, *FATAL)}


@pytest.mark.parametrize("rows", ["answers", "feedback"])
def test_a_file_without_rows_says_so_below_its_head(rows):
    assert [("no_rows", 2, 1)] == told("\ndate,score,text\n", rows=rows)
    assert [("no_rows", 1, 1)] == told("", rows=rows)


def test_a_file_that_lost_all_its_rows_says_that_and_no_more():
    nested = '{"date": "2026-03-05", "score": [9]}\n'
    assert [("row_holds_more", 1, 1)] == told(nested, file="a.jsonl")
    assert [("cell_refused", 2, 2)] == told("date,score\n2026-03-05,great\n")


def test_a_sheet_of_a_file_without_sheets_is_named_where_it_is_asked_for():
    found = told("date,score\n2026-03-05,9\n", more="    sheet: Autumn\n")
    assert [("sheet_of_no_workbook", 6, 12)] == found


BOTH = """\
    columns:
      - {column: original, id: original, holds: text, language: fa}
      - {column: translation, id: translation, holds: text, language: en}
      - {column: how, id: how, holds: answer}
      - {column: how in English, id: how-en, holds: answer, language: fa}
"""


def said_in(text, language):
    return text.said_in(language, first="en")


def test_columns_in_two_languages_are_one_text_and_its_translation():
    data = "original,translation,how,how in English\nدیر,Late,We called,زنگ زدیم\nسرد,,,\n,Cold,,\n"
    read_rows = reading(data, rows="feedback", more=BOTH)
    late, cold, only = (each for each in read_rows.entries if isinstance(each, Feedback))

    assert () == read_rows.problems
    assert [("Late", "en"), ("دیر", "fa")] == [
        said_in(late.feedback, each) for each in ("en", "fa")
    ]
    assert [("We called", "en"), ("زنگ زدیم", "fa")] == [
        said_in(late.answer, each) for each in ("en", "fa")
    ]
    assert [("سرد", "fa"), ("Cold", "en")] == [
        said_in(cold.feedback, "en"),
        said_in(only.feedback, "fa"),
    ]


def test_a_reason_in_two_languages_is_counted_once():
    more = """\
    columns:
      - {column: why, id: why, holds: reason}
      - {column: warum, id: warum, holds: reason, language: fa}
"""
    rows = counted("date,score,why,warum\n2026-03-05,9,late,دیر\n", more=more)

    assert {"", "late"} == {value for _, _, value in rows.tallies}
    assert ("warum",) == rows.unused


def test_a_word_may_mean_something_else_in_one_column():
    more = """\
    columns:
      - column: by
        id: by
        holds: channel
        meanings: [{word: front, id: front, means: in-person}]
    meanings: [{word: front, id: the-front, means: front-desk}]
"""
    rows = counted("date,score,by,department\n2026-03-05,9,front,front\n", more=more)

    assert {"", "in-person", "front-desk"} == {value for _, _, value in rows.tallies}


def test_merged_cells_and_formulas_without_a_value_are_named():
    data = workbook(["date", "score"], ["2026-03-05", "=4+5"], ["2026-03-06", 9], merged="A3:A4")
    assert [
        ("cell_empty", 2, 2),
        ("formula_without_value", 2, 2),
        ("merged_cells", 3, 1),
    ] == sorted(told(data, file="rows.xlsx"))


def test_the_sign_of_a_failed_formula_is_no_answer():
    data = workbook(["date", "score", "reason"], ["2026-03-05", 9, "#N/A"])
    rows = counted(data, file="rows.xlsx", more="")
    assert {""} == {value for _, dimension, value in rows.tallies if dimension == "reason"} | {""}
    assert ("cell_with_error", 2, 3) in told(data, file="rows.xlsx")


def test_a_title_above_the_heads_says_nothing_of_the_mark_between_cells():
    data = "Survey of autumn, all channels\ndate;score;reason\n2026-03-05;9;late, and cold\n"
    rows = counted(data, more="    header: 2\n")
    assert {"", "late, and cold"} == {value for _, _, value in rows.tallies}


def test_of_very_many_rows_with_one_mistake_only_the_first_are_named():
    found = told("date,score\n" + "2026-03-05,great\n" * 25)

    assert [("cell_refused", row, 2) for row in range(2, 12)] == found[:10]
    assert [("more_rows", 11, 2)] == found[10:]


def test_a_column_with_very_many_values_is_not_counted_by_all_of_them():
    data = "date,score,segment\n" + "".join(f"2026-03-05,9,no {n}\n" for n in range(250))
    assert [("too_many_values", 1, 3)] == told(data)
    assert 250 == sum(
        tally.n for (_, which, _), tally in counted(data).tallies.items() if not which
    )


def test_a_workbook_that_unpacks_to_very_much_is_refused():
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 20_000_000)
    assert [("table_too_large", 1, 1)] == told(bomb.getvalue(), file="rows.xlsx")


def test_more_feedback_than_anybody_reads_row_by_row_is_refused():
    data = "text\n" + "late\n" * 20_001
    assert [("too_many_rows", 20_002, 1)] == told(data, rows="feedback")


SAVED = {
    "with commas": "date,score,segment\n2026-03-05,9,north\n2026-03-07,0,\n",
    "with semicolons": "date;score;segment\n2026-03-05;9;north\n2026-03-07;0;\n",
    "with commas and a head that holds other marks": (
        "date,score,segment,of it; then; and\n2026-03-05,9,north,\n2026-03-07,0,,\n"
    ),
    "with tabs": "date\tscore\tsegment\n2026-03-05\t9\tnorth\n2026-03-07\t0\t\n",
    "with a mark that it names": "sep=|\ndate|score|segment\n2026-03-05|9|north\n2026-03-07|0|\n",
    "with the mark of UTF-8": "\ufeffdate,score,segment\n2026-03-05,9,north\n2026-03-07,0,\n",
    "with lines of Windows": "date,score,segment\r\n2026-03-05,9,north\r\n2026-03-07,0,\r\n",
    "in UTF-16": "date\tscore\tsegment\n2026-03-05\t9\tnorth\n2026-03-07\t0\t\n".encode("utf-16"),
    "with Persian digits": "date,score,segment\n۲۰۲۶/۰۳/۰۵,۹,north\n۱۴۰۴/۱۲/۱۶,۰,\n",
    "with Arabic digits": "date,score,segment\n٢٠٢٦-٠٣-٠٥,٩,north\n2026-03-07,٠,\n",
    "with quotes": '"date","score","segment"\n"2026-03-05","9","north"\n"2026-03-07","0",""\n',
    "with times": "date,score,segment\n2026-03-05 23:59,9,north\n2026-03-07T00:00:00Z,0,\n",
    "with empty lines": "\ndate,score,segment\n\n2026-03-05,9,north\n,,\n2026-03-07,0,\n",
    "with short rows": "date,score,segment\n2026-03-05,9,north\n2026-03-07,0\n",
}


@pytest.mark.parametrize("name", SAVED)
def test_the_same_rows_are_read_however_they_were_saved(name):
    rows = counted(SAVED[name])

    march = date(2026, 3, 1)
    assert (2, 0, date(2026, 3, 5), date(2026, 3, 7)) == (
        rows.rows,
        rows.left_out,
        rows.first,
        rows.last,
    )
    assert {9: 1, 0: 1} == rows.tallies[march, "", ""].scores["score"]
    assert {9: 1} == rows.tallies[march, "segment", "north"].scores["score"]


def test_a_workbook_holds_days_and_numbers_of_its_own():
    data = workbook(
        ["A survey", None, None],
        ["date", "score", "segment"],
        [date(2026, 3, 5), 9.0, "north"],
        [46088, 0, None],  # 7 March, as spreadsheets count days
    )
    rows = counted(data, file="rows.xlsx", more="    header: 2\n")

    assert (date(2026, 3, 5), date(2026, 3, 7)) == (rows.first, rows.last)
    assert {9: 1, 0: 1} == rows.tallies[date(2026, 3, 1), "", ""].scores["score"]


def test_months_are_those_of_the_calendar_of_the_project():
    texts = {
        "journeys/project.yml": "project: فروشگاه\n",
        "journeys/voice.yml": ANSWERS.format(file="rows.csv", rows="answers"),
        "journeys/data/rows.csv": "تاریخ,امتیاز\n۱۴۰۵/۰۱/۳۱,۹\n۱۴۰۵/۰۲/۰۱,۳\n",
    }
    (rows,) = read(files_of(texts)).data

    # 1 Farvardin and 1 Ordibehesht of 1405
    assert {date(2026, 3, 21): 1, date(2026, 4, 21): 1} == {
        month: tally.n for (month, *_), tally in rows.tallies.items()
    }


def test_times_are_measured_in_minutes_or_in_whole_days():
    data = (
        "date,first_response,closed\n"
        "2026-03-05 10:00,2026-03-05 10:45,2026-03-07\n"
        "2026-03-05 10:00,,\n"
    )
    tally = counted(data, rows="tickets").tallies[date(2026, 3, 1), "", ""]

    assert 2 == tally.n
    assert [45] == list(tally.minutes["first_response"])
    # Nobody knows at which hour of the 7th it was closed.
    assert "closed" not in tally.minutes


@pytest.mark.parametrize(
    ("minutes", "start", "then"),
    [
        (2 * 24 * 60, "2026-03-05", "2026-03-07"),
        (None, "2026-03-05 10:00", "2026-03-05"),
        (None, "2026-03-05", "2026-03-06 10:00"),
        (30, "2026-11-21T10:00:00Z", "2026-11-21T14:00:00+03:30"),
        (30, "2026-11-21T10:00+03:30", "2026-11-21T07:00Z"),
        (30, "2026-11-21 10:00 +03:30", "2026-11-21T10:30:00+03:30"),
        (60, "2026-11-21T10:00+03", "2026-11-21t08:00z"),
        # One clock says nothing of where it is: both are read as they stand there.
        (60, "2026-11-21 10:00", "2026-11-21T11:00Z"),
        (120, "2026-11-21T23:00-05:00", "2026-11-22T06:00Z"),
    ],
)
def test_times_are_measured_between_clocks_of_one_place(minutes, start, then):
    data = f"date,first_response\n{start},{then}\n"
    rows = counted(data, rows="tickets")
    (tally,) = rows.tallies.values()

    assert 0 == rows.left_out
    assert ([] if minutes is None else [minutes]) == list(tally.minutes.get("first_response", []))


def test_midnight_is_a_time_where_the_cells_of_a_workbook_show_hours():
    midnight = datetime.combine(date(2026, 11, 21), time())
    data = workbook(
        ["date", "first_response"],
        [midnight - timedelta(hours=1), midnight],
        [date(2026, 11, 20), date(2026, 11, 21)],
    )
    rows = counted(data, file="rows.xlsx", rows="tickets")

    assert [[60, 24 * 60]] == [
        list(each.minutes["first_response"]) for each in rows.tallies.values()
    ]


KEPT = (
    "text,date,kind,reference,owner_of_nothing\n"
    '"It came late; ""again""",2026-03-05,complaint,A-17,x\n'
    "دیر رسید,۱۴۰۴/۱۲/۱۶,,A-17,\n"
)


def test_each_row_of_feedback_is_kept_as_if_it_were_written():
    first, second = (
        each
        for each in reading(KEPT, rows="feedback", more="    kind: praise\n").entries
        if isinstance(each, Feedback)
    )
    assert ('It came late; "again"', "complaint", date(2026, 3, 5)) == (
        first.feedback.own,
        first.kind,
        first.received,
    )
    assert ("دیر رسید", "praise", date(2026, 3, 7)) == (
        second.feedback.own,
        second.kind,
        second.received,
    )
    assert ("survey-a-17", "survey-a-17-2") == (first.id, second.id)


def test_what_is_wrong_with_a_row_of_feedback_is_said_at_its_cell():
    data = "text,date,kind\nLate,2026-03-05,complaint\nLate,2026-02-31,complain\n"
    assert [("bad_date", 3, 2), ("not_one_of", 3, 3)] == sorted(told(data, rows="feedback"))


def test_an_id_that_stands_twice_is_said_and_nothing_is_lost():
    data = "id,date,text\n7,2026-03-05,Late\n8,2026-03-05,Torn\n7,2026-03-06,Late\n"
    read = reading(data, rows="feedback")

    assert [("row_twice", 4, 1)] == told(data, rows="feedback")
    assert [("row", 2)] == [each for each in read.problems[0].arguments if each[0] == "row"]
    assert 3 == sum(isinstance(each, Feedback) for each in read.entries)


def test_the_heads_that_nobody_spoke_of_are_known():
    assert ("owner_of_nothing",) == counted(KEPT, rows="feedback").unused


def test_a_check_without_workbooks_does_not_wait_for_what_reads_them():
    loaded = "import sys, cxmap.publication.checking; print('openpyxl' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

    assert "False" == run.stdout.strip()
