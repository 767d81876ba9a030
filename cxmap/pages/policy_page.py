"""The pages of policies."""

from collections.abc import Iterator

from cxmap.model.registers import Policy
from cxmap.pages.entry_page import entry_page, reader_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.policy import policy_view
from cxmap.views.reader import Reader


def policy_pages(home: Reader) -> Iterator[Page]:
    """Give the page of every policy."""
    for policy in home.catalog.all(Policy):
        reader = reader_of(home, policy)
        view = policy_view(reader, policy)
        body = rendered("policy.html.jinja", reader, view=view)
        yield entry_page(reader, policy, body, description=str(view.text or ""))
