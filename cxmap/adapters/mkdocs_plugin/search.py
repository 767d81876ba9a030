"""The theme's search, told what customers say: their words lead to a situation, as its title does.

The theme adds up what the words of a query weigh where they are found, and a word in a title weighs
a thousand times as much as one in a text. A sentence as it is spoken would lead to whatever has one
of its small words in its title. As tags the words of customers weigh so much that a situation that
holds the whole sentence comes first, and so little that a title that holds it does as well.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from cxmap.pages.page import Page

_PLUGIN: Final = "material/search"
_SPOKEN: Final = {"boost": 300}
"""Measured on the demo: below 200 sentences miss their situation, from 500 up titles lose."""

_WHOLE_PAGE: Final = 0.4
"""Takes back that the theme counts a page two and a half times; its sections are what is sought."""

_SEPARATOR: Final = r"[\s\u200c\-،؛؟«»…,;:!?()\"]+|\.(?!\d)"
"""Where words end: also at half-spaces and Persian punctuation, which the theme does not know."""


_APOSTROPHE: Final = re.compile(r"(?<=\w)'")
"""Whatever keyboard it was typed on, an author's or a reader's, one is searched for the other."""


def prepare_search(config: MkDocsConfig) -> None:
    """Set what ``mkdocs.yml`` leaves open; to be done before the search plugin is configured."""
    plugin = config.plugins.get(_PLUGIN)
    if plugin is not None:
        plugin.config["separator"] = plugin.config.get("separator") or _SEPARATOR
        plugin.config["fields"].setdefault("tags", _SPOKEN)


def weigh(config: MkDocsConfig, url: str, page: Page) -> None:
    """Weigh what the search has just read of a page, and add what customers say."""
    spoken = dict(page.spoken)
    for entry in _entries_of(config, url):
        anchor = entry["location"].partition("#")[2]
        entry["title"] = _APOSTROPHE.sub("’", entry["title"])
        entry["text"] = _APOSTROPHE.sub("’", entry["text"])
        if not anchor:
            entry["boost"] = round(page.search_boost * _WHOLE_PAGE, 3)
        if anchor in spoken:
            # The theme prints them as they are.
            entry["tags"] = [
                escape(_APOSTROPHE.sub("’", each), quote=False) for each in spoken[anchor]
            ]


def _entries_of(config: MkDocsConfig, url: str) -> Iterable[dict[str, Any]]:
    """Give the entries of the page that was read last."""
    index = getattr(config.plugins.get(_PLUGIN), "search_index", None)
    for entry in reversed(getattr(index, "entries", [])):
        if entry["location"].partition("#")[0] != url:
            return
        yield entry
