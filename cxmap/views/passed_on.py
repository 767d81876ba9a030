"""What a change means beyond its own line: for the touchpoints below it."""

from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.catalog.inherited import INHERITED, bearer_of
from cxmap.compare.changes import Change, Passed
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Department, Role
from cxmap.views.changed import PassedOn
from cxmap.views.changed_values import Shelf
from cxmap.views.masked import masked
from cxmap.views.owners import owning
from cxmap.views.phrases import Sentence, Showable
from cxmap.views.reader import Reader

_IN_HAND: Final = ("owner", "owner_role")
"""What lays a touchpoint into the hands of somebody."""


def passed_on(shelves: tuple[Shelf, Shelf], change: Change) -> tuple[PassedOn, ...]:
    """Say at which touchpoints something else holds now, and what; not what reads as before."""
    before, after = shelves
    groups: dict[tuple[str, str], list[Passed]] = {}
    for each in change.passed_on:
        value = str(_value(after, each.after, each.key) or "")
        if value != str(_value(before, each.before, each.key) or ""):
            groups.setdefault((each.key, value), []).append(each)
    return tuple(
        PassedOn(
            says=_says(after, passed),
            touchpoints=tuple(_title(after, each) for each in passed),
        )
        for passed in groups.values()
    )


def reached_through(shelves: tuple[Shelf, Shelf], changes: Iterable[Change]) -> Iterator[str]:
    """Name the departments and roles that lose touchpoints by a change, and those that get them."""
    for change in changes:
        for passed in change.passed_on:
            for shelf, touchpoint in zip(shelves, (passed.before, passed.after), strict=True):
                catalog, part = shelf.reader.catalog, shelf.edition.in_use(touchpoint)
                for each in _holders(shelf.reader, part, passed.key):
                    if isinstance(each, Department | Role):
                        yield f"{each.KIND} {catalog.id_of(each)}"


def _says(shelf: Shelf, passed: list[Passed]) -> Sentence:
    reader, first = shelf.reader, passed[0]
    form = "one" if len(passed) == 1 else "other"
    value, count = _value(shelf, first.after, first.key), reader.number(len(passed))
    if first.key in _IN_HAND and value is not None:
        return reader.sentence(f"changes.hands.{form}", count=count, owner=value)
    if first.key in _IN_HAND:
        return reader.sentence(f"changes.ownerless.{form}", count=count)
    label = reader.label(first.after, first.key)
    if value is None:
        return reader.sentence(f"changes.left_open.{form}", count=count, label=label)
    return reader.sentence(f"changes.also_there.{form}", count=count, label=label, value=value)


def _title(shelf: Shelf, passed: Passed) -> Showable:
    title: Showable = shelf.reader.title(shelf.edition.in_use(passed.after))
    return masked(title)


def _value(shelf: Shelf, touchpoint: Touchpoint, key: str) -> Sentence | None:
    """Name what holds at a touchpoint on one side."""
    reader, part = shelf.reader, shelf.edition.in_use(touchpoint)
    return reader.joined(*map(reader.title, _holders(reader, part, key)))


def _holders(reader: Reader, part: Entry, key: str) -> tuple[Entry, ...]:
    if key == "owner":
        owner = owning(reader, part)
        return (owner,) if owner is not None else ()
    found = bearer_of(reader.catalog, part, key)
    return reader.catalog.targets(found, key, INHERITED[key]) if found is not None else ()
