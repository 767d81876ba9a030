"""Silent parts: they repeat what the page says elsewhere, so they stay out of the search."""

import hashlib

from markupsafe import Markup


def silent_part(html: Markup) -> tuple[str, Markup]:
    """Give the token of a silent part, and the empty element that holds its place in the body."""
    token = hashlib.sha256(html.encode("utf-8")).hexdigest()[:16]
    return token, Markup('<div data-cx-slot="{}"></div>').format(token)
