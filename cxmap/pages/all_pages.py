"""All pages of a site in one language."""

from datetime import date

from cxmap.catalog.catalog import Checked
from cxmap.pages.channel_page import channel_pages
from cxmap.pages.department_page import department_pages
from cxmap.pages.home_page import home_page
from cxmap.pages.journey_page import journey_pages
from cxmap.pages.page import Page
from cxmap.pages.persona_page import persona_pages
from cxmap.pages.playbook_page import playbook_pages
from cxmap.pages.policy_page import policy_pages
from cxmap.pages.register_page import register_pages
from cxmap.pages.role_page import role_pages
from cxmap.views.addresses import HOME
from cxmap.views.reader import Reader


def all_pages(checked: Checked, language: str, today: date) -> tuple[Page, ...]:
    """Give all pages: home first, then the lists, then kind by kind in the order of the files."""
    home = Reader(catalog=checked.catalog, language=language, today=today, page=HOME)
    return (
        home_page(home),
        *register_pages(home),
        *journey_pages(home),
        *playbook_pages(home),
        *department_pages(home),
        *role_pages(home),
        *persona_pages(home),
        *channel_pages(home),
        *policy_pages(home),
    )
