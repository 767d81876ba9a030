"""Letters and signs that stand in the place of others."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Final

from cxmap.files.text import arabic_letters
from cxmap.foundation.problems import Edit
from cxmap.language.scripts import has_arabic_letters, has_persian_letters
from cxmap.language.spelling import without_stray_half_spaces
from cxmap.rules.fixes.fix import Broken, FixOf
from cxmap.rules.fixes.passages import passages

_SLASHES: Final = re.compile(r"(\s*)//\s*")
_PERSIAN: Final = {"ي": "ی", "ك": "ک"}
_WORD: Final = re.compile("[\u0620-\u06ff]+")
_SHORT: Final = 3
"""Words; the letters of so few often tell nothing, and then those of their file do."""


def _removed(broken: Broken) -> Iterator[Edit]:
    """Take the letter away; where it was written as an escape, the place is a whole text."""
    if len(broken.text) == 1:
        yield broken.instead("")


def _spaces(broken: Broken) -> Iterator[Edit]:
    """Put a space for every one of another kind, here and before the lines that follow."""
    if not broken.text or broken.text.strip():
        return
    yield broken.instead(" " * len(broken.text))
    for number, line in list(broken.lines_from_here())[1:]:
        depth = line[: len(line) - len(line.lstrip())]
        if not depth.strip(" "):
            return
        yield broken.in_line(0, len(depth), " " * len(depth), number)


def _in_place_of(text: str) -> Callable[[Broken], Iterator[Edit]]:
    """Put a sign where one like it stands."""

    def edits(broken: Broken) -> Iterator[Edit]:
        if len(broken.text) == 1:
            yield broken.instead(text)

    return edits


def _commas(broken: Broken) -> Iterator[Edit]:
    """Put a comma of YAML for every Persian sign that separates, from here to the list's end."""
    end = broken.line.find("]", broken.start)
    for column in range(broken.start, end if end >= 0 else len(broken.line)):
        if broken.line[column] in "،؛":
            yield broken.in_line(column, column + 1, ",")


def _remarks(broken: Broken) -> Iterator[Edit]:
    """Begin remarks as YAML does: this one, and those in the lines that follow."""
    for number, line in broken.lines_from_here():
        found = _SLASHES.match(line)
        if found is None:
            return
        yield broken.in_line(found.end(1), found.end(), "# ", number)


def _persian(broken: Broken) -> Iterator[Edit]:
    """Write all letters of the file as a Persian keyboard does."""
    for number, line in enumerate(broken.lines):
        for column in arabic_letters(line):
            yield _as_persian(broken, number, column)


def _persian_in_persian(broken: Broken) -> Iterator[Edit]:
    """Leave the letters of what may be Arabic: a file may quote what a customer said in it."""
    letters = {number: [*arabic_letters(line)] for number, line in enumerate(broken.lines)}
    is_persian = _is_persian("\n".join(broken.lines))
    for passage in passages(broken.lines):
        if _is_persian(passage.text) or (is_persian and _tells_nothing(passage.text)):
            for each in passage.stretches:
                columns = letters[each.number]
                for at in range(bisect_left(columns, each.start), bisect_left(columns, each.end)):
                    yield _as_persian(broken, each.number, columns[at])


def _as_persian(broken: Broken, number: int, column: int) -> Edit:
    return broken.in_line(column, column + 1, _PERSIAN[broken.lines[number][column]], number)


def _is_persian(text: str) -> bool:
    return has_persian_letters(text) and not has_arabic_letters(text)


def _tells_nothing(text: str) -> bool:
    """Tell whether a text is too short to say what it is written in."""
    return not has_arabic_letters(text) and len(_WORD.findall(text)) <= _SHORT


def _half_spaces(broken: Broken) -> Iterator[Edit]:
    """Take away half-spaces that join nothing; where one was written as an escape it stays."""
    mended = without_stray_half_spaces(broken.text)
    if mended != broken.text:
        yield broken.instead(mended)


FIXES = (
    FixOf(problem="half_space_joins", did="removed", is_safe=True, edits=_half_spaces),
    FixOf(problem="arabic_letter", did="letters", is_safe=True, edits=_persian_in_persian),
    FixOf(problem="arabic_letter", did="letters", is_safe=False, edits=_persian),
    FixOf(problem="persian_comma", did="comma", is_safe=True, edits=_commas),
    FixOf(problem="no_break_space", did="plain_space", is_safe=True, edits=_spaces),
    FixOf(problem="syntax_colon_space", did="space", is_safe=True, edits=_in_place_of(": ")),
    FixOf(problem="bidi_control", did="removed", is_safe=True, edits=_removed),
    FixOf(problem="syntax_remark", did="remark", is_safe=True, edits=_remarks),
)
