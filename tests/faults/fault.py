"""A fault, and what is expected of a build that meets it."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.faults.ground import PATIENCE, tree

KILLED = -9
REFUSED = 2
FAILED = 1
DONE = 0

_LINES = 4
"""How many lines what a build says may have: the fault, what helps, and what was said before."""

_OURS = {".cache", ".site.lock", "site"}
"""What a build may leave in the folder of a project."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What goes wrong, by its name, and how a build ends that meets it.

    ``strikes`` builds a trial meanwhile and gives the run that is judged. ``leaves`` names the
    sites that may be there afterwards: ``old``, ``new`` or another that the ground knows; ``says``
    is what the message must tell. Who ``is_killed`` may leave something behind, and between the two
    renames the old site, too; the next build clears that up. All others leave nothing.
    """

    name: str
    strikes: Callable[[Any], Any]
    code: int = FAILED
    leaves: tuple[str, ...] = ("old",)
    says: str = ""
    is_killed: bool = False
    is_short: bool = False

    def complaints(self, ground):
        """Tell what was not survived; raises Impossible where it cannot be tried here."""
        trial = ground.trial(self.name)
        run = self.strikes(trial)
        found = [*_about_site(self, trial), *_about_words(self, run)]
        if self.is_killed:
            following = _next_build(trial)
            if following.returncode != DONE:
                found.append(f"the next build fails: {following.stderr}")
            elif tree(trial.site) != ground.new:
                found.append("the next build makes another site")
        return [*found, *_litter(trial)]


def killed(name, strikes, *, code=KILLED, is_short=False):
    """Give a fault that ends a build without a word."""
    either = ("old", "new", "nothing yet")
    return Fault(
        name=name, strikes=strikes, code=code, leaves=either, is_killed=True, is_short=is_short
    )


def _next_build(trial):
    """Build again, as soon as nobody is left who writes."""
    end = time.monotonic() + PATIENCE
    while True:
        run = trial.build()
        is_busy = run.returncode == REFUSED and "Another build is writing" in run.stderr
        if not is_busy or time.monotonic() > end:
            return run
        time.sleep(1)


def _about_site(fault, trial):
    found = tree(trial.site)
    names = [name for name in fault.leaves if name != "nothing yet"]
    if "nothing yet" in fault.leaves and _is_moved_away(trial):
        return
    if all(found != _known(trial, name) for name in names):
        wanted = _known(trial, names[0])
        differing = sorted(
            path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path)
        )
        yield f"the site is not {' or '.join(names)}: {len(differing)} differ: {differing[:3]}"


def _is_moved_away(trial):
    """Whether a build was killed between the two renames: the old site waits for the next one."""
    return not trial.site.exists() and tree(trial.project / ".site.old") == trial.ground.old


def _known(trial, name):
    return {"old": lambda: trial.ground.old}.get(name, lambda: trial.ground.known(name))()


def _about_words(fault, run):
    if run.returncode != fault.code:
        yield f"exit code {run.returncode} instead of {fault.code}: {run.stdout}{run.stderr}"
    said = run.stderr
    if re.search(r"Traceback|internal fault|Exception ignored", said):
        yield f"a traceback: {said[-600:]}"
    elif len(said.splitlines()) > _LINES:
        yield f"{len(said.splitlines())} lines: {said}"
    if fault.says not in said:
        yield f"“{fault.says}” is not said: {said}"


def _litter(trial):
    """Tell what is left that was not there before and is not kept on purpose."""
    for path in trial.project.iterdir():
        if path.name.startswith(".") and path.name not in {*_OURS, ".git", ".gitignore"}:
            yield f"left behind: {path.name}"
    for path in (trial.project / ".cache").rglob("*"):
        if path.name.endswith((".part", ".new")):
            yield f"left behind in the cache: {path.name}"
    for path in trial.temporary.iterdir():
        yield f"left behind among temporary files: {path.name}"
