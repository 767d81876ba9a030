import ast
from pathlib import Path
from string import Formatter

import pytest

import cxmap
from cxmap.foundation import codes
from cxmap.foundation.faults import Fault
from cxmap.foundation.problems import Severity, Skipped
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import messages
from cxmap.rules.wording import fault_sentence, sentence
from tests.readings import example_problems, judged

PACKAGE = Path(cxmap.__file__).parent
FAULTS = {"BuildFault", "Fault", "NoProject", "OutputRefused", "UsageFault"}
PLACE = Span(path="a.yml")


def raised_faults():
    """Give every fault that the program raises, with the arguments that it passes."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name(name), [ast.Constant(id)]) if name in FAULTS:
                    yield id, {keyword.arg for keyword in node.keywords}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "arguments"), [*raised_faults()])
def test_every_fault_can_be_said(name, arguments, language):
    fault = Fault(name, **dict.fromkeys(arguments, "“x”"))
    assert "“x”" in fault_sentence(fault, language) or not arguments
    placeholders = {name for _, name, _, _ in Formatter().parse(messages(language)[name].message)}
    assert placeholders - {None} <= arguments


def test_a_likely_cure_is_said_after_the_sentence():
    problem = codes.UNKNOWN_FILE_KIND.at(PLACE, key="jurney", suggestion="journey")
    assert sentence(problem, "en").endswith("Did you mean “journey”?")
    assert sentence(problem, "fa").endswith("منظورتان «journey» بود؟")


def test_a_long_text_of_several_lines_does_not_spread_the_sentence():
    problem = codes.BAD_DATE.at(PLACE, key="reviewed", value="۱\n" * 5000)
    said = sentence(problem, "fa")
    assert "\n" not in said
    assert len(said) < 300
    assert "…" in said


def test_braces_in_an_authors_text_are_only_text():
    problem = codes.BAD_DATE.at(PLACE, key="reviewed", value="{key} {0} {nothing")
    assert "{key} {0} {nothing" in sentence(problem, "en")


def test_a_rule_that_cannot_be_judged_is_named_as_skipped():
    checked = judged({"journeys/a.yml": "project: x\n", "journeys/b.yml": "personas: [\n"})
    absences = {"CX302", "CX308", "CX311", "CX362", "CX367", "CX371", "CX373"}
    assert absences == {skipped.code for skipped in checked.skipped}
    assert {"journeys/b.yml"} == {skipped.reason for skipped in checked.skipped}


@pytest.mark.parametrize("first", ["playbook شکایت", "title: شکایت", "playbok؛ شکایت", "id: a", ""])
def test_names_that_a_broken_file_may_hold_are_named_as_skipped(first):
    visit = "journey: بازدید\nstages:\n  - stage: لابی\n    id: lobby\n    touchpoints:\n"
    visit += "      - touchpoint: ورود\n        id: enter\n        playbook: رسیدگی\n"
    playbook = f"{first}\nsituations:\n  - situation: دیر رسید\n    id: late\n"
    files = {"journeys/p.yml": "project: x\n", "journeys/v.yml": visit}
    checked = judged({**files, "playbooks/b.yml": playbook})

    assert "CX201" not in {problem.code for problem in checked.problems}
    assert Skipped(code="CX201", files=("playbooks/b.yml",)) in checked.skipped
    assert "CX201" in {problem.code for problem in judged(files).problems}


def test_problems_come_in_the_order_of_their_places_and_know_their_entity():
    text = "journey: بازدید\nstages:\n  - stage: لابی\n    id: lobby\n"
    problems = judged({"journeys/p.yml": "project: x\n", "journeys/v.yml": text}).problems
    assert [("CX309", "stage v/lobby", Severity.ERROR)] == [
        (problem.code, problem.entity, problem.severity) for problem in problems
    ]


@pytest.mark.parametrize(("language", "said"), [("en", "“۱۲”"), ("fa", "«۱۲»")])
def test_what_is_quoted_keeps_its_digits(language, said):
    assert said in sentence(codes.BAD_ID.at(PLACE, key="id", value="۱۲"), language)


def test_a_count_has_the_digits_of_the_reader():
    problem = codes.TRANSLATION_LENGTH.at(PLACE, key="ask", file="a.yml", expected=12, found=3)
    assert "۱۲" in sentence(problem, "fa")
    assert "12" in sentence(problem, "en")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("می\u200cرود", "می\u200cرود"),
        ("sales\u200c", "sales<U+200C>"),
        ("a \u200cb", "a <U+200C>b"),
        ("a\u200c\u200cb", "a<U+200C><U+200C>b"),
    ],
)
def test_a_zwnj_that_separates_nothing_is_shown(value, said):
    assert said in sentence(codes.BAD_ID.at(PLACE, key="id", value=value), "en")


def test_the_text_that_is_no_reason_is_quoted_in_its_own_language():
    text = """\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        moment_of_truth: {fa: نخستین دیدار, en: yes}
        expectations: سلام
"""
    (found,) = (each for each in example_problems(text) if each.code == "CX320")
    assert "“yes”" in sentence(found, "en")


def test_dates_in_our_own_persian_sentences_are_isolated():
    said = sentence(codes.BAD_DATE.at(Span(path="a.yml"), value="شنبه"), "fa")

    assert "\u20661405-08-01\u2069" in said
    assert "\u20662026-10-23\u2069" in said
    assert "\u2066" not in sentence(codes.BAD_DATE.at(Span(path="a.yml"), value="x"), "en")


@pytest.mark.parametrize(("count", "is_elsewhere"), [(1, False), (2, True)])
def test_what_is_there_once_is_not_elsewhere(count, is_elsewhere):
    problem = codes.ARABIC_LETTER.at(Span(path="a.yml"), count=count)

    assert is_elsewhere == ("elsewhere" in sentence(problem, "en"))
    assert is_elsewhere == ("جاهای دیگر" in sentence(problem, "fa"))
