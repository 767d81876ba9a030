"""A handbook as a document that needs no site: one sheet of style, and the letters it is set in."""

from html import escape
from pathlib import Path
from string import Template
from typing import Final

from cxmap.language.languages import direction
from cxmap.model.registers import Department, Role
from cxmap.pages.handbook_page import handbook_html
from cxmap.views.handbooks import handbook_title
from cxmap.views.reader import Reader

_SHEET: Final = Path(__file__).parent / "paper" / "handbook.css"

LETTERS: Final = "letters"
"""The folder, seen from the root of the site, in which the document looks for its letters."""

_DOCUMENT: Final = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="dcterms.created" content="{day}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
{body}
</body>
</html>
"""

_FAMILY: Final = '"Vazirmatn", "Vazirmatn Latin", "Vazirmatn Latin Extended", sans-serif'
_COUNTERS: Final = {"fa": "persian"}
"""Language -> how a style sheet counts in it; all others count in Latin digits."""


def handbook_document(reader: Reader, whose: Department | Role, paper: str) -> str:
    """Give a handbook as a whole document of HTML, to be bound on sheets of a paper."""
    return _DOCUMENT.format(
        language=reader.language,
        direction=direction(reader.language),
        day=reader.today.isoformat(),
        title=escape(str(handbook_title(reader, whose))),
        style=_style(reader, paper),
        body=handbook_html(reader, whose, is_on_site=False),
    )


def _style(reader: Reader, paper: str) -> str:
    """Fill in what depends on the language: sides, digits, quotation marks, and words."""
    is_rtl = direction(reader.language) == "rtl"
    start, end = ("right", "left") if is_rtl else ("left", "right")
    digits = _COUNTERS.get(reader.language, "decimal")
    numbered = reader.word(
        "handbook.page", page=f'" counter(page, {digits}) "', pages=f'" counter(pages, {digits}) "'
    )
    opening, closing = reader.word("handbook.quotes").split()
    sheet = Template(_SHEET.read_text(encoding="utf-8"))
    return sheet.substitute(
        letters=f"../{LETTERS}",
        family=_FAMILY,
        paper=paper,
        start=start,
        end=end,
        digits=digits,
        page=f'"{numbered}"',
        open=opening,
        close=closing,
    )
