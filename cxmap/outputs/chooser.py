"""The first page of a site in several languages: it leads to the reader's own."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from cxmap.language.languages import direction
from cxmap.language.words import word

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

_DOCUMENT = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<ul>
{links}
</ul>
</main>
<script src="language.js"></script>
</body>
</html>
"""


_NOT_FOUND = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<main>
{sections}
</main>
</body>
</html>
"""


def write_chooser(site: Path, languages: Sequence[str], title: str) -> None:
    """Write the page that leads to the reader's language; without scripts it shows the links."""
    links = "\n".join(
        f'<li><a href="{language}/index.html" hreflang="{language}" lang="{language}">'
        f"{escape(word(language, f'native.{language}'))}</a></li>"
        for language in languages
    )
    first = languages[0]
    html = _DOCUMENT.format(
        language=first, direction=direction(first), title=escape(title), links=links
    )
    _write(site / "index.html", html)
    _write(site / "language.js", _SCRIPT)
    _write(site / "404.html", _not_found(languages))
    # GitHub Pages drops folders that begin with an underscore unless it is told not to.
    _write(site / ".nojekyll", "")


def _not_found(languages: Sequence[str]) -> str:
    """Say in every language that a page is not there; without links, as any address may show it."""
    sections = "\n".join(
        f'<section lang="{language}" dir="{direction(language)}">'
        f"<h1>{escape(word(language, 'not_found.title'))}</h1>"
        f"<p>{escape(word(language, 'not_found.text'))}</p></section>"
        for language in languages
    )
    first = languages[0]
    title = escape(word(first, "not_found.title"))
    return _NOT_FOUND.format(
        language=first, direction=direction(first), title=title, sections=sections
    )


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
