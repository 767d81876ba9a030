"""The swap of a site is struck at each thing that it does to the disk, one after the other.

``python -m tests.faults.every_deed FOLDER NAME..`` does so in processes of its own.
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
from cxmap.outputs.exchange import exchanged
from cxmap.outputs.site import MARKER, new_site
from tests.faults.impossible import Impossible

_EXCHANGES = {"renameat2", "renamex_np"}
_DEEDS = {
    "ctypes.dlsym",
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.scandir",
    "shutil.rmtree",
}
_NOT_REACHED, _REFUSED, _INTERRUPTED = 77, 78, 79
_MOVED_AWAY = "the old site waits to be brought back"


@dataclass(frozen=True, kw_only=True)
class DeedsOfSwap:
    """The swap is struck at each of its deeds: killed, refused by the system, or interrupted."""

    name: str
    how: str
    can_exchange: bool
    is_short: bool = False  # tests/faults/test_every_deed.py tries them all

    def complaints(self, ground):
        """Tell what was not survived."""
        folder = ground.folder / self.name
        folder.mkdir()
        return complaints_in(folder, (self,))


def complaints_in(folder, all_deeds):
    """Tell what was not survived in a folder that is empty; one process tries them all."""
    if any(each.can_exchange for each in all_deeds) and not _can_exchange(folder):
        raise Impossible("on this disk two folders cannot change places in one step")
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    run = subprocess.run(
        (
            sys.executable,
            "-m",
            "tests.faults.every_deed",
            folder,
            *(each.name for each in all_deeds),
        ),
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": paths},
    )
    return [*run.stdout.splitlines(), *([run.stderr] if run.returncode else [])]


def _can_exchange(folder):
    both = folder / "one", folder / "other"
    for each in both:
        each.mkdir()
    return exchanged(*both)


def main():
    for place, deeds in enumerate(DEEDS):
        if deeds.name in sys.argv[2:]:
            _try(deeds, Path(sys.argv[1]) / str(place))


def _try(deeds, folder):
    for number in count():
        site = folder / str(number) / "site"
        _make(site, "old")
        code = _struck(site, deeds, number)
        if code == _NOT_REACHED:
            assert number > len(_DEEDS), "nothing was struck"
            return
        for complaint in _complaints(site, deeds, code):
            sys.stdout.write(f"{deeds.name}, the {number}th: {complaint}\n")


def _make(site, name):
    with new_site(site) as fresh:
        _write(fresh, name)


def _write(fresh, name):
    (fresh / "fa").mkdir()
    for page in ("index.html", f"{name}.html"):
        (fresh / "fa" / page).write_text(name, encoding="utf-8")


def _struck(site, deeds, number):
    """Make the new site in a process of its own that is struck at one of its deeds."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    left = number

    def strike(event, arguments):
        nonlocal left
        if event == "ctypes.dlsym" and arguments[1] in _EXCHANGES and not deeds.can_exchange:
            raise AttributeError
        if event not in _DEEDS and not _writes(event, arguments):
            return
        left -= 1
        if left == -1 or (left < -1 and deeds.how == "refused from then on"):
            _strike(deeds.how)

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


def _complaints(site, deeds, code):
    allowed = {
        "killed": {-signal.SIGKILL},
        "interrupted": {_INTERRUPTED},
        "refused": {_REFUSED, 0},
        "refused from then on": {_REFUSED, 0},
    }[deeds.how]
    if code not in allowed:
        yield f"ended with {code}"
    state = _state(site)
    if state not in _states(deeds, code):
        yield f"the site is {state}"
    _make(site, "next")
    if _state(site) != "next":
        yield "the next site is not whole"
    left = {path.name for path in site.parent.iterdir()} - {"site", ".site.lock"}
    if left:
        yield f"left behind after the next build: {left}"


def _states(deeds, code):
    if code == 0:
        return ("new",)
    # Who is killed, or may not even rename, cannot bring back what was moved away.
    is_helpless = not deeds.can_exchange and deeds.how in ("killed", "refused from then on")
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
    DeedsOfSwap(
        name=f"the swap is {how} at each of its deeds" + ("" if can_exchange else ", in two steps"),
        how=how,
        can_exchange=can_exchange,
    )
    for how in ("killed", "refused", "refused from then on", "interrupted")
    for can_exchange in (True, False)
)

if __name__ == "__main__":
    main()
