"""Where a build goes, and what is left of one that is stopped."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.previews import within_patience
from tests.projects import run_program


def test_a_relative_folder_means_one_from_here(small_project, tmp_path):
    here = tmp_path / "here"
    here.mkdir()
    run = run_program("cxmap", "build", "--project", str(small_project), "--out", "out", cwd=here)

    assert run.returncode == 0, run.stdout + run.stderr
    assert (here / "out/fa/index.html").is_file()
    assert not (small_project / "out").exists()


@pytest.mark.long
def test_this_folder_may_be_the_one_if_it_is_empty(small_project, tmp_path):
    here = tmp_path / "here"
    here.mkdir()
    run = run_program("cxmap", "build", "--project", str(small_project), "--out", ".", cwd=here)

    assert run.returncode == 0, run.stdout + run.stderr
    assert (here / "fa/index.html").is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without a signal")
@pytest.mark.parametrize(
    "deed", ["SIGTERM", pytest.param("SIGHUP", marks=pytest.mark.long, id="its terminal is closed")]
)
def test_a_build_that_is_stopped_leaves_nothing_behind_and_nobody_at_work(small_project, deed):
    number = getattr(signal, deed)
    if signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip(f"{deed} is ignored here, as under nohup")
    build = subprocess.Popen(
        [sys.executable, "-m", "cxmap", "build"],
        cwd=small_project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    helpers = _helpers_of(build.pid)
    build.send_signal(number)

    assert build.wait(timeout=30) == 128 + number
    assert helpers
    within_patience(lambda: [each for each in helpers if _runs(each)], lambda left: not left)
    assert not list(small_project.glob(".site.new*"))


def _helpers_of(pid):
    """Wait until a process has started others; give their ids."""
    for _ in range(600):
        said = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
        )
        if said.stdout.split():
            return said.stdout.split()
        time.sleep(0.05)
    return []


def _runs(pid):
    said = subprocess.run(["ps", "-o", "stat=", "-p", pid], capture_output=True, check=False)
    return bool(said.stdout.strip())
