"""The report of a check as one page that stands alone: its style, script and letters are in it."""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markupsafe import Markup

from cxmap.language.languages import direction
from cxmap.pages.findings import ExplanationView, FileFindings, SeverityFindings, Unchecked
from cxmap.pages.templating import rendered
from cxmap.views.phrases import Sentence, Shown
from cxmap.views.reader import Reader

_PAGES: Final = Path(__file__).parent
_LETTERS: Final = "vazirmatn-arabic.woff2"
_PERSIAN: Final = re.compile("[\u0600-\u06ff]")
_COLOURS: Final = re.compile(r"\{([^{}]*--cx-text:[^{}]*)\}")
_FACE: Final = re.compile(r'@font-face \{\s*font-family: "Vazirmatn Persian";[^}]*\}')


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundView:
    """What a report says: the sum, findings, the worst first, what waits, what was not checked."""

    sum: str
    found: tuple[SeverityFindings, ...]
    files: tuple[str, ...]
    waiting: tuple[FileFindings, ...]
    explained: tuple[ExplanationView, ...]
    unread: tuple[str, ...]
    skipped: tuple[Unchecked, ...]
    checked: Sentence
    day: Shown | None = None


def report_page(reader: Reader, view: FoundView) -> str:
    """Write the whole page.

    A policy in its head lets nothing be fetched, and nothing run but the script of the filter.
    """
    script = _file("report/report.js")
    body = _filled(reader, view, style=_style(with_letters=False), script=script)
    if not _PERSIAN.search(body):
        return body
    return _filled(reader, view, style=_style(with_letters=True), script=script)


def _filled(reader: Reader, view: FoundView, *, style: str, script: str) -> str:
    values = {name: getattr(view, name) for name in FoundView.__slots__}
    page = rendered(
        "report.html.jinja",
        reader,
        language=reader.language,
        direction=direction(reader.language),
        project=reader.phrase(reader.catalog.project.title),
        style=_ours(style),
        script=_ours(script),
        policy=_policy(style, script),
        **values,
    )
    return str(page)


def _style(*, with_letters: bool) -> str:
    """Give the style sheet; a page without Persian does without its letters."""
    return "\n".join((_letters() if with_letters else "", *_colours(), _file("report/report.css")))


def _colours() -> Iterable[str]:
    """Give the colours of the site; whoever looks chooses dark on the device, paper is light."""
    light, dark, _paper = _COLOURS.findall(_file("styles/15_colours.css"))
    yield f":root {{{light}}}"
    yield f"@media screen and (prefers-color-scheme: dark) {{ :root {{{dark}}} }}"


def _letters() -> str:
    """Give the Persian letters of the site as data."""
    data = base64.b64encode((_PAGES / "assets" / "fonts" / _LETTERS).read_bytes()).decode()
    face = _FACE.search(_file("styles/10_letters.css"))
    rule = face[0] if face is not None else ""
    return rule.replace(f"fonts/{_LETTERS}", f"data:font/woff2;base64,{data}")


def _policy(style: str, script: str) -> str:
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; "
        f"style-src {_digest(style)}; script-src {_digest(script)}"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _ours(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - a file of cxmap's own, with nothing of an author in it


def _file(name: str) -> str:
    return (_PAGES / name).read_text(encoding="utf-8")
