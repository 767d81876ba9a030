"""Whoever calls a command wrongly is told so in their language, with what was likely meant."""

import re

import pytest
from click.testing import CliRunner

from cxmap.adapters.command_line.program import cxmap as program
from cxmap.foundation.faults import UsageFault
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import page_word
from cxmap.rules.wording import fault_help, fault_sentence
from tests.projects import run_program

WRONG = {
    "check --nosuch": "`cxmap check` has no option `--nosuch`.",
    "fix --unsafe": "`cxmap fix` has no option `--unsafe`. Did you mean “--unsafe-fixes”?",
    "check --strct": "`cxmap check` has no option `--strct`. Did you mean “--strict”?",
    "check --select": "`--select` needs a value after it.",
    "check --strict=1": "`--strict` does not take a value.",
    "check --max-warnings few": "`--max-warnings` needs a whole number from 0 to 99999; “few” is"
    " not one.",
    "check --output-format jsn": "“jsn” is not a value of `--output-format`. Did you mean “json”?",
    "build --today 1405-13-01": "`--today` needs a day such as `2026-11-22` or `1405-09-01`;"
    " “1405-13-01” is not one.",
    "chck": "`cxmap` has no command called “chck”. Did you mean “check”?",
    "new tuchpoint": "“tuchpoint” is not a value of `KIND`. Did you mean “touchpoint”?",
    "rules all of them": "`cxmap rules` does not know what to do with “all of them”.",
    "explain": f"`cxmap explain` needs NAME. {page_word('en', 'commands.explain.name')}",
}


def fault_of(*arguments):
    result = CliRunner(env={"CXMAP_LANG": "en"}).invoke(program, arguments, prog_name="cxmap")
    assert isinstance(result.exception, UsageFault), result.output
    return result.exception


def test_commands_that_are_named_repeat_the_language_that_was_asked_for():
    said = run_program("cxmap", "explain", "nothing-like-it", "--lang", "fa", cwd=".").stderr

    assert "`cxmap rules --lang fa`" in said
    assert "`cxmap rules`" in run_program("cxmap", "explain", "no-such-name", cwd=".").stderr


@pytest.mark.parametrize("typed", WRONG)
def test_it_is_said_what_is_wrong_and_what_was_likely_meant(typed):
    assert WRONG[typed] == fault_sentence(fault_of(*typed.split()), "en")


@pytest.mark.parametrize("typed", [each for each in WRONG if each != "explain"])
def test_in_persian_nothing_is_left_in_english(typed):
    fault = fault_of(*typed.split())
    said = f"{fault_sentence(fault, 'fa')} {fault_help(fault, 'fa')}"
    of_ours = re.sub("`[^`]*`|«[^»]*»|cxmap|KIND", "", said)

    assert [] == re.findall("[A-Za-z0-9]+", of_ours)
    assert "{" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "fa", "check", "--nosuch"),
        ("check", "--nosuch", "--lang", "fa"),
        ("--lang=fa", "nosuch"),
        ("nosuch", "--lang", "fa"),
    ],
)
def test_the_language_is_found_wherever_it_was_asked_for(arguments, tmp_path):
    run = run_program("cxmap", *arguments, cwd=tmp_path)

    assert (2, "") == (run.returncode, run.stdout)
    assert "ندارد" in run.stderr


def test_an_unknown_language_is_answered_with_those_there_are(tmp_path):
    run = run_program("cxmap", "--lang", "de", "check", cwd=tmp_path)

    assert "“de” is not a value of `--lang`. Allowed here: fa, en.\n" in run.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_says_nothing_gets_the_help(language, tmp_path):
    run = run_program("cxmap", cwd=tmp_path, CXMAP_LANG=language)

    assert 0 == run.returncode
    assert page_word(language, "commands.commands") in run.stdout


def test_numbers_are_taken_in_persian_digits(small_project):
    run = run_program("cxmap", "check", "--max-warnings", "۳", cwd=small_project)
    assert 0 == run.returncode, run.stderr
