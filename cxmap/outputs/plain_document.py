"""A document that stands above all languages: it asks for no style sheet and no search."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from cxmap.language.languages import direction
from cxmap.language.words import word

_DOCUMENT = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{head}<title>{title}</title>
</head>
<body>
<main>
{inside}
</main>
{after}</body>
</html>
"""


def plain_document(
    language: str, title: str, inside: str, *, head: str = "", after: str = ""
) -> str:
    """Give a whole document; all but the title is HTML, and ``head`` stands before the title."""
    return _DOCUMENT.format(
        language=language,
        direction=direction(language),
        title=escape(title),
        inside=inside,
        head=head,
        after=after,
    )


def choice_of_languages(hrefs: Mapping[str, str]) -> str:
    """Write a link for each language, under its own name."""
    links = "\n".join(
        f'<li><a href="{escape(href)}" hreflang="{language}" lang="{language}">'
        f"{escape(word(language, f'native.{language}'))}</a></li>"
        for language, href in hrefs.items()
    )
    return f"<ul>\n{links}\n</ul>"


def write_text(file: Path, text: str) -> None:
    """Write a text as it is, on every system."""
    file.write_text(text, encoding="utf-8", newline="\n")
