"""Which file a page written by hand comes from, for whoever reports what is wrong on it."""

from html import escape
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_ENOUGH: Final = 200
"""Letters of a text by which it is found in its file."""


def source_mark(config: MkDocsConfig, page: Page) -> str:
    """Give an element that shows nothing and names the file, seen from the project.

    Nothing for what some plugin has made, and for what comes from elsewhere.
    """
    name = source_of(config, page)
    return f'<span hidden data-cx-source="{escape(name)}"></span>' if name else ""


def source_of(config: MkDocsConfig, page: Page) -> str:
    """Give the file of a page, seen from the project; nothing where it has none there."""
    project = Path(config.config_file_path).parent.resolve()
    written = page.file.abs_src_path
    file = Path(written).resolve() if written else None
    if file is None or not file.is_relative_to(project):
        return ""
    return file.relative_to(project).as_posix()


def lines_above(page: Page, markdown: str) -> int:
    """Give how many lines of a page stand above its text: those of its settings."""
    whole = page.file.content_string
    at = whole.find(markdown[:_ENOUGH])
    return whole.count("\n", 0, at) if at > 0 else 0
