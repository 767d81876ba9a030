"""A file with a mistake of signs is read on, so that its other mistakes are found with it."""

import pytest

from cxmap.files.yaml_nodes import document
from cxmap.rules.fixes.as_meant import as_meant
from tests.mistakes.project import SOUND
from tests.readings import judged

PATH = "journeys/visit.yml"
JOURNEY = """\
journey: بازدید
persona: chain-buyer
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels_because: {because}
        must_know:
          - نام مهمان
          - نام میزبان
      - touchpoint: خروج
        id: leave
        playbook: {playbook}
        oner: sales
"""
CONFLICT = """\
زود رسید
<<<<<<< HEAD
        owner: sales
=======
        owner: nobody
>>>>>>> lobby"""


def _codes(text):
    problems = judged(SOUND | {PATH: text}).problems
    return [(each.code, each.span.line) for each in problems if each.span.path == PATH]


@pytest.mark.parametrize(
    ("because", "code", "lines"),
    [
        ("گفت: باشد", "CX002", 0),
        ("@پذیرش آمد", "CX002", 0),
        ("«گفت: باشد»", "CX002", 0),
        ('"باشد" و رفت', "CX002", 0),
        ("زود\\\n//یادداشت".replace("\\", ""), "CX002", 1),
        (CONFLICT, "CX016", 5),
    ],
)
def test_what_is_wrong_further_down_is_found_in_the_same_run(because, code, lines):
    text = JOURNEY.format(because=because, playbook="nothing")
    first = 10 if lines == 0 else 11

    assert [(code, first), ("CX201", 16 + lines), ("CX102", 17 + lines)] == _codes(text)


def test_several_mistakes_of_signs_are_found_in_the_same_run():
    text = JOURNEY.format(because="گفت: باشد", playbook='"a" b')
    tabbed = text.replace("          - نام میزبان", "\t\t  - نام میزبان")

    assert [("CX002", 10), ("CX002", 13), ("CX002", 16), ("CX102", 17)] == _codes(tabbed)


def test_where_nobody_knows_what_was_meant_the_rest_is_not_read():
    text = JOURNEY.format(because='"باشد', playbook="nothing")

    assert [("CX002", 10)] == _codes(text)
    assert (PATH,) == judged(SOUND | {PATH: text}).catalog.reading.unread_files


def test_what_is_found_next_to_a_mended_line_may_come_of_it():
    broken = as_meant(document(PATH, b"journey: a: b\n  c: d\nowner: @e\n"))

    assert [1] == [each.span.line for each in broken.problems]
    assert broken.root is None


def test_the_text_stays_and_says_which_lines_were_read_otherwise():
    broken = as_meant(document(PATH, b"journey: a: b\nowner: sales\n"))

    assert "journey: a: b\nowner: sales\n" == broken.text
    assert {"journey": "a: b", "owner": "sales"} == broken.root
    assert frozenset({1}) == broken.mended_lines
