"""What a preview adds to the pages of the site; nothing of it is ever published."""

import json
from html import escape
from pathlib import Path
from typing import Final

from cxmap.language.languages import direction
from cxmap.language.words import word, words
from cxmap.publication.assets import STYLE_SHEET

ROOM: Final = "/_cxmap/"
"""The addresses of the preview itself; no page of a site begins like this."""

SCRIPT: Final = f"{ROOM}preview.js"
STYLES: Final = f"{ROOM}preview.css"
NEWS: Final = f"{ROOM}news"

_SHIPPED: Final = Path(__file__).parents[2] / "pages" / "preview"
_TAG: Final = (
    f'<link rel="stylesheet" href="{STYLES}">'
    f'<script defer src="{SCRIPT}" data-cx-page="{{page}}"></script>'
)
_ALONE: Final = f"""\
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<link rel="stylesheet" href="/{STYLE_SHEET}">
</head>
<body class="cx-alone" data-md-color-scheme="default">
<main class="md-typeset">
<h1>{{title}}</h1>
<p>{{text}}</p>
</main>
</body>
</html>
"""


def with_preview(html: str, page: str) -> str:
    """Add the preview to a page; ``page`` names its content, so that the script notices changes.

    >>> with_preview("<head></head>", "4f").count("data-cx-page")
    1
    """
    return html.replace("</head>", f"{_TAG.format(page=page)}</head>", 1)


def alone_page(language: str) -> str:
    """Make the page that is shown as long as there is no site; the script lists what is wrong."""
    title, text = word(language, "preview.alone"), word(language, "preview.alone_why")
    return _alone(language, title, text)


def failed_page(language: str, reason: str) -> str:
    """Make the page that is shown in place of one that could not be made."""
    return _alone(language, word(language, "preview.page_failed"), reason)


def _alone(language: str, title: str, text: str) -> str:
    return _ALONE.format(
        language=language,
        direction=direction(language),
        title=escape(title),
        text=escape(text),
    )


def script(project: Path, language: str) -> bytes:
    """Give the script of the preview, with its words and the folder of the project."""
    said = {key: text for key, text in words(language).items() if key.startswith("preview.")}
    settings = {
        "direction": direction(language),
        "language": language,
        "news": NEWS,
        "project": project.as_posix(),
        "words": said,
    }
    code = (_SHIPPED / "preview.js").read_text(encoding="utf-8")
    known = json.dumps(settings, ensure_ascii=False, indent=1, sort_keys=True)
    return f'(function () {{\n"use strict";\nconst preview = {known};\n{code}}})();\n'.encode()


def styles() -> bytes:
    """Give the style sheet of the preview."""
    return (_SHIPPED / "preview.css").read_bytes()
