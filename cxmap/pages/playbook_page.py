"""The page of a playbook."""

from cxmap.model.playbook import Playbook
from cxmap.pages.drawings import Drawings
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.playbook import playbook_view
from cxmap.views.reader import Reader
from cxmap.views.table_files import checklist_files


def playbook_page(reader: Reader, playbook: Playbook, drawings: Drawings) -> Page:
    """Give the page of a playbook."""
    view = playbook_view(reader, playbook)
    files = checklist_files(reader, playbook, drawings.table_endings)
    body = rendered("playbook.html.jinja", reader, view=view, files=files)
    return entry_page(reader, playbook, body, description=str(view.description or ""))
