"""Routes for tasks: from memory, from the shelf, or from the engine, in one batch.

Where the engine fails on a batch, each half is asked alone, and so on: only what it fails on has no
routes.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from cxmap.diagrams.engine.answers import NotAnAnswer, answers, routes_in
from cxmap.diagrams.engine.dot_text import dot_text
from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.process import output_of
from cxmap.diagrams.engine.shelf import Shelf
from cxmap.diagrams.engine.tasks import Route, Task
from cxmap.foundation.faults import EngineFault

SECONDS: Final = 60.0
"""How long the engine may think about everything that it is asked at once."""
_PATIENCE: Final = 2.0
"""So many times as long may be lost with an engine that fails, before nothing is halved again."""
_QUICK: Final = 1 / 16
"""As much of that time counts as lost where it fails at once: it may fail on everything."""


class Layouts:
    """Finds routes; the engine is started only when there is a question it has not answered."""

    def __init__(
        self,
        engine: Callable[[], Engine],
        *,
        cache: Path | None = None,
        seconds: float = SECONDS,
    ) -> None:
        """Take the way to the engine, the folder of kept answers, and the time it may take."""
        self._choose = engine
        self._shelf = Shelf(folder=cache)
        self._seconds = seconds
        self._known: dict[Task, tuple[Route | None, ...]] = {}
        self._failed: dict[Task, EngineFault] = {}
        self._fault: EngineFault | None = None

    @cached_property
    def engine(self) -> Engine:
        """The engine, chosen when it is first needed."""
        return self._choose()

    @property
    def used(self) -> Engine | None:
        """The engine, where it was needed."""
        return self.__dict__.get("engine")

    @property
    def fault(self) -> EngineFault | None:
        """Why something could not be laid out, where that was so."""
        return self._fault

    def can_prepare(self, tasks: Iterable[Task]) -> bool:
        """Find the routes of several tasks, or keep in mind why some of them cannot be found."""
        try:
            self.prepare(tasks)
        except EngineFault as fault:
            self._fault = fault
            return False
        return True

    def has_routes(self, task: Task) -> bool:
        """Tell whether the routes of a task that was prepared have been found."""
        return not task.ends or task in self._known

    def try_again(self) -> None:
        """Forget what failed: where something has changed since, it may go well now."""
        self._failed.clear()
        self._fault = None

    def prepare(self, tasks: Iterable[Task]) -> None:
        """Find the routes of several tasks in one go.

        Raises EngineFault where the engine is missing, fails on some, or does not come to an end.
        """
        asked = []
        wanted = tuple(dict.fromkeys(tasks))
        for task in wanted:
            if self.has_routes(task) or task in self._failed:
                continue
            kept = self._shelf.kept(task, self.engine)
            if kept is None:
                asked.append(task)
            else:
                self._known[task] = kept
        if asked:
            self._ask_all(asked)
        for task in wanted:
            # What failed once is not waited for again.
            if task in self._failed:
                raise self._failed[task]

    def routes(self, task: Task) -> Sequence[Route | None]:
        """Give a route for each pair of ends; None where the engine found none."""
        if not task.ends:
            return ()
        self.prepare((task,))
        return self._known[task]

    def _ask_all(self, tasks: Sequence[Task]) -> None:
        """Ask for all, and for each half of what fails; what is left has failed."""
        lost = 0.0
        waiting = deque([(tasks, self._seconds)])
        while waiting:
            some, seconds = waiting.popleft()
            try:
                self._ask(some, seconds)
            except EngineFault as fault:
                if fault.id == "engine_not_started":
                    raise
                lost += seconds if fault.id == "engine_too_slow" else self._seconds * _QUICK
                if len(some) > 1 and lost < self._seconds * _PATIENCE:
                    middle = len(some) // 2
                    waiting += ((half, seconds / 2) for half in (some[:middle], some[middle:]))
                else:
                    self._failed.update(dict.fromkeys(some, fault))

    def _ask(self, tasks: Sequence[Task], seconds: float) -> None:
        question = "".join(map(dot_text, tasks))
        said = output_of(self.engine.command, question, seconds=seconds)
        try:
            found = list(answers(said.output))
        except NotAnAnswer as error:
            found = []
            if said.code == 0:
                raise EngineFault("engine_garbled", name=self.engine.name) from error
        if said.code != 0:
            reason = said.errors.strip().splitlines()[-1:] or [f"exit {said.code}"]
            raise EngineFault("engine_failed", name=self.engine.name, reason=reason[0])
        if len(found) != len(tasks):
            raise EngineFault("engine_garbled", name=self.engine.name)
        for task, answer in zip(tasks, found, strict=True):
            routes = routes_in(answer, len(task.ends))
            self._known[task] = routes
            self._shelf.keep(task, self.engine, routes)
