"""What libyaml says about broken YAML, told apart by what the author most likely did."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from cxmap.files.slips import colon_without_space, slip_at_stumble
from cxmap.foundation import codes
from cxmap.foundation.codes import Diagnosis
from cxmap.foundation.problems import Argument, Problem, Related, Word
from cxmap.foundation.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tell:
    """Words of libyaml, and what they mean.

    ``where_it_begins`` puts the problem at the start of the broken text and not where it stops.
    """

    words: re.Pattern[str]
    means: Diagnosis
    where_it_begins: bool = False


def _tell(words: str, means: Diagnosis, *, where_it_begins: bool = False) -> _Tell:
    return _Tell(words=re.compile(words), means=means, where_it_begins=where_it_begins)


# The first that fits wins.
_TELLS = (
    _tell("tab character", codes.SYNTAX_TAB),
    _tell("quoted scalar.*unexpected", codes.SYNTAX_QUOTE, where_it_begins=True),
    _tell("quoted scalar", codes.SYNTAX_ESCAPE),
    _tell("directive|incompatible YAML", codes.DIRECTIVE, where_it_begins=True),
    _tell("document start", codes.SEVERAL_DOCUMENTS),
    _tell("undefined tag|a tag:", codes.TAG, where_it_begins=True),
    _tell("start any token|block node.*node content", codes.SYNTAX_START),
    _tell("(keys|sequence entries) are not allowed", codes.SYNTAX_START),
    _tell("an alias|an anchor|block scalar", codes.SYNTAX_START, where_it_begins=True),
    _tell("mapping values are not allowed", codes.SYNTAX_COLON),
    _tell("flow (sequence|mapping|node)", codes.SYNTAX_FLOW, where_it_begins=True),
    _tell("could not find expected ':'", codes.SYNTAX_KEY, where_it_begins=True),
    _tell("block (mapping|collection|sequence)", codes.SYNTAX_INDENT),
)
# As where the nodes are made: the pure Python parser says the same, only slower.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ANYTHING_ELSE = _tell("", codes.SYNTAX_OTHER)
_KEY_ALONE = re.compile(r"[\s-]*([a-z_]+)\s*")
_TAB = re.compile(r" *\t")
_CAUSED_BY_TABS = (codes.SYNTAX_TAB, codes.SYNTAX_START, codes.SYNTAX_INDENT, codes.SYNTAX_COLON)
_CAUSED_BY_SLIPS = (codes.SYNTAX_KEY, codes.SYNTAX_INDENT, codes.SYNTAX_COLON)
_QUOTES = "\"'"
_DEPTH = re.compile(r" *(?:- +)*")
_FLAT = 3
_ITEM_WITH_KEYS = re.compile(r" *- +[a-z_]+:")
_CLOSED = re.compile(r"""["'\]}]\s*$""")
_KEY = re.compile(r"[\s-]*[a-z_]+:(?:\s|$)")


def syntax_problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """Turn the parser's error into the problem whose sentence helps its author."""
    said = f"{error.context or ''}: {error.problem or ''}"
    tell = next((tell for tell in _TELLS if tell.words.search(said)), _ANYTHING_ELSE)
    lines = text.splitlines() or [""]
    line, column = _inside(lines, error.problem_mark or error.context_mark)
    if tell.means in _CAUSED_BY_TABS and (tab := _TAB.match(lines[line])):
        return codes.SYNTAX_TAB.at(_span(path, line, tab.end() - 1))
    if tell.where_it_begins and error.context_mark:
        line, column = _inside(lines, error.context_mark)
    before, here = lines[line][:column], lines[line][column:]
    opening = _text_in_lines(path, text, line)
    slip = _left_open(lines, opening, line)
    if slip is None and tell.means in _CAUSED_BY_SLIPS:
        slip = _slip(path, lines, line, before)
    if slip is not None:
        return slip
    if tell.means is codes.SYNTAX_START and here.startswith("\t"):
        return codes.SYNTAX_TAB.at(_span(path, line, column))
    span = _span(path, line, column)
    if tell.means is codes.SYNTAX_COLON and (key := _KEY_ALONE.fullmatch(before)):
        # The line is a key in its own right: it continues the text above only by its indentation.
        place = _span(path, line, key.start(1))
        return codes.SYNTAX_INDENT.with_arguments(place, _columns(lines, line))
    if tell.means is codes.SYNTAX_INDENT and (closed := _CLOSED.search(before)):
        sign = closed[0].strip()
        mark = Word("shapes.closing_quote" if sign in _QUOTES else "shapes.closing_bracket")
        related = (Related(span=opening, id="opened_here"),) if opening else ()
        return codes.SYNTAX_AFTER.at(span, related=related, character=sign, mark=mark)
    is_indent = tell.means is codes.SYNTAX_INDENT
    arguments = _columns(lines, line) if is_indent else _arguments(tell.means, here)
    return tell.means.with_arguments(span, arguments)


def _text_in_lines(path: str, text: str, line: int) -> Span | None:
    """Give where a quoted text opens that ends in a line and began in one above."""
    last: Any = None  # an event of a text; its marks are always there
    try:
        for event in yaml.parse(text, Loader=_Loader):
            last = event if isinstance(event, yaml.ScalarEvent) else last
    except yaml.YAMLError:
        pass
    if last is None or last.style not in {*_QUOTES} or last.end_mark.line != line:
        return None
    opens = last.start_mark
    return _span(path, opens.line, opens.column) if opens.line < line else None


def _left_open(lines: list[str], opening: Span | None, closes: int) -> Problem | None:
    """Report a quoted text that has keys in it which stand no deeper than its own."""
    if opening is None:
        return None
    depth = _begin(lines[opening.line - 1], is_item=False)
    inside = lines[opening.line : closes + 1]
    holds_keys = any(_KEY.match(each) and _begin(each, is_item=False) <= depth for each in inside)
    return codes.SYNTAX_QUOTE.at(opening) if holds_keys else None


def _slip(path: str, lines: list[str], line: int, before: str) -> Problem | None:
    """Give the slip of the pen that made the parser stumble, on its line or the one above.

    A key without a space counts as a text, which goes on in the next line up to that line's colon.
    """
    if slip := slip_at_stumble(path, lines, line):
        return slip
    where = line - 1 if _KEY_ALONE.fullmatch(before) and line else line
    return colon_without_space(path, lines, where)


def _arguments(means: Diagnosis, here: str) -> dict[str, Argument]:
    if means is codes.SYNTAX_START:
        return {"character": here[:1]}
    if means is codes.TAG:
        return {"tag": here.split(maxsplit=1)[0] if here.strip() else ""}
    return {}


def _columns(lines: list[str], line: int) -> dict[str, Argument]:
    """Say in which column a line begins, and in which a line above does that it may belong to.

    That is the one whose key, or whose dash, is nearest to its own; of several the last. Where the
    lines that follow have lost their columns as well, the last of them is said, too.
    """
    column = _begin(lines[line], is_item=True)
    is_item = lines[line].lstrip().startswith("- ")
    above = [
        (abs(begin - column), line - number, begin)
        for number in range(line)
        if _is_row(lines[number])
        and lines[number].lstrip().startswith("- ") >= is_item
        and (begin := _begin(lines[number], is_item=is_item)) != column
    ]
    said: dict[str, Argument] = {"column": column + 1}
    if above:
        _, back, begin = min(above)
        sign = Word("shapes.dash" if is_item else "shapes.key")
        said |= {"above": line - back + 1, "begins": begin + 1, "sign": sign}
    flat = next(
        (
            number
            for number in range(line + 1, len(lines))
            if not _is_row(lines[number])
            or _begin(lines[number], is_item=True) != column
            or _ITEM_WITH_KEYS.match(lines[number])
        ),
        len(lines),
    )
    if above and flat - line >= _FLAT:
        said["down_to"] = flat
    return said


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _begin(line: str, *, is_item: bool) -> int:
    """Give the column of the dash or, of what follows it, of the key."""
    indented = _DEPTH.match(line)
    depth = len(line) - len(line.lstrip(" "))
    return depth if is_item or indented is None else indented.end()


def _inside(lines: list[str], mark: yaml.Mark | None) -> tuple[int, int]:
    """Give a mark's line and column; the end of the file is the end of its last line."""
    if mark is None:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, mark.column


def _span(path: str, line: int, column: int) -> Span:
    return Span(
        path=path,
        line=line + 1,
        column=column + 1,
        end_line=line + 1,
        end_column=column + 2,
    )
