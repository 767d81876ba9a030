"""A fix is kept only where it mends what it should, breaks nothing and loses nothing."""

import pytest

from cxmap.foundation.problems import Edit, Fix
from cxmap.publication.checking import checked_project
from cxmap.publication.mending import mended
from cxmap.publication.trials import Mend, State, is_better
from cxmap.rules.judgement.marks import marked
from tests.readings import BASE, TODAY, files_of, texts_of

PATH = "journeys/visit.yml"
JOURNEY = """\
journey: بازدید
owner: sales  # تا بهار
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
"""


def _mended(written, more=""):
    found = mended(files_of(texts_of(BASE) | texts_of(more) | {PATH: written}), today=TODAY)
    return found, found.files[PATH].data.decode()


def _state(written):
    files = {file.path: file for file in files_of(texts_of(BASE) | {PATH: written})}
    return State(files=files, checked=checked_project(files.values(), today=TODAY))


def _mend(state):
    ((mark, problem),) = marked(state.checked.problems)
    edit = Edit(span=problem.span, text="x")
    return Mend(mark=mark, problem=problem, fix=Fix(edits=(edit,), is_safe=True, did="renamed"))


@pytest.mark.parametrize(
    "wrong", ["owners: [sales, after-sales]", "owners: nobody", "owners:\n  department: sales"]
)
def test_no_error_takes_the_place_of_another(wrong):
    broken = JOURNEY.replace("owner: sales", wrong)
    found, text = _mended(broken)

    assert broken == text
    assert ["unknown_key"] == [each.id for each in found.left.problems]
    assert {mark for mark, _ in marked(found.left.problems)} == found.refused


def test_what_comes_out_behind_a_fix_and_can_be_mended_is_no_reason_against_it():
    broken = JOURNEY.replace("stages:", "stags:").replace("touchpoints:", "touchpionts:")

    assert JOURNEY == _mended(broken)[1]


def test_what_goes_wrong_in_another_file_counts():
    broken = JOURNEY.replace("id: lobby", "id: lobby_1")
    other = "# file: journeys/again.yml\njourney: باز هم\nowner: sales\nstages:\n"
    found, text = _mended(broken, other + "  - same_as: visit/lobby_1\n")

    assert (broken, 1) == (text, len(found.refused))
    assert broken.replace("lobby_1", "lobby-1") == _mended(broken)[1]


def test_one_bad_fix_keeps_no_good_one_from_being_made():
    stages = "".join(
        f"  - stage: م{n}\n    id: s{n}\n    status: not_described\n    gaol: x\n" for n in range(9)
    )
    bad = "  - stage: ن\n    id: bad\n    status: not_described\n    gaol: [x, y]\n"
    broken = (
        f"journey: بازدید\nowner: sales\nstages:\n{stages}{bad}{stages.replace('id: s', 'id: t')}"
    )
    found, text = _mended(broken)

    assert broken.replace("gaol: x", "goal: x") == text
    assert (18, 1) == (len(found.mended), len(found.refused))


@pytest.mark.parametrize(
    ("left", "is_kept"), [("owner: sales  # تا بهار", True), ("owner: sales", False)]
)
def test_no_comment_is_lost(left, is_kept):
    was = _state(JOURNEY.replace("owner: sales", "onwer: sales"))
    now = _state(JOURNEY.replace("owner: sales  # تا بهار", left))

    assert is_kept == is_better(was, now, (_mend(was),), with_unsafe=False)


def test_a_comment_that_becomes_a_text_is_not_lost():
    was = _state(JOURNEY.replace("owner: sales", "onwer: sales"))
    now = _state(JOURNEY.replace("  # تا بهار", "\ngoal: 'او # تا بهار'"))

    assert is_better(was, now, (_mend(was),), with_unsafe=False)


def test_two_problems_that_are_alike_are_mended_one_by_one():
    line = "        description: می\u200c رود و می\u200c رود\n"
    found, text = _mended(JOURNEY + line)

    assert (JOURNEY + line.replace("\u200c", ""), 2) == (text, len(found.mended))


def test_what_nobody_can_mend_keeps_nothing_else_of_its_file_from_being_mended():
    twice = JOURNEY + "        feels: شاد\n        feels: ناراحت\n"
    right = twice.replace("owner:", "persona: chain-buyer\ndescription: سلام\nowner:")
    broken = right.replace("persona:", "persna:").replace("description:", "descripton:")
    found, text = _mended(broken)

    assert (right, 2, frozenset()) == (text, len(found.mended), found.refused)
    assert ["duplicate_key"] == [each.id for each in found.left.problems]


@pytest.mark.parametrize("between", ["", "        feels: شاد\n"])
def test_the_same_slip_further_down_is_mended_in_its_turn(between):
    right = f'{JOURNEY}        description: "a: b"\n{between}        must_know: "c: d"\n'
    items = JOURNEY + '        must_know:\n          - "@x"\n          - "@y"\n          - "@z"\n'

    assert right == _mended(right.replace('"', ""))[1]
    assert items == _mended(items.replace('"', ""))[1]


@pytest.mark.parametrize("wrong", ["owners: [sales, after-sales]", "owners:\n  department: sales"])
def test_no_error_takes_the_place_of_another_beside_what_nobody_can_mend(wrong):
    twice = JOURNEY + "        feels: شاد\n        feels: ناراحت\n"
    broken = twice.replace("owner: sales", wrong)

    assert broken == _mended(broken)[1]
