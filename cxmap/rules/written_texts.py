"""What authors wrote, text by text, in every language, each with the place where it stands."""

import collections.abc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.files.nodes import Localised, Mapping, Node, Sequence
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of
from cxmap.reading.places import Place
from cxmap.reading.translations import translated_path

TextsByPath: TypeAlias = collections.abc.Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text under a key of a part; ``shape`` says what belongs there, ``context`` its own key.

    ``lines`` are those of the file it stands in; ``ends_list`` tells that others stand before it in
    a list, and none behind it. ``language`` is the one that it stands for where that is named.
    """

    part: Part
    key: str
    shape: FieldShape | None
    text: str
    span: Span
    context: str
    lines: tuple[str, ...] = ()
    ends_list: bool = False
    language: str = ""


def written_texts(catalog: Catalog, is_suspect: Callable[[str], bool]) -> Iterator[Written]:
    """Give every text of the files that are suspect; all others cost next to nothing."""
    texts = catalog.reading.texts
    suspect = {translated_path(path)[0] for path in texts if is_suspect(texts[path])}
    lines = _Lines(texts)
    for place in catalog.reading.places if suspect else ():
        if place.document.path in suspect and place.node is not None and not place.is_copy:
            yield from _in_place(place, place.node, lines)


class _Lines(dict[str, tuple[str, ...]]):
    """The lines of files by their paths; each file is taken apart once, when it is asked for."""

    def __init__(self, texts: TextsByPath) -> None:
        self._texts = texts

    def __missing__(self, path: str) -> tuple[str, ...]:
        self[path] = tuple(self._texts.get(path, "").splitlines())
        return self[path]


def _in_place(place: Place, node: Mapping, lines: _Lines) -> Iterator[Written]:
    shapes = fields_of(type(place.part))
    for key, value in node.items():
        root = Written(
            part=place.part,
            key=key,
            shape=shapes.get(key),
            text="",
            span=place.document.span(node.values_at[key]),
            context=key,
        )
        for each in _texts(place, value, root):
            yield replace(each, lines=lines[each.span.path])


def _texts(place: Place, value: Node, around: Written) -> Iterator[Written]:
    """Give every text of a value with its place and the key above it.

    What is a part of its own, even one written in short as one text, has a place of its own.
    """
    if around.shape is not None and around.shape.part is not None:
        return
    if isinstance(value, str):
        yield replace(around, text=value)
    elif isinstance(value, Localised):
        for language, text in value.items():
            yield replace(around, text=text, span=value.places[language], language=language)
    elif isinstance(value, Sequence):
        for number, (item, mark) in enumerate(zip(value, value.items_at, strict=True), start=1):
            span, is_last = place.document.span(mark), 1 < number == len(value)
            yield from _texts(place, item, replace(around, span=span, ends_list=is_last))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            span = place.document.span(value.values_at[key])
            language = key if key in LANGUAGES else around.language
            inside = replace(around, span=span, context=key, language=language)
            yield from _texts(place, each, inside)


def narrowed(span: Span, written: str, lines: tuple[str, ...]) -> Span:
    """Give the place of some characters within a span; the span itself where they are broken up."""
    return next(places_within(span, written, lines), span)


def places_within(span: Span, written: str, lines: tuple[str, ...]) -> Iterator[Span]:
    """Give every place of some characters from the beginning of a span on, as deep as it stands.

    Behind its end there may be more: whoever asks knows how many there are in it.
    """
    for number in range(span.line, len(lines) + 1):
        line = lines[number - 1]
        if number > span.line and line.strip() and _depth(line) <= _depth(lines[span.line - 1]):
            return
        start = line.find(written, span.column - 1 if number == span.line else 0)
        while start >= 0:
            end = start + len(written)
            yield Span(
                path=span.path,
                line=number,
                column=start + 1,
                end_line=number,
                end_column=end + 1,
            )
            start = line.find(written, end)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
