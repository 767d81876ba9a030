"""git is missing, hangs or talks nonsense, and what it keeps is cut off or broken."""

import os
import shutil
import subprocess
import sys
from functools import partial

from tests.faults.fault import DONE, Fault
from tests.faults.ground import FILES
from tests.faults.impossible import Impossible
from tests.projects import write_files
from tests.repositories import Repository


def _in_history(trial, spoil=lambda _repository: None, **environment):
    """Build in a repository with two commits, after something has happened to it."""
    if shutil.which("git") is None:
        raise Impossible("there is no git on this machine")
    repository = Repository(trial.project)
    (trial.project / ".gitignore").write_text("/site/\n/.*\n", encoding="utf-8")
    older = FILES["journeys/visit.yml"].replace("عجله دارد", "شتاب دارد")
    repository.commit({**FILES, "journeys/visit.yml": older}, day="2026-11-01")
    repository.commit(FILES, day="2026-11-10")
    spoil(repository)
    return trial.build(GIT_CEILING_DIRECTORIES=str(trial.project.parent), **environment)


def _with_git(trial, answer):
    """Build in a repository where git answers like this to everything."""
    if sys.platform == "win32":
        raise Impossible("the stand-in for git is a shell script")
    programs = trial.folder / "programs"
    write_files(programs, {"git": f"#!/bin/sh\n{answer}\n"})
    (programs / "git").chmod(0o755)
    return _in_history(trial, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}")


def _no_head(repository):
    (repository.folder / ".git" / "HEAD").write_text("nonsense\n", encoding="utf-8")


def _no_objects(repository):
    for folder in (repository.folder / ".git" / "objects").iterdir():
        shutil.rmtree(folder)


def _no_older_file(repository):
    """Lose what the older commit has and the newer has not."""
    address = repository.git("rev-parse", "HEAD~1:journeys/visit.yml")
    _object(repository, address).unlink()


def _half_an_object(repository):
    file = _object(repository, repository.git("rev-parse", "HEAD~1:journeys/visit.yml"))
    data = file.read_bytes()
    file.chmod(0o644)
    file.write_bytes(data[: len(data) // 2])


def _no_older_tree(repository):
    _object(repository, repository.git("rev-parse", "HEAD~1:journeys")).unlink()


def _object(repository, address):
    return repository.folder / ".git" / "objects" / address[:2] / address[2:]


def _cut_off(repository):
    """Keep the last commit only, as a shallow clone does."""
    folder = repository.folder
    clone = folder.with_name("clone")
    subprocess.run(("git", "clone", "-q", "--depth=1", f"file://{folder}", clone), check=True)
    shutil.rmtree(folder / ".git")
    (clone / ".git").rename(folder / ".git")


def _fault(name, spoil, **more):
    return Fault(
        name=name,
        strikes=partial(_in_history, spoil=spoil),
        code=DONE,
        leaves=("new",),
        **more,
    )


HISTORIES = (
    Fault(
        name="git is missing",
        strikes=partial(_in_history, PATH="/nowhere"),
        code=DONE,
        leaves=("new",),
    ),
    _fault("the history is cut off", _cut_off, says="fetch-depth: 0"),
    _fault("the history has a broken head", _no_head),
    _fault("the history has lost all it kept", _no_objects),
    _fault("the history has lost an older file", _no_older_file, is_short=True),
    _fault("the history has half of an older file", _half_an_object),
    _fault("the history has lost an older folder", _no_older_tree),
    *(
        Fault(
            name=f"git {what}",
            strikes=partial(_with_git, answer=answer),
            code=DONE,
            leaves=("new",),
        )
        for what, answer in {
            "hangs": "exec sleep 1000",
            "crashes": "kill -SEGV $$",
            "answers nonsense": "echo nonsense",
            "answers with half of what it means": "printf '\\001abc\\002'",
            "says nothing": "exit 0",
        }.items()
    ),
)
