"""What is touched when a thing changes, as readers see it: kind by kind, and by way of what."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.catalog.impact import Touched, impact_of
from cxmap.model.entries import Entry
from cxmap.views.phrases import Phrase, Pointer
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
        pointer=reader.pointer(entry),
        where=tuple(reader.title(each) for each in reversed(above) if has_title(each)),
        key=reader.label(entry, touched.key),
        via=reader.title(touched.via),
        place=str(catalog.place_of(entry)).rpartition(":")[0],
    )
