"""The first page of a site in several languages: it leads to the reader's own."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from cxmap.language.languages import direction
from cxmap.language.words import word
from cxmap.outputs.plain_document import choice_of_languages, plain_document, write_text

# External, so that the site runs under a policy without inline scripts.
_SCRIPT = """\
(function () {
  var links = Array.prototype.slice.call(document.querySelectorAll("a[hreflang]"));
  var wanted = navigator.languages || [navigator.language || ""];
  for (var i = 0; i < wanted.length; i++) {
    for (var j = 0; j < links.length; j++) {
      if (wanted[i].toLowerCase().split("-")[0] === links[j].hreflang) {
        location.replace(links[j].href);
        return;
      }
    }
  }
  location.replace(links[0].href);
})();
"""


def write_chooser(site: Path, languages: Sequence[str], title: str) -> None:
    """Write the page that leads to the reader's language; without scripts it shows the links."""
    hrefs = {language: f"{language}/index.html" for language in languages}
    html = plain_document(
        languages[0],
        title,
        f"<h1>{escape(title)}</h1>\n{choice_of_languages(hrefs)}",
        after='<script src="language.js"></script>\n',
    )
    write_text(site / "index.html", html)
    write_text(site / "language.js", _SCRIPT)
    write_text(site / "404.html", _not_found(languages))
    # GitHub Pages drops folders that begin with an underscore unless it is told not to.
    write_text(site / ".nojekyll", "")


def _not_found(languages: Sequence[str]) -> str:
    """Say in every language that a page is not there; without links, as any address may show it."""
    sections = "\n".join(
        f'<section lang="{language}" dir="{direction(language)}">'
        f"<h1>{escape(word(language, 'not_found.title'))}</h1>"
        f"<p>{escape(word(language, 'not_found.text'))}</p></section>"
        for language in languages
    )
    first = languages[0]
    return plain_document(first, word(first, "not_found.title"), sections)
