"""Pages that stand alone: their style, script and letters are in them, and nothing is fetched."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from markupsafe import Markup

from cxmap.language.languages import direction
from cxmap.pages.templating import rendered
from cxmap.views.reader import Reader

_PAGES: Final = Path(__file__).parent
_LETTERS: Final = "vazirmatn-arabic.woff2"
_PERSIAN: Final = re.compile("[\u0600-\u06ff]")
_COLOURS: Final = re.compile(r"\{([^{}]*--cx-text:[^{}]*)\}")
_FACE: Final = re.compile(r'@font-face \{\s*font-family: "Vazirmatn Persian";[^}]*\}')


def one_page(
    template: str, reader: Reader, *, sheets: Iterable[str], script: str = "", **values: object
) -> str:
    """Write a whole page; ``sheets`` and ``script`` are files of the folder ``report``.

    A policy in its head lets nothing be fetched, and nothing run but the script.
    """
    code = _file(f"report/{script}.js") if script else ""
    styles = tuple(_file(f"report/{sheet}.css") for sheet in sheets)

    def filled(style: str) -> str:
        page = rendered(
            template,
            reader,
            language=reader.language,
            direction=direction(reader.language),
            project=reader.phrase(reader.catalog.project.title),
            style=_ours(style),
            script=_ours(code),
            policy=_policy(style, code),
            **values,
        )
        return str(page)

    bare = filled("\n".join((*_colours(), *styles)))
    if not _PERSIAN.search(bare):
        return bare
    return filled("\n".join((_letters(), *_colours(), *styles)))


def _colours() -> Iterator[str]:
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
        "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; img-src data:; "
        f"style-src {_digest(style)}; script-src {_digest(script)}"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _ours(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - a file of cxmap's own, with nothing of an author in it


def _file(name: str) -> str:
    return (_PAGES / name).read_text(encoding="utf-8")
