"""What is touched when a thing changes, as readers see it: kind by kind, and by way of what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from cxmap.catalog.impact import Touched, impact_of
from cxmap.model.entries import Entry
from cxmap.model.means import Service, System
from cxmap.model.registers import Channel, Department, Policy, Role
from cxmap.model.standards import Event, Promise, Standard
from cxmap.views.footnotes import pointer_elsewhere
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader, has_title


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedLine:
    """An entry that is reached: what it is, where it stands, and by way of what.

    ``key`` names the field under which it names that; ``place`` is its file and line.
    """

    kind: str
    pointer: Pointer
    where: tuple[Phrase, ...]
    key: str
    via: Phrase
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactView:
    """What a change of one entry reaches, and who has to know."""

    kind: str
    title: Phrase
    named: tuple[TouchedLine, ...]
    through: tuple[TouchedLine, ...]
    departments: tuple[Pointer, ...]
    roles: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedGroup:
    """Things that are touched in the same way, kind by kind."""

    title: Sentence
    kinds: tuple[tuple[str, tuple[Pointer, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpactBox:
    """What a page says of that: who has to know, and what is touched."""

    title: Sentence
    who: tuple[Sentence, ...]
    groups: tuple[TouchedGroup, ...]


_KINDS: Final = (Department, Role, Channel, System, Policy, Promise, Standard, Service, Event)
"""What others build on: whoever changes one of these wants to know what else has to change."""


def impact_box(reader: Reader, entry: Entry) -> ImpactBox | None:
    """Tell on a page what is touched when its entry changes.

    None where that is nothing, of kinds that nothing is built on, and for readers outside.
    """
    if reader.catalog.audience or not isinstance(entry, _KINDS):
        return None
    view = impact_view(reader, entry)
    if not view.named:
        return None
    people = (("impact.departments", view.departments), ("impact.roles", view.roles))
    touched = (("impact.named", view.named), ("impact.through", view.through))
    return ImpactBox(
        title=reader.sentence("impact.if", thing=view.title),
        who=tuple(
            reader.sentence(key, names=names)
            for key, who in people
            if (names := reader.joined(*who)) is not None
        ),
        groups=tuple(_group(reader, key, lines) for key, lines in touched if lines),
    )


def _group(reader: Reader, key: str, lines: tuple[TouchedLine, ...]) -> TouchedGroup:
    named = Counter((line.kind, str(line.pointer)) for line in lines)
    by_kind: dict[str, dict[Pointer, None]] = {}
    for line in lines:
        is_alone = named[line.kind, str(line.pointer)] == 1
        pointer = replace(line.pointer, where=() if is_alone else line.where[:1])
        by_kind.setdefault(line.kind, {})[pointer] = None
    return TouchedGroup(
        title=reader.sentence(key, count=reader.number(sum(map(len, by_kind.values())))),
        kinds=tuple((kind, tuple(pointers)) for kind, pointers in by_kind.items()),
    )


def impact_view(reader: Reader, entry: Entry) -> ImpactView:
    """Tell what is touched when an entry changes."""
    found = impact_of(reader.catalog, entry)
    return ImpactView(
        kind=reader.word(f"kinds.{entry.KIND}"),
        title=reader.title(entry),
        named=_lines(reader, found.named),
        through=_lines(reader, found.through),
        departments=tuple(map(reader.pointer, found.departments)),
        roles=tuple(map(reader.pointer, found.roles)),
    )


def _lines(reader: Reader, found: Iterable[Touched]) -> tuple[TouchedLine, ...]:
    return tuple(_line(reader, each) for each in found)


def _line(reader: Reader, touched: Touched) -> TouchedLine:
    catalog, entry = reader.catalog, touched.entry
    above = [each for each in catalog.above(entry) if isinstance(each, Entry)]
    return TouchedLine(
        kind=reader.word(f"kinds.{entry.KIND}"),
        pointer=pointer_elsewhere(reader, entry),
        where=tuple(reader.title(each) for each in reversed(above) if has_title(each)),
        key=reader.label(entry, touched.key),
        via=reader.title(touched.via),
        place=str(catalog.place_of(entry)).rpartition(":")[0],
    )
