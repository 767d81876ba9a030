"""The page with all files of the project that the examples are cut from."""

from collections.abc import Iterator

from cxmap.reports.manual.pen import MarkdownPen, Pen, said, way_back
from cxmap.reports.manual.sample import sample
from cxmap.reports.manual.sheet import Block, Code, heading, sheet


def example_page(language: str) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language)))


def _blocks(pen: Pen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "example.title"))
    yield said(pen, "example.lead")
    for file in sample(pen.language).files:
        yield heading(2, f"`{file.path}`")
        yield Code(text=file.data.decode("utf-8"))
