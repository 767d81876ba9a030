"""The words of the theme's search: in our spelling."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

TEMPLATES: Final = str(Path(__file__).parent / "theme")
"""The folder of what we say or do in the theme's place."""

_WORDS: Final = {
    "nav": "theme.menu",
    "search": "theme.search",
    "search.placeholder": "theme.search_box",
    "search.reset": "theme.search_reset",
    "search.result.initializer": "theme.search_starts",
    "search.result.placeholder": "theme.search_waits",
    "search.result.none": "theme.found_none",
    "search.result.one": "theme.found_one",
    "search.result.other": "theme.found_more",
    "search.result.more.one": "theme.more_one",
    "search.result.more.other": "theme.more",
    "search.result.term.missing": "theme.missing",
}
"""Word of the theme -> ours. The theme counts with Latin digits: ours do without a count of pages,
and ``81_search_box.js`` writes that of other places, which stands for the sign ``#``."""


def use_our_words(config: MkDocsConfig, known: Mapping[str, str], audience: str) -> None:
    """Let the theme say our words, or the project's; its own templates still come before ours.

    To an audience outside it says its own, where there are such.
    """
    config.extra["cxmap_words"] = {
        theirs: known.get(f"{audience}_words.{ours}", known[ours])
        for theirs, ours in _WORDS.items()
    }
    if TEMPLATES not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, TEMPLATES)
