"""The clock or the letters of the system are unusual, nobody listens, or others build, too."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.faults.fault import DONE, REFUSED, Fault
from tests.faults.impossible import Impossible

_MANY = 8
_ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def _clock(moment):
    """Give what sets the clock of a process, which is told in Greenwich."""
    libraries = sorted(Path("/usr/lib").glob("**/faketime/libfaketime.so.1"))
    if not libraries:
        raise Impossible("faketime is not installed")
    return {
        "LD_PRELOAD": str(libraries[0]),
        "FAKETIME": f"@{moment}",
        "FAKETIME_NO_CACHE": "1",
        "TZ": "UTC",
    }


def _at(trial, moment):
    return trial.build(**_clock(moment))


def _at_without_a_day(trial, moment, later):
    """Build without being told the day; later on the same day the site is the same."""
    trial.ground.known(f"of {moment[:4]}", today=(), **_clock(later))
    return trial.build(today=(), **_clock(moment))


def _in_ascii(trial):
    there = trial.folder / "پروژه"
    trial.project.rename(there)
    run = trial.build(cwd=there, **_ASCII)
    there.rename(trial.project)
    return run


def _nobody_listens(trial):
    """Close the pipe that a build writes to, as `head` does: it ends there, as others do."""
    reading, writing = os.pipe()
    os.close(reading)
    build = trial.start(stdout=writing)
    os.close(writing)
    _, errors = build.communicate()
    return subprocess.CompletedProcess(build.args, build.returncode, "", errors)


def _together(trial):
    """Start eight builds at once: each makes the site, or says that another one does."""
    with ThreadPoolExecutor(_MANY) as side_by_side:
        runs = [*side_by_side.map(lambda _: trial.build(), range(_MANY))]
    for run in runs:
        if run.returncode == REFUSED:
            assert "Another build is writing" in run.stderr, run.stderr
    return max(runs, key=lambda run: (run.returncode not in (DONE, REFUSED), not run.returncode))


def _done(name, strikes, **more):
    return Fault(name=name, strikes=strikes, code=DONE, **{"leaves": ("new",), **more})


SURROUNDINGS = (
    _done("the clock stands in 1970", partial(_at, moment="1970-01-01 00:10:00")),
    _done(
        "the clock stands in 1970 and tells the day",
        partial(_at_without_a_day, moment="1970-01-01 00:10:00", later="1970-01-01 20:00:00"),
        leaves=("of 1970",),
    ),
    _done(
        "the clock stands before 1970 and tells the day",
        partial(_at_without_a_day, moment="1969-06-01 00:10:00", later="1969-06-01 20:00:00"),
        leaves=("of 1969",),
    ),
    _done("the clock stands before 1970", partial(_at, moment="1969-06-01 00:00:00")),
    _done("the clock stands in 2040", partial(_at, moment="2040-01-01 00:00:00")),
    _done("the system knows only Latin letters", _in_ascii, is_short=True),
    Fault(name="nobody listens to what it says", strikes=_nobody_listens),
    _done("eight builds begin at once", _together),
)
