"""``cxmap check`` says which project it is about, and counts all that it says."""

import pytest
from click.testing import CliRunner

from cxmap.adapters.command_line.program import cxmap as program
from tests.projects import SMALL_PROJECT, write_files

HINT = "journeys/hint.yml", SMALL_PROJECT["journeys/visit.yml"].replace("        id: enter", "")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A small project that somebody stands in."""
    write_files(tmp_path, SMALL_PROJECT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CXMAP_LANG", "en")  # and back again: --lang sets it for the whole process
    return tmp_path


def checked(language="en"):
    return CliRunner().invoke(program, ["check", "--lang", language])


@pytest.mark.usefixtures("project")
def test_a_project_without_problems_is_called_so():
    said = checked()

    assert said.stdout.startswith("No problems in ")
    assert "" == said.stderr


def test_hints_are_counted_and_not_denied(project):
    write_files(project, dict([HINT]))
    said = checked("fa").stdout

    assert "نکته" in said.splitlines()[0]
    assert said.splitlines()[-2].startswith("در ")
    assert said.splitlines()[-2].endswith(
        "فقط ۱ نکته هست. ۱ یافته با `cxmap fix --lang fa` درست می‌شود."
    )


def test_hints_stand_behind_errors_and_warnings(project):
    write_files(project, {HINT[0]: HINT[1].replace("owner: sales\n", "")})
    assert checked().stdout.splitlines()[-2].startswith("1 error, 0 warnings, 1 hint in ")


def test_the_project_above_is_named(project, monkeypatch):
    inner = project / "drafts"
    write_files(inner, {"journeys/other.yml": "journey: دیگر\n"})
    monkeypatch.chdir(inner)
    said = checked()

    assert 0 == said.exit_code
    assert f"the project above, in {project.resolve()}." in said.stderr
