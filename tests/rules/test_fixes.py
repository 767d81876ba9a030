"""A line that stands badly is put where it belongs, or it stays where it is."""

import pytest

from cxmap.files.yaml_nodes import document
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.outputs.stubs import may_be_begun
from cxmap.publication.mending import mended
from cxmap.rules.fixes.outline import outside_of_texts, rows
from cxmap.rules.fixes.registry import all_fixes, fix_for
from tests.mistakes.project import SOUND
from tests.readings import files_of, judged

PATH = "journeys/visit.yml"
JOURNEY = """\
# سفر بازدید
journey: بازدید
persona: chain-buyer
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        owner: administration
        # از دفتر لابی
        description: >-
          در باز است؛
          - کسی ایستاده است
        must_know:
          - نام مهمان
          - نام میزبان
        expectations:
          - expects: زود به او برسند
            id: at-once
            within: ۵ دقیقه
            verdict: unknown
        next:
          - to: leave
            id: then
      - touchpoint: خروج
        id: leave
        feels: +1
  - stage: پس از بازدید
    id: after
    status: not_described
"""
LINES = JOURNEY.split("\n")
SLIPS = {
    "one space deeper": lambda line, _row: f" {line}",
    "two spaces deeper": lambda line, _row: f"  {line}",
    "one space less deep": lambda line, _row: line.removeprefix(" "),
    "two spaces less deep": lambda line, _row: line.removeprefix("  "),
    "one tab": lambda line, row: "\t" + line.lstrip() if row.depth else line,
    "a tab for each level": lambda line, row: "\t" * (row.depth // 2) + line.lstrip(),
    "no-break spaces": lambda line, row: "\u00a0" * row.depth + line.lstrip(),
    "no dash": lambda line, _row: line.replace("- ", "  ", 1),
    "neither dash nor space": lambda line, _row: line.replace("- ", "", 1),
    "a dash without a space": lambda line, _row: line.replace("- ", "-", 1),
    "a dash with a tab": lambda line, _row: line.replace("- ", "-\t", 1),
    "a colon without a space": lambda line, _row: line.replace(": ", ":", 1),
}


def _fixed(text):
    files = files_of(SOUND | {PATH: text.encode()})
    return mended(files).files[PATH].data.decode("utf-8")


def _with_line(number, line):
    return "\n".join([*LINES[:number], line, *LINES[number + 1 :]])


def test_the_journey_is_sound():
    assert () == judged(SOUND | {PATH: JOURNEY}).problems


@pytest.mark.parametrize("slip", SLIPS)
def test_a_line_that_stands_badly_gets_its_place_or_keeps_it(slip):
    broken = {_with_line(row.number, SLIPS[slip](LINES[row.number], row)) for row in rows(LINES)}
    wrong = broken - {JOURNEY}
    kept = {text for text in wrong if _fixed(text) == text}
    root = document(PATH, JOURNEY.encode()).root

    assert len(kept) < len(wrong)
    assert [] == [
        text for text in wrong - kept if document(PATH, _fixed(text).encode()).root != root
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_with_tabs_everywhere_is_indented_with_spaces(end):
    free = dict(outside_of_texts(LINES))
    tabs = [_tabbed(line) if number in free else line for number, line in enumerate(LINES)]

    assert JOURNEY.replace("\n", end) == _fixed(end.join(tabs))


def _tabbed(line):
    depth = len(line) - len(line.lstrip())
    return "\t" * (depth // 2) + line.lstrip()


def test_a_line_that_may_belong_to_two_things_stays():
    again = JOURNEY + "  - same_as: leave\n"
    broken = again.replace("        feels: +1\n", "\t- same_as: enter\n")

    assert broken == _fixed(broken)


def test_texts_have_no_rows():
    assert "- کسی ایستاده است" in JOURNEY
    assert "کسی ایستاده است" not in {row.value for row in rows(LINES)}
    assert [4] == [row.number for row in rows(["a: |", "  b: c", "", "  - d", "e: f"])][1:]
    assert [2] == [row.number for row in rows(['a: "b', '  c: d"', "e: f"])][1:]


def test_a_row_knows_where_its_key_stands():
    (row,) = rows(["  -   stage: لابی"])

    assert (2, "-   ", "stage", 6) == (row.depth, row.dash, row.key, row.inside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_fix_does_can_be_said(language):
    done = {f"fixed.{fix.did}" for fixes in all_fixes().values() for fix in fixes}

    assert set() == done - words(language).keys()
    assert set() == {key for key in words(language) if key.startswith("fixed.")} - done


@pytest.mark.parametrize("text", ['a: "x\n  b" c\n', 'a: "x\n  b" "c" d\n', 'a: "x\n  b: y" "z"\n'])
def test_nothing_is_offered_where_a_text_goes_on_that_opened_further_up(text):
    (problem,) = document(PATH, text.encode()).problems

    assert ("syntax_after", 2) == (problem.id, problem.span.line)
    assert [("opened_here", 1)] == [(each.id, each.span.line) for each in problem.related]
    assert fix_for(problem, tuple(text.splitlines())) is None


@pytest.mark.parametrize(
    ("written", "mends_to"),
    [("تلفن، پیامک", "[phone, sms]"), ("تلفن و پیامک", "[phone, sms]"), ("تلفن، وب", "تلفن، وب")],
)
def test_several_persian_names_become_a_list_and_no_new_entry(written, mends_to):
    files = {
        "journeys/p.yml": "project: x\n",
        "journeys/c.yml": "channels:\n  - {channel: تلفن, id: phone}\n"
        "  - {channel: پیامک, id: sms}\n",
        PATH: "journey: x\nstages:\n  - stage: y\n    id: y\n    touchpoints:\n"
        f"      - touchpoint: z\n        id: z\n        channel: {written}\n",
    }
    found = mended(files_of(files), with_unsafe=True)

    assert found.files[PATH].data.decode().endswith(f"channel: {mends_to}\n")
    assert not any(map(may_be_begun, found.left.problems))


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("# cxmap: ignore[CX306] سالن تازه می‌سازیم", "    id: lobby # سالن تازه می‌سازیم"),
        ("# cxmap: ignore[CX306]", "    id: lobby"),
    ],
)
def test_the_reason_of_a_comment_that_sets_nothing_aside_is_not_lost(comment, left):
    said = JOURNEY.replace("    id: lobby", f"    id: lobby {comment}")

    assert left in _fixed(said).split("\n")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ignore CX306 سالن ۲ را می‌سازیم", "ignore[CX306] سالن ۲ را می‌سازیم"),
        ("ignor[CX306] سالن ۲", "ignore[CX306] سالن ۲"),
        ("ignore(cx۳۰۶، CX503): سالن ۲", "ignore[CX306, CX503] سالن ۲"),
        ("ignore file [CX306] سالن ۲", "ignore-file[CX306] سالن ۲"),
        ("ignore[CX-306] سالن ۲", "ignore[CX306] سالن ۲"),
        ("ignore[CX3O6] سالن ۲", "ignore[CX306] سالن ۲"),
    ],
)
def test_a_comment_to_cxmap_is_written_as_it_is_understood(written, meant):
    (problem,) = _said_of_comment(written)
    fix = fix_for(problem, _commented(written))

    assert fix is not None
    assert fix.is_safe
    (edit,) = fix.edits
    line = _commented(written)[edit.span.line - 1]
    after = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    assert f"    # cxmap: {meant}" == after


@pytest.mark.parametrize("written", ["please look away", "ignore everything", "ignore CX999"])
def test_a_comment_that_may_mean_anything_is_left_to_its_author(written):
    (problem,) = _said_of_comment(written)

    assert fix_for(problem, _commented(written)) is None


def test_another_code_is_written_into_a_comment_only_when_it_was_asked_for():
    (problem,) = _said_of_comment("ignore[CX3066] سالن ۲")
    fix = fix_for(problem, _commented("ignore[CX3066] سالن ۲"))

    assert fix is not None
    assert ("CX3066", "CX306", False) == (fix.before, fix.after, fix.is_safe)


def _commented(comment):
    return tuple(
        JOURNEY.replace("    id: lobby", f"    # cxmap: {comment}\n    id: lobby").split("\n")
    )


def _said_of_comment(comment):
    found = judged({PATH: "\n".join(_commented(comment))}).problems
    return [each for each in found if each.code == "CX901"]
