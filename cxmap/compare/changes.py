"""One change between two catalogs: what sort it is, of what, where, and what stood there before."""

from dataclasses import dataclass
from typing import TypeAlias

from cxmap.compare.sorts import Sort
from cxmap.foundation.spans import Span
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Touchpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where something stands in the order of a list, from 1: below which entry, in which field."""

    within: str
    field: str
    number: int


Value: TypeAlias = object
"""What stands in a field, as the model holds it: a text, a date, a limit, parts, several of them.

Of an entry that came or went it is the title, of one that was moved its position.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One side of a change: the entry and the part of it as they are written there, and the value.

    ``ref`` is the full address of the entry, such as ``contract-visit/start``; ``part`` is the
    entry itself, or what stands in it and holds the value. Where the value is missing, ``place``
    is that of the part.
    """

    entry: Entry
    part: Part
    ref: str
    place: Span
    value: Value = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A touchpoint for which something else holds under a key, as it stands in both catalogs.

    ``ref`` is its full address as it is now.
    """

    key: str
    ref: str
    before: Touchpoint
    after: Touchpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is different at one entry, in one field of it.

    ``before`` is None for what was added and ``after`` for what was removed. ``field`` leads from
    the entry to the value by its keys, such as ``next.if``; it is empty where the entry as a whole
    came, went or was moved. ``is_material`` says whether somebody has to know or do something else
    now. ``passed_on`` are the touchpoints for which something else holds by this, though nothing is
    written at them. ``left`` are the languages whose translation was left as it was.
    """

    sort: Sort
    field: str
    before: Version | None
    after: Version | None
    is_material: bool
    passed_on: tuple[Passed, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def version(self) -> Version:
        """How it is now; of what is gone, how it was."""
        return next(each for each in (self.after, self.before) if each is not None)

    @property
    def kind(self) -> str:
        """The kind of the entry."""
        return self.version.entry.KIND

    @property
    def entity(self) -> str:
        """The entry as findings name it, too: its kind and its full address."""
        return f"{self.kind} {self.version.ref}"
