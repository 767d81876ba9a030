"""The page of a policy."""

from cxmap.model.registers import Policy
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.policy import policy_view
from cxmap.views.reader import Reader


def policy_page(reader: Reader, policy: Policy) -> Page:
    """Give the page of a policy."""
    view = policy_view(reader, policy)
    body = rendered("policy.html.jinja", reader, view=view)
    return entry_page(reader, policy, body, description=str(view.text or ""))
