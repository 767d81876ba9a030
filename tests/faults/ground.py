"""A small project with a good site, copied for each fault, and the sites that it may have."""

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.adapters.test_layout_engine import BRANCHING
from tests.projects import SMALL_PROJECT, write_files

PATIENCE = 600
"""Seconds after which a build counts as one that never ends."""

TODAY = ("--today", "2026-11-22")

FILES = {
    name: text
    for name, text in SMALL_PROJECT.items()
    if name != "journeys/visit.yml" and not name.endswith(".en.yml") and "/en/" not in name
} | {"journeys/project.yml": "project: نمونه\nlanguages: [fa]\n", "journeys/visit.yml": BRANCHING}
"""In one language, which takes half the time, with a map that the layout engine has to draw."""

NOT_CARRIED = ("CXMAP_", "LC_", "LANG", "PYTHONUTF8", "SOURCE_DATE_EPOCH", "GIT_")


def tree(folder):
    """Give all that is in a folder: path -> digest of a file, or what else stands there."""
    return {path.relative_to(folder).as_posix(): _look(path) for path in sorted(folder.rglob("*"))}


def _look(path):
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return "folder" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True)
class Trial:
    """A copy of the project in a folder of its own, with the old site and new sources."""

    folder: Path
    project: Path
    ground: "Ground"

    @property
    def site(self):
        return self.project / "site"

    @property
    def temporary(self):
        return self.folder / "temporary files"

    def bring_old_site(self):
        """Put the old site in the place of whatever is there."""
        shutil.rmtree(self.site, ignore_errors=True)
        self.ground.copy_old_site(self.site)

    def command(self, *more, today=TODAY):
        return (sys.executable, "-m", "cxmap", "build", "--lang", "en", *today, *more)

    def environment(self, **more):
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(NOT_CARRIED)
        }
        own = {
            "GIT_CEILING_DIRECTORIES": str(self.folder),
            "LANG": "C.UTF-8",
            "TMPDIR": str(self.temporary),
        }
        return {**kept, **own, **more}

    def start(self, *more, today=TODAY, under=(), cwd=None, stdout=subprocess.PIPE, **environment):
        """Start a build in a group of processes of its own; ``under`` is a program to run it."""
        return subprocess.Popen(
            (*under, *self.command(*more, today=today)),
            cwd=cwd or self.project,
            env=self.environment(**environment),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def build(self, *more, **how):
        """Run a build to its end."""
        return ended(self.start(*more, **how))


def ended(build):
    """Give a build that was started, when it has ended."""
    output, errors = build.communicate(timeout=PATIENCE)
    return subprocess.CompletedProcess(build.args, build.returncode, output, errors)


@dataclass(frozen=True)
class Ground:
    """The folder in which faults are tried; what is known of the project is found out once."""

    folder: Path
    _known: dict[str, Any] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    @cached_property
    def new(self):
        """The tree of the site that the sources make."""
        return self.known("new")

    @cached_property
    def old(self):
        """The tree of the site that is there before, with other pages and one more."""
        return tree(self._old_site)

    def known(self, name, **how):
        """Give the tree of the site that a build makes which is called and set up like this."""
        with self._lock:
            if name not in self._known:
                trial = self._copy(f"known {name}", has_site=False)
                begun = time.monotonic()
                run = trial.build(**how)
                assert run.returncode == 0, run.stdout + run.stderr
                self._known[name] = tree(trial.site)
                if name == "new":
                    self._known["seconds"] = time.monotonic() - begun
            return self._known[name]

    @property
    def seconds(self):
        """How long a build takes here."""
        self.known("new")
        return self._known["seconds"]

    def trial(self, name):
        """Give a copy of the project with its old site, for one fault."""
        return self._copy(name, has_site=True)

    def copy_old_site(self, site):
        """Copy the old site to a place where nothing is."""
        shutil.copytree(self._old_site, site)

    @cached_property
    def _old_site(self):
        with self._lock:
            site = self.folder / "old site"
            if not site.exists():
                self.known("new")
                shutil.copytree(self.folder / "known new" / "project" / "site", site)
                for page in site.rglob("*.html"):
                    page.write_text("<!doctype html><title>Old</title>", encoding="utf-8")
                shutil.copy(site / "index.html", site / "fa" / "gone.html")
            return site

    def _copy(self, name, *, has_site):
        folder = self.folder / name
        trial = Trial(folder, folder / "project", self)
        write_files(trial.project, FILES)
        trial.temporary.mkdir()
        if has_site:
            trial.bring_old_site()
        return trial
