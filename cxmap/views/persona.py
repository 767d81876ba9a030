"""A persona as a page: who this customer is, and what is written for them."""

from dataclasses import dataclass, replace

from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook, Situation
from cxmap.model.registers import Persona
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.pictures import PictureView
from cxmap.views.reader import Reader
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaCard:
    """Who a persona is, at a glance: what hangs on the wall."""

    pictures: tuple[PictureView, ...]
    segment: Phrase | None
    quote: Phrase | None
    goal: Phrase | None
    profile: tuple[Phrase, ...]
    needs: tuple[Phrase, ...]
    shared_points: tuple[Phrase, ...]

    @property
    def has_face(self) -> bool:
        """Tell whether there is anything beside what is listed."""
        return any((self.pictures, self.segment, self.quote, self.goal))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known but the name."""
        return not any((self.has_face, self.profile, self.needs, self.shared_points))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaView:
    """Everything the page of a persona shows; its pictures stand on the card."""

    about: About
    card: PersonaCard
    description: Phrase | None
    journeys: tuple[Pointer, ...]
    playbooks: tuple[Pointer, ...]
    footnotes: Footnotes
    uses: tuple[Uses, ...]


def persona_view(reader: Reader, persona: Persona) -> PersonaView:
    """Show a persona."""
    said = about(reader, persona)
    return PersonaView(
        about=replace(said, pictures=()),
        card=PersonaCard(
            pictures=said.pictures,
            segment=reader.phrase(persona.segment),
            quote=reader.phrase(persona.quote),
            goal=reader.phrase(persona.goal),
            profile=reader.phrases(persona.profile),
            needs=reader.phrases(persona.needs),
            shared_points=reader.phrases(persona.shared_points),
        ),
        description=reader.phrase(persona.description),
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
