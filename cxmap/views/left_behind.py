"""Translations that were left as they were when what they translate changed."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.compare.changes import Change
from cxmap.compare.sayings import texts_left_as_they_were
from cxmap.model.entries import Entry
from cxmap.model.text import Text
from cxmap.model.texts import texts_of
from cxmap.views.changed import ChangedEntry, LeftBehind
from cxmap.views.changed_values import Shelf
from cxmap.views.fingerprints import fingerprint
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader


def left_behind(shelves: tuple[Shelf, Shelf], change: Change) -> LeftBehind | None:
    """Say of a text that changed that its translations did not."""
    if not change.left or change.before is None or change.after is None:
        return None
    reader = shelves[1].reader
    firsts = (shelves[0].edition.first_language, shelves[1].edition.first_language)
    was, now = change.before.value, change.after.value
    before = texts_left_as_they_were(now, was, firsts[::-1])
    after = texts_left_as_they_were(was, now, firsts)
    names = reader.joined(*(reader.own(reader.word(f"languages.{each}")) for each in change.left))
    return LeftBehind(
        says=reader.sentence("changes.left", languages=names or ""),
        before=tuple(_mark(text, language, firsts[0]) for language, text in before),
        marks=tuple(_mark(text, language, firsts[1]) for language, text in after),
    )


def still_behind(reader: Reader, language: str) -> Iterator[Pointer]:
    """Name whatever holds a text that changed in the last weeks, and whose translation did not.

    What was translated anew since, or says again what it said when it was translated, is left out.
    Nothing is known where no history is at hand.
    """
    for entity, marks in _marks(reader).items():
        kind, _, ref = entity.partition(" ")
        entry = reader.catalog.find(kind, ref)
        if entry is not None and marks & {*_marks_of(reader.catalog, entry, language)}:
            yield reader.pointer(entry)


def _marks(reader: Reader) -> dict[str, set[str]]:
    """Give what was left of each thing, by its kind and address."""
    found: dict[str, set[str]] = {}
    fitting: set[str] = set()
    for entry, left in _all_left(reader):
        marks = found.setdefault(entry.entity, set())
        fitting |= {*left.before} - marks
        marks |= {*left.marks} - fitting
    return found


def _all_left(reader: Reader) -> Iterator[tuple[ChangedEntry, LeftBehind]]:
    """Give what was left in the last weeks, the earliest first."""
    for day in reversed(reader.past.days) if reader.past is not None else ():
        for entry in (entry for whole in day.wholes for entry in whole.entries):
            for line in entry.lines:
                if line.left is not None:
                    yield entry, line.left


def _marks_of(catalog: Catalog, entry: Entry, language: str) -> Iterator[str]:
    first = catalog.project.first_language
    return (_mark(text, language, first) for text in texts_of(entry))


def _mark(text: Text, language: str, first: str) -> str:
    """Give a mark of a text together with its translation: it is another one if either changes."""
    own, _ = text.said_in(first, first=first)
    return fingerprint(language, own, dict(text.translations).get(language, ""))
