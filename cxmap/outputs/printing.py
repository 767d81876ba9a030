"""Diagrams on paper and as images: typst prints them, where it is installed.

It comes with ``pip install "cxmap[print]"``, as fontTools does, which unpacks our letters for it.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.etree import ElementTree as ET

from cxmap.foundation.faults import PressMissing
from cxmap.pages.alone.letters import letter_files
from cxmap.publication.posters import DRAWN, Printed, Sheet

try:
    import brotli  # noqa: F401 - fontTools asks for it when it unpacks letters
    import typst
    from fontTools.ttLib import TTFont
except ImportError:
    typst = None  # type: ignore[assignment]  # the extra is not installed

EXTRA: Final = "cxmap[print]"

_MARGIN: Final = "4mm"
_POINTS_PER_INCH: Final = 72
_SHARP: Final = 2
"""How many pixels a PNG has for one of the picture, on either side."""

_DOCUMENT: Final = """\
#set document(title: sys.inputs.title)
#set text(lang: sys.inputs.language)
#set page({page}, fill: rgb(sys.inputs.ground))
#align(center + horizon, image(
  bytes(sys.inputs.svg), format: "svg", alt: sys.inputs.title, {size}
))
"""


class Press:
    """Prints pictures with our letters; the same picture gives the same bytes."""

    def __init__(self, folder: Path) -> None:
        """Unpack the letters into a folder, where typst finds them."""
        self._folder = folder
        self._known: set[int] = set()
        for file in letter_files():
            font = TTFont(file, recalcTimestamp=False)
            font.flavor = None
            font.save(folder / f"{file.stem}.ttf")
            self._known |= font.getBestCmap().keys()

    def printed(self, sheet: Sheet, ending: Printed) -> bytes:
        """Print a sheet: PDF lies or stands as the picture does, PNG is as large as it."""
        root = ET.fromstring(sheet.svg)  # noqa: S314 - a picture of ours
        width, height = root.get("width", "1"), root.get("height", "1")
        if ending == "pdf":
            lies = str(float(width) >= float(height)).lower()
            page = f'paper: "{sheet.paper.lower()}", flipped: {lies}, margin: {_MARGIN}'
            size = 'width: 100%, height: 100%, fit: "contain"'
        else:
            page = f"width: {width}pt, height: {height}pt, margin: 0pt"
            size = f"width: {width}pt, height: {height}pt"
        midnight = datetime.combine(sheet.day, time(), UTC)
        fonts = typst.Fonts(
            include_system_fonts=not self._has_letters("".join(root.itertext())),
            include_embedded_fonts=False,
            font_paths=[str(self._folder)],
        )
        return typst.compile(
            _DOCUMENT.format(page=page, size=size).encode(),
            font_paths=fonts,
            format=ending,
            ppi=_POINTS_PER_INCH * _SHARP,
            sys_inputs={
                "svg": sheet.svg,
                "title": sheet.title,
                "language": sheet.language,
                "ground": sheet.ground,
            },
            timestamp=int(midnight.timestamp()),
        )

    def _has_letters(self, text: str) -> bool:
        """Tell whether our letters are enough; otherwise those of this machine help out."""
        return all(
            ord(each) in self._known or unicodedata.category(each) in ("Cc", "Cf") for each in text
        )


def has_press() -> bool:
    """Tell whether this installation can print."""
    return typst is not None


def made_here(endings: Iterable[str]) -> tuple[str, ...]:
    """Give those kinds of files that this installation can make."""
    return tuple(each for each in endings if each == DRAWN or has_press())


def remark_on_press(endings: Iterable[str]) -> PressMissing | None:
    """Give what is to be said where files are asked for that nothing here can make."""
    wanted = tuple(endings)
    return None if made_here(wanted) == wanted else _missing()


@contextmanager
def press() -> Iterator[Press]:
    """Give a press. Raises PressMissing where nothing can print."""
    if not has_press():
        raise _missing()
    with TemporaryDirectory(prefix="cxmap-letters-") as folder:
        yield Press(Path(folder))


@contextmanager
def press_for(endings: Iterable[str]) -> Iterator[Press | None]:
    """Give a press where one is needed for these kinds of files, and there is one."""
    if has_press() and any(each != DRAWN for each in endings):
        with press() as machine:
            yield machine
    else:
        yield None


def _missing() -> PressMissing:
    return PressMissing("press_missing", extra=EXTRA)
