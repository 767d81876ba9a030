"""What may wait is set aside with a reason; what is said in vain or wrongly is reported."""

import json

import pytest

from cxmap.files.discovery import BASELINE, File
from cxmap.publication.checking import checked_project
from cxmap.rules.judgement.baseline import baseline_text
from tests.readings import BASE, TODAY, files_of, judged, lines_of, texts_of

_JOURNEY = """\
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        moment_of_truth: همین‌جا می‌ماند یا می‌رود
      - touchpoint: خروج
        id: leave
        moment_of_truth: آخرین چیزی که یادش می‌ماند
"""
_BOTH = ["journeys/visit.yml:9:26 CX306", "journeys/visit.yml:12:26 CX306"]


def _judged(written, **more):
    return judged(texts_of(BASE) | texts_of(written) | more)


def _lines(checked):
    return lines_of(checked.problems)


def _behind(line, comment):
    return _JOURNEY.replace(line, f"{line}  # cxmap: {comment}")


def _above(line, comment):
    depth = line[: len(line) - len(line.lstrip())]
    return _JOURNEY.replace(line, f"{depth}# cxmap: {comment}\n{line}")


def test_without_anything_said_both_are_found():
    assert _BOTH == _lines(_judged(_JOURNEY))


def test_a_comment_behind_a_line_is_about_that_line():
    line = "        moment_of_truth: همین‌جا می‌ماند یا می‌رود"
    checked = _judged(_behind(line, "ignore[CX306] سالن تازه می‌سازیم"))

    assert _BOTH[1:] == _lines(checked)
    (waiting,) = checked.set_aside
    assert ("comment", "سالن تازه می‌سازیم") == (waiting.by, waiting.because.own)
    assert "journeys/visit.yml:9:26" == str(waiting.problem.span)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("      - touchpoint: ورود", ["journeys/visit.yml:13:26 CX306"]),
        ("  - stage: لابی", []),
        ("    touchpoints:", []),
        ("stages:", []),
        ("        moment_of_truth: آخرین چیزی که یادش می‌ماند", ["journeys/visit.yml:9:26 CX306"]),
    ],
)
def test_a_comment_on_a_line_of_its_own_is_about_what_begins_below_it(line, left):
    assert left == _lines(_judged(_above(line, "ignore[CX306] سالن تازه می‌سازیم")))


def test_a_comment_may_be_about_the_whole_file():
    said = _JOURNEY.rstrip() + "\n# cxmap: ignore-file[cx306، CX301] سالن تازه می‌سازیم\n"

    assert ["journeys/visit.yml:13:1 CX904 warning"] == _lines(_judged(said))


def test_a_text_that_looks_like_a_comment_is_none():
    said = _JOURNEY.replace("ورود", '"# cxmap: ignore[CX306] نه"')

    assert _BOTH == _lines(_judged(said))


def test_a_comment_sets_nothing_aside_that_keeps_a_site_from_being_right():
    said = _behind("    id: lobby", "ignore[CX102] می‌دانیم").replace("owner: sales", "onwer: sales")
    codes = [line.split(" ", 1)[1] for line in _lines(_judged(said))]

    assert "CX102" in codes
    assert "CX902 warning" in codes


@pytest.mark.parametrize(("today", "found"), [(None, []), (TODAY, ["CX904"])])
def test_what_is_not_judged_without_a_day_is_set_aside_in_vain_only_on_one(today, found):
    said = _above("  - stage: لابی", "ignore[CX501] سالن تازه می‌سازیم")
    problems = checked_project(files_of(texts_of(BASE) | texts_of(said)), today=today).problems

    assert found == [each.code for each in problems if each.code == "CX904"]


def _settings(*lines):
    texts = texts_of(BASE)
    said = texts["journeys/base-project.yml"] + "checks:\n" + "\n".join(lines) + "\n"
    return {"journeys/base-project.yml": said}


def _check(*more, severity="off"):
    settings = ("  - check: CX306", f"    severity: {severity}", "    because: سالن تازه می‌سازیم")
    return _settings(*settings, *more)


def test_a_setting_counts_in_the_whole_project():
    checked = _judged(_JOURNEY, **_check())

    assert [] == _lines(checked)
    assert ["settings", "settings"] == [each.by for each in checked.set_aside]


def test_a_setting_may_soften_what_is_found():
    found = _lines(_judged(_JOURNEY, **_check(severity="hint")))

    assert [f"{each} hint" for each in _BOTH] == found


def test_a_setting_may_count_for_some_files_or_things_only():
    assert [] == _lines(_judged(_JOURNEY, **_check("    paths: [journeys]")))
    assert [] == _lines(_judged(_JOURNEY, **_check("    paths: [journeys/visit.yml]")))
    assert _BOTH == _lines(_judged(_JOURNEY, **_check("    paths: [playbooks]")))
    assert [] == _lines(_judged(_JOURNEY, **_check("    entries: [visit]")))
    assert _BOTH[1:] == _lines(_judged(_JOURNEY, **_check("    entries: [visit/enter]")))


def test_a_setting_may_name_the_kind_of_what_it_is_about():
    playbook = "# file: playbooks/visit.yml\nplaybook: بازدید\nowner: sales\n"
    of_playbook = _check("    entries: [playbook visit]")

    assert [] == _lines(_judged(_JOURNEY, **_check("    entries: [journey visit]")))
    assert set(_BOTH) <= set(_lines(_judged(_JOURNEY + playbook, **of_playbook)))
    assert not [
        each for each in _lines(_judged(_JOURNEY + playbook, **of_playbook)) if "904" in each
    ]


def test_the_last_setting_counts():
    more = ("  - check: CX306", "    severity: warning", "    because: خروج مهم است")
    found = _lines(_judged(_JOURNEY, **_check(*more, "    entries: [visit/leave]")))

    assert [f"{_BOTH[1]} warning"] == found


def test_a_setting_without_a_reason_is_refused_and_counts_nowhere():
    settings = _settings("  - check: CX306", "    severity: off")
    found = _lines(_judged(_JOURNEY, **settings))

    assert "journeys/base-project.yml:3:5 CX103" in found
    assert set(_BOTH) < set(found)


def _with_baseline(checked, written=_JOURNEY):
    baseline = File(path=BASELINE, data=baseline_text(checked).encode())
    files = [*files_of(texts_of(BASE) | texts_of(written)), baseline]
    return checked_project(files, today=TODAY)


def test_what_stands_in_the_baseline_may_wait_wherever_it_moves():
    before = _judged(_JOURNEY)
    moved = _with_baseline(before, _JOURNEY.replace("stages:", "goal: قرارداد\nstages:"))

    assert [] == _lines(moved)
    assert ["baseline", "baseline"] == [each.by for each in moved.set_aside]


def test_what_is_new_is_found_and_what_is_mended_is_told():
    before = _judged(_JOURNEY)
    after = _JOURNEY.replace("id: leave", "id: farewell")

    assert [f"{BASELINE}:1:1 CX906 hint", _BOTH[1]] == _lines(_with_baseline(before, after))


_LOST = """\
journey: Visit
owner: helpdesk
stages:
  - stage: Lobby
    id: lobby
    owner: slaes
    touchpoints:
      - touchpoint: Enter
        id: enter
"""


def _lost_owners(marks=(), *, departments=("desk", "sales"), more=""):
    listed = "".join(f"  - department: {each.title()}\n    id: {each}\n" for each in departments)
    texts = {
        "journeys/project.yml": "project: P\n",
        "journeys/registers.yml": f"departments:\n{listed}",
        "journeys/visit.yml": _LOST + more,
    }
    findings = dict.fromkeys(marks, "")
    baseline = File(path=BASELINE, data=json.dumps({"version": 1, "findings": findings}).encode())
    return checked_project([*files_of(texts), baseline], today=TODAY)


_MARKS = ("7e3783ebc19d0165", "6e742590fd0c0240")
_MARKS_WITH_CURES = ("f5622a44bf836899", "81f719b9c299beb1")  # as older baselines have them


def test_a_mark_stays_what_it_is():
    written = json.loads(baseline_text(_lost_owners()))["findings"]

    assert {mark: written.get(mark) for mark in _MARKS} == {
        _MARKS[0]: "CX201 journeys/visit.yml journey visit",
        _MARKS[1]: "CX201 journeys/visit.yml stage visit/lobby",
    }


@pytest.mark.parametrize("marks", [_MARKS, _MARKS_WITH_CURES])
def test_a_name_that_leads_nowhere_waits_by_its_mark_of_today_and_by_that_of_before(marks):
    checked = _lost_owners(marks)

    found = {problem.code for problem in checked.problems}
    assert not {"CX201", "CX906"} & found


@pytest.mark.parametrize(
    "more",
    [
        {"departments": ("desk", "sales", "help")},
        {"departments": ("desk",)},
        {"more": "        owner: helpdesk\n"},
    ],
    ids=["one that is called alike", "the one that was meant", "another use of the same name"],
)
def test_what_cures_a_finding_is_no_part_of_its_mark(more):
    checked = _lost_owners(_MARKS, **more)

    assert 2 == sum(each.by == "baseline" for each in checked.set_aside)


def test_nothing_that_is_read_wrongly_can_stand_in_a_baseline():
    wrong = _JOURNEY.replace("id: lobby", "id: lobby\n    gaol: آسوده")
    before = _judged(wrong)

    assert "CX102" in {problem.code for problem in before.problems}
    assert ["CX102"] == [problem.code for problem in _with_baseline(before, wrong).problems]


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"[]", b'{"version": 2, "findings": {}}', b"{" * 9999]
)
def test_a_baseline_that_cannot_be_read_sets_nothing_aside(data):
    files = files_of(texts_of(BASE) | texts_of(_JOURNEY))
    checked = checked_project([*files, File(path=BASELINE, data=data)])

    assert [f"{BASELINE}:1:1 CX905 warning", *_BOTH] == _lines(checked)


def test_a_comment_in_a_broken_project_is_not_called_vain():
    broken = _JOURNEY.replace("ورود", "ورود: آری")
    said = broken.rstrip() + "\n# cxmap: ignore-file[CX306] سالن تازه می‌سازیم\n"

    assert ["CX002"] == [problem.code for problem in _judged(said).problems]


def test_a_comment_that_stands_deeper_is_not_about_what_begins_next():
    said = _JOURNEY.replace(
        "      - touchpoint: خروج",
        "        # cxmap: ignore[CX306] سالن تازه\n      - touchpoint: خروج",
    )
    found = _lines(_judged(said))

    assert ["journeys/visit.yml:10:9 CX904 warning"] == [each for each in found if "CX9" in each]
    assert 2 == sum("CX306" in each for each in found)


def test_a_setting_about_a_stage_is_about_what_stands_in_it():
    assert [] == _lines(_judged(_JOURNEY, **_check("    entries: [visit/lobby]")))


def test_a_setting_about_nothing_known_is_reported():
    found = _lines(_judged(_JOURNEY, **_check("    entries: [vsit]")))

    assert ["journeys/base-project.yml:6:15 CX904 warning", *_BOTH] == found


def test_what_a_comment_sets_aside_changes_no_baseline():
    aside = _above("  - stage: لابی", "ignore[CX306] سالن تازه می‌سازیم")
    baseline = json.loads(baseline_text(_judged(_JOURNEY)))
    without = json.loads(baseline_text(_judged(aside)))

    assert 2 == len(baseline["findings"])
    assert {} == without["findings"]
    assert [] == [
        each for each in _lines(_with_baseline(_judged(_JOURNEY), aside)) if "CX306" in each
    ]


def test_what_is_said_of_waiting_itself_does_not_wait():
    said = _above("  - stage: لابی", "ignore[CX306]")

    assert "CX903" not in baseline_text(_judged(said))
