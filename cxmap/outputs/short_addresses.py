"""Short addresses above all languages: each leads to the reader's own, as the first page does."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from cxmap.language.languages import direction
from cxmap.language.words import word
from cxmap.views.short_addresses import ShortPage

# With scripts the page waits for nothing else: the chooser's script knows the reader's language.
_DOCUMENT = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<noscript><meta http-equiv="refresh" content="0; url={first}"></noscript>
<link rel="canonical" href="{first}">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<ul>
{links}
</ul>
</main>
<script src="../language.js"></script>
</body>
</html>
"""


def write_short_addresses(site: Path, pages: Mapping[str, tuple[ShortPage, ...]]) -> None:
    """Write the pages; ``pages`` gives those of each language in one order, the first one first."""
    for same in zip(*pages.values(), strict=True):
        ways = dict(zip(pages, same, strict=True))
        file = site / same[0].path
        file.parent.mkdir(exist_ok=True)
        file.write_text(_document(ways), encoding="utf-8", newline="\n")


def _document(ways: Mapping[str, ShortPage]) -> str:
    hrefs = {
        language: f"../{language}/{escape(page.leads_to.seen_from('index.html'))}"
        for language, page in ways.items()
    }
    links = "\n".join(
        f'<li><a href="{href}" hreflang="{language}" lang="{language}">'
        f"{escape(word(language, f'native.{language}'))}</a></li>"
        for language, href in hrefs.items()
    )
    language, page = next(iter(ways.items()))
    return _DOCUMENT.format(
        language=language,
        direction=direction(language),
        title=escape(page.title.text),
        first=hrefs[language],
        links=links,
    )
