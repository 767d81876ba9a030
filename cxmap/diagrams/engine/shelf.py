"""The shelf for answers of the engine, by what was asked and who was asked."""

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.tasks import Route, Task
from cxmap.diagrams.shapes import Spot

FORMAT: Final = "1"
"""Goes up when ``dot_text`` asks otherwise, or another kind of answer lies on the shelf."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A folder of answers; without a folder nothing is kept."""

    folder: Path | None

    def kept(self, task: Task, engine: Engine) -> tuple[Route | None, ...] | None:
        """Give what was answered to a task before; whatever is broken counts as absent."""
        if self.folder is None:
            return None
        try:
            said = json.loads(self._file(task, engine).read_text(encoding="utf-8"))
            routes = tuple(_read(route) for route in said["routes"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return routes if len(routes) == len(task.ends) else None

    def keep(self, task: Task, engine: Engine, routes: tuple[Route | None, ...]) -> None:
        """Keep an answer; half an answer is never seen, and a full disk is no reason to stop."""
        if self.folder is None:
            return
        written = json.dumps({"routes": [_written(route) for route in routes]})
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            beside = Path(name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(written)
                beside.replace(self._file(task, engine))
            finally:
                beside.unlink(missing_ok=True)

    def _file(self, task: Task, engine: Engine) -> Path:
        """Name the file of an answer: by all that DOT is written from, and by who is asked."""
        boxes = [f"{box.x:g},{box.y:g},{box.width:g},{box.height:g}" for box in task.obstacles]
        ends = [f"{one.x:g},{one.y:g}>{two.x:g},{two.y:g}" for one, two in task.ends]
        asked = "\n".join([FORMAT, engine.name, engine.version, *boxes, "", *ends])
        name = hashlib.sha256(asked.encode("utf-8")).hexdigest()
        return (self.folder or Path()) / f"{name}.json"


def _written(route: Route | None) -> list[list[float]] | None:
    return None if route is None else [[round(spot.x, 2), round(spot.y, 2)] for spot in route]


def _read(route: list[list[float]] | None) -> Route | None:
    return None if route is None else tuple(Spot(float(x), float(y)) for x, y in route)
