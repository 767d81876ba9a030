"""Whom a part of a journey concerns, as ids that filters compare."""

from cxmap.catalog.inherited import outside_owner_of, owner_of
from cxmap.model.entries import Part
from cxmap.model.journey import Touchpoint
from cxmap.model.registers import Persona
from cxmap.views.reader import Reader


def persona_ids(reader: Reader, part: Part) -> tuple[str, ...]:
    """Give the ids of the personas that a part itself is limited to."""
    personas = reader.catalog.targets(part, "persona", Persona)
    return tuple(map(reader.catalog.id_of, personas))


def own_persona_ids(reader: Reader, touchpoint: Touchpoint) -> tuple[str, ...]:
    """Give the ids of the personas a touchpoint or its stage is limited to; none means all."""
    stage = reader.catalog.stage_of(touchpoint)
    return persona_ids(reader, touchpoint) or (
        persona_ids(reader, stage) if stage is not None else ()
    )


def owner_id(reader: Reader, touchpoint: Touchpoint) -> str:
    """Give the id of the department or organisation that owns a touchpoint; empty without one."""
    owner = owner_of(reader.catalog, touchpoint) or outside_owner_of(reader.catalog, touchpoint)
    return reader.catalog.id_of(owner) if owner is not None else ""
