"""How far an entry can be trusted: who made sure of it, when it was reviewed, what it rests on."""

from cxmap.catalog.in_force import replaced_by
from cxmap.model.entries import Entry
from cxmap.model.playbook import Playbook
from cxmap.views.phrases import Sentence, Sign
from cxmap.views.reader import Reader


def standing(reader: Reader, entry: Entry) -> tuple[Sentence | Sign, ...]:
    """Say how far an entry can be trusted, as far as its author says so."""
    reviewed = reader.date(getattr(entry, "reviewed", None))
    newer = replaced_by(reader.catalog, entry)
    said = (
        reader.sentence("entry.replaced_by", newer=reader.pointer(newer)) if newer else None,
        _verified(reader, entry) if isinstance(entry, Playbook) else None,
        reader.sentence("entry.reviewed", date=reviewed) if reviewed is not None else None,
        reader.sign("bases", getattr(entry, "basis", None)),
    )
    return tuple(each for each in said if each is not None)


def _verified(reader: Reader, playbook: Playbook) -> Sentence | None:
    """Say who last made sure that the playbook is right, and when."""
    if playbook.verified is None:
        return None
    role = reader.one_pointer(playbook.verified, "by")
    date = reader.date(playbook.verified.date)
    if role is None or date is None:
        return None
    return reader.sentence("playbook.verified", role=role, date=date)
