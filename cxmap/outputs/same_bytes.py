"""A workbook whose bytes are the same whenever it is made: no day and no hour."""

import zipfile
from datetime import datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, Final

_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The first that an archive can tell: a clock that was never set may show one before it."""

_READ_BY_ALL: Final = 0o644 << 16


def bytes_of(book: Any) -> bytes:
    """Give a workbook of openpyxl as a file, without the time at which it was made."""
    book.properties.created = book.properties.modified = datetime(*_NO_TIME)  # noqa: DTZ001 - as the library wants it
    stream = BytesIO()
    with _Archive(stream, "w") as archive:
        import_module("openpyxl.writer.excel").ExcelWriter(book, archive).save()
    return stream.getvalue()


class _Archive(zipfile.ZipFile):
    """An archive that asks no clock and no file for a time."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_how: Any) -> None:
        """Pack something under a name."""
        entry = zipfile.ZipInfo(zinfo_or_arcname, _NO_TIME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = _READ_BY_ALL
        entry.create_system = 3
        super().writestr(entry, data)

    def write(self, filename: Any, arcname: Any = None, *_how: Any) -> None:
        """Pack a file under a name."""
        self.writestr(arcname, Path(filename).read_bytes())
