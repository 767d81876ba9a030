"""The theme's search, with an index of our own in the place of its words.

The worker of the theme asks for a script for every language of a site. Ours is asked for as a
language called ``cxmap`` and brings its own index (``pages/search/``): words are found however they
are spelt and joined, and ranked by what they say. Box, list of results and marks stay the theme's.
What is asked of its worker is held by ``understands_us``; a worker that has lost it searches as it
comes, and whoever builds the site is told.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig

from cxmap.foundation.faults import BuildFault
from cxmap.language.searching import SEPARATOR
from cxmap.language.words import word
from cxmap.pages.page import Page
from cxmap.publication.assets import NAME_OF_SEARCH
from cxmap.views.findings import SearchEntry

_PLUGIN: Final = "material/search"
_INDEX: Final = Path("search", "search_index.json")
_WORKERS: Final = "assets/javascripts/workers/search.*.js"

_INLINE: Final = "a|bdi|code|q|span|strong"
_END_OF_WORD: Final = re.compile(
    rf"(</(?:h[1-3]|label|li|p)>|</(?:{_INLINE})>(?=<(?:{_INLINE})\b))"
)
_END_OF_LINE: Final = re.compile(
    r"((?:</(?:article|blockquote|d[dl]|details|div|fieldset|figure|form|section|table|t[dhr])>\s*)+)"
)
_LABEL: Final = r"(?:caption|label|part__label|box__title|tier)"
_END_OF_LABEL: Final = re.compile(
    rf'(<(?P<tag>p|span) class="cx-{_LABEL}">[^<>]*[^<>:؟?])(?=</(?P=tag)>)'
    r"|([^<>:؟?\s])(?=\s*</(?:caption|dt|figcaption|h[4-6]|legend|summary)>)"
)
_SLOT: Final = re.compile(r'<div data-cx-slot="[^"]*"></div>')
"""What is put in afterwards; the search does not read it, and no line ends there."""

_EMPTY_LINES: Final = re.compile(r"·\s+(?=·)")

_ISOLATED: Final = re.compile(r'<bdi dir="ltr">(.*?)</bdi>')

_WITHIN_LINES: Final = re.compile(r"</?(b|bdi|em|i|small|span|strong|svg|time|use)\b[^<>]*>")
_EXCLUDED: Final = re.compile(r"<(\w+)\b[^<>]*\sdata-search-exclude\b")

_MARKED: Final = re.compile(r"<[^<>]*\sdata-search-[^<>]*>")
_MARK: Final = re.compile(r'\s?data-search-\w+(?:="[^"]*")?')

_ASKED_OF_THE_WORKER: Final = (
    "importScripts(",
    "/min/lunr.",
    "self.lunr=",
    ".use(",
    ".tokenizer.separator",
    ".QueryLexer(",
    ".lexemes",
    ".QueryParser(",
    ".matchData",
    ".invertedIndex",
    ".fields",
    ".build()",
    ".stopWordFilter",
)


def prepare_search(config: MkDocsConfig) -> BuildFault | None:
    """Put our index in the place of the theme's; to be done before the search is configured.

    Gives what is to be said where the theme does not know the way to it any more.
    """
    plugin = config.plugins.get(_PLUGIN)
    if plugin is None:
        return None
    if not understands_us(next(_workers(config), "")):
        plugin.config["separator"] = plugin.config.get("separator") or SEPARATOR
        return BuildFault("search_is_plain")
    plugin.config["lang"] = [NAME_OF_SEARCH]
    plugin.config["separator"] = SEPARATOR
    plugin.config["pipeline"] = []
    return None


def understands_us(worker: str) -> bool:
    """Tell whether the script of a worker does everything that ``90_theme.js`` builds on."""
    return all(each in worker for each in _ASKED_OF_THE_WORKER)


def spaced(html: str) -> str:
    """Write what the search reads of a page so that it can drop the tags.

    Words that stand apart keep their distance, facts a sign between them, labels a colon, and
    numbers the order in which they are read.

    >>> spaced("<dl><dt>a</dt><dd><span>b</span><span>c</span></dd><dt>d</dt><dd>e</dd></dl>")
    '<dl><dt>a: </dt><dd>b c</dd> · <dt>d: </dt><dd>e</dd></dl> · '
    """
    said = _SLOT.sub("", html)
    labelled = _END_OF_LABEL.sub(lambda label: f"{label[1] or label[3]}: ", said)
    in_lines = _END_OF_LINE.sub(r"\1 · ", _END_OF_WORD.sub(r"\1 ", labelled))
    return _without_inline(_ISOLATED.sub("\u2066\\1\u2069", in_lines))


def _without_inline(html: str) -> str:
    """Leave out tags within lines, of which the search reads nothing, but takes its time for each.

    Where one of a name keeps something from the search, all of that name stay.
    """
    asked = frozenset(_EXCLUDED.findall(html))
    return _WITHIN_LINES.sub(lambda tag: tag[0] if tag[1] in asked else "", html)


def without_marks(html: str) -> str:
    """Take away what only the search reads of a page."""
    return _MARKED.sub(lambda tag: _MARK.sub("", tag[0]), html)


def tell_search(config: MkDocsConfig, url: str, page: Page) -> None:
    """Add to what the search has just read of a page what it cannot read there."""
    entries = _entries(config)
    if entries is None:
        return
    told = {finding.anchor: finding for finding in page.findings}
    for entry in _entries_of(entries, url):
        finding = told.get(entry["location"].partition("#")[2])
        if finding is not None:
            _tell(entry, finding)
    for finding in page.findings:
        if finding.line:
            entry = {"location": f"{url}#{finding.anchor}", "title": _plain(finding.line)}
            entries.append(entry | {"text": ""})
            _tell(entries[-1], finding)


def tell_search_of_hand_written(config: MkDocsConfig, url: str, language: str) -> None:
    """Say of a page that was written by hand what it is, as of all others."""
    for entry in _entries_of(_entries(config) or [], url):
        if entry["location"] == url:
            entry["kind"] = _plain(word(language, "search.page"))


def without_empty_lines(text: str) -> str:
    """Leave out the signs between lines where what stood between them is not for the search.

    >>> without_empty_lines(" ·  · <p>a</p> · · b · ")
    '<p>a</p> · b'
    """
    return _EMPTY_LINES.sub("", text).strip(" ·")


def write_index(config: MkDocsConfig) -> None:
    """Write the index without empty lines, and as UTF-8: Persian takes a third of ASCII there."""
    file = Path(config.site_dir) / _INDEX
    if _PLUGIN in config.plugins and file.is_file():
        index = json.loads(file.read_bytes())
        for entry in index["docs"]:
            entry["text"] = without_empty_lines(entry["text"])
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        file.write_text(text, encoding="utf-8")


def _workers(config: MkDocsConfig) -> Iterator[str]:
    """Give the scripts of the theme's search, those of a theme of the project's own first."""
    for folder in config.theme.dirs:
        for file in sorted(Path(folder).glob(_WORKERS)):
            yield file.read_text(encoding="utf-8")


def _entries(config: MkDocsConfig) -> list[dict[str, Any]] | None:
    """Give what the search has read so far; None where there is no search."""
    index = getattr(config.plugins.get(_PLUGIN), "search_index", None)
    entries: list[dict[str, Any]] | None = getattr(index, "entries", None)
    return entries


def _entries_of(entries: list[dict[str, Any]], url: str) -> Iterable[dict[str, Any]]:
    """Give the entries of the page that was read last."""
    for entry in reversed(entries):
        if entry["location"].partition("#")[0] != url:
            return
        yield entry


def _tell(entry: dict[str, Any], finding: SearchEntry) -> None:
    """Say of an entry what it is, what else it is called and what customers say there."""
    entry["kind"] = _plain(finding.kind)
    if finding.also:
        entry["also"] = [_plain(each) for each in finding.also]
    if finding.says:
        entry["says"] = [_plain(each) for each in finding.says]
    if finding.answer:
        entry["answer"] = _plain(finding.answer)


def _plain(text: str) -> str:
    """Give a text as the theme wants it, which prints titles and tags as they are."""
    return escape(text, quote=False)
