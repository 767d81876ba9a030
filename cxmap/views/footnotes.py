"""What a page explains at its foot: the contexts it speaks of and the sources it cites."""

from dataclasses import dataclass, replace
from typing import TypeVar

from cxmap.model.entries import Entry, Part
from cxmap.model.registers import Context, Source
from cxmap.views.about import About, about
from cxmap.views.addresses import FOOTNOTES
from cxmap.views.inside import inside
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown
from cxmap.views.reader import Reader

_E = TypeVar("_E", bound=Entry)


def pointer_elsewhere(reader: Reader, entry: Entry) -> Pointer:
    """Give the way to an entry from a page that does not explain it at its foot."""
    pointer = reader.pointer(entry)
    return replace(pointer, href="") if entry.KIND in FOOTNOTES else pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextNote:
    """A circumstance that changes what customers expect."""

    about: About
    description: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """A source; ``link`` is empty where there is nothing to go to."""

    about: About
    author: Phrase | None
    publisher: Phrase | None
    edition: Phrase | None
    date: Shown | Sentence | None
    retrieved: Sentence | None
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnotes:
    """The contexts and the sources of a page, each once, in the order of their first mention."""

    contexts: tuple[ContextNote, ...] = ()
    sources: tuple[SourceNote, ...] = ()


def footnotes(reader: Reader, *shown: Part) -> Footnotes:
    """Explain whatever the shown parts, with everything inside them, speak of or cite."""
    contexts = _named(reader, shown, ("only_in", "not_in"), Context)
    sources = _named(reader, (*shown, *contexts), ("source",), Source)
    return Footnotes(
        contexts=tuple(_context_note(reader, context) for context in contexts),
        sources=tuple(_source_note(reader, source) for source in sources),
    )


def _named(
    reader: Reader, shown: tuple[Part, ...], keys: tuple[str, ...], kind: type[_E]
) -> tuple[_E, ...]:
    found = (
        entry
        for part in shown
        for each in inside(part)
        for key in keys
        for entry in reader.catalog.targets(each, key, kind)
    )
    return tuple({id(entry): entry for entry in found}.values())


def _context_note(reader: Reader, context: Context) -> ContextNote:
    return ContextNote(about=about(reader, context), description=reader.phrase(context.description))


def _source_note(reader: Reader, source: Source) -> SourceNote:
    date, retrieved = reader.moment(source.date), reader.date(source.retrieved)
    return SourceNote(
        about=about(reader, source),
        author=reader.phrase(source.author),
        publisher=reader.phrase(source.publisher),
        edition=reader.phrase(source.edition),
        date=reader.sentence("entry.dated", date=date) if date and retrieved else date,
        retrieved=reader.sentence("entry.retrieved", date=retrieved) if retrieved else None,
        link=source.link or "",
    )
