"""The page of a persona."""

from cxmap.model.registers import Persona
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.persona import persona_view
from cxmap.views.reader import Reader


def persona_page(reader: Reader, persona: Persona) -> Page:
    """Give the page of a persona."""
    view = persona_view(reader, persona)
    body = rendered("persona.html.jinja", reader, view=view)
    return entry_page(reader, persona, body, description=str(view.card.goal or ""))
