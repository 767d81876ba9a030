"""Short addresses above all languages: each leads to the reader's own, as the first page does."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from cxmap.outputs.plain_document import choice_of_languages, plain_document, write_text
from cxmap.views.short_addresses import ShortPage

# With scripts the page waits for nothing else: the chooser's script knows the reader's language.
_HEAD = """\
<meta name="robots" content="noindex">
<noscript><meta http-equiv="refresh" content="0; url={first}"></noscript>
<link rel="canonical" href="{first}">
"""
_SCRIPT = '<script src="../language.js"></script>\n'


def write_short_addresses(site: Path, pages: Mapping[str, tuple[ShortPage, ...]]) -> None:
    """Write the pages; ``pages`` gives those of each language in one order, the first one first."""
    for same in zip(*pages.values(), strict=True):
        ways = dict(zip(pages, same, strict=True))
        file = site / same[0].path
        file.parent.mkdir(exist_ok=True)
        write_text(file, _document(ways))


def _document(ways: Mapping[str, ShortPage]) -> str:
    hrefs = {
        language: f"../{language}/{page.leads_to.seen_from('index.html')}"
        for language, page in ways.items()
    }
    language, page = next(iter(ways.items()))
    return plain_document(
        language,
        page.title.text,
        f"<h1>{escape(page.title.text)}</h1>\n{choice_of_languages(hrefs)}",
        head=_HEAD.format(first=escape(hrefs[language])),
        after=_SCRIPT,
    )
