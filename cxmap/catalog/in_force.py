"""What still holds: a rule or a limit is over on its last day, or once another takes its place."""

from cxmap.catalog.ages import is_over
from cxmap.catalog.catalog import Catalog
from cxmap.model.entries import Entry


def holds_no_more(catalog: Catalog, entry: Entry) -> bool:
    """Tell whether the last day of an entry is past, or another has taken its place."""
    is_past = is_over(catalog, getattr(entry, "ended", None))
    return is_past or replaced_by(catalog, entry) is not None


def replaced_by(catalog: Catalog, entry: Entry) -> Entry | None:
    """Give what has taken the place of an entry; what is not in force yet has not.

    Without a day on which the catalog is looked at, only what names no first day is in force.
    """
    named = (link.part for link in catalog.links_to(entry) if link.key == "replaced")
    newer = (each for each in named if isinstance(each, Entry) and each is not entry)
    return next((each for each in newer if _is_in_force(catalog, each)), None)


def _is_in_force(catalog: Catalog, entry: Entry) -> bool:
    since = getattr(entry, "effective", None)
    has_begun = since is None or (catalog.today is not None and since <= catalog.today)
    return has_begun and entry.status is None
