"""The small project that the examples of the manual are cut from, as its author wrote it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Final

from cxmap.files.discovery import File, read_project_files
from cxmap.files.nodes import Mapping
from cxmap.model.entries import Part
from cxmap.model.kinds import WHOLE_FILES
from cxmap.model.tree import homes_of, register_of
from cxmap.reading.keys import first_key
from cxmap.reading.places import Place
from cxmap.reading.read import Reading, read

_FOLDER: Final = Path(__file__).parent / "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The files of the project in one language, and what was read from them."""

    files: tuple[File, ...]
    reading: Reading

    def of_kind(self, part: type[Part]) -> str:
        """Give the first thing of a class, under the key below which it stands; empty for none."""
        places = self._places(part)
        if not places:
            return ""
        text = _whole(places[0])
        if part in WHOLE_FILES.values():
            return f"# {places[0].document.path}\n{text}"
        home = homes_of(part)[0].shape if homes_of(part) else None
        key, is_list = (home.key, home.is_list) if home else (register_of(part), True)
        first, *others = text.splitlines()
        begin = ("  - ", "    ") if is_list else ("  ", "  ")
        return "\n".join((f"{key}:", begin[0] + first, *(begin[1] + line for line in others)))

    def of_field(self, part: type[Part], key: str) -> str:
        """Give the shortest value that a field has, with its key; empty where it has none."""
        nodes = ((place.document.text, place.node) for place in self._places(part))
        found = [_value(text, node, key) for text, node in nodes if node and key in node]
        return min(found, key=lambda text: text.count("\n"), default="")

    def _places(self, part: type[Part]) -> tuple[Place, ...]:
        """Give the places where a class is written with keys, in the order of the files."""
        places = (place for place in self.reading.places if isinstance(place.part, part))
        written = (each for each in places if each.document.text and _is_written_with_keys(each))
        return tuple(sorted(written, key=lambda place: self.reading.places.span(place.part)))


@cache
def sample(language: str) -> Sample:
    """Read the project that is written in a language."""
    files = read_project_files(_FOLDER / language)
    return Sample(files=files, reading=read(files))


def _is_written_with_keys(place: Place) -> bool:
    """Tell whether keys stand there; a plain text may stand for a whole part."""
    node = place.node
    return isinstance(node, Mapping) and any(
        node.keys_at[key] != node.values_at[key] for key in node
    )


def _value(text: str, node: Mapping, key: str) -> str:
    line, column, *_ = node.keys_at[key]
    return _text_from(text, line, column, lambda indent: indent > column)


def _whole(place: Place) -> str:
    line, column, *_ = first_key(place.node) if place.node else place.mark
    return _text_from(place.document.text, line, column, lambda indent: indent >= column)


def _text_from(text: str, line: int, column: int, belongs: Callable[[int], bool]) -> str:
    """Cut the line in which something begins, and all below it that is indented as it must be."""
    lines = text.splitlines()
    others = takewhile(
        lambda each: not each.strip() or belongs(len(each) - len(each.lstrip())),
        lines[line + 1 :],
    )
    return "\n".join(each[column:].rstrip() for each in (lines[line], *others)).rstrip()
