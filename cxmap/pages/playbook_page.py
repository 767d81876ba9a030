"""The pages of playbooks."""

from collections.abc import Iterator

from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.playbook import playbook_view
from cxmap.views.reader import Reader


def playbook_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every playbook."""
    for playbook in home.catalog.playbooks():
        reader = reader_of(home, playbook)
        view = playbook_view(reader, playbook)
        body = rendered("playbook.html.jinja", reader, view=view)
        yield entry_page(reader, playbook, body, description=str(view.description or ""))
