"""The lines of a file: where a block of them ends, and the file with new ones among them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.files.comments import comments
from cxmap.files.nodes import Document

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLines:
    """The lines with their ends; ``remarks`` are the numbers of those that hold nothing else.

    Lines are counted from 0 here, as the parser counts them.
    """

    lines: tuple[str, ...]
    remarks: frozenset[int]

    @classmethod
    def of(cls, document: Document) -> "FileLines":
        """Take the lines of a file."""
        lines = tuple(_LINE.findall(document.text))
        found = {each.span.line - 1 for each in comments(document)}
        alone = frozenset(each for each in found if lines[each].lstrip().startswith("#"))
        return cls(lines=lines, remarks=alone)

    def behind(self, line: int, column: int) -> int:
        """Give the line behind a block that begins in a line and is indented to a column at least.

        What stands left of the block ends it, unless it says nothing or is a remark; a remark right
        below belongs to the block, too.
        """
        last = line
        for number in range(line + 1, len(self.lines)):
            if self._is_inside(number, column) and number not in self.remarks:
                last = number
            elif self.lines[number].strip() and number not in self.remarks:
                break
        while self._is_inside(last + 1, column) and last + 1 in self.remarks:
            last += 1
        return last + 1

    def without(self, remark: str, first: int, end: int, column: int) -> tuple["FileLines", int]:
        """Take out a remark that stands alone in a column between two lines; give where it was.

        The end where there is none.
        """
        there = (number for number in sorted(self.remarks) if first <= number < end)
        wanted = " " * column + remark
        found = next((each for each in there if self.lines[each].rstrip() == wanted), None)
        if found is None:
            return self, end
        lines = (*self.lines[:found], *self.lines[found + 1 :])
        remarks = (number - (number > found) for number in self.remarks - {found})
        return FileLines(lines=lines, remarks=frozenset(remarks)), found

    def with_new(self, blocks: Iterable[tuple[int, tuple[str, ...]]]) -> str:
        """Give the text of the file with new lines; each block of them begins where a line did."""
        ends = (each[len(each.rstrip("\r\n")) :] for each in self.lines if each[-1] in "\r\n")
        ending = next(ends, "\n")
        made, written = "", 0
        for at, new in sorted(blocks, key=lambda block: block[0]):
            made += "".join(self.lines[written:at])
            made += ending if made and made[-1] not in "\r\n" else ""
            made += "".join(line + ending for line in new)
            written = at
        return made + "".join(self.lines[written:])

    def _is_inside(self, number: int, column: int) -> bool:
        line = self.lines[number] if number < len(self.lines) else ""
        return bool(line.strip()) and len(line) - len(line.lstrip(" ")) >= column
