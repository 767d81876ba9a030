"""A persona as a page: who this customer is, and what is written for them."""

from dataclasses import dataclass

from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook, Situation
from cxmap.model.registers import Persona
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaView:
    """Everything the page of a persona shows."""

    about: About
    description: Phrase | None
    goal: Phrase | None
    quote: Phrase | None
    needs: tuple[Phrase, ...]
    shared_points: tuple[Phrase, ...]
    journeys: tuple[Pointer, ...]
    playbooks: tuple[Pointer, ...]
    footnotes: Footnotes
    uses: tuple[Uses, ...]


def persona_view(reader: Reader, persona: Persona) -> PersonaView:
    """Show a persona."""
    return PersonaView(
        about=about(reader, persona),
        description=reader.phrase(persona.description),
        goal=reader.phrase(persona.goal),
        quote=reader.phrase(persona.quote),
        needs=reader.phrases(persona.needs),
        shared_points=reader.phrases(persona.shared_points),
        journeys=_naming(reader, persona, Journey),
        playbooks=(
            *_naming(reader, persona, Playbook),
            *_naming(reader, persona, Situation),
        ),
        footnotes=footnotes(reader, persona),
        uses=uses(reader, persona, without=frozenset({"persona"})),
    )


def _naming(reader: Reader, persona: Persona, kind: type[Entry]) -> tuple[Pointer, ...]:
    return tuple(
        reader.pointer(link.part)
        for link in reader.catalog.links_to(persona)
        if isinstance(link.part, kind)
    )
