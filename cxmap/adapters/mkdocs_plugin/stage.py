"""Where the site is shown: one host after the other, and always the last one that worked."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cxmap.adapters.mkdocs_plugin.host import Host
from cxmap.adapters.mkdocs_plugin.loading import host_of
from cxmap.adapters.mkdocs_plugin.notes import Note, note_of_fault
from cxmap.files.discovery import BASELINE, FOLDERS
from cxmap.publication.publication import Outline


@dataclass(slots=True)
class Stage:
    """Shows outlines of a project; ``says`` is the language of messages.

    Plugins of MkDocs may write into ``folder``. What could not be done is tried again with the
    next change.
    """

    project: Path
    folder: Path
    says: str
    host: Host | None = None
    _wants_mkdocs: bool = False
    _wants_menu: bool = False

    def watched(self) -> tuple[Path, ...]:
        """Give the files and folders that the site is made of, each of them once."""
        ours = [self.project / name for name in (*FOLDERS, "docs", "mkdocs.yml", BASELINE)]
        others = self.host.watched() if self.host else ()
        own = dict.fromkeys(path for path in others if not _is_in(path, ours))
        return (*ours, *own)

    def show(self, outline: Outline, changed: frozenset[str] | None) -> Note | None:
        """Show an outline after some files have changed (None: all of them).

        Where MkDocs cannot, the note says why, and what was shown stays as far as it can.
        """
        docs = self.project / "docs"
        pages_and_yaml = [docs, *(self.project / folder for folder in FOLDERS)]
        self._wants_menu |= touches(changed, [docs])
        self._wants_mkdocs |= changed is None or any(
            not touches({path}, pages_and_yaml) for path in changed
        )
        if self.host is not None and self.host.can_show(outline) and not self._wants_mkdocs:
            return self._show_here(self.host, outline)
        fault = self._begin_anew(outline)
        if fault is not None and self.host is not None and self.host.can_show(outline):
            self._show_here(self.host, outline)
        return fault

    def _begin_anew(self, outline: Outline) -> Note | None:
        before = self.host
        try:
            self.host = host_of(self.project, outline, self.folder)
        except Exception as error:  # noqa: BLE001 - of any plugin; it is said on the page
            return note_of_fault(error, self.says)
        self._wants_mkdocs = self._wants_menu = False
        if before is not None:
            before.close()
        return None

    def _show_here(self, host: Host, outline: Outline) -> Note | None:
        self._wants_menu = self._wants_menu or host.is_rearranged(outline)
        try:
            host.show(outline, is_rearranged=self._wants_menu)
        except Exception as error:  # noqa: BLE001 - the same
            return note_of_fault(error, self.says)
        self._wants_menu = False
        return None


def touches(changed: Iterable[str] | None, folders: Iterable[Path]) -> bool:
    """Tell whether a change is about something in the folders; everything (None) is."""
    if changed is None:
        return True
    beginnings = tuple(f"{folder}{os.sep}" for folder in folders)
    return any(path.startswith(beginnings) for path in changed)


def _is_in(path: Path, folders: Iterable[Path]) -> bool:
    return any(path == folder or folder in path.parents for folder in folders)
