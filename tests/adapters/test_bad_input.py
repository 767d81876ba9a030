"""Whatever is wrong with the input, the site that was published before still stands."""

import hashlib
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.projects import SMALL_PROJECT, run_program, write_files

BAD_INPUT = {
    "invalid YAML": ({"journeys/bad.yml": "journey: سفر: مشتری\n"}, "journeys/bad.yml:1:", "CX002"),
    "an unknown key": (
        {"journeys/bad.yml": "journey: ب\nownr: sales\n"},
        "journeys/bad.yml:2:1",
        "CX102",
    ),
    "a wrong type": (
        {"journeys/bad.yml": "journey: ب\nowner: sales\nstages: لابی\n"},
        "journeys/bad.yml:3:9",
        "CX104",
    ),
    "an unknown id": (
        {"playbooks/bad.yml": "playbook: ب\nowner: nobody-here\n"},
        "playbooks/bad.yml:2:8",
        "CX201",
    ),
    "a duplicate id": (
        {"journeys/more.yml": "departments:\n  - department: فروش دو\n    id: sales\n"},
        "journeys/",
        "CX106",
    ),
    "no UTF-8": ({"journeys/bad.yml": b"journey: \xff\xfe\n"}, "journeys/bad.yml:1:10", "CX001"),
    "a list for a mapping": (
        {"journeys/bad.yml": "- journey: ب\n"},
        "journeys/bad.yml:1:1",
        "CX011",
    ),
    "a missing field": (
        {"journeys/more.yml": "departments:\n  - id: nameless\n"},
        "journeys/more.yml:2:5",
        "CX103",
    ),
    "no project": ({"journeys/project.yml": None}, "journeys/", "CX114"),
    "an unreadable file": (
        {"journeys/bad.yml": "a link to nowhere"},
        "journeys/bad.yml:1:1",
        "CX013",
    ),
}


def _spoil(project, files):
    for name, content in files.items():
        if content is None:
            (project / name).unlink()
        elif content == "a link to nowhere":
            (project / name).symlink_to(project / "journeys/nowhere.yml")
        else:
            write_files(project, {name: content})


def _checksum(folder):
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


@pytest.fixture(scope="module")
def published_project(tmp_path_factory):
    """A small project with its site, to be copied and spoilt."""
    folder = tmp_path_factory.mktemp("published") / "project"
    write_files(folder, SMALL_PROJECT)
    built = run_program("cxmap", "build", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(params=BAD_INPUT)
def spoilt(request, published_project, tmp_path):
    """A published project with one mistake, and where and how it must be reported."""
    project = tmp_path / "project"
    shutil.copytree(published_project, project)
    files, place, code = BAD_INPUT[request.param]
    _spoil(project, files)
    return project, place, code


def test_a_plain_build_of_mkdocs_stops_at_a_mistake_and_leaves_the_site(
    published_project, tmp_path
):
    project = tmp_path / "project"
    shutil.copytree(published_project, project)
    write_files(project, {"journeys/broken.yml": "journey: بازدید\nonwer: sales\n"})
    before = _checksum(project / "site")
    run = run_program("mkdocs", "build", cwd=project)

    assert 1 == run.returncode
    assert "journeys/broken.yml:2:1" in run.stdout + run.stderr
    assert before == _checksum(project / "site")


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("cxmap", "build"), id="cxmap build"),
        pytest.param(("mkdocs", "build"), id="mkdocs build", marks=pytest.mark.long),
    ],
)
def test_bad_input_is_reported_and_the_old_site_stands(spoilt, command):
    project, place, code = spoilt
    before = _checksum(project / "site")
    run = run_program(*command, cwd=project)
    output = run.stdout + run.stderr

    assert run.returncode == 1, output
    assert before == _checksum(project / "site")
    assert any(place in line and code in line for line in output.splitlines()), output
    assert "Traceback" not in output


@pytest.mark.parametrize("emptied", ["journeys/visit.yml", "journeys/visit.en.yml"])
def test_an_emptied_file_takes_nothing_off_the_site_unnoticed(emptied, small_project):
    write_files(small_project, {emptied: "# later\n"})
    run = run_program("cxmap", "check", cwd=small_project)

    assert run.returncode == 1
    assert f"{emptied}:1:1: error CX009: This file is empty." in run.stdout


def test_without_a_project_the_program_says_so(tmp_path):
    run = run_program("cxmap", "check", cwd=tmp_path)

    assert run.returncode == 2
    assert "mkdocs.yml" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_hand_written_page_may_not_hide_one_made_from_yaml(small_project):
    write_files(small_project, {"docs/fa/index.md": "# خانه\n"})
    run = run_program("cxmap", "build", cwd=small_project)

    assert run.returncode == 1
    assert "docs/fa/index.md" in run.stderr
    assert not (small_project / "site").exists()


@pytest.mark.parametrize("path", ["docs", "mkdocs.yml"])
def test_a_path_that_is_never_checked_is_not_called_clean(small_project, path):
    run = run_program("cxmap", "check", path, cwd=small_project)

    assert run.returncode == 2
    assert f"There is nothing to check in {path}" in run.stderr


def test_a_fault_says_what_helps(tmp_path):
    run = run_program("cxmap", "check", cwd=tmp_path)

    assert "--project" in run.stderr.splitlines()[1]


def test_a_day_before_computers_counted_is_refused_at_once(small_project):
    run = run_program("cxmap", "build", "--today", "1300-01-01", cwd=small_project)

    assert run.returncode == 2
    assert "1300-01-01" in run.stderr


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="names are text there")
@pytest.mark.parametrize("output", ["text", "json"])
def test_a_file_name_that_is_not_utf8_can_be_reported(small_project, output):
    Path(os.fsdecode(bytes(small_project / "journeys") + b"/\xff.yml")).touch()
    run = run_program("cxmap", "check", "--output-format", output, cwd=small_project)

    assert "CX009" in run.stdout
    assert run.returncode == 1, run.stderr
