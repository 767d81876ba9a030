"""The shelf for what days of the past changed: each is compared once, and told from then on."""

import contextlib
import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, Final, cast

from cxmap import __version__
from cxmap.compare.landings import Step
from cxmap.outputs.whole_files import put_in_place
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine, LeftBehind, PassedOn
from cxmap.views.changed_words import ChangedText, Piece
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign

CACHE: Final = Path(".cache", "cxmap", "changes")
_SORTS: Final[dict[str, type[Any]]] = {
    each.__name__: each
    for each in (
        *(ChangedWhole, ChangedEntry, ChangeLine, LeftBehind, PassedOn, ChangedText, Piece),
        *(Phrase, Pointer, Sentence, Shown, Sign),
    )
}
"""What a day is told in. A file names one of these, and nothing else is ever made of it."""

_FORMAT: Final = "5"
"""Goes up when days are told otherwise."""

_SORT: Final = "class"
"""Where a file names one of these; no field is called so."""


@dataclass(frozen=True, slots=True)
class KeptDays:
    """The folder of a project in which its days are kept."""

    project: Path

    def wholes(self, step: Step, language: str) -> tuple[ChangedWhole, ...] | None:
        """Give what was kept of a day; whatever is not as it was written counts as absent."""
        try:
            sum_of_it, _, text = self._file(step, language).read_bytes().partition(b"\n")
            if sum_of_it.decode() != _sum(text):
                return None
            found = _read(json.loads(text))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return cast("tuple[ChangedWhole, ...]", found)

    def keep(self, step: Step, language: str, wholes: tuple[ChangedWhole, ...]) -> None:
        """Keep what a day changed; a full disk is no reason to stop."""
        file = self._file(step, language)
        text = json.dumps(_written(wholes), ensure_ascii=False).encode(errors="replace")
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            put_in_place(file, _sum(text).encode() + b"\n" + text)

    def _file(self, step: Step, language: str) -> Path:
        asked = f"{_FORMAT} {__version__} {language} {step.before} {step.after}"
        name = hashlib.sha256(asked.encode()).hexdigest()
        return self.project / CACHE / f"{name}.json"


def _sum(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


def _written(value: object) -> object:
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
    sort = _SORTS[said.pop(_SORT)]
    values = {name: _read(each) for name, each in said.items()}
    if sort is Pointer:
        values["href"] = ""  # ways are found anew: none is taken from a file
    return sort(**values)
