"""What the system says of files and ports is said in the reader's words."""

import errno

import pytest

from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import words
from cxmap.rules.wording import fault_sentence


def sentence_for(error, language):
    return fault_sentence(
        UsageFault("file_not_writable", path="a.yml", reason=obstacle_of(error)), language
    )


@pytest.mark.parametrize(
    ("number", "english", "persian"),
    [
        (errno.EACCES, "you do not have permission", "اجازه این کار را ندارید"),
        (errno.ENOSPC, "the disk is full", "دیسک پر است"),
        (errno.ELOOP, "its links lead round in a circle", "پیوندهایش دور خودشان می‌چرخند"),
    ],
)
def test_a_common_obstacle_is_said_in_both_languages(number, english, persian):
    error = OSError(number, "what the system says")

    assert sentence_for(error, "en") == f"a.yml cannot be written: {english}."
    assert sentence_for(error, "fa") == f"نمی‌شود در a.yml نوشت: {persian}."


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_obstacle_without_words_of_ours_is_cited_and_turns_nothing_round(language):
    assert "\u2068Odd! (12)\u2069" in sentence_for(OSError(9999, "Odd! (12)"), language)
    assert "\u2068Error\u2069" in sentence_for(type("Error", (OSError,), {})(), language)


def test_a_socket_that_waited_in_vain_has_no_number_and_is_understood():
    assert "no answer came in time" in sentence_for(TimeoutError("timed out"), "en")


def test_every_key_is_the_name_of_an_error_on_some_system():
    names = {key.removeprefix("system.") for key in words("en") if key.startswith("system.")}

    assert {"other"} == names - set(dir(errno))
