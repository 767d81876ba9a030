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
    (site / "index.html").write_text(html, encoding="utf-8", newline="\n")
    (site / "language.js").write_text(_SCRIPT, encoding="utf-8", newline="\n")
    # GitHub Pages drops folders that begin with an underscore unless it is told not to.
    (site / ".nojekyll").write_bytes(b"")
