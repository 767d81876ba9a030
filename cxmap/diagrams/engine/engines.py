"""Which engine lays out: the one that comes with cxmap, or the ``dot`` of this machine."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from graphviz.backend import dot_command

from cxmap.diagrams.engine.process import output_of
from cxmap.foundation.faults import BuildFault, EngineFault

ENGINE_VARIABLE: Final = "CXMAP_LAYOUT_ENGINE"
"""The environment variable that asks for another engine than the pinned one."""

PINNED: Final = "graphviz-pure"
PINNED_VERSION: Final = "0.2.2"
DOT: Final = "dot"

_ANSWERS_WITHIN: Final = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A program that speaks DOT, and its version.

    ``is_pinned`` where it is the one that gives the same pictures on every machine,
    ``was_asked_for`` where somebody chose another one on purpose.
    """

    name: str
    version: str
    command: tuple[str, ...]
    is_pinned: bool
    was_asked_for: bool = False


def chosen_engine(environment: Mapping[str, str]) -> Engine:
    """Give the engine that is asked for, otherwise the pinned one, otherwise any there is.

    Raises EngineFault where there is none, BuildFault where one is asked for that nobody knows.
    """
    wanted = environment.get(ENGINE_VARIABLE, "").strip()
    if wanted not in ("", DOT, PINNED):
        raise BuildFault("engine_unknown", name=wanted, variable=ENGINE_VARIABLE)
    path = environment.get("PATH")
    engine = None
    if wanted != DOT:
        engine = _pinned()
    if engine is None and wanted != PINNED:
        engine = _dot_on(path, was_asked_for=wanted == DOT)
    if engine is None:
        raise EngineFault("engine_missing", name=wanted or PINNED)
    return engine


def remark_on(engine: Engine) -> EngineFault | None:
    """Give what is to be said of an engine; nothing where it is the pinned one."""
    if engine.is_pinned:
        return None
    return EngineFault(
        "engine_not_pinned",
        name=engine.name,
        version=engine.version,
        pinned=f"{PINNED} {PINNED_VERSION}",
        variable=ENGINE_VARIABLE,
    )


def _pinned() -> Engine | None:
    """Give the engine of the wheel; it stands beside Python's other programs."""
    try:
        wheel = distribution(PINNED)
    except PackageNotFoundError:
        return None
    for file in wheel.files or ():
        program = Path(str(wheel.locate_file(file)))
        if program.stem == PINNED and program.is_file():
            return Engine(
                name=PINNED,
                version=wheel.version,
                command=_command(str(program.resolve())),
                is_pinned=wheel.version == PINNED_VERSION,
            )
    return None


def _dot_on(path: str | None, *, was_asked_for: bool) -> Engine | None:
    program = shutil.which(DOT, path=path)
    if program is None:
        return None
    said = output_of((program, "-V"), "", seconds=_ANSWERS_WITHIN)
    version = re.search(r"version (\S+)", said.errors + said.output)
    return Engine(
        name=DOT,
        version=version[1] if version else "",
        command=_command(program),
        is_pinned=False,
        was_asked_for=was_asked_for,
    )


def _command(program: str) -> tuple[str, ...]:
    """Give the command line for pinned nodes; all engines share Graphviz' options."""
    _, *options = dot_command.command("neato", "json0", neato_no_op=2)
    return (program, *map(str, options))
