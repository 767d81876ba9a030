"""The words of the manual stand in every language, and in that language only."""

import re

import pytest

from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import meanings, page_words

PLACEHOLDER = re.compile(r"\{\w*\}")
EXAMPLE = re.compile(r"forms\.\w+\.example")
TYPED = re.compile(r"`[^`]*`")


def said(language):
    """Everything the manual says in a language, by dotted keys; examples are YAML and no words."""
    of_kinds = {
        f"{kind}.{key}": text
        for kind, table in meanings(language).items()
        for key, text in table.items()
    }
    return of_kinds | {
        key: text for key, text in page_words(language).items() if not EXAMPLE.fullmatch(key)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_in_the_same_order(language):
    assert list(said("en")) == list(said(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_placeholders(language):
    for key, text in said("en").items():
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(said(language)[key])), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_names_the_same_keys_and_commands(language):
    for key in meanings("en"):
        for field, text in meanings("en")[key].items():
            expected = set(TYPED.findall(text))
            assert expected == set(TYPED.findall(meanings(language)[key][field])), f"{key}.{field}"


def test_latin_letters_and_digits_stand_only_in_what_is_typed():
    plain = {key: PLACEHOLDER.sub("", TYPED.sub("", text)) for key, text in said("fa").items()}

    assert set() == {key for key, text in plain.items() if re.search("[A-Za-z0-9]", text)}


def test_persian_is_written_with_persian_letters_and_joiners():
    wrong = re.compile("[يكىة٠-٩\u0654ۀ]|\u200c[\\s\\W]|[\\s\\W]\u200c|^\u200c|\u200c$")

    assert set() == {key for key, text in said("fa").items() if wrong.search(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_is_made_of_whole_sentences(language):
    ends = re.compile(r"[.»?]$")
    left = {
        f"{kind}.{key}"
        for kind, table in meanings(language).items()
        for key, text in table.items()
        if not ends.search(text) or "\n" in text
    }
    assert set() == left
