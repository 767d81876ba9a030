"""How an entry is kept up: when it changed last and by whom, and when it is to be reviewed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.reviews import reviews_that_end
from cxmap.compare.landings import LastEdit
from cxmap.model.entries import Entry
from cxmap.views.addresses import FOLDERS
from cxmap.views.phrases import Sentence, Shown
from cxmap.views.reader import Reader
from cxmap.views.recent import changes_pointer, entity_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """When an entry changed last and who edited it, and until when it is to be reviewed."""

    changed: Sentence | None
    review: Sentence | None


def upkeep(reader: Reader, entry: Entry) -> Upkeep | None:
    """Tell how an entry with a page of its own is kept up.

    None where nothing is known, and for readers outside.
    """
    is_written = entry in reader.catalog.reading.places
    if reader.catalog.audience or not is_written or entry.KIND not in FOLDERS:
        return None
    edit = last_edit(reader, entry)
    until = reader.date(reader.catalog.once(_reviews).get(id(entry)))
    if edit is None and until is None:
        return None
    return Upkeep(
        changed=_changed(reader, edit) if edit is not None else None,
        review=reader.sentence("changes.next_review", day=until) if until is not None else None,
    )


def last_edit(reader: Reader, entry: Entry) -> LastEdit | None:
    """Tell when an entry changed last, and who edited it; None where nobody knows.

    What has a file of its own changed with that; what shares one, when it was told of it.
    """
    past = reader.past
    if past is None:
        return None
    place = reader.catalog.place_of(entry)
    if place.path in past.files and place.path in reader.catalog.once(_alone):
        return past.files[place.path]
    entity = entity_of(reader.catalog, entry)
    for day in past.days:
        if any(whole.entity == entity for whole in day.wholes):
            return LastEdit(day=day.day, authors=day.authors)
    return None


def _alone(catalog: Catalog) -> frozenset[str]:
    """Give the files that hold one thing each."""
    paths = Counter(catalog.place_of(each).path for each in catalog.reading.entries)
    return frozenset(path for path, count in paths.items() if count == 1)


def _changed(reader: Reader, edit: LastEdit) -> Sentence | None:
    """Say when an entry changed; the day leads to all that changed in the last weeks."""
    date = reader.date(edit.day)
    is_told = "authors" not in reader.catalog.project.changes_without
    names = reader.joined(*(Shown(text=each) for each in edit.authors if is_told))
    if date is None:
        return None
    way = changes_pointer(reader, None)
    day = replace(way, name=reader.own(date.text)) if way is not None else date
    if names is None:
        return reader.sentence("changes.last_changed", day=day)
    return reader.sentence("changes.last_changed_by", day=day, names=names)


def _reviews(catalog: Catalog) -> Mapping[int, date]:
    """Give the last day on which the last review of something holds, by its identity."""
    found: dict[int, date] = {}
    for entry, day in reviews_that_end(catalog):
        found[id(entry)] = min(day, found.get(id(entry), day))
    return found
