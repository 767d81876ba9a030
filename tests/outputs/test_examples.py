"""What an example in a page written by hand becomes stands by itself."""

import re
from datetime import date

import pytest

from cxmap.files.discovery import File
from cxmap.outputs.examples import Wanted, example
from tests.projects import SMALL_PROJECT

VISIT = tuple(
    File(path=path, data=text.encode())
    for path, text in SMALL_PROJECT.items()
    if path.startswith("journeys/")
)
MAP = Wanted(page="journeys/visit.html", part="cx-diagram")


def made(files=VISIT, wanted=MAP, name="first"):
    return example(files, wanted, name=name, language="fa", today=date(2026, 11, 22))


def test_an_example_is_what_its_files_would_be_on_a_site_of_their_own():
    found = made()

    assert "ورود مهمان" in found.html
    assert found.html.startswith("<figure")


def test_two_examples_share_no_id_and_name_only_their_own():
    ids, named = (
        [set(re.findall(pattern, made(name=name).html)) for name in ("first", "second")]
        for pattern in (r' id="([^"]+)"', r'href="#([^"]+)"')
    )

    assert ids[0]
    assert set() == ids[0] & ids[1]
    assert named[0] <= ids[0]


def test_nothing_in_an_example_leads_to_a_page_that_is_not_there():
    assert re.findall(r'<a [^>]*href="', made().html) == []


def test_wrong_files_have_problems_and_no_picture():
    wrong = File(path="journeys/visit.yml", data=b"journey: x\nstagse: []\n")

    found = made((wrong,))

    assert "" == found.html
    assert found.problems


@pytest.mark.parametrize("page", ["journeys/visit.html", "journeys/nowhere.html"])
def test_what_is_nowhere_on_a_page_is_not_shown(page):
    assert "" == made(wanted=Wanted(page=page, part="cx-persona")).html


TABLE = Wanted(page="journeys/visit.html", part="cx-grid", on_phone="cx-way")


def test_what_a_phone_shows_stands_beside_what_others_see_and_whatever_either_uses_is_there():
    found = made(wanted=TABLE).html

    assert [*re.findall(r'class="cx-example__(\w+)"', found)] == ["wide", "phone"]
    used, there = (
        set(re.findall(each, found)) for each in (r'use [^>]*?href="#([^"]+)"', r' id="([^"]+)"')
    )
    assert used <= there


def test_what_is_missing_on_a_phone_alone_is_named():
    found = made(wanted=Wanted(page="journeys/visit.html", part="cx-grid", on_phone="cx-nowhere"))

    assert ("", ("cx-nowhere",)) == (found.html, found.lacks)
