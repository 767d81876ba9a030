"""What readers do on a page: search for something, and work through a playbook."""

from tests.audit.looks import visit

_QUERY = "[data-md-component=search-query]"


def search(page, site):
    """Look for something and go to the first answer."""
    page.goto(f"{site}/index.html", wait_until="networkidle")
    page.fill(_QUERY, "سایز" if "/fa" in site else "size")
    page.press(_QUERY, "End")
    page.locator(".md-search-result__link").first.wait_for()


def use_playbook(page, site):
    """Open all of a playbook, and tap whatever can be answered, chosen, ticked or saved."""
    visit(page, f"{site}/playbooks/returns.html")
    for kind in (".cx-situation button", ".cx-tick__box", ".cx-bar button"):
        for button in page.locator(kind).all()[:6]:
            if button.is_visible() and button.is_enabled():
                button.click(timeout=2000, force=True)
                page.keyboard.press("Escape")
