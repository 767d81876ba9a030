"""All channels beside each other: what the customer meets everywhere, and what is not the same."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxmap.catalog.consistency import Compared, compared_standards
from cxmap.catalog.inherited import channels_of
from cxmap.model.journey import OnChannel, Touchpoint
from cxmap.model.registers import Channel
from cxmap.model.standards import Standard
from cxmap.views.about import About, Cell, Row, TableView
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """Touchpoints on several channels, and limits of the same thing on each; None where none is."""

    touchpoints: TableView | None
    standards: TableView | None


def consistency(reader: Reader) -> Consistency:
    """Compare what customers meet on the channels of a project."""
    return Consistency(touchpoints=_touchpoints(reader), standards=_standards(reader))


def _touchpoints(reader: Reader) -> TableView | None:
    """Show where touchpoints are the same and where not; of which nothing is said are counted."""
    several = tuple(_on_several(reader))
    said = tuple(each for each in several if _differences(each))
    unsaid = len(several) - len(said)
    if not said:
        return None
    key = "consistency.unsaid_one" if unsaid == 1 else "consistency.unsaid_other"
    return TableView(
        name=reader.word("fields.touchpoint"),
        columns=(reader.word("consistency.same"), reader.word("consistency.differs")),
        rows=tuple(_touchpoint(reader, each) for each in said),
        remark=reader.sentence(key, count=reader.number(unsaid)) if unsaid else "",
    )


def _on_several(reader: Reader) -> Iterator[Touchpoint]:
    """Give each touchpoint on several channels where it is written, and none of a plan."""
    plans = (journey for journey in reader.catalog.journeys() if journey.is_planned)
    planned = {id(touchpoint) for journey in plans for touchpoint in journey.touchpoints}
    for touchpoint in reader.catalog.all(Touchpoint):
        is_here = not reader.catalog.is_copy(touchpoint) and id(touchpoint) not in planned
        if is_here and len(_channels(reader, touchpoint)) > 1:
            yield touchpoint


def _channels(reader: Reader, touchpoint: Touchpoint) -> tuple[Channel, ...]:
    catalog = reader.catalog
    named = (_channel(reader, each) for each in touchpoint.on_channels)
    every = (*channels_of(catalog, touchpoint), *(each for each in named if each is not None))
    return tuple({id(each): each for each in every}.values())


def _channel(reader: Reader, part: OnChannel) -> Channel | None:
    return reader.catalog.target(part, "channel", Channel)


def _differences(touchpoint: Touchpoint) -> tuple[OnChannel, ...]:
    return tuple(each for each in touchpoint.on_channels if each.differs is not None)


def _touchpoint(reader: Reader, touchpoint: Touchpoint) -> Row:
    told = tuple(_told(reader, touchpoint))
    apart = {id(_channel(reader, each)) for each in _differences(touchpoint)}
    same = (each for each in _channels(reader, touchpoint) if id(each) not in apart)
    journey = reader.catalog.journey_of(touchpoint)
    where = reader.title(journey) if journey is not None else _kind(reader, touchpoint.KIND)
    return Row(
        about=About(title=reader.title(touchpoint)),
        details=(replace(reader.pointer(touchpoint), name=where),),
        cells=(
            Cell(values=tuple(map(reader.pointer, same)) or (reader.word("consistency.on_none"),)),
            Cell(values=told, is_list=len(told) > 1),
        ),
    )


def _told(reader: Reader, touchpoint: Touchpoint) -> Iterator[Sentence]:
    for each in _differences(touchpoint):
        channel, differs = reader.one_pointer(each, "channel"), reader.phrase(each.differs)
        if channel is not None and differs is not None:
            yield reader.sentence("entry.named", name=channel, value=differs)


def _standards(reader: Reader) -> TableView | None:
    """Show the limits that one thing has on each channel, and whether they are the same."""
    compared = compared_standards(reader.catalog)
    if not compared:
        return None
    return TableView(
        name=reader.word("consistency.about"),
        columns=(reader.word("consistency.limits"), reader.word("consistency.compared")),
        rows=tuple(_thing(reader, each) for each in compared),
    )


def _thing(reader: Reader, compared: Compared) -> Row:
    pointer = reader.pointer(compared.thing)
    limits = (said for each in compared.standards for said in _limit(reader, each))
    verdict = "same"
    if compared.apart:
        verdict = "unexplained" if compared.unexplained else "explained"
    return Row(
        about=About(title=pointer.name),
        details=(replace(pointer, name=_kind(reader, compared.thing.KIND)),),
        cells=(
            Cell(values=tuple(limits), is_list=True),
            Cell(values=(reader.word(f"agreements.{verdict}"),)),
        ),
    )


def _limit(reader: Reader, standard: Standard) -> Iterator[Showable]:
    """Say what holds on the channels of a standard, and why it is not what holds on others."""
    channels = reader.joined(*reader.pointers(standard, "channel"))
    limit = reader.limit(standard, "limit")
    if channels is not None and limit is not None:
        pointer: Pointer = reader.pointer(standard)
        yield reader.sentence("consistency.limit", channels=channels, limit=limit, standard=pointer)
    because = reader.phrase(standard.differs_because)
    if because is not None:
        label = reader.label(standard, "differs_because")
        yield reader.sentence("entry.named", name=label, value=because)


def _kind(reader: Reader, kind: str) -> Phrase:
    return reader.own(reader.word(f"fields.{kind}"))
