"""Routes for tasks: from memory, from the shelf, or from the engine, in one batch."""

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
        """Find the routes of several tasks, or keep in mind why they cannot be found."""
        try:
            self.prepare(tasks)
        except EngineFault as fault:
            self._fault = fault
            return False
        return True

    def prepare(self, tasks: Iterable[Task]) -> None:
        """Find the routes of several tasks in one go.

        Raises EngineFault where the engine is missing, fails, or does not come to an end.
        """
        asked = []
        for task in dict.fromkeys(tasks):
            if not task.ends or task in self._known:
                continue
            kept = self._shelf.kept(task, self.engine)
            if kept is None:
                asked.append(task)
            else:
                self._known[task] = kept
        if asked:
            self._ask(asked)

    def routes(self, task: Task) -> Sequence[Route | None]:
        """Give a route for each pair of ends; None where the engine found none."""
        if not task.ends:
            return ()
        self.prepare((task,))
        return self._known[task]

    def _ask(self, tasks: Sequence[Task]) -> None:
        question = "".join(map(dot_text, tasks))
        said = output_of(self.engine.command, question, seconds=self._seconds)
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
