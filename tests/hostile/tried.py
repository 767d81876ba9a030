"""Tries every row in a process of its own, with little time and memory, and says what came of it.

``python -m tests.hostile.tried`` gives that as JSON; a fork of a process that has loaded cxmap
begins with the same memory every time, so that what a row takes is all above that.
"""

import contextlib
import json
import os
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path

from cxmap.language.languages import LANGUAGES
from tests.hostile.rows import ROWS, write_row
from tests.projects import SMALL_PROJECT, run_here, write_files

PATIENCE = 5
"""Seconds of work after which a run is ended: it hangs."""

_NO_WORK = 60
"""Seconds on the clock after which it is ended, too: it waits for something."""

ROOM = 200 * 1024 * 1024
"""Bytes that a row may ask for beyond what the program has when it has read a small project."""


def main():
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder) / "small", SMALL_PROJECT)
        _check(Path(folder) / "small")  # loads what every run needs
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        said = {name: tried(name, Path(folder) / f"{n}") for n, name in enumerate(ROWS)}
    json.dump(said, sys.stdout, ensure_ascii=False)


def tried(name, folder):
    """Check a row in every language in a fork; give what it says, and what it takes."""
    write_row(name, folder / "project")
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        begun, before = time.process_time(), _memory()
        with contextlib.suppress(ValueError, OSError):  # some systems know no such limit
            resource.setrlimit(resource.RLIMIT_AS, (_address_space() + ROOM,) * 2)
        runs = _check(folder / "project")
        took = {"seconds": (time.process_time() - begun) / len(runs), "memory": _memory() - before}
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            json.dump(took | {"runs": runs}, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return json.loads(said) if status == 0 else {"ended_by": status}


def _check(project):
    runs = {}
    for language in LANGUAGES:
        signal.setitimer(signal.ITIMER_PROF, PATIENCE)
        signal.alarm(_NO_WORK)
        options = ("--lang", language, "--output-format", "concise")
        run = run_here("check", *options, cwd=project)
        runs[language] = {"code": run.returncode, "said": run.stdout, "fault": run.stderr}
    return runs


def _memory():
    """Give the most bytes that this process has ever held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _address_space():
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main()
