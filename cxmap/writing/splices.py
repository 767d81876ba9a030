"""Small changes of a file that leave every other byte as it was."""

import codecs
import re
from collections.abc import Iterable

from cxmap.foundation.problems import Edit

_BREAK = re.compile("\r\n|\r|\n")


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Make changes in a file of UTF-8 bytes; its line ends and its mark of byte order stay.

    Of changes that touch each other only the first is made. Raises UnicodeDecodeError where the
    bytes are no UTF-8.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    line_end = (_BREAK.search(text) or ["\n"])[0]
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    ends = [*(found.start() for found in _BREAK.finditer(text)), len(text)]

    def offset(line: int, column: int) -> int:
        return min(starts[line - 1] + column - 1, ends[line - 1])

    places = sorted(
        (offset(e.span.line, e.span.column), offset(e.span.end_line, e.span.end_column), e.text)
        for e in edits
    )
    made, position = [], 0
    for start, end, instead in places:
        if start >= position:
            made += [text[position:start], _BREAK.sub(line_end, instead)]
            position = end
    return mark + "".join([*made, text[position:]]).encode("utf-8")
