"""What draws on this machine: where answers are kept, and what is to be said of it."""

import os
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

from cxmap.diagrams.engine.engines import chosen_engine, remark_on
from cxmap.diagrams.engine.layouts import SECONDS, Layouts
from cxmap.foundation.faults import BuildFault, EngineFault, PressMissing
from cxmap.outputs.printing import has_press, remark_on_press

_CACHE: Final = Path(".cache", "cxmap", "layouts")


def layouts_of(project: Path, *, seconds: float = SECONDS) -> Layouts:
    """Give the way to the engine for a project; its answers are kept in the project's cache."""
    return Layouts(lambda: chosen_engine(os.environ), cache=project / _CACHE, seconds=seconds)


def tools_here() -> tuple[str, ...]:
    """Name what draws and prints here, with versions: with others a site looks otherwise."""
    try:
        engine = chosen_engine(os.environ)
        draws = (engine.name, engine.version)
    except (BuildFault, EngineFault):
        draws = ("", "")
    return (*draws, version("typst") if has_press() else "")


def judged(layouts: Layouts, *, strict: bool) -> EngineFault | None:
    """Give what is to be said of the engine that was used; nothing where it is the pinned one.

    Raises it in strict mode, unless somebody asked for that engine; and also why maps were left
    out, which then show as tables only.
    """
    if layouts.fault is not None:
        if strict:
            raise layouts.fault
        return layouts.fault
    engine = layouts.used
    remark = remark_on(engine) if engine is not None else None
    if remark is not None and engine is not None and strict and not engine.was_asked_for:
        raise remark
    return remark


def judged_press(endings: Iterable[str], *, strict: bool) -> PressMissing | None:
    """Give what is to be said where diagrams are to be printed and nothing can.

    Raises it in strict mode.
    """
    remark = remark_on_press(endings)
    if remark is not None and strict:
        raise remark
    return remark
