import re
from string import Formatter

import pytest

from cxmap.foundation.codes import diagnoses
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import examples, messages
from cxmap.language.words import words
from cxmap.rules.registry import all_rules

IDS = [diagnosis.id for diagnosis in diagnoses()]
SHOWN_BY_NO_TEXT = {
    "baseline_outdated",
    "baseline_unreadable",
    "not_a_file",
    "not_read",
    "not_utf8",
    "outside",
    # They are about pages written by hand, and about the site.
    *("link_astray", "page_renamed", "page_unknown", "section_unknown", "text_link_astray"),
    "project_missing",
    "syntax_other",  # whatever is not told apart
    "too_large",
    "unreadable",
}
SHOWN_BY_ROWS = {
    *("cell_ahead", "cell_before", "cell_beyond", "cell_empty", "cell_no_day", "cell_refused"),
    *("column_missing", "column_needed", "column_twice"),
    *("cell_with_error", "formula_without_value", "merged_cells", "no_such_sheet"),
    *("not_a_workbook", "workbook_locked", "table_quote", "table_too_large", "table_too_wide"),
    *("no_rows", "row_holds_more", "row_too_long", "sheet_of_no_workbook"),
    *("row_not_json", "row_not_text", "row_quotes", "row_too_wide", "row_twice"),
    *("more_rows", "too_many_rows", "too_many_values"),
}
"""Shown by files of rows; ``tests/reading/data`` has one for each."""


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def persian_texts():
    said = [*messages("fa").values(), *(rule.words["fa"] for rule in all_rules().values())]
    parts = [part for message in said for part in (message.message, message.why, message.help)]
    return [*parts, *words("fa").values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_problem_says_what_why_and_what_helps(language):
    said = {name: messages(language)[name] for name in IDS}
    assert {} == {
        name: each for name, each in said.items() if not all((each.message, each.why, each.help))
    }


def test_all_languages_speak_of_the_same_problems():
    assert set(messages("en")) == set(messages("fa"))


def holding_something_else(part_of):
    """Give the messages of which a part has other placeholders in Persian than in English."""
    persian = messages("fa")
    return [
        name
        for name, message in messages("en").items()
        if placeholders(part_of(message)) != placeholders(part_of(persian[name]))
    ]


def test_a_sentence_has_the_same_placeholders_in_every_language():
    assert [] == holding_something_else(lambda message: message.message)


def test_what_helps_has_the_same_placeholders_in_every_language():
    assert [] == holding_something_else(lambda message: message.help)


def test_a_rule_has_the_same_placeholders_in_every_language():
    said = {name: rule.words for name, rule in all_rules().items()}
    assert {frozenset(LANGUAGES)} == set(map(frozenset, said.values()))
    assert [] == [
        name
        for name, words_of_it in said.items()
        if placeholders(words_of_it["en"].message) != placeholders(words_of_it["fa"].message)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_stands_on_one_line_and_names_no_data_types(language):
    for message in messages(language).values():
        assert "\n" not in message.message
        assert not re.search(r"\b(mapping|scalar|sequence|token|parser?)\b", message.message)


def test_every_problem_that_text_can_show_has_an_example():
    assert set(IDS) - SHOWN_BY_NO_TEXT - SHOWN_BY_ROWS == set(examples())


def test_all_languages_have_the_same_words():
    assert set(words("en")) == set(words("fa"))


def test_a_word_has_the_same_placeholders_in_every_language():
    assert [] == [
        key
        for key, said in words("en").items()
        if placeholders(said) != placeholders(words("fa")[key])
    ]


def test_persian_is_written_with_persian_letters():
    assert [] == [text for text in persian_texts() if re.search("[يكىة٠-٩]", text)]


def test_zwnj_stands_only_between_letters():
    wrong = re.compile(r"\u200c[\s\W]|[\s\W]\u200c|^\u200c|\u200c$")
    assert [] == [text for text in persian_texts() if wrong.search(text)]


def test_fixed_persian_text_has_persian_digits():
    code = re.compile(r"`[^`]*`|UTF-8|\d{4}-\d{2}-\d{2}|\{\w+\}|CX\d+")
    assert [] == [text for text in persian_texts() if re.search(r"[0-9]", code.sub("", text))]
