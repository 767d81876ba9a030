"""What was found becomes changes: of a sort, with both sides in their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.compare.changes import Change, Position, Version
from cxmap.compare.edition import Edition, Twig
from cxmap.compare.fields import Difference, Side
from cxmap.compare.moves import Move
from cxmap.compare.sorts import Deed, Sort, sort_of_entry, sort_of_field, title_key_of
from cxmap.compare.weight import concerns_work, order_matters
from cxmap.model.entries import Entry
from cxmap.model.project import Project
from cxmap.model.shape import fields_of


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells what is different between two editions."""

    before: Edition
    after: Edition

    def gone(self, entry: Entry) -> Change:
        """Tell that an entry is no longer there."""
        return self._whole(entry, "removed", before=_titled(self.before, entry))

    def come(self, entry: Entry) -> Change:
        """Tell that an entry is new."""
        return self._whole(entry, "added", after=_titled(self.after, entry))

    def moved(self, move: Move) -> Change:
        """Tell that an entry stands elsewhere."""
        entry = move.after.entry
        return self._whole(
            entry,
            "moved",
            before=_placed(self.before, move.before),
            after=_placed(self.after, move.after),
            is_idle=not (move.is_away or order_matters(entry.KIND)),
        )

    def _whole(
        self,
        entry: Entry,
        deed: Deed,
        before: Version | None = None,
        after: Version | None = None,
        *,
        is_idle: bool = False,
    ) -> Change:
        return Change(
            sort=sort_of_entry(entry.KIND, deed, is_setting=self._is_setting(entry)),
            field="",
            before=before,
            after=after,
            is_material=concerns_work(entry.KIND) and not is_idle,
        )

    def new_id(self, before: Entry, after: Entry) -> Iterator[Change]:
        """Tell of another id; that the old one is still known is a part of that."""
        was, now = self.before.own_name_of(before), self.after.own_name_of(after)
        ids = self.before.written_id_of(before), self.after.written_id_of(after)
        formerly = (
            tuple(each for each in before.formerly if each != now),
            tuple(each for each in after.formerly if each != was),
        )
        for key, one, other in (("id", *ids), ("formerly", *formerly)):
            if one != other:
                sides = Side(part=before, value=one or None), Side(part=after, value=other or None)
                yield Change(
                    sort=Sort.ID_CHANGED,
                    field=key,
                    before=_version(self.before, before, sides[0], key),
                    after=_version(self.after, after, sides[1], key),
                    is_material=False,
                )

    def changed(self, before: Entry, after: Entry, found: Difference) -> Change:
        """Tell of one field that says something else, or says it in another way."""
        key = found.shape.key
        return Change(
            sort=sort_of_field(
                after.KIND,
                found.path,
                found.shape,
                _deed(found),
                found.manner,
                is_title=found.path[0] in (title_key_of(before), title_key_of(after)),
                is_setting=self._is_setting(after),
            ),
            field=".".join(found.path),
            before=_version(self.before, before, found.before, key),
            after=_version(self.after, after, found.after, key),
            is_material=found.is_material and concerns_work(after.KIND),
            left=found.left,
        )

    def _is_setting(self, entry: Entry) -> bool:
        """Tell whether an entry belongs to the settings of its project."""
        catalogs = self.before.catalog.written, self.after.catalog.written
        places = next(each.places for each in catalogs if entry in each.places)
        return any(isinstance(each, Project) for each in (entry, *places.above(entry)))


def _deed(found: Difference) -> Deed:
    if found.before.value is None:
        return "added"
    return "removed" if found.after.value is None else "changed"


def _titled(edition: Edition, entry: Entry) -> Version:
    return _version(edition, entry, Side(part=entry, value=edition.in_use(entry).title), "")


def _placed(edition: Edition, twig: Twig) -> Version:
    within = edition.ref_of(twig.stem.entry)
    position = Position(within=within, field=twig.field, number=twig.number)
    return _version(edition, twig.entry, Side(part=twig.entry, value=position), "")


def _version(edition: Edition, entry: Entry, side: Side, key: str) -> Version:
    """Give one side of a change; where nothing is written, it would stand at the part."""
    part = side.part if side.part is not None else entry
    known = key if key in fields_of(type(part)) else ""
    return Version(
        entry=entry,
        part=part,
        ref=edition.ref_of(entry),
        place=edition.place_of(part, known, side.index),
        value=side.value,
    )
