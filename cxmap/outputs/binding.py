"""Handbooks as PDF: WeasyPrint binds them, where it is installed with the Pango of the system."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, date, datetime, time
from importlib import import_module
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Final

from cxmap.foundation.faults import PressMissing
from cxmap.pages.alone.letters import letter_files
from cxmap.pages.handbook_document import LETTERS

EXTRA: Final = "cxmap[print]"

_CLOCK: Final = "SOURCE_DATE_EPOCH"
"""The variable that says which time it is, where the same is to come out every time."""


class Bindery:
    """Makes PDF of documents; the same document gives the same bytes."""

    def __init__(self, weasyprint: ModuleType, folder: Path, files: Mapping[str, bytes]) -> None:
        """Lay out the letters, and the files of the site that documents show, in a folder."""
        self._weasyprint = weasyprint
        self._folder = folder
        letters = {f"{LETTERS}/{file.name}": file.read_bytes() for file in letter_files()}
        for path, data in {**files, **letters}.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def bound(self, document: str, page: str) -> bytes:
        """Bind a document that names its pictures as the page at a path of the site does."""
        html = self._weasyprint.HTML(
            string=document,
            base_url=(self._folder / page).as_uri(),
            # Whatever is not with us is left out: nobody is asked for anything.
            url_fetcher=self._weasyprint.urls.URLFetcher(allowed_protocols=("file",)),
        )
        made: bytes = html.write_pdf(pdf_tags=True)
        return made


@contextmanager
def bindery(files: Mapping[str, bytes], day: date) -> Iterator[Bindery]:
    """Give a bindery that works on a day. Raises PressMissing where nothing can bind."""
    # What it cannot draw of a style is no news for those who print.
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    weasyprint = _weasyprint()
    with TemporaryDirectory(prefix="cxmap-handbook-") as folder, _dated(day):
        yield Bindery(weasyprint, Path(folder), files)


@contextmanager
def _dated(day: date) -> Iterator[None]:
    """Date the letters that are cut out of ours: fontTools asks the environment, or a clock."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = str(int(datetime.combine(day, time(), UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CLOCK]
        else:
            os.environ[_CLOCK] = before


def _weasyprint() -> ModuleType:
    """Load the library; without the Pango of the system it speaks of it at length, and breaks."""
    try:
        with redirect_stdout(StringIO()):
            return import_module("weasyprint")
    except ImportError as error:
        raise PressMissing("binder_missing", extra=EXTRA) from error
    except OSError as error:
        raise PressMissing("pango_missing") from error
