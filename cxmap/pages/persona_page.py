"""The pages of personas."""

from collections.abc import Iterator

from cxmap.model.registers import Persona
from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.persona import persona_view
from cxmap.views.reader import Reader


def persona_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every persona."""
    for persona in home.catalog.all(Persona):
        reader = reader_of(home, persona)
        view = persona_view(reader, persona)
        body = rendered("persona.html.jinja", reader, view=view)
        yield entry_page(reader, persona, body, description=str(view.goal or ""))
