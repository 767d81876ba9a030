"""The program that lays out diagrams is missing, hangs, crashes or answers nonsense."""

import contextlib
import os
import shutil
import sys
from functools import partial

from tests.adapters.test_layout_engine import stand_in_dot
from tests.faults.fault import DONE, Fault
from tests.faults.impossible import Impossible

_DOT = {"CXMAP_LAYOUT_ENGINE": "dot"}


def _without_maps(trial, *, answer, strict=False):
    """Build with an engine that answers like this, None where there is none."""
    path = _without_dot(trial.folder) if answer is None else stand_in_dot(trial.folder, answer)
    if not strict:
        trial.ground.known("without maps", **_DOT, PATH=_without_dot(trial.ground.folder))
    return trial.build(*(["--strict"] if strict else []), **_DOT, PATH=path)


def _without_dot(folder):
    """Give a PATH with git and no layout engine."""
    if sys.platform == "win32":
        raise Impossible("the stand-ins for the engine are shell scripts")
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    git = shutil.which("git")
    with contextlib.suppress(FileExistsError):
        (programs / "git").symlink_to(git or os.devnull)
    return str(programs)


_ANSWERS = {
    "is missing": (None, "was not found"),
    "hangs": ("exec sleep 1000", "had not finished"),
    "crashes": ("kill -SEGV $$", "failed"),
    "answers nonsense": ("echo nonsense", "is not a layout"),
    "stops in the midst of its answer": ("printf '{\"edges\": ['", "is not a layout"),
    "says nothing and calls it well done": ("exit 0", "is not a layout"),
    "does not read its question": ("exec 0<&-; sleep 1; echo nonsense", "is not a layout"),
}

ENGINES = (
    *(
        Fault(
            name=f"the layout engine {what}",
            strikes=partial(_without_maps, answer=answer),
            code=DONE,
            leaves=("without maps",),
            says=says,
        )
        for what, (answer, says) in _ANSWERS.items()
    ),
    *(
        Fault(
            name=f"the layout engine {what} and strict was asked for",
            strikes=partial(_without_maps, answer=answer, strict=True),
            says=says,
            is_short=what == "crashes",
        )
        for what, (answer, says) in _ANSWERS.items()
    ),
)
