"""What authors wrote, text by text, in every language, each with the place where it stands."""

import collections.abc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.files.nodes import Localised, Mapping, Mark, Node, Sequence
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.language.translated_paths import translated_path
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape, fields_of
from cxmap.reading.places import Place

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


def written_texts(
    catalog: Catalog,
    is_suspect: Callable[[str], bool],
    *,
    is_wanted: Callable[[str], bool] | None = None,
    only_prose: bool = False,
) -> Iterator[Written]:
    """Give every text of the files that are suspect; all others cost next to nothing.

    With ``is_wanted`` only those texts of them are given of which it holds; with ``only_prose``
    only those that are sentences and titles, and no name or choice.
    """
    texts = catalog.reading.texts
    suspect = {translated_path(path)[0] for path in texts if is_suspect(texts[path])}
    lines = _Lines(texts)
    for place in catalog.reading.places if suspect else ():
        if place.document.path not in suspect or place.node is None or place.is_copy:
            continue
        shapes = fields_of(type(place.part))
        for key, value in place.node.items():
            shape = shapes.get(key)
            # What is a part of its own, even one in short as one text, has a place of its own.
            if shape is not None and shape.part is not None:
                continue
            if only_prose and (shape is None or not shape.is_text):
                continue
            if type(value) is str and is_wanted is not None and not is_wanted(value):
                continue  # almost all of them
            for found in _texts(value, _Around(mark=place.node.values_at[key], context=key)):
                if is_wanted is None or is_wanted(found.text):
                    yield _written(place, key, shape, found, lines)


class _Lines(dict[str, tuple[str, ...]]):
    """The lines of files by their paths; each file is taken apart once, when it is asked for."""

    def __init__(self, texts: TextsByPath) -> None:
        self._texts = texts

    def __missing__(self, path: str) -> tuple[str, ...]:
        self[path] = tuple(self._texts.get(path, "").splitlines())
        return self[path]


class _Around(NamedTuple):
    """What is known of the texts below a key before any of them is asked for."""

    mark: Mark
    context: str
    ends_list: bool = False
    language: str = ""


class _Found(NamedTuple):
    """A text that was found; ``span`` is its place where that is not where its value stands."""

    text: str
    around: _Around
    span: Span | None = None


def _texts(value: Node, around: _Around) -> Iterator[_Found]:
    """Give every text of a value with its place and the key above it."""
    if isinstance(value, str):
        yield _Found(value, around)
    elif isinstance(value, Localised):
        for language, text in value.items():
            yield _Found(text, around._replace(language=language), value.places[language])
    elif isinstance(value, Sequence):
        for number, (item, mark) in enumerate(zip(value, value.items_at, strict=True), start=1):
            is_last = 1 < number == len(value)
            yield from _texts(item, around._replace(mark=mark, ends_list=is_last))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            language = key if key in LANGUAGES else around.language
            mark = value.values_at[key]
            yield from _texts(each, around._replace(mark=mark, context=key, language=language))


def _written(
    place: Place, key: str, shape: FieldShape | None, found: _Found, lines: _Lines
) -> Written:
    span = found.span or place.document.span(found.around.mark)
    return Written(
        part=place.part,
        key=key,
        shape=shape,
        text=found.text,
        span=span,
        context=found.around.context,
        lines=lines[span.path],
        ends_list=found.around.ends_list,
        language=found.around.language,
    )


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
