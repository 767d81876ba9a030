"""CSV of old programs in Persian is read as they wrote it, where its letters leave no doubt."""

import re
from dataclasses import replace
from typing import Final

from cxmap.files.tables.table_file import TableFile

_NAME: Final = "cp1256"
"""Windows-1256, which Excel still saves "CSV" in on a computer that is set to Persian."""
_OTHERS: Final = ("utf-8", "utf-16")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_OF_WORDS: Final = re.compile(
    "[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u200c]{2,}"
)
_LEAST: Final = 0.8
"""Which share of the letters that are not ASCII has to stand in words of Persian letters."""

_BROKEN: Final = 0.3
"""Which share of them UTF-8 cannot have; a file with less of it was UTF-8, and was damaged."""


def as_read(table: TableFile) -> tuple[TableFile, bool]:
    """Give a table whose bytes are UTF-8, and tell whether they were taken for Windows-1256."""
    is_text = table.ending in (".csv", ".tsv")
    if not is_text or any(_is(encoding, table.data) for encoding in _OTHERS):
        return table, False
    text = table.data.decode(_NAME, errors="replace")
    others = len(_NOT_ASCII.findall(text))
    in_words = sum(map(len, _OF_WORDS.findall(text)))
    broken = table.data.decode("utf-8", errors="replace").count("\ufffd")
    if broken < others * _BROKEN or in_words < others * _LEAST:
        return table, False
    return replace(table, data=text.encode()), True


def _is(encoding: str, data: bytes) -> bool:
    if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
