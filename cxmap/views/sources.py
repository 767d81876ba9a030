"""The sources that something rests on, each with the place in it."""

from cxmap.model.entries import Citation
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader


def sources_of(reader: Reader, citations: tuple[Citation, ...]) -> tuple[Pointer | Sentence, ...]:
    """Name the sources that are cited."""
    named = (
        (reader.one_pointer(citation, "source"), reader.phrase(citation.at))
        for citation in citations
    )
    return tuple(
        reader.sentence("entry.at", source=source, place=place) if place else source
        for source, place in named
        if source is not None
    )
