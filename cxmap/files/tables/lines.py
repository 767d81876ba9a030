"""The lines of a file of texts, each with its end, however it is encoded."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import Final

from cxmap.files.tables.table_file import TableFile

LONGEST_LINE: Final = 1 << 20
"""Characters of the longest line that is read."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BROKEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffd]")


def lines_of(file: TableFile) -> Iterator[str]:
    """Give line after line; behind the beginning of one as long as ``LONGEST_LINE`` it ends.

    UTF-8 is read with or without its mark, UTF-16 with it, as Excel saves "Unicode text". Bytes
    that are neither become characters that no text has.
    """
    with file.opened() as raw:
        head = raw.read(4)
        raw.seek(0)
        encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
        broken = "replace" if encoding == "utf-16" else "surrogateescape"
        with io.TextIOWrapper(raw, encoding=encoding, errors=broken, newline="") as text:
            while line := text.readline(LONGEST_LINE):
                yield line
                if len(line) >= LONGEST_LINE:
                    return


def is_broken(text: str) -> bool:
    r"""Tell whether a text holds what no text has: broken bytes, or characters that control.

    >>> is_broken("سلام"), is_broken("a\x00b")
    (False, True)
    """
    return _BROKEN.search(text) is not None
