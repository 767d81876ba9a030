"""The lanes of a touchpoint: what happens in each, what leaves it, and what arrives there."""

from dataclasses import dataclass

from cxmap.model.journey import Lane, Lanes, Touchpoint
from cxmap.model.text import Text
from cxmap.views.about import About, about
from cxmap.views.arrows import ArrowEnd, arrow_ends
from cxmap.views.phrases import Phrase, Sentence
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneView:
    """One lane, what happens in it, and what leaves it or arrives there."""

    lane: Phrase
    texts: tuple[Phrase, ...]
    passing: tuple[Sentence, ...]
    about: About | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """The lanes in which there is something; ``beside`` is what passes and names none of them."""

    lanes: tuple[LaneView, ...]
    beside: tuple[Sentence, ...]


def blueprint_of(reader: Reader, touchpoint: Touchpoint) -> Blueprint:
    """Give the lanes from what the customer sees down to what supports it, then the own ones."""
    written, ends = touchpoint.lanes or Lanes(), arrow_ends(reader, touchpoint)
    shared = [each for each in reader.catalog.shipped if isinstance(each, Lane)]
    lanes = (
        *(_lane_view(reader, each, getattr(written, each.id or ""), ends) for each in shared),
        *(_lane_view(reader, each, each.cells, ends) for each in written.own),
    )
    known = {id(each) for each in (*shared, *written.own)}
    return Blueprint(
        lanes=tuple(each for each in lanes if each.texts or each.passing or each.about),
        beside=tuple(end.said for end in ends if id(end.lane) not in known),
    )


def _lane_view(
    reader: Reader, lane: Lane, texts: tuple[Text, ...], ends: tuple[ArrowEnd, ...]
) -> LaneView:
    return LaneView(
        lane=reader.title(lane),
        texts=reader.phrases(texts),
        passing=tuple(end.said for end in ends if end.lane is lane),
        about=about(reader, lane) if lane in reader.catalog.reading.places else None,
    )
