"""What changed between two states of a project, thing by thing, in the words of its readers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.impact import concerned
from cxmap.catalog.inherited import owner_of
from cxmap.compare.changes import Change
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.shape import fields_of
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine
from cxmap.views.changed_values import Shelf, told_apart
from cxmap.views.changed_words import ChangedText, changed_words
from cxmap.views.differences import Readers
from cxmap.views.left_behind import left_behind
from cxmap.views.masked import masked
from cxmap.views.passed_on import passed_on, reached_through
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown, Sign
from cxmap.views.reader import Reader

_FIRST: Final[tuple[type[Entry], ...]] = (Journey, Playbook)
"""What is looked for first; registers follow."""

_WHOSE: Final = ("owner", "owner_role", "role", "decides")
"""Fields that lay something into the hands of somebody else."""

_WHOLE: Final = ("added", "removed")
"""What can be done to an entry after which there is no other version of it."""

_LONG: Final = 40
"""Of longer texts only what is different is told."""

_WITHOUT_LABEL: Final = frozenset({"id", "aliases", "formerly", "notes", "tags", "status", "basis"})
"""Fields that the site shows without a name, or not at all."""

_RENAMED: Final = "_renamed"
"""So ends what says that a thing has another title; which field that is goes without saying."""

_SAID_BY_ITSELF: Final = frozenset(
    {
        *("pain_opened", "pain_closed"),
        *("moment_of_truth_added", "moment_of_truth_removed"),
        *("translation_changed", "reference_changed", "spelling_changed", "order_changed"),
    }
)
"""Sorts of changes that have a word of their own."""


def changed_wholes(readers: Readers, changes: Iterable[Change]) -> tuple[ChangedWhole, ...]:
    """Tell all changes, thing by thing: journeys, then playbooks, then registers."""
    every = tuple(changes)
    before, after = (Shelf.of(each) for each in readers)
    there = {id(was): (was, now) for was, now in _both_wholes(before, after, every)}
    telling = _Telling(before, after, there)
    by_whole: dict[int, list[Change]] = {}
    wholes: dict[int, Entry] = {}
    for change in every:
        whole = telling.whole_of(change)
        wholes[id(whole)] = whole
        by_whole.setdefault(id(whole), []).append(change)
    found = [(_rank(wholes[at]), telling.whole(wholes[at], each)) for at, each in by_whole.items()]
    return tuple(each for _, each in sorted(found, key=lambda each: each[0]))


def said_in_a_line(reader: Reader, line: ChangeLine) -> Sentence:
    """Say a change in one sentence: what happened, to which field, from what to what."""
    values = values_in_a_line(reader, line)
    head = head_of(reader, line)
    return head if values is None else reader.sentence("entry.named", name=head, value=values)


def values_in_a_line(reader: Reader, line: ChangeLine) -> Sentence | None:
    """Say from what to what a change leads; None where it is told by words, or by nothing."""
    before, after = (_in_words(each) for each in (line.before, line.after))
    if before is not None and after is not None:
        return reader.sentence("changes.became", before=before, after=after)
    if before is not None:
        return reader.sentence("changes.was", before=before)
    return reader.sentence("changes.is_now", after=after) if after is not None else None


def _in_words(value: Showable | None) -> Phrase | Shown | Pointer | Sentence | str | None:
    return value.word if isinstance(value, Sign) else value


def head_of(reader: Reader, line: ChangeLine) -> Sentence:
    """Say what happened, and to which field."""
    said = [reader.own(each) for each in (line.says, line.label) if each]
    return reader.joined(*said) or Sentence(())


def _rank(whole: Entry) -> int:
    kinds = (number for number, kind in enumerate(_FIRST) if isinstance(whole, kind))
    return next(kinds, len(_FIRST))


@dataclass(frozen=True, slots=True)
class _Telling:
    before: Shelf
    after: Shelf
    there: Mapping[int, tuple[Entry, Entry]]
    """What changed and is still there: as it was, by the identity it had, and as it is."""

    @property
    def reader(self) -> Reader:
        """Who reads how it is now."""
        return self.after.reader

    def shelf_of(self, change: Change) -> Shelf:
        """Give the side on which an entry stands: how it is now, of what is gone how it was."""
        return self.before if change.after is None else self.after

    def entry_of(self, change: Change) -> Entry:
        """Give the entry that changed, with all that it takes over."""
        return self.shelf_of(change).edition.in_use(change.version.entry)

    def whole_of(self, change: Change) -> Entry:
        """Give what a changed entry stands in, as it is now if it is still there."""
        catalog = self.shelf_of(change).reader.catalog
        whole = catalog.whole_of(self.entry_of(change))
        if id(whole) in self.there:
            return self.there[id(whole)][1]
        now = self.reader.catalog.find(whole.KIND, catalog.ref_of(whole))
        return whole if now is None else now

    def whole(self, whole: Entry, changes: Sequence[Change]) -> ChangedWhole:
        """Tell what changed in a journey, a playbook or an entry of a register."""
        is_here = whole in self.reader.catalog.reading.places
        reader = self.reader if is_here else self.before.reader
        own = {_deed(each) for each in changes if self.entry_of(each) is whole}
        deed = next((each for each in _WHOLE if each in own), "changed")
        by_entry: dict[int, list[Change]] = {}
        for change in changes:
            by_entry.setdefault(id(self.entry_of(change)), []).append(change)
        return ChangedWhole(
            entity=f"{whole.KIND} {reader.catalog.ref_of(whole)}",
            kind=reader.word(f"kinds.{whole.KIND}"),
            title=masked(reader.pointer(whole) if is_here else reader.title(whole)),
            path=reader.catalog.place_of(whole).path,
            deed=self._sign(deed),
            entries=tuple(map(self._entry, by_entry.values())),
            journeys=self._both(whole) if deed == "changed" else None,
        )

    def _both(self, whole: Entry) -> tuple[Journey, Journey] | None:
        """Give a journey as it was and as it is."""
        if not isinstance(whole, Journey):
            return None
        catalog = self.before.reader.catalog
        names = (self.reader.catalog.ref_of(whole), *whole.formerly)
        earlier = (was for was, now in self.there.values() if now is whole)
        found = (*earlier, *(catalog.find(Journey.KIND, each) for each in names))
        was = next((each for each in found if isinstance(each, Journey)), None)
        return (was, whole) if was is not None else None

    def _entry(self, changes: Sequence[Change]) -> ChangedEntry:
        entry, shelf = self.entry_of(changes[0]), self.shelf_of(changes[0])
        reader = shelf.reader
        whole = next((each for each in changes if _deed(each) in _WHOLE), None)
        above = [each for each in reader.catalog.above(entry) if isinstance(each, Entry)]
        return ChangedEntry(
            entity=changes[0].entity,
            kind=reader.word(f"kinds.{entry.KIND}"),
            title=masked(reader.pointer(entry) if shelf is self.after else reader.title(entry)),
            where=tuple(masked(reader.title(each)) for each in reversed(above[:-1])),
            owners=self._owners(changes),
            reaches=self._reached(changes),
            deed=Sign(name=_deed(whole), word=self._says(whole)) if whole is not None else None,
            lines=tuple(map(self._line, changes)),
            is_whole=not above,
        )

    def _owners(self, changes: Sequence[Change]) -> tuple[Phrase, ...]:
        """Name the departments that answer for an entry, before and now."""
        found: dict[str, Phrase] = {}
        for change in changes:
            for shelf, version in ((self.before, change.before), (self.after, change.after)):
                catalog = shelf.reader.catalog
                entry = shelf.edition.in_use(version.entry) if version is not None else None
                owner = owner_of(catalog, entry) if entry is not None else None
                if owner is not None:
                    found.setdefault(catalog.id_of(owner), shelf.reader.title(owner))
        return tuple(found.values())

    def _reached(self, changes: Sequence[Change]) -> tuple[str, ...]:
        """Name whoever has to do with an entry as it is and, where that changed, as it was."""
        sides = [(self.shelf_of(changes[0]), self.entry_of(changes[0]))]
        sides += [
            (self.before, self.before.edition.in_use(change.before.entry))
            for change in changes
            if change.before is not None and change.field in _WHOSE
        ]
        found: dict[str, None] = {}
        for shelf, entry in sides:
            catalog = shelf.reader.catalog
            for each in concerned(catalog, entry):
                found[f"{each.KIND} {catalog.id_of(each)}"] = None
        found |= dict.fromkeys(self._hosts(changes))
        found |= dict.fromkeys(reached_through((self.before, self.after), changes))
        return tuple(found)

    def _hosts(self, changes: Sequence[Change]) -> Iterator[str]:
        """Name those in whose stage a touchpoint stands now, or stood, that others own."""
        for change in changes:
            sides = ((self.before, change.before), (self.after, change.after))
            for shelf, version in sides if not change.field else ():
                catalog = shelf.reader.catalog
                entry = shelf.edition.in_use(version.entry) if version is not None else None
                stage = catalog.stage_of(entry) if isinstance(entry, Touchpoint) else None
                host = owner_of(catalog, stage) if stage is not None else None
                if host is not None:
                    yield f"{host.KIND} {catalog.id_of(host)}"

    def _line(self, change: Change) -> ChangeLine:
        version = change.version
        words = self._words(change)
        before, after = (
            masked(shelf.value(change, side)) if words is None else None
            for shelf, side in ((self.before, change.before), (self.after, change.after))
        )
        # What is named may have another id now, and read as before.
        if words is None and str(before) == str(after):
            before, after = map(masked, told_apart((self.before, self.after), change))
        return ChangeLine(
            sort=change.sort.value,
            says=self._says(change),
            label=self._label(change),
            before=before,
            after=after,
            words=words,
            place=f"{version.place.path}:{version.place.line}",
            is_material=change.is_material,
            passed_on=passed_on((self.before, self.after), change),
            left=left_behind((self.before, self.after), change),
        )

    def _says(self, change: Change) -> str:
        """Say what happened; of a field that says something else the values say it."""
        sort, deed = change.sort.value, _deed(change)
        if sort in _SAID_BY_ITSELF:
            return self.reader.word(f"change_sorts.{sort}")
        if sort.endswith(_RENAMED):
            return self.reader.word("changes.renamed")
        return self.reader.word(f"changes.{deed}") if deed else ""

    def _words(self, change: Change) -> ChangedText | None:
        """Give what is different between two long texts, in the language in which it is."""
        for language in (self.reader.language, self.reader.first_language):
            old, said_in = self.before.text(change, change.before, language=language)
            new, is_in = self.after.text(change, change.after, language=language)
            was, now = masked(old), masked(new)
            if was and now and was != now and said_in == is_in:
                words = changed_words(was, now, is_in)
                is_told = max(len(was), len(now)) > _LONG or words.is_mostly_kept
                is_ours = language == self.reader.language
                return words if is_told or not is_ours else None
        return None

    def _label(self, change: Change) -> str:
        """Name a field; one in a part of the entry with the field that the part stands in."""
        if not change.field or change.sort.value.endswith(_RENAMED):
            return ""
        first, *inner = change.field.split(".")
        outer = self._name(change.version.entry, first)
        if not inner:
            return outer
        part, last = change.version.part, inner[-1]
        is_ours = last in fields_of(type(part))
        name = self._name(part, last) if is_ours else last
        return self.reader.word("changes.inside", outer=outer, inner=name)

    def _name(self, part: Part, key: str) -> str:
        """Name a field as the site does, or else as only a comparison speaks of it."""
        if key in _WITHOUT_LABEL:
            return self.reader.word(f"change_fields.{key}")
        return self.reader.label(part, key)

    def _sign(self, deed: str) -> Sign:
        return Sign(name=deed, word=self.reader.word(f"changes.{deed}"))


def _both_wholes(
    before: Shelf, after: Shelf, changes: Iterable[Change]
) -> Iterator[tuple[Entry, Entry]]:
    """Give whatever something changed in that is there before and now, as both have it."""
    for change in changes:
        if change.before is not None and change.after is not None:
            yield (
                before.reader.catalog.whole_of(before.edition.in_use(change.before.entry)),
                after.reader.catalog.whole_of(after.edition.in_use(change.after.entry)),
            )


def _deed(change: Change) -> str:
    """Tell what was done to an entry as a whole; of a field nothing."""
    if change.field:
        return ""
    if change.before is None:
        return "added"
    return "removed" if change.after is None else "moved"
