"""A verdict is said again only where everything is as it was when it was found."""

import os
from dataclasses import replace
from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.outputs.kept import Kept
from cxmap.outputs.kept_verdicts import Judged, Verdict
from tests.projects import run_program, write_files

_VERDICT = Verdict(said="۲ خطا", sum="2 errors", is_clean=False, remarks=("why",), fails=True)


@pytest.fixture
def judged(small_project):
    files = read_project_files(small_project)
    return Judged(project=small_project, files=files, today=date(2026, 11, 22), how="--strict")


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path / "kept", Verdict)


def test_a_verdict_comes_back_as_it_was(kept, judged):
    kept.keep(judged, _VERDICT)

    assert kept.find(judged) == _VERDICT


@pytest.mark.parametrize(
    "other",
    [
        lambda _judged: {"today": date(2026, 11, 23)},
        lambda _judged: {"how": "--lang fa"},
        lambda judged: {"files": judged.files[:-1]},
        lambda judged: {"files": (replace(judged.files[0], data=b"#"), *judged.files[1:])},
        lambda judged: {"files": (replace(judged.files[0], path="a\udcff"), *judged.files[1:])},
    ],
)
def test_whatever_is_different_is_judged_anew(kept, judged, other):
    kept.keep(judged, _VERDICT)

    assert kept.find(replace(judged, **other(judged))) is None


def test_another_program_judges_anew(kept, judged, monkeypatch):
    kept.keep(judged, _VERDICT)
    monkeypatch.setattr("cxmap.outputs.kept_verdicts.program", lambda: "a newer one")

    assert kept.find(judged) is None


@pytest.mark.parametrize("place", ["docs/fa/new.md", "docs/en/new.png", "mkdocs.yml"])
def test_pages_by_hand_and_settings_count(kept, judged, small_project, place):
    kept.keep(judged, _VERDICT)
    (small_project / place).parent.mkdir(parents=True, exist_ok=True)
    with (small_project / place).open("a", encoding="utf-8") as file:
        file.write("\n")

    assert kept.find(judged) is None


def test_a_second_check_says_the_same_and_one_after_an_edit_another(small_project, tmp_path):
    write_files(small_project, {"journeys/broken.yml": "journey: Visit\nonwer: nobody\n"})
    first, second = (_check(small_project, tmp_path) for _ in range(2))
    (small_project / "journeys" / "broken.yml").unlink()
    after = _check(small_project, tmp_path)

    assert first == second
    assert first[0] == 1
    assert "onwer" in first[1]
    assert "onwer" not in after[1]


def test_a_second_check_judges_nothing_and_keeps_nothing(small_project, tmp_path):
    _check(small_project, tmp_path)
    (file,) = (tmp_path / "kept").iterdir()
    os.utime(file, ns=(0, 0))
    _check(small_project, tmp_path)

    assert file.stat().st_mtime_ns == 0


def test_what_somebody_types_is_judged_as_they_typed_it(small_project, tmp_path):
    def typed(text):
        options = ("-", "--stdin-filename", "journeys/typed.yml")
        return _check(small_project, tmp_path, *options, typed=text)

    assert "onwer" in typed("journey: Visit\nonwer: nobody\n")[1]
    assert "onwer" not in typed("journey: Visit\nstages: []\n")[1]


def _check(project, tmp_path, *options, typed=""):
    cache = {"CXMAP_CACHE": str(tmp_path / "kept")}
    run = run_program(
        "cxmap", "check", *options, "--today", "2026-11-22", cwd=project, typed=typed, **cache
    )
    return run.returncode, run.stdout, run.stderr
