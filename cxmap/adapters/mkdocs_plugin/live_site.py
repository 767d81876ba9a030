"""The site while it is being written: the last good one, and what is wrong with the files now."""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from cxmap.adapters.mkdocs_plugin.additions import alone_page, failed_page, with_preview
from cxmap.adapters.mkdocs_plugin.media_types import media_type
from cxmap.adapters.mkdocs_plugin.notes import Note, note_of_fault, notes_of
from cxmap.adapters.mkdocs_plugin.stage import Stage, touches
from cxmap.adapters.mkdocs_plugin.state import Answer, State
from cxmap.catalog.checked import Checked
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import FOLDERS, read_project_files
from cxmap.foundation.problems import has_errors
from cxmap.language.words import word
from cxmap.model.project import Project
from cxmap.model.text import Text
from cxmap.outputs.drawing import layouts_of
from cxmap.publication.assets import assets
from cxmap.publication.build import outline_of
from cxmap.publication.checking import checked_project, languages_of, shown_to_readers
from cxmap.publication.publication import Outline
from cxmap.reading.known_files import KnownFiles

_HTML: Final = "text/html; charset=utf-8"

_DRAWING: Final = 5.0
"""Seconds that a diagram may take; whoever waits for a page does not wait for minutes."""


@dataclass(slots=True)
class LiveSite:
    """Takes changes in, and answers for every path whatever state the files are in.

    ``language`` is that of the site, empty for the project's first; ``audience`` are the readers
    outside for whom it is, empty for those inside. ``made_at`` is when a page was made last.
    """

    stage: Stage
    language: str
    today: Callable[[], date]
    audience: str = ""
    state: State = field(default_factory=State)
    made_at: float = 0
    _outline: Outline | None = None
    _checked: Checked | None = None
    _day: date | None = None
    _known: KnownFiles = field(default_factory=KnownFiles)
    _layouts: Layouts = field(init=False)
    _made: dict[str, Answer] = field(default_factory=dict)
    # MkDocs makes one page at a time; whoever waits for news must not wait for pages.
    _pages: threading.RLock = field(default_factory=threading.RLock)
    _news: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self._layouts = layouts_of(self.stage.project, seconds=_DRAWING)

    def watched(self) -> tuple[Path, ...]:
        """Give the files and folders that the site is made of."""
        with self._pages:
            return self.stage.watched()

    def take(self, changed: frozenset[str] | None) -> None:
        """Read what has changed (None: everything), and show it where it can be shown."""
        try:
            notes, is_good = self._taken(changed)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the preview
            notes, is_good = (note_of_fault(error, self.stage.says),), False
        self._tell(notes, is_good=is_good)

    def is_of_yesterday(self) -> bool:
        """Tell whether a new day has begun since the last change."""
        return self._day is not None and self._day != self.today()

    def answer(self, path: str) -> Answer:
        """Give what stands under a path of the site."""
        with self._pages:
            if path in self._made:
                return self._made[path]
            answer = self._answer(path)
            if answer.page:
                self.made_at = time.monotonic()
            if answer.page and answer.status == 200:  # noqa: PLR2004 - all is well
                self._made[path] = answer
            return answer

    def news(self, number: int, timeout: float) -> State:
        """Wait until there is another state than the one with this number, but not for ever."""
        with self._news:
            self._news.wait_for(lambda: self.state.number != number, timeout)
            return self.state

    def learn(self) -> bool:
        """Let the search know one more page; False where it knows all of them."""
        with self._pages:
            host = self.stage.host
            return host is not None and host.learn_one()

    def close(self) -> None:
        """Let everybody who waits for news go home, and the plugins end."""
        with self._news:
            self.state = replace(self.state, number=-1)
            self._news.notify_all()
        # A page that is still being made is not waited for: it may be what hangs.
        if self._pages.acquire(timeout=1):
            try:
                if self.stage.host is not None:
                    self.stage.host.close()
            finally:
                self._pages.release()

    def _taken(self, changed: frozenset[str] | None) -> tuple[tuple[Note, ...], bool]:
        """Take a change in; give what is to be said, and whether the site is that of the files."""
        project, before, self._day = self.stage.project, self._day, self.today()
        if (
            before != self._day
            or self._checked is None
            or touches(changed, [project / folder for folder in FOLDERS])
        ):
            files = read_project_files(project)
            self._checked = checked_project(files, known=self._known, today=self._day)
        checked, fault = self._checked, None
        problems = checked.problems
        is_good = not has_errors(problems)
        with self._pages:
            self._made.clear()
            # A machine that was busy a moment ago draws the same map now.
            self._layouts.try_again()
            if is_good:
                language = self._language(checked)
                self._outline = outline_of(
                    shown_to_readers(checked, self.audience),
                    language=language,
                    today=self._day,
                    layouts=self._layouts,
                )
            if self._outline is not None:
                fault = self.stage.show(self._outline, changed)
            if self.stage.host is not None:
                self.stage.host.forget(frozenset(map(self._relative, changed or ())))
        notes = notes_of(problems, self.stage.says)
        return ((fault, *notes), False) if fault is not None else (notes, is_good)

    def _language(self, checked: Checked) -> str:
        languages = languages_of(checked)
        return self.language if self.language in languages else languages[0]

    def _relative(self, path: str) -> str:
        file, project = Path(path), self.stage.project
        return file.relative_to(project).as_posix() if project in file.parents else path

    def _answer(self, path: str) -> Answer:
        host = self.stage.host
        try:
            if host is None:
                return self._answer_alone(path)
            if host.is_page(path):
                return self._page(200, host.page(path))
            content = host.content(path)
            if content is not None:
                return Answer(status=200, media_type=media_type(path), body=content)
            title, text = (word(host.language, f"not_found.{key}") for key in ("title", "text"))
            return self._page(404, host.frame(title, text))
        except Exception as error:  # noqa: BLE001 - of any plugin; it is said instead of the page
            return self._page(
                500, failed_page(self.stage.says, note_of_fault(error, self.stage.says).text)
            )

    def _answer_alone(self, path: str) -> Answer:
        """Answer while there is no site: one page that says so, and its style sheet."""
        project = self._checked.catalog.project if self._checked else Project(project=Text(own=""))
        asset = next((each for each in assets(project, self.stage.says) if each.path == path), None)
        if asset is not None:
            return Answer(status=200, media_type=media_type(path), body=asset.data)
        return self._page(503, alone_page(self.stage.says))

    def _page(self, status: int, html: str) -> Answer:
        page = hashlib.sha256(html.encode("utf-8", errors="xmlcharrefreplace")).hexdigest()[:16]
        body = with_preview(html, page).encode("utf-8", errors="xmlcharrefreplace")
        return Answer(status=status, media_type=_HTML, body=body, page=page)

    def _tell(self, notes: tuple[Note, ...], *, is_good: bool) -> None:
        with self._news:
            since = self.state.since if not (self.state.is_good or is_good) else time.monotonic()
            self.state = State(
                number=self.state.number + 1,
                notes=notes,
                is_good=is_good,
                since=since,
                has_site=self.stage.host is not None,
            )
            self._news.notify_all()
