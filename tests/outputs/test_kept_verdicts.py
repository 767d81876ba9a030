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
    kept.of(judged).keep(_VERDICT)

    assert kept.of(judged).find() == _VERDICT


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
    kept.of(judged).keep(_VERDICT)

    assert kept.of(replace(judged, **other(judged))).find() is None


def test_another_program_judges_anew(kept, judged, monkeypatch):
    kept.of(judged).keep(_VERDICT)
    monkeypatch.setattr("cxmap.outputs.kept_verdicts.program", lambda: "a newer one")

    assert kept.of(judged).find() is None


@pytest.mark.parametrize("place", ["docs/fa/new.md", "docs/en/new.png", "mkdocs.yml"])
def test_pages_by_hand_and_settings_count(kept, judged, small_project, place):
    kept.of(judged).keep(_VERDICT)
    (small_project / place).parent.mkdir(parents=True, exist_ok=True)
    with (small_project / place).open("a", encoding="utf-8") as file:
        file.write("\n")

    assert kept.of(judged).find() is None


def test_what_changes_while_it_is_judged_is_judged_anew(kept, judged, small_project):
    place = kept.of(judged)
    write_files(small_project, {"docs/fa/new.md": "# تازه\n"})
    place.keep(_VERDICT)

    assert kept.of(judged).find() is None


def test_rows_that_change_while_they_are_judged_are_judged_anew(kept, judged, small_project):
    rows = small_project / "journeys" / "rows.csv"
    rows.write_text("day,score\n2026-11-01,9\n", encoding="utf-8")
    found = replace(judged, files=read_project_files(small_project))
    rows.write_text("day,score\n2026-11-01,10\n", encoding="utf-8")
    kept.of(found).keep(_VERDICT)

    assert kept.of(replace(judged, files=read_project_files(small_project))).find() is None


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="here everybody may read everything"
)
def test_rows_that_cannot_be_read_are_no_reason_to_stop(small_project, tmp_path):
    rows = small_project / "journeys" / "rows.csv"
    rows.write_text("day,score\n2026-11-01,9\n", encoding="utf-8")
    rows.chmod(0)

    assert _check(small_project, tmp_path)[0] == 0


def test_of_what_is_gone_nothing_is_kept(kept, judged, small_project):
    rows = small_project / "journeys" / "rows.csv"
    rows.write_text("day,score\n2026-11-01,9\n", encoding="utf-8")
    found = replace(judged, files=read_project_files(small_project))
    rows.unlink()
    kept.of(found).keep(_VERDICT)

    assert kept.of(found).find() is None
    assert not kept.folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="folders of users are kept apart there by themselves")
def test_nobody_else_may_read_what_is_kept(kept, judged):
    kept.folder.mkdir(mode=0o755)
    kept.of(judged).keep(_VERDICT)

    (file,) = kept.folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_verdicts_take_no_place_of_sites(kept, judged):
    kept.folder.mkdir(mode=0o700)
    site = kept.folder / "a.published.kept"
    site.write_bytes(b"")
    for number in range(120):
        kept.of(replace(judged, how=str(number))).keep(_VERDICT)

    assert site.exists()
    assert len([*kept.folder.iterdir()]) == 101


def test_pages_behind_a_link_count(kept, judged, small_project):
    page = small_project / "shared/rules.md"
    write_files(small_project, {"shared/rules.md": "# x\n", "docs/fa/guide.md": "# x\n"})
    (small_project / "docs/fa/shared").symlink_to("../../shared", target_is_directory=True)
    kept.of(judged).keep(_VERDICT)
    before = kept.of(judged).find()
    page.write_text("# Rules\n", encoding="utf-8")

    assert before == _VERDICT
    assert kept.of(judged).find() is None


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
