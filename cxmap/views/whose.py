"""Whose journey is told: that of all who go it, or of the one persona a reader asks for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cxmap.catalog.feelings import own_teller_of, teller_of
from cxmap.model.entries import Part
from cxmap.model.journey import Felt, Journey, Touchpoint
from cxmap.model.registers import Persona
from cxmap.views.concerns import own_persona_ids, persona_ids
from cxmap.views.inside import inside
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFor(Generic[_T]):
    """What is told instead where a reader asks for one persona."""

    persona_id: str
    name: Phrase
    told: _T


def told_for(
    reader: Reader, personas: Iterable[Persona], tell: Callable[[Reader], _T]
) -> tuple[ToldFor[_T], ...]:
    """Tell something for each persona to whom it is another thing than to all."""
    usual = tell(reader)
    return tuple(
        ToldFor(persona_id=reader.catalog.id_of(persona), name=reader.title(persona), told=told)
        for persona in personas
        if (told := tell(replace(reader, persona=persona))) != usual
    )


def personas_to_choose(reader: Reader, journey: Journey) -> tuple[Persona, ...]:
    """Give the personas that a journey speaks of, where there is more than one."""
    catalog = reader.catalog
    named = {
        id(persona)
        for part in inside(journey)
        for persona in catalog.targets(part, "persona", Persona)
    }
    found = tuple(each for each in catalog.all(Persona) if id(each) in named)
    return found if len(found) > 1 else ()


def is_asked_for(reader: Reader, part: Part) -> bool:
    """Tell whether a part concerns the persona that a reader asks for, or they ask for none."""
    if reader.persona is None:
        return True
    if isinstance(part, Touchpoint):
        named = own_persona_ids(reader, part)
    else:
        named = persona_ids(reader, part)
    return not named or reader.catalog.id_of(reader.persona) in named


def teller(reader: Reader, touchpoint: Touchpoint) -> Felt | None:
    """Give what tells a reader how a touchpoint feels, where it tells that at all.

    A persona feels what is said of them alone, else what is said of all.
    """
    if reader.persona is None:
        return teller_of(reader.catalog, touchpoint)
    if not is_asked_for(reader, touchpoint):
        return None
    return own_teller(reader, touchpoint) or (touchpoint if touchpoint.feels is not None else None)


def own_teller(reader: Reader, touchpoint: Touchpoint) -> Felt | None:
    """Give what tells how a touchpoint feels to nobody but the persona that was asked for."""
    if reader.persona is None:
        return None
    return own_teller_of(reader.catalog, touchpoint, reader.persona)
