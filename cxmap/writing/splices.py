"""Small changes of a file that leave every other byte as it was."""

from collections.abc import Iterable

from cxmap.files.text import LINE_BREAK, encoded
from cxmap.foundation.problems import Edit


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Make changes in a file of UTF-8 bytes; its line ends and its mark of byte order stay.

    Of changes that touch each other only the first is made. Raises UnicodeDecodeError where the
    bytes are no UTF-8.
    """
    text = data.decode("utf-8-sig")
    line_end = (LINE_BREAK.search(text) or ["\n"])[0]
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    ends = [*(found.start() for found in LINE_BREAK.finditer(text)), len(text)]

    def offset(line: int, column: int) -> int:
        return min(starts[line - 1] + column - 1, ends[line - 1])

    places = sorted(
        (offset(e.span.line, e.span.column), offset(e.span.end_line, e.span.end_column), e.text)
        for e in edits
    )
    made, position = [], 0
    for start, end, instead in places:
        if start >= position:
            made += [text[position:start], LINE_BREAK.sub(line_end, instead)]
            position = end
    return encoded("".join([*made, text[position:]]), data)
