"""The page of a playbook."""

from collections.abc import Iterator
from dataclasses import replace

from cxmap.model.playbook import Playbook
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.addresses import section_anchor
from cxmap.views.playbook import playbook_view
from cxmap.views.reader import Reader


def playbook_page(reader: Reader, playbook: Playbook) -> Page:
    """Give the page of a playbook."""
    view = playbook_view(reader, playbook)
    body = rendered("playbook.html.jinja", reader, view=view)
    page = entry_page(reader, playbook, body, description=str(view.description or ""))
    return replace(page, spoken=tuple(_spoken(reader, playbook)))


def _spoken(reader: Reader, playbook: Playbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what customers say in each situation, by the anchor of its section."""
    for situation in playbook.situations:
        says = tuple(map(str, reader.phrases(situation.says)))
        if says:
            yield section_anchor(reader.catalog, situation), says
