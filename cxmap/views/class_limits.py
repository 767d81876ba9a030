"""The limits of a standard that differ from class to class: a line for each."""

from collections.abc import Iterator

from cxmap.model.standards import ClassLimit
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.sources import sources_of


def class_limits(reader: Reader, limits: tuple[ClassLimit, ...]) -> tuple[Sentence, ...]:
    """Say for every class how long it may take, and what else differs there."""
    return tuple(_line(reader, each) for each in limits)


def _line(reader: Reader, limit: ClassLimit) -> Sentence:
    said = reader.moment_of(limit, "limit") or Sentence(())
    details = reader.joined(*_details(reader, limit))
    if details is not None:
        said = reader.sentence("class_limit.detailed", limit=said, details=details)
    classes = reader.joined(*_classes(reader, limit))
    return reader.sentence("entry.named", name=classes, value=said) if classes is not None else said


def _classes(reader: Reader, limit: ClassLimit) -> Iterator[Phrase | Pointer]:
    yield from reader.pointers(limit, "rows")
    yield from reader.pointers(limit, "persona")
    said = reader.phrase(limit.what)
    if said is not None:
        yield said


def _details(reader: Reader, limit: ClassLimit) -> Iterator[Pointer | Sentence]:
    if limit.share is not None:
        yield reader.sentence("units.share", share=reader.number(limit.share))
    yield from reader.pointers(limit, "calendar")
    yield from sources_of(reader, limit.source)
