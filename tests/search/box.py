"""The search box of a site, used as a reader uses it."""

import re
from urllib.parse import unquote

UNSEEN = "\u200b"  # stands behind each word of a question
BOX = "[data-md-component=search-query]"
_SAID = ".md-search-result__meta"
_ITEM = ".md-search-result__item"
_FIRST = f"{_ITEM}:first-child > a"  # others on the same page are folded away
_LINKS = """items => items.map(item => [...item.querySelectorAll("a.md-search-result__link")].map(
    link => [link.href, Number(link.querySelector("[data-md-score]").dataset.mdScore)]
))"""


def open_box(page, url):
    """Open a page and its search box, which shows a prompt as long as nothing is typed."""
    page.goto(url)
    page.focus(BOX)
    page.wait_for_function(f"document.querySelector('{_SAID}').textContent.trim()")


def ask(page, query):
    """Type a query and give the addresses that were found, the best first.

    A page over what was found on it counts where its own text was found, and in the order of its
    own score: the first address is where the Enter key leads.
    """
    prompt = _typed(page, "", f"!document.querySelector('{_ITEM}')")
    _typed(page, query, f"document.querySelector('{_SAID}').textContent !== {prompt!r}")
    groups = page.eval_on_selector_all(_ITEM, _LINKS)
    found = []
    for group in groups:
        by_score = sorted(group, key=lambda link: -link[1])
        found += [address for address, score in by_score if score]
    return [unquote(re.sub(r"\?h=[^#]*", "", address)) for address in found]


def missing(page):
    """Give the words that the first result is said to lack."""
    return [word.replace(UNSEEN, "") for word in page.locator(f"{_FIRST} del").all_text_contents()]


def marked(page):
    """Give what is marked in the first result."""
    return page.locator(f"{_FIRST} mark").all_text_contents()


def _typed(page, text, until):
    page.fill(BOX, text)
    page.press(BOX, "End")  # the theme looks at the box when a key is let go
    page.wait_for_function(f"() => {until}")
    return page.text_content(_SAID)
