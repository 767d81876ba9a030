"""What of the findings ``cxmap check`` says, how it writes them, and how a run ends."""

import json
import re

import pytest

from tests.projects import run_here, write_files

_BROKEN = """\
journey: بازدید
owner: slaes
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        fels: شاد
      - touchpoint: خروج
"""


@pytest.fixture
def broken(small_project):
    write_files(small_project, {"journeys/broken.yml": _BROKEN})
    return small_project


def _codes(run):
    return [finding["code"] for finding in json.loads(run.stdout)["findings"]]


def _check(folder, *arguments, **given):
    return run_here("check", *arguments, cwd=folder, **given)


def test_only_what_was_asked_for_is_said(broken):
    as_json = ("--output-format", "json")

    assert ["CX201", "CX102", "CX117"] == _codes(_check(broken, *as_json))
    assert ["CX102", "CX117"] == _codes(_check(broken, *as_json, "--select", "CX1"))
    assert ["CX102"] == _codes(_check(broken, *as_json, "--select", "CX1", "--ignore", "cx117"))
    assert ["CX201"] == _codes(_check(broken, *as_json, "--ignore", "CX117,CX102"))
    assert ["CX201"] == _codes(_check(broken, *as_json, "--ignore", "CX۱۱۷، CX۱۰۲"))


def test_a_code_that_is_none_is_refused_with_the_nearest(broken):
    run = _check(broken, "--ignore", "CX32O")

    assert 2 == run.returncode
    assert "CX32" in run.stderr


def test_a_run_fails_from_the_severity_that_was_named(broken):
    hints = ("--select", "CX117")

    assert 1 == _check(broken).returncode
    assert 0 == _check(broken, *hints).returncode
    assert 0 == _check(broken, *hints, "--strict").returncode
    assert 0 == _check(broken, *hints, "--fail-on", "warning").returncode
    assert 1 == _check(broken, *hints, "--fail-on", "hint").returncode


def test_more_warnings_than_allowed_fail(small_project):
    journey = (small_project / "journeys/visit.yml").read_text(encoding="utf-8")
    write_files(small_project, {"journeys/visit.yml": f"{journey}tags: [الف, الف, ب, ب]\n"})
    warnings = json.loads(_check(small_project, "--output-format", "json").stdout)["findings"]

    assert {"warning"} == {each["severity"] for each in warnings}
    assert 0 == _check(small_project, "--max-warnings", str(len(warnings))).returncode
    fewer = str(len(warnings) - 1)
    run = _check(small_project, "--max-warnings", fewer, "--lang", "en")
    assert 1 == run.returncode
    assert f"at most {fewer} allowed." in run.stderr.splitlines()[-1]
    run = _check(small_project, "--strict", "--lang", "fa")
    assert 1 == run.returncode
    assert run.stderr.splitlines()[-1].startswith("ناموفق: ")
    assert "`--strict`" in run.stderr.splitlines()[-1]
    assert "" == _check(small_project, "--max-warnings", str(len(warnings))).stderr


def test_codes_can_be_counted(broken):
    lines = _check(broken, "--statistics").stdout.splitlines()

    assert [
        "1 CX102 `…` is not one of the keys of “…”.",
        "1 CX117 The … “…” has no `id`: its address will change when its title changes.",
        "1 CX201 There is no … called “…”.",
        "Persian: 9 of 9 texts",
        "English: 5 of 9 texts",
    ] == [" ".join(line.split()) for line in lines]


def test_counts_are_said_in_the_language_of_the_reader(broken):
    first = _check(broken, "--statistics", "--lang", "fa").stdout.splitlines()[0]

    assert first.split()[:2] == ["۱", "CX102"]


def test_counts_are_given_to_other_programs(broken):
    said = json.loads(_check(broken, "--statistics", "--output-format", "json").stdout)

    assert {"CX102": 1, "CX117": 1, "CX201": 1} == {
        each["code"]: each["count"] for each in said["codes"]
    }
    assert {"language": "en", "translated": 5, "texts": 9} in said["languages"]


def test_a_format_that_knows_no_counts_is_refused(broken):
    run = _check(broken, "--statistics", "--output-format", "html")

    assert 2 == run.returncode
    assert "cannot be written as html. Allowed here: text, json." in run.stderr


def test_findings_can_go_to_a_file(broken, tmp_path):
    file = tmp_path / "findings.json"
    run = _check(broken, "--output-format", "json", "--output-file", str(file))

    assert (1, "") == (run.returncode, run.stdout)
    assert f"Written to {file}. 2 errors, 0 warnings, 1 hint in" in run.stderr
    assert 3 == len(json.loads(file.read_text(encoding="utf-8"))["findings"])
    run = _check(broken, "--output-file", str(tmp_path / "nowhere/findings"))
    assert 2 == run.returncode
    assert "nowhere" in run.stderr


def test_what_is_typed_takes_the_place_of_a_file(small_project):
    options = ("-", "--stdin-filename", "journeys/visit.yml", "--output-format", "json")
    run = _check(small_project, *options, typed=_BROKEN)

    assert ["CX201", "CX102", "CX117"] == _codes(run)
    run = _check(small_project, "-", typed=_BROKEN)
    assert 2 == run.returncode
    assert "--stdin-filename" in run.stderr


def test_what_is_typed_may_be_a_new_file(small_project):
    options = ("-", "--stdin-filename", "journeys/new.yml", "--output-format", "json")

    assert ["CX318"] == _codes(
        _check(small_project, *options, typed="journey: تازه\nowner: sales\n")
    )


def test_an_old_project_can_be_strict_from_today_on(broken):
    run = _check(broken, "--write-baseline", "--output-format", "json")

    assert ["CX102"] == _codes(run)  # what is read wrongly can not wait
    assert (
        "Set aside in .cxmap-baseline.json: 2 findings (1 error, 0 warnings, 1 hint)."
        == run.stderr.strip()
    )
    write_files(broken, {"journeys/broken.yml": _BROKEN.replace("        fels: شاد\n", "")})
    run = _check(broken, "--strict")
    assert 0 == run.returncode, run.stdout
    assert "CX201" not in run.stdout


@pytest.mark.parametrize(
    "asked", [("journeys/visit.yml",), ("--ignore", "CX2,CX1"), ("--select", "CX3")]
)
def test_what_is_not_asked_for_stays_in_the_baseline(broken, asked):
    write_files(broken, {"journeys/broken.yml": _BROKEN.replace("        fels: شاد\n", "")})
    _check(broken, "--write-baseline")
    before = (broken / ".cxmap-baseline.json").read_text(encoding="utf-8")
    run = _check(broken, *asked, "--write-baseline")

    assert "Set aside in .cxmap-baseline.json: 3 findings" in run.stderr
    assert before == (broken / ".cxmap-baseline.json").read_text(encoding="utf-8")
    assert [] == _codes(_check(broken, "--output-format", "json"))


def test_a_baseline_may_begin_with_a_part(broken):
    write_files(broken, {"journeys/broken.yml": _BROKEN.replace("        fels: شاد\n", "")})
    _check(broken, "--write-baseline", "--select", "CX117")
    assert ["CX201"] == _codes(_check(broken, "--output-format", "json"))
    _check(broken, "--write-baseline", "--select", "CX2")

    assert [] == _codes(_check(broken, "--output-format", "json"))


@pytest.mark.parametrize(
    ("language", "waiting"),
    [
        ("en", "3 findings are set aside in the baseline."),
        ("fa", "۳ یافته در خط پایه کنار گذاشته شده است."),
    ],
)
def test_what_waits_in_the_baseline_is_counted(broken, language, waiting):
    write_files(broken, {"journeys/broken.yml": _BROKEN.replace("        fels: شاد\n", "")})
    before = _check(broken, "--lang", language)
    _check(broken, "--write-baseline")

    assert waiting not in before.stdout
    assert waiting in _check(broken, "--lang", language).stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 finding is set aside with a reason."),
        ("fa", "۱ یافته با ذکر دلیل کنار گذاشته شده است."),
    ],
)
def test_what_a_comment_sets_aside_is_counted(small_project, language, said):
    assert said not in _check(small_project, "--lang", language).stdout
    journey = (small_project / "journeys/visit.yml").read_text(encoding="utf-8")
    aside = "owner: nobody # cxmap: ignore[CX201] it opens in spring\n"
    journey = re.sub(r"(?m)^owner: .*\n", "", journey)
    write_files(small_project, {"journeys/visit.yml": f"{journey}{aside}"})

    assert said in _check(small_project, "--lang", language).stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 finding can be mended with `cxmap fix --lang en`."),
        ("fa", "۱ یافته با `cxmap fix --lang fa` درست می‌شود."),
    ],
)
def test_it_is_said_how_much_a_fix_can_mend(small_project, language, said):
    assert said not in _check(small_project, "--lang", language).stdout
    journey = (small_project / "journeys/visit.yml").read_text(encoding="utf-8")
    write_files(small_project, {"journeys/visit.yml": f"{journey}goal: كالا\n"})

    assert said in _check(small_project, "--lang", language).stdout
