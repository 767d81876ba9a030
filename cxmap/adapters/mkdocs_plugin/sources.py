"""Which file a page written by hand comes from, for whoever reports what is wrong on it."""

from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


def source_mark(config: MkDocsConfig, page: Page) -> str:
    """Give an element that shows nothing and names the file, seen from the project.

    Nothing for what some plugin has made, and for what comes from elsewhere.
    """
    project = Path(config.config_file_path).parent.resolve()
    written = page.file.abs_src_path
    file = Path(written).resolve() if written else None
    if file is None or not file.is_relative_to(project):
        return ""
    name = escape(file.relative_to(project).as_posix())
    return f'<span hidden data-cx-source="{name}"></span>'
