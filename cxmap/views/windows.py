"""Windows of time: a limit in words, and what a device needs to work it out for its own today."""

from dataclasses import dataclass

from cxmap.catalog.inherited import calendar_of
from cxmap.language.limits import Limit
from cxmap.model.entries import Part
from cxmap.model.project import Anchor
from cxmap.views.phrases import Sentence
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowView:
    """A limit; ``anchor`` is the id of the moment it is counted from, empty where there is none.

    ``calendar`` is the id of the calendar that tells business days and hours, where there is one.
    """

    said: Sentence
    amount: str = ""
    unit: str = ""
    relation: str = ""
    anchor: str = ""
    anchor_name: str = ""
    calendar: str = ""


def window_view(reader: Reader, part: Part, key: str = "within") -> WindowView | None:
    """Show a limit as a window; only one with an anchor that is known can be worked out."""
    said = reader.limit(part, key)
    if said is None:
        return None
    limit: Limit = getattr(part, key)
    anchor = reader.catalog.target(part, key, Anchor)
    if anchor is None:
        return WindowView(said=said)
    return WindowView(
        said=said,
        amount=str(limit.amount),
        unit=limit.unit,
        relation=limit.relation,
        anchor=reader.catalog.id_of(anchor),
        anchor_name=str(reader.title(anchor)),
        calendar=_calendar(reader, part) if limit.unit.startswith("business") else "",
    )


def _calendar(reader: Reader, part: Part) -> str:
    calendar = calendar_of(reader.catalog, part)
    return reader.catalog.id_of(calendar) if calendar is not None else ""


def short_window(reader: Reader, part: Part, key: str = "within") -> Sentence | None:
    """Give a limit after something as its amount; one before something needs its name, too."""
    limit: Limit | None = getattr(part, key)
    if limit is None or limit.relation != "after":
        return reader.limit(part, key)
    plural = "one" if limit.amount == 1 else "other"
    amount = reader.number(limit.amount)
    said = reader.sentence(f"units.{limit.unit}.{plural}", amount=amount)
    return reader.sentence("options.up_to", limit=said)
