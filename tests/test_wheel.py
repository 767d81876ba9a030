"""What people install is whole, and works with nothing beside it."""

import subprocess
import sys
import venv
import zipfile

import pytest

from tests.projects import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The built wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = ["pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, "-m", *command], check=True)
    return next(folder.glob("cxmap-*.whl"))


def test_every_room_is_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "cxmap").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert sorted(ours - packed) == []


def test_the_wheel_alone_makes_checks_and_builds_a_project(wheel, tmp_path):
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    _run(
        [scripts / "python", "-m", "pip", "install", "--quiet", "--no-compile", str(wheel)],
        tmp_path,
    )
    project = tmp_path / "پروژهٔ من"
    for arguments in (["init", str(project)], ["check"], ["build", "--strict"]):
        _run([scripts / "cxmap", *arguments], tmp_path if arguments[0] == "init" else project)

    assert (project / "site" / "index.html").is_file()
    assert (project / "site" / "fa" / "index.html").is_file()
    assert (project / "site" / "en" / "index.html").is_file()


def _run(command, folder):
    run = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
