"""The silent parts of a page are put into the places that wait for them."""

from cxmap.pages.page import Page


def filled(html: str, page: Page) -> str:
    """Put the silent parts of a page into its HTML."""
    for token, silent in page.silent:
        slot = f'<div data-cx-slot="{token}"></div>'
        html = html.replace(slot, silent)
    return html
