"""What those feel who take part in a journey: personas of their own, staff, partners."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from cxmap.catalog.feelings import height_at
from cxmap.catalog.inherited import personas_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.people import Actor
from cxmap.model.registers import Persona
from cxmap.views.differences import felt_or_hoped_for
from cxmap.views.feelings import BEST, WORST
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_NAMED_BY: Final = ("persona", "role", "system", "organisation")
_CURVES: Final = 3
"""So many can be told apart in one chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltHere:
    """A feeling at a touchpoint, which is counted from zero; ``height`` lies from -2 to +2.

    ``is_own`` unless a persona shares it with all others.
    """

    place: int
    height: float
    word: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltBy:
    """What one of them feels along the way; between ``pairs`` nothing is unknown.

    ``persona_id`` tells filters whose it is; that of staff has none.
    """

    name: Phrase
    persona_id: str
    felt: tuple[FeltHere, ...]
    pairs: tuple[tuple[FeltHere, FeltHere], ...]

    @property
    def own(self) -> tuple[FeltHere, ...]:
        """What they alone feel."""
        return tuple(felt for felt in self.felt if felt.is_own)


def felt_by(reader: Reader, journey: Journey) -> tuple[FeltBy, ...]:
    """Give all who are said to feel something of their own: personas first, in their order."""
    first: dict[str, Actor] = {}
    for touchpoint in journey.touchpoints:
        for actor in touchpoint.actors:
            if height_at(reader.catalog, actor) is not None:
                first.setdefault(_key(reader, actor), actor)
    in_order = sorted(first.items(), key=lambda each: not each[0].startswith("persona "))
    return tuple(_felt_by(reader, journey, key, actor) for key, actor in in_order)


def drawn_beside_all(reader: Reader, journey: Journey) -> tuple[FeltBy, ...]:
    """Give whose lines a chart has room for, beside that of all where there is one."""
    catalog = reader.catalog
    has_line = any(height_at(catalog, each) is not None for each in journey.touchpoints)
    return felt_by(reader, journey)[: _CURVES - has_line]


def strokes_of(reader: Reader, journey: Journey) -> dict[str, str]:
    """Give how the line of each persona is drawn that differs from that of all: ``o1`` or so."""
    beside = enumerate(drawn_beside_all(reader, journey), start=1)
    return {each.persona_id: f"o{number}" for number, each in beside if each.persona_id}


def felt_by_all(reader: Reader, journey: Journey, others: tuple[FeltBy, ...]) -> Phrase:
    """Name those whose feelings the touchpoints tell: the personas that have none of their own.

    Where each of them has its own, it is all of them together.
    """
    own = {each.name for each in others}
    personas = [each.name for each in reader.pointers(journey, "persona")]
    left = [name for name in personas if name not in own]
    if len(left) == 1:
        return left[0]
    is_nobody = personas and not left
    return reader.own(reader.word("diagram.together" if is_nobody else "diagram.everybody"))


def _key(reader: Reader, actor: Actor) -> str:
    """Tell actors apart: whom they name counts before what they are called."""
    for key in _NAMED_BY:
        for pointer in reader.pointers(actor, key):
            return f"{key} {pointer.name}"
    return f"actor {reader.phrase(actor.actor)}"


def _felt_by(reader: Reader, journey: Journey, key: str, actor: Actor) -> FeltBy:
    """Follow somebody through a journey; what is not known of them is a gap."""
    persona = reader.catalog.target(actor, "persona", Persona)
    way = tuple(_along(reader, journey, key, persona))
    felt = tuple(each for each in way if each is not None)
    pairs = tuple(
        (one, other)
        for one, other in pairwise(way)
        if one is not None and other is not None and (one.is_own or other.is_own)
    )
    id_ = reader.catalog.id_of(persona) if persona is not None else ""
    return FeltBy(name=_name(reader, actor), persona_id=id_, felt=felt, pairs=pairs)


def _name(reader: Reader, actor: Actor) -> Phrase:
    named = (each.name for key in _NAMED_BY for each in reader.pointers(actor, key))
    return next(named, None) or reader.phrase(actor.actor) or reader.plain("")


def _along(
    reader: Reader, journey: Journey, key: str, persona: Persona | None
) -> Iterator[FeltHere | None]:
    """Give the feelings of somebody where they take part; None where theirs are not known."""
    for place, touchpoint in enumerate(journey.touchpoints):
        mine = [each for each in touchpoint.actors if _key(reader, each) == key]
        own = next((each for each in mine if each.feels is not None), None)
        if own is not None:
            yield _here(reader, place, own, is_own=True)
        elif persona is not None and _concerns(reader, touchpoint, persona):
            yield _here(reader, place, touchpoint, is_own=False)
        elif mine:
            yield None


def _here(reader: Reader, place: int, part: Touchpoint | Actor, *, is_own: bool) -> FeltHere | None:
    height = height_at(reader.catalog, part)
    if height is None:
        return None
    word = str(felt_or_hoped_for(reader, part))
    height = max(WORST, min(BEST, height))
    return FeltHere(place=place, height=height, word=word, is_own=is_own)


def _concerns(reader: Reader, touchpoint: Touchpoint, persona: Persona) -> bool:
    """Tell whether a touchpoint is on the way of a persona: everybody's, or theirs."""
    catalog = reader.catalog
    named = personas_of(catalog, touchpoint)
    return not named or any(each is persona for each in named)
