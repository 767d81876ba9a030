"""What passes between touchpoints and lanes, seen from the journey and from each of its ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.model.entries import Entry
from cxmap.model.journey import Arrow, Journey, Lane, Touchpoint
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowView:
    """What passes, and from where to where."""

    carries: Phrase | None
    way: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowEnd:
    """One end of an arrow: its lane, where one is named, and the way to or from the other end."""

    lane: Entry | None
    said: Sentence


def arrow_views(reader: Reader, journey: Journey) -> tuple[ArrowView, ...]:
    """Show what passes between the steps of a journey."""
    return tuple(
        ArrowView(
            carries=reader.phrase(arrow.carries),
            way=reader.sentence(
                "arrows.way",
                start=_place(reader, arrow, "starts_at", "starts_in"),
                end=_place(reader, arrow, "ends_at", "ends_in"),
            ),
        )
        for arrow in journey.arrows
    )


def arrow_ends(reader: Reader, touchpoint: Touchpoint) -> tuple[ArrowEnd, ...]:
    """Show what leaves a touchpoint and what arrives there."""
    return tuple(_ends(reader, touchpoint))


def _ends(reader: Reader, touchpoint: Touchpoint) -> Iterator[ArrowEnd]:
    catalog = reader.catalog
    for link in catalog.links_to(touchpoint):
        arrow = link.part
        if not isinstance(arrow, Arrow):
            continue
        carries = reader.phrase(arrow.carries) or ""
        if link.key == "starts_at":
            end = _place(reader, arrow, "ends_at", "ends_in")
            said = reader.sentence("arrows.leaves", carries=carries, end=end)
            yield ArrowEnd(lane=catalog.target(arrow, "starts_in", Lane), said=said)
        else:
            start = _place(reader, arrow, "starts_at", "starts_in")
            said = reader.sentence("arrows.arrives", carries=carries, start=start)
            yield ArrowEnd(lane=catalog.target(arrow, "ends_in", Lane), said=said)


def _place(
    reader: Reader, arrow: Arrow, at: str, within: str
) -> Pointer | Sentence | Phrase | Shown | str:
    """Name an end of an arrow: a touchpoint, or a lane of it."""
    touchpoint, lane = reader.pointers(arrow, at)[0], reader.one_pointer(arrow, within)
    if lane is None:
        return touchpoint
    return reader.sentence("arrows.lane", touchpoint=touchpoint, lane=_unlinked(lane))


def _unlinked(pointer: Pointer) -> Pointer:
    """A lane is found where its touchpoint is: one way there is enough."""
    return pointer if pointer.is_missing else Pointer(name=pointer.name)
