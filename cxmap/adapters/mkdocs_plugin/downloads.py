"""Files that pages written by hand offer, made while the site is built: nobody keeps them."""

import posixpath
from collections.abc import Iterable, Iterator
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from cxmap.outputs.sheets.template import template_for_all

TEMPLATE: Final = "touchpoints.xlsx"
"""The workbook to fill in, where a page leads to it and no such file lies beside the page."""


def downloads(config: MkDocsConfig, pages: Iterable[File], language: str) -> Iterator[File]:
    """Give the files that pages lead to and that are made here."""
    asking = (page.src_uri for page in pages if f"]({TEMPLATE})" in page.content_string)
    for folder in dict.fromkeys(map(posixpath.dirname, asking)):
        uri = posixpath.join(folder, TEMPLATE)
        data = template_for_all(language)
        file = File.generated(config, uri, content=data, inclusion=InclusionLevel.INCLUDED)
        file.edit_uri = None
        yield file
