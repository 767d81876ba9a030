"""Somebody new finds what to do on a phone, in Persian, from the first page, in two taps."""

import tomllib
from pathlib import Path
from statistics import median

import pytest

from tests.newcomer import ANSWER, HEADING, PHONE, Played, follow, sight_of, table
from tests.projects import ROOT

pytestmark = pytest.mark.browser

_QUESTIONS = Path(__file__).with_name("twenty_questions.toml")
_PAGE = ROOT / "docs" / "contributing" / "questions.md"
_BEGINS = "| | Question |"


def _played(browser, url):
    context = browser.new_context(**PHONE)
    page = context.new_page()
    for question in tomllib.loads(_QUESTIONS.read_text(encoding="utf-8"))["questions"]:
        page.goto(f"{url}/fa/index.html")
        page.evaluate("localStorage.clear(), sessionStorage.clear()")  # a new customer each time
        follow(page, question["taps"])
        sight = sight_of(page, question["answer"])
        yield Played(question["asks"], tuple(question["taps"]), question["answer"], sight)
    context.close()


def test_twenty_questions_are_answered_in_two_taps(browser, demo_url, update_golden):
    played = tuple(_played(browser, demo_url))
    shown = table(played)
    print(shown)  # noqa: T201 - for whoever runs it with -s

    assert 20 == len({each.asks for each in played})
    assert sum(each.sight in {ANSWER, HEADING} for each in played) >= 18, shown
    assert median(each.taps for each in played) <= 2
    assert max(each.taps for each in played) <= 3
    said, _, _ = _PAGE.read_text(encoding="utf-8").partition(_BEGINS)
    if update_golden:
        _PAGE.write_text(said + shown, encoding="utf-8")
    assert said + shown == _PAGE.read_text(encoding="utf-8")
