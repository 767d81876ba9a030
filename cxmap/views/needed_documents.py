"""The documents that a service asks for: a line for each, or for those of which one is enough."""

from collections.abc import Iterator

from cxmap.model.means import NeededDocument
from cxmap.model.text import Text
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.sources import sources_of


def needed_documents(
    reader: Reader, needed: tuple[NeededDocument, ...]
) -> tuple[Pointer | Sentence, ...]:
    """Say what has to be shown, in the order in which it was written."""
    return tuple(_line(reader, choice, together) for choice, together in _choices(needed))


def _choices(
    needed: tuple[NeededDocument, ...],
) -> Iterator[tuple[Text | None, list[NeededDocument]]]:
    """Give what stands alone by itself, and what stands for each other together."""
    seen: set[str] = set()
    for each in needed:
        if each.one_of is None:
            yield None, [each]
        elif each.choice not in seen:
            seen.add(each.choice)
            yield each.one_of, [other for other in needed if other.choice == each.choice]


def _line(
    reader: Reader, choice: Text | None, together: list[NeededDocument]
) -> Pointer | Sentence:
    said = [_said(reader, each) for each in together]
    name = reader.phrase(choice)
    if name is None:
        return said[0]
    documents = reader.joined(*said) or ""
    return reader.sentence("needed.one_of", choice=name, documents=documents)


def _said(reader: Reader, needed: NeededDocument) -> Pointer | Sentence:
    """Name a document, with when it is needed and where that is said behind it."""
    document = reader.pointers(needed, "document")[0]
    details = reader.joined(*_details(reader, needed))
    if details is None:
        return document
    return reader.sentence("needed.detailed", document=document, details=details)


def _details(reader: Reader, needed: NeededDocument) -> Iterator[Pointer | Sentence | str]:
    need = reader.sign("needs", needed.need)
    condition = reader.phrase(needed.condition)
    if need is not None:
        yield need.word
    if condition is not None:
        yield reader.sentence("needed.if", condition=condition)
    for persona in reader.pointers(needed, "persona"):
        yield reader.sentence("entry.for_persona", persona=persona)
    yield from sources_of(reader, needed.source)
