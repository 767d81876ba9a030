"""A build is killed: at moments spread over its time, and at those that matter most."""

import os
import signal
import time
from functools import partial
from pathlib import Path

from tests.faults.fault import Fault, killed
from tests.faults.ground import PATIENCE, ended
from tests.faults.impossible import Impossible

_MOMENTS = 16
_ENDED = 128  # and the number of the signal
_PRELOADED = str(Path(__file__).parent / "preloaded")


def _killed_after(share, trial, *, is_alone):
    """Kill the build, or all of its processes as a power cut does, after a share of its time."""
    seconds = trial.ground.seconds * share
    while True:
        build = trial.start()
        time.sleep(seconds)
        if build.poll() is None:
            return _told(build, "SIGKILL", is_alone=is_alone)
        # It was quicker than the one that was measured.
        ended(build)
        trial.bring_old_site()
        seconds *= 0.8


def _while_mkdocs_runs(trial, deed="SIGKILL", *, is_alone=True):
    build = trial.start()
    _wait_for_mkdocs(build, trial)
    return _told(build, deed, is_alone=is_alone)


def _mkdocs_alone(trial):
    """Kill MkDocs and not the build, as a machine short of memory does."""
    build = trial.start()
    _wait_for_mkdocs(build, trial)
    children = Path(f"/proc/{build.pid}/task/{build.pid}/children")
    if not children.exists():
        ended(build)
        raise Impossible("this system does not tell who started whom")
    for child in children.read_text(encoding="utf-8").split():
        os.kill(int(child), signal.SIGKILL)
    return ended(build)


def _told(build, deed, *, is_alone):
    """Send a signal to a build, or to its whole group as the keyboard and a terminal do."""
    (os.kill if is_alone else os.killpg)(build.pid, getattr(signal, deed))
    return ended(build)


def _wait_for_mkdocs(build, trial):
    """Wait until MkDocs has begun to write the new site."""
    end = time.monotonic() + PATIENCE
    while build.poll() is None and time.monotonic() < end:
        if next(trial.project.glob(".site.new-*/site/fa/assets"), None):
            return
        time.sleep(0.02)


def _at(deed, trial, **more):
    paths = os.pathsep.join(filter(None, (_PRELOADED, os.environ.get("PYTHONPATH"))))
    return trial.build(FAULT_AT=deed, PYTHONPATH=paths, **more)


KILLS = (
    *(
        killed(
            f"killed at {moment} of {_MOMENTS} parts of its time"
            + (" with all its processes" if moment % 2 else ""),
            partial(_killed_after, moment / (_MOMENTS + 1), is_alone=not moment % 2),
        )
        for moment in range(1, _MOMENTS + 1)
    ),
    killed("killed while MkDocs runs, which goes on", _while_mkdocs_runs),
    killed("killed before the swap", partial(_at, "ctypes.dlsym 0")),
    killed(
        "killed between the two renames, where it takes two",
        partial(_at, "os.rename 1", FAULT_TWO_STEPS="1"),
        is_short=True,
    ),
    killed("killed before the old site is cleared away", partial(_at, "shutil.rmtree 1")),
)

ENDED = (
    Fault(
        name="told to stop while MkDocs runs",
        strikes=partial(_while_mkdocs_runs, deed="SIGTERM"),
        code=_ENDED + 15,
    ),
    Fault(
        name="interrupted from the keyboard while MkDocs runs",
        strikes=partial(_while_mkdocs_runs, deed="SIGINT", is_alone=False),
        says="Stopped",
    ),
    Fault(
        name="its terminal is closed while MkDocs runs",
        strikes=partial(_while_mkdocs_runs, deed="SIGHUP", is_alone=False),
        code=_ENDED + 1,
    ),
    Fault(
        name="MkDocs is killed where memory is short",
        strikes=_mkdocs_alone,
        says="Something outside stopped MkDocs",
    ),
)
