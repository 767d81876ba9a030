"""Touchpoints for which something else holds, because what they stand in says something else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.inherited import bearer_of
from cxmap.compare.changes import Change, Passed, Position
from cxmap.compare.edition import Edition, Twig
from cxmap.compare.references import is_same
from cxmap.compare.trees import Pair
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint

_KEYS: Final = ("owner", "owner_role", "channel")
"""What is told of touchpoints; for whom a journey is holds of it as a whole."""

_BY: Final = {"owner": ("owner", "owner_outside")}
"""Under which keys it is said who owns something: one of our departments, or somebody outside."""


def with_passed_on(
    before: Edition, after: Edition, pairs: Iterable[Pair], changes: Sequence[Change]
) -> Iterator[Change]:
    """Give the changes of one whole, each with the touchpoints that take it from around them.

    A touchpoint that was moved takes what holds where it stands now.
    """
    causes = _causes(changes)
    found: dict[int, list[Passed]] = {}
    for one, other in pairs if causes else ():
        was, now = one.entry, other.entry
        if isinstance(was, Touchpoint) and isinstance(now, Touchpoint):
            for key in _KEYS:
                cause = _cause(causes, other, key)
                if cause is not None and not _holds_still(before, after, (was, now), key):
                    passed = Passed(key=key, ref=after.ref_of(now), before=was, after=now)
                    found.setdefault(cause, []).append(passed)
    for at, change in enumerate(changes):
        yield replace(change, passed_on=tuple(found[at])) if at in found else change


_MOVED: Final = ""


def _causes(changes: Sequence[Change]) -> Mapping[tuple[int, str], int]:
    """Give which change is about what is inherited: by the entry as it is now, and the key."""
    causes: dict[tuple[int, str], int] = {}
    keys = {name: key for key in _KEYS for name in _BY.get(key, (key,))}
    for at, change in enumerate(changes):
        if change.before is None or change.after is None:
            continue
        entry = id(change.after.entry)
        if isinstance(change.after.value, Position):
            causes[entry, _MOVED] = at
        elif change.field in keys:
            causes.setdefault((entry, keys[change.field]), at)
    return causes


def _cause(causes: Mapping[tuple[int, str], int], twig: Twig, key: str) -> int | None:
    """Give the nearest change around a touchpoint; none where it says something new itself."""
    if (id(twig.entry), key) in causes:
        return None
    if (id(twig.entry), _MOVED) in causes:
        return causes[id(twig.entry), _MOVED]
    around = twig.on
    while around is not None:
        if (id(around.entry), key) in causes:
            return causes[id(around.entry), key]
        around = around.on
    return None


def _holds_still(
    before: Edition, after: Edition, touchpoint: tuple[Touchpoint, Touchpoint], key: str
) -> bool:
    """Tell whether the same holds for a touchpoint as before, be it under another id.

    That several things have another order is said where they stand; nobody has another one by it.
    """
    was, now = _named(before, touchpoint[0], key), _named(after, touchpoint[1], key)
    return len(was) == len(now) and all(
        any(
            one.written == other.written or is_same(before, after, one.entry, other.entry)
            for one in was
        )
        for other in now
    )


@dataclass(frozen=True, slots=True)
class _Name:
    written: str
    entry: Entry | None


def _named(edition: Edition, touchpoint: Touchpoint, key: str) -> tuple[_Name, ...]:
    catalog, part = edition.catalog, edition.in_use(touchpoint)
    for each in _BY.get(key, (key,)):
        bearer = bearer_of(catalog, part, each)
        if bearer is not None:
            links = catalog.links_from(bearer, each)
            return tuple(_Name(written=link.written, entry=link.found.entry) for link in links)
    return ()
