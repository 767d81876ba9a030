"""``--help`` speaks the language of the reader, in the words of the manual."""

import re

import pytest
from click.testing import CliRunner

from cxmap.adapters.command_line.manual import commands
from cxmap.adapters.command_line.program import cxmap as program
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import page_word
from cxmap.reports.manual.commands_page import parameter_meaning


def help_of(*arguments, **environment):
    result = CliRunner(env={"CXMAP_LANG": "", **environment}).invoke(program, arguments)
    assert 0 == result.exit_code, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", commands(), ids=lambda each: each.name)
def test_every_command_says_what_it_and_its_options_are_for(command, language):
    said = help_of(command.name, "--lang", language, "--help")

    assert page_word(language, f"commands.{command.name}.is") in said
    for each in command.parameters:
        assert each.typed in said
        assert parameter_meaning(language, command.name, each.name) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_says_which_commands_it_has(language):
    said = help_of("--help", "--lang", language)

    assert page_word(language, "commands.cxmap.is") in said
    for command in commands():
        first_sentence = page_word(language, f"commands.{command.name}.is").partition(". ")[0]
        assert f"{command.name} {first_sentence.rstrip('.')}." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_names_no_command_is_told_which_there_are(language):
    assert help_of("--help", "--lang", language) == help_of("--lang", language)
    assert help_of("--help", CXMAP_LANG=language) == help_of(CXMAP_LANG=language)


def test_persian_help_has_no_english_sentence():
    said = help_of("check", "--help", "--lang", "fa")
    assert [] == re.findall(r"[a-z]+ [a-z]+ [a-z]+", said.replace("cxmap check", ""))


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("check", "--help"), {"LANG": "fa_IR.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}),
        (("check", "--help"), {"CXMAP_LANG": "fa"}),
        (("check", "--help", "--lang=fa"), {}),
        (("--lang", "fa", "check", "--help"), {}),
    ],
)
def test_the_language_is_that_of_the_option_or_the_computer(arguments, environment):
    assert "گزینه‌ها:" in help_of(*arguments, **environment)
