"""``cxmap explain`` knows codes, kinds and fields, and guesses what was nearly typed."""

import pytest
from click.testing import CliRunner

from cxmap.adapters.command_line.program import cxmap as program
from cxmap.foundation.faults import UsageFault
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import meaning, page_word
from cxmap.reports.manual.commands_page import parameter_meaning


def explained(name, language="en"):
    result = CliRunner().invoke(program, ["explain", *name.split(), "--lang", language])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_is_explained_with_all_its_fields(language):
    said = explained("journey", language)

    assert said.startswith(f"journey\n\n{meaning(language, 'journey')}\n")
    assert meaning(language, "journey", "overall") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_field_is_explained_with_its_example(language):
    said = explained("touchpoint.feels", language)

    assert said.startswith(f"touchpoint.feels\n\n{meaning(language, 'touchpoint', 'feels')}\n")
    assert "\n  feels: " in said


def test_a_field_says_what_holds_where_it_is_left_out():
    assert "Left out: what is said in what it stands in (stage, journey) holds." in explained(
        "touchpoint.owner"
    )


def test_the_values_of_a_fixed_list_are_explained():
    assert "  missed: Missed: they did not\n" in explained("expectation.verdict")


def test_a_register_is_explained_by_what_it_holds():
    assert meaning("en", "department") in explained("departments")


def test_what_every_entry_takes_is_explained_at_each():
    assert meaning("en", "entry", "formerly") in explained("persona.formerly")


@pytest.mark.parametrize(("language", "title"), [("en", "A visit"), ("fa", "بازدید")])
def test_a_code_is_explained_with_examples_in_the_language_of_the_reader(language, title):
    said = explained("CX301", language)

    assert f"\n  journey: {title}\n" in said
    assert "{" not in said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("journey.ownr", "journey.owner"),
        ("tuchpoint", "touchpoint"),
        ("tuchpoint.feel", "touchpoint.feels"),
        ("cx30", "CX301"),
        ("ownr", "owner"),
        ("journey.nothing-like-it", "journey"),
        ("nothing-like-it", ""),
        ("ignor", "ignore"),
        ("--unsafe-fix", "unsafe-fixes"),
        ("chek", "check"),
    ],
)
def test_what_is_not_known_gets_a_suggestion(typed, meant):
    result = CliRunner().invoke(program, ["explain", typed])

    assert isinstance(result.exception, UsageFault)
    assert result.exception.arguments == {"name": typed, "suggestion": meant}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_alone_is_explained_by_all_that_have_it(language):
    said = explained("feels", language)

    assert f"touchpoint.feels: {meaning(language, 'touchpoint', 'feels')}\n" in said


def test_what_a_key_means_in_several_kinds_is_said_once():
    said = explained("owner")

    assert 1 == said.count("touchpoint.owner")
    assert "stage.owner, touchpoint.owner, " in said


def test_a_kind_that_is_a_key_as_well_is_explained_as_both():
    said = explained("persona")

    assert said.startswith(f"persona\n\n{meaning('en', 'persona')}\n")
    assert "journey.persona" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["ignore", "--ignore"])
def test_an_option_is_explained_by_all_commands_that_have_it(name, language):
    said = explained(name, language)

    for command in ("check", "fix"):
        meaning_here = parameter_meaning(language, command, "ignore")
        assert f"cxmap {command} --ignore: {meaning_here}\n" in said


def test_what_an_option_means_in_several_commands_is_said_once():
    assert "cxmap check --strict, cxmap build --strict: " in explained("strict")


def test_an_option_of_one_command_can_be_asked_for():
    said = explained("cxmap fix --ignore")

    assert "cxmap fix --ignore: " in said
    assert "cxmap check" not in said
    assert said == explained("fix.ignore")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_explained_with_its_options(language):
    said = explained("fix", language)

    assert said.startswith(f"cxmap fix\n\n{page_word(language, 'commands.fix.is')}\n")
    assert f"  --diff: {parameter_meaning(language, 'fix', 'diff')}" in said


def test_what_is_a_key_and_an_option_is_explained_as_both():
    said = explained("owner")

    assert "touchpoint.owner" in said
    assert "cxmap new --owner: " in said


@pytest.mark.parametrize(("language", "severity"), [("en", "warning"), ("fa", "هشدار")])
def test_a_code_says_how_much_it_matters(language, severity):
    assert f"CX411 addresses_of_persons_stay_out ({severity})\n" in explained("CX411", language)


def test_a_code_may_be_asked_for_by_its_name():
    assert explained("CX301") == explained("owner_is_known")


def test_a_code_of_several_mistakes_lists_them_and_each_is_explained_by_its_name():
    said = explained("CX002")

    assert (
        "\n  syntax_tab: This line is indented with a tab; only spaces are allowed here.\n" in said
    )
    assert "What to do" not in said
    assert "--lang en`" in said
    assert "cxmap explain syntax_" in said
    assert "What to do" in explained("syntax_tab")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_each_sentence_fills_in_is_shown_by_dots(language):
    assert "{" not in explained("not_below", language)


def test_a_feeling_is_explained_with_the_words_that_are_known():
    said = CliRunner().invoke(program, ["explain", "touchpoint.feels", "--lang", "fa"]).output

    assert "ناراحت" in said
    assert "امیدوار" in said


@pytest.mark.parametrize("typed", ["CX301 CX302", "CX301, CX302", "cx۳۰۱، cx302"])
def test_several_codes_are_explained_one_after_the_other(typed):
    said = explained(typed)

    assert explained("CX301") + explained("CX302") == said


def test_of_several_names_the_unknown_one_is_named_behind_all_others():
    result = CliRunner().invoke(program, ["explain", "CX301", "nothing-like-it", "journey.ownr"])

    assert explained("CX301") == result.stdout
    assert "nothing-like-it" in result.stderr
    assert isinstance(result.exception, UsageFault)
    assert result.exception.arguments == {"name": "journey.ownr", "suggestion": "journey.owner"}
