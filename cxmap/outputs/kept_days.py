"""The shelf for what days of the past changed: each is compared once, and told from then on."""

import contextlib
import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from cxmap import __version__
from cxmap.compare.landings import Step
from cxmap.outputs.whole_files import put_in_place
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine
from cxmap.views.changed_words import ChangedText, Piece
from cxmap.views.past import PastDay
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign

CACHE: Final = Path(".cache", "cxmap", "changes")
_SORTS: Final[dict[str, type[Any]]] = {
    each.__name__: each
    for each in (
        *(PastDay, ChangedWhole, ChangedEntry, ChangeLine, ChangedText, Piece),
        *(Phrase, Pointer, Sentence, Shown, Sign),
    )
}
"""What a day is told in. A file names one of these, and nothing else is ever made of it."""

_FORMAT: Final = "1"
"""Goes up when days are told otherwise."""

_SORT: Final = "class"
"""Where a file names one of these; no field is called so."""
_DATE: Final = "iso"


@dataclass(frozen=True, slots=True)
class KeptDays:
    """The folder of a project in which its days are kept."""

    project: Path

    def day(self, step: Step, language: str) -> PastDay | None:
        """Give what was kept of a day; whatever is broken counts as absent."""
        try:
            said = json.loads(self._file(step, language).read_text(encoding="utf-8"))
            found = _read(said)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found, PastDay) else None

    def keep(self, step: Step, language: str, day: PastDay) -> None:
        """Keep what a day changed; a full disk is no reason to stop."""
        file = self._file(step, language)
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(file, json.dumps(_written(day), ensure_ascii=False).encode())

    def _file(self, step: Step, language: str) -> Path:
        asked = f"{_FORMAT} {__version__} {language} {step.before} {step.after}"
        name = hashlib.sha256(asked.encode()).hexdigest()
        return self.project / CACHE / f"{name}.json"


def _written(value: object) -> object:
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, tuple):
        return [_written(each) for each in value]
    if is_dataclass(value):
        own = {field.name: _written(getattr(value, field.name)) for field in fields(value)}
        return {_SORT: type(value).__name__, **own}
    return value


def _read(said: Any) -> object:
    if isinstance(said, list):
        return tuple(_read(each) for each in said)
    if not isinstance(said, dict):
        return said
    if _DATE in said:
        return date.fromisoformat(said[_DATE])
    sort = _SORTS[said.pop(_SORT)]
    values = {name: _read(each) for name, each in said.items()}
    return sort(**values)
