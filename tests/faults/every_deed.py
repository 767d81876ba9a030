"""The swap of a site is struck at each thing that it does to the disk, one after the other.

``python -m tests.faults.every_deed FOLDER killed`` does so in processes of its own.
"""

import contextlib
import errno
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from cxmap.foundation.faults import OutputRefused
from cxmap.outputs.site import MARKER, new_site

_DEEDS = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "shutil.rmtree"}
_NOT_REACHED, _REFUSED, _INTERRUPTED = 77, 78, 79
_MOVED_AWAY = "the old site waits to be brought back"


@dataclass(frozen=True, kw_only=True)
class DeedsOfSwap:
    """The swap is struck at each of its deeds: killed, refused by the system, or interrupted."""

    name: str
    how: str
    is_short: bool = False  # tests/faults/test_every_deed.py tries them all

    def complaints(self, ground):
        """Tell what was not survived."""
        folder = ground.folder / self.name
        folder.mkdir()
        return self.complaints_in(folder)

    def complaints_in(self, folder):
        """Tell what was not survived in a folder that is empty."""
        command = (sys.executable, "-m", "tests.faults.every_deed", str(folder), self.how)
        root = str(Path(__file__).parents[2])
        paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        run = subprocess.run(
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": paths},
        )
        return [*run.stdout.splitlines(), *([run.stderr] if run.returncode else [])]


def main():
    folder, how = Path(sys.argv[1]), sys.argv[2]
    for number in count():
        site = folder / str(number) / "site"
        _make(site, "old")
        code = _struck(site, how, number)
        if code == _NOT_REACHED:
            assert number > len(_DEEDS), "nothing was struck"
            return
        for complaint in _complaints(site, how, code):
            sys.stdout.write(f"deed {number}: {complaint}\n")


def _make(site, name):
    with new_site(site) as fresh:
        _write(fresh, name)


def _write(fresh, name):
    (fresh / "fa").mkdir()
    for page in ("index.html", f"{name}.html"):
        (fresh / "fa" / page).write_text(name, encoding="utf-8")


def _struck(site, how, number):
    """Make the new site in a process of its own that is struck at one of its deeds."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    left = number

    def strike(event, arguments):
        nonlocal left
        if event not in _DEEDS and not _writes(event, arguments):
            return
        left -= 1
        if left == -1 or (left < -1 and how == "refused from then on"):
            _strike(how)

    code = _INTERRUPTED
    with contextlib.suppress(KeyboardInterrupt):
        try:
            with new_site(site) as fresh:
                _write(fresh, "new")
                sys.addaudithook(strike)
            code = 0 if left < 0 else _NOT_REACHED
        except OutputRefused:
            code = _REFUSED
    os._exit(code)


def _writes(event, arguments):
    return event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _strike(how):
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "interrupted":
        raise KeyboardInterrupt
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _complaints(site, how, code):
    allowed = {
        "killed": {-signal.SIGKILL},
        "interrupted": {_INTERRUPTED},
        "refused": {_REFUSED, 0},
        "refused from then on": {_REFUSED, 0},
    }[how]
    if code not in allowed:
        yield f"ended with {code}"
    state = _state(site)
    if state not in _states(how, code):
        yield f"the site is {state}"
    _make(site, "next")
    if _state(site) != "next":
        yield "the next site is not whole"
    left = {path.name for path in site.parent.iterdir()} - {"site", ".site.lock"}
    if left:
        yield f"left behind after the next build: {left}"


def _states(how, code):
    if code == 0:
        return ("new",)
    # Who is killed, or may not even rename, cannot bring back what was moved away.
    is_helpless = how in ("killed", "refused from then on")
    return ("old", "new", _MOVED_AWAY) if is_helpless else ("old", "new")


def _state(site):
    if not site.exists():
        return _MOVED_AWAY if _state(site.with_name(".site.old")) == "old" else "nothing"
    pages = {path.name for path in (site / "fa").glob("*")}
    texts = {path.read_text(encoding="utf-8") for path in (site / "fa").glob("*")}
    name = texts.pop() if len(texts) == 1 else "a mixture"
    is_whole = pages == {"index.html", f"{name}.html"} and (site / MARKER).exists()
    return name if is_whole else f"a part: {sorted(pages)}"


DEEDS = tuple(
    DeedsOfSwap(name=f"the swap is {how} at each of its deeds", how=how)
    for how in ("killed", "refused", "refused from then on", "interrupted")
)

if __name__ == "__main__":
    main()
