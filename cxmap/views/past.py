"""What became of the project in the last weeks, told in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cxmap.compare.landings import LastEdit
from cxmap.views.changed import ChangedWhole


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDay:
    """A day on which the project changed, who changed it, and what was different in the evening.

    ``state`` is the address that git gives to the project of that evening; ``reasons`` are what was
    said of each file when it was edited, by its path.
    """

    day: date
    state: str
    authors: tuple[str, ...]
    reasons: Mapping[str, tuple[str, ...]]
    wholes: tuple[ChangedWhole, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The days on which the project changed, the latest first, beginning with ``since``.

    ``files`` tell of each file when it changed last. Where the history ``is_cut``, nobody knows
    what was before.
    """

    since: date
    days: tuple[PastDay, ...] = ()
    files: Mapping[str, LastEdit] = field(default_factory=dict)
    is_cut: bool = False
