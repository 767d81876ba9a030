"""Every word of the interface exists in every language, and in that language only."""

import re
from pathlib import Path

import pytest

from cxmap.language.languages import LANGUAGES
from cxmap.language.words import SCRIPTS, words

PACKAGE = Path(__file__).parents[2] / "cxmap"
PLACEHOLDER = re.compile(r"\{\w*\}")
YAML = re.compile(r"`[^`]*`")

# Tables whose keys are put together from a value, so that no file names them in full.
BUILT = {
    "agreements", "also_called", "answers", "assumed", "audiences", "bases", "beside", "calendars",
    "case_states",
    "change_fields", "change_sorts", "changes", "channel_kinds", "channels", "chapters",
    "check_severities", "column_contents", "counted_verdicts", "day_orders", "deeds",
    "diagram_files",
    "digest_ages", "digest_sorts", "directions", "duties", "duty_letters", "effects",
    "explain", "feedback_kinds", "feelings", "fields", "fields_of", "fixed", "formulae",
    "gap_causes", "imported", "imported_counts", "kinds", "lanes", "languages", "levels",
    "named_in_rows", "native", "navigation", "needs",
    "told_of_changes",
    "not_worked_out", "old_ids", "origins", "periods", "short_periods", "target_states",
    "customer_words", "outside", "supplier_words",
    "payers", "personal_data", "problems", "progress", "promise_states", "relations", "report",
    "rightness", "roles", "row_kinds", "rows", "rows_of_data", "said_in",
    "set_aside", "several", "severities", "shapes",
    "sheet_example", "sheet_heads", "sheet_heads_too", "sheet_how", "sheet_rows",
    "sheet_values_too", "sheet_words",
    "sides", "statuses", "steps_of_time", "system", "table_columns", "table_files", "tables",
    "templates", "tints", "trends", "units", "variants", "verdicts", "weekdays",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_in_the_same_order(language):
    assert list(words("en")) == list(words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_the_same_placeholders(language):
    for key, word in words("en").items():
        expected = set(PLACEHOLDER.findall(word))
        assert expected == set(PLACEHOLDER.findall(words(language)[key])), key


def test_no_persian_word_is_written_in_latin_letters():
    # Commands and keys stay as they are typed, a language is called by its own name, and a format
    # of files is known by its letters alone.
    spared = {"native.en", "preview.serving", "report.created", "short_addresses.no_site"}
    formats = ("diagram_files.", "table_files.", "scripts.take.")
    latin = {
        key
        for key, word in words("fa").items()
        if re.search("[A-Za-z]", YAML.sub("", PLACEHOLDER.sub("", word)))
        and key not in spared
        and not key.startswith(formats)
    }
    assert set() == latin


def test_no_hamze_is_written_over_a_final_he():
    assert set() == {key for key, word in words("fa").items() if "\u0654" in word or "ۀ" in word}


def test_every_word_is_said_somewhere():
    files = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.jinja"), *PACKAGE.rglob("*.js")]
    said = {
        name
        for file in files
        for name in re.findall(r"(?<=[\"'])[\w.]+(?=[\"'])", file.read_text(encoding="utf-8"))
    }
    built = {key for key in words("en") if key.partition(".")[0] in BUILT}
    assert {key.removeprefix(SCRIPTS) for key in {*words("en")} - built} - said == set()
