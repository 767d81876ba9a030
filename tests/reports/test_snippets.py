"""Below a finding stands the line it is about, with the place marked."""

import pytest

from cxmap.files.text import lines_of
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named
from cxmap.reports.snippets import snippet
from tests.readings import BASE, judged, texts_of

CARET = "^"


def shown(text, column, length, language="en", line=1):
    """Give the snippet of a place in a text."""
    end = column + length
    span = Span(path="a.yml", line=line, column=column, end_line=line, end_column=end)
    return list(snippet(lines_of(text), span, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_in_latin_letters_is_marked_below(language):
    assert ["   |", " 2 | owner: slaes", "   |        ^^^^^"] == shown(
        "journey: Visit\nowner: slaes\n", 8, 5, language, line=2
    )


@pytest.mark.parametrize(
    ("language", "said"), [("en", "column 8: “فروش”"), ("fa", "ستون ۸: «فروش»")]
)
def test_a_line_with_persian_is_kept_apart_and_its_place_underlined_and_said(language, said):
    rule, line, place = shown("owner: فروش # sales", 8, 4, language)

    assert "   |" == rule
    assert " 1 | \u2068owner: \x1b[4mفروش\x1b[24m # sales\u2069" == line
    assert f"   | {said}" == place
    assert CARET not in line + place


def test_a_key_before_persian_has_no_broken_mark_either():
    assert CARET not in "".join(shown("ownr: فروش", 1, 4))


@pytest.mark.parametrize(
    ("text", "column", "columns_before"),
    [("目標: x", 5, 6), ("e\u0301te\u0301: x", 8, 5), ("\ta: x", 2, len("[Tab]"))],
)
def test_marks_stand_below_what_they_mark_whatever_its_width(text, column, columns_before):
    assert f"   | {' ' * columns_before}{CARET}" == shown(text, column, 1)[-1]


def test_what_turns_a_line_round_is_shown_by_its_number():
    line = shown("text: a\u202eb\u00a0c", 7, 5)[1]

    assert "<U+202E>" in line
    assert "<U+00A0>" in line
    assert "\u202e" not in line


def test_a_zwnj_stays_as_it_is():
    assert "می\u200cرود" in shown("text: می\u200cرود", 7, 6)[1]


def test_of_a_long_line_the_part_around_the_place_is_shown():
    line, below = shown("a" * 300 + "bc" + "d" * 300, 301, 2)[1:]

    assert len(line) < 120
    assert line.count("…") == 2
    assert "bc" == line[below.index(CARET) : below.rindex(CARET) + 1]


def test_of_several_lines_the_first_is_marked_to_its_end():
    span = Span(path="a.yml", line=1, column=7, end_line=3, end_column=1)
    assert "   |       ^^^" == list(snippet(lines_of("text: abc\n  de\n"), span, "en"))[-1]


def test_what_is_about_a_whole_file_shows_no_line():
    assert [] == list(snippet(lines_of("a: b\n"), Span(path="a.yml"), "en"))
    assert [] == shown("a: b", 1, 1, line=9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_shows_the_line_below_each_sentence_and_no_place_twice(language):
    files = {
        "journeys/p.yml": "project: x\n",
        "journeys/r.yml": "roles:\n  - role: A\n    id: agent\n  - role: B\n    id: agent\n",
    }
    checked = judged(files)
    report = report_of(checked, language, texts=files)
    sentence, rule, line, marks, blank, _sum, more = format_named("text")(report).splitlines()

    assert sentence.startswith("journeys/r.yml:5:9: ")
    assert ["   |", " 5 |     id: agent", "   |         ^^^^^"] == [rule, line, marks]
    assert "journeys/r.yml:3:9" in sentence
    assert ["", "cxmap explain CX106"] == [blank, more.partition(": ")[2]]
    assert format_named("concise")(report).splitlines()[0] == sentence


def test_a_place_that_helps_stands_below_the_line_with_a_remark():
    original = "journey: a\nowner: sales\nstages: [{stage: b, id: b}]\n"
    files = texts_of(BASE) | {
        "journeys/visit.yml": original,
        "journeys/visit.en.yml": "journey: Visit\nstages:\n  - id: xyz\n    stage: B\n",
    }
    report = report_of(judged(files), "en", texts=files)

    assert " = journeys/visit.yml:3:1: This is what it translates." in format_named("text")(report)


def test_a_row_of_a_file_of_rows_is_never_shown():
    span = Span(path="journeys/data/survey.csv", line=2, column=1, end_line=2, end_column=2)
    assert [] == list(snippet(("Day,Why", "2026-11-30,my neighbour is loud"), span, "en"))
