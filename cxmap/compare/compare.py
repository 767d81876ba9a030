"""What changed from one catalog to another: everything, once, as it was written."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.sharing import shares
from cxmap.compare.changes import Change
from cxmap.compare.edition import Edition
from cxmap.compare.fields import Fields
from cxmap.compare.matching import matched
from cxmap.compare.moves import moves_among
from cxmap.compare.passing import with_passed_on
from cxmap.compare.renames import renamed
from cxmap.compare.telling import Teller
from cxmap.compare.trees import grown_alike
from cxmap.model.entries import Entry


def changes_between(before: Catalog, after: Catalog) -> tuple[Change, ...]:
    """Give every change from one catalog to another, in the order of the files.

    Compared is what was written: what is inherited or taken over changes where it is written.
    What stands in a file that one of both could not read is left out: nothing can be said to be
    absent there. ``reading.lost_files`` names these files.
    """
    comparison = _Comparison.of(Edition(before), Edition(after))
    return tuple(sorted(comparison.changes(), key=_reading_order))


def _reading_order(change: Change) -> tuple[object, ...]:
    place = change.version.place
    return place.path, place.line, place.column, change.entity, change.field, change.sort


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: Edition
    after: Edition
    fields: Fields
    tell: Teller

    @classmethod
    def of(cls, before: Edition, after: Edition) -> "_Comparison":
        return cls(before, after, Fields(before, after), Teller(before, after))

    def changes(self) -> Iterator[Change]:
        """Match what stands in the files and registers, and compare what belongs together."""
        lost = {
            path
            for edition in (self.before, self.after)
            for path in edition.catalog.reading.lost_files
        }
        was, now = _by_kind(self.before, lost), _by_kind(self.after, lost)
        found = [self._of_one_kind(was.get(kind, []), now.get(kind, [])) for kind in {*was, *now}]
        # What was renamed has to be known everywhere before anything is compared that names it.
        for each in found:
            self.before.call(each.renamed, self.after)
        for each in found:
            for before, after in (*each.same, *each.renamed):
                yield from self._in_whole(before, after)
            yield from map(self.tell.gone, each.gone)
            yield from map(self.tell.come, each.come)

    def _of_one_kind(self, was: list[Entry], now: list[Entry]) -> "_OfOneKind":
        same = matched(
            [self.before.candidate(each, self.before.path_of(each)) for each in was],
            [self.after.candidate(each, self.after.path_of(each)) for each in now],
        )
        gone = [each for at, each in enumerate(was) if at not in same]
        come = [each for at, each in enumerate(now) if at not in same.values()]
        moved = tuple(renamed((self.before, self.after), gone, come))
        known = {id(each) for pair in moved for each in pair}
        return _OfOneKind(
            same=tuple((was[here], now[there]) for here, there in same.items()),
            renamed=moved,
            gone=tuple(each for each in gone if id(each) not in known),
            come=tuple(each for each in come if id(each) not in known),
        )

    def _in_whole(self, before: Entry, after: Entry) -> Iterator[Change]:
        """Compare all that stands in two versions of one file or entry of a register."""
        yield from self.tell.new_id(before, after)
        # Two models are equal even if only one of them says that a list is empty.
        if before == after and not self.after.takes_over(after):
            return
        alike = grown_alike(self.before, self.after, before, after)
        changes = [
            change
            for one, other in alike.pairs
            for change in self._in_entry(one.entry, other.entry, is_whole=one.on is None)
        ]
        changes += map(self.tell.moved, moves_among(alike.pairs))
        yield from with_passed_on(self.before, self.after, alike.pairs, changes)
        yield from (self.tell.gone(twig.entry) for twig in alike.gone)
        yield from (self.tell.come(twig.entry) for twig in alike.come)

    def _in_entry(self, before: Entry, after: Entry, *, is_whole: bool) -> Iterator[Change]:
        if before == after and not shares(after):
            return
        if not is_whole:
            yield from self.tell.new_id(before, after)
        for found in self.fields.differences(before, after):
            yield self.tell.changed(before, after, found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfOneKind:
    """Files, or entries of registers: the same, those with another name now, and all others."""

    same: tuple[tuple[Entry, Entry], ...]
    renamed: tuple[tuple[Entry, Entry], ...]
    gone: tuple[Entry, ...]
    come: tuple[Entry, ...]


def _by_kind(edition: Edition, lost: set[str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in edition.wholes():
        if edition.path_of(entry) not in lost:
            found.setdefault(entry.KIND, []).append(entry)
    return found
