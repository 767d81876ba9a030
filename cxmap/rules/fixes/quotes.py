"""Values that YAML takes apart: between quotes they stay whole."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf

_REMARK: Final = r"(?P<remark>\s+#.*)?\s*"
_VALUE: Final = re.compile(
    r"(?P<before>[ ]*(?:- +)*(?:[a-z_]+:[ \t]+)?)(?P<value>\S.*?)(?<=\S)" + _REMARK
)
_MARKS: Final = "\"'|>[{&*!"
"""What a value begins with that is more than a text."""
_LINES: Final = "-?|>"
"""What begins a value that may rather be meant to go on in lines of its own."""
_SAID_ON_PURPOSE: Final = re.compile(r'\\["\\/ntuUxe0]')
"""What people write between double quotation marks because of what it means there."""
_IN_BRACES: Final = re.compile(
    r"""(?P<before>[{,]\s*\w+:\s+)(?P<value>[^\s"'{}\[\]][^"'{}\[\]]*?)(?<!\s)\s*(?=,\s*\w+:\s|\})"""
)


def quoted(text: str) -> str:
    """Give a text as YAML that means exactly this text, on one line.

    >>> print(quoted("a: b"), quoted('a: "b"'))
    "a: b" 'a: "b"'
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _value(broken: Broken) -> Iterator[Edit]:
    """Put a value between quotes, without a remark behind it."""
    found = _VALUE.fullmatch(broken.line)
    if found is not None and found["before"].strip() and found["value"][0] not in _MARKS:
        yield broken.in_line(*found.span("value"), quoted(found["value"]))


def _value_from_here(broken: Broken) -> Iterator[Edit]:
    """Put a value between quotes that begins with the problem, whatever sign that is."""
    found = _VALUE.fullmatch(broken.line)
    is_here = found is not None and found.start("value") == broken.start
    if found is not None and is_here and found["value"][0] not in _LINES:
        yield broken.in_line(*found.span("value"), quoted(found["value"]))


def _instruction(broken: Broken) -> Iterator[Edit]:
    """Put a text between quotes that begins with an exclamation mark; two are an instruction."""
    if not broken.said("tag").startswith("!!"):
        yield from _value_from_here(broken)


def _value_around(broken: Broken) -> Iterator[Edit]:
    """Put a whole value between quotes that goes on after what looks like its end.

    Where that is the end of what opened further up, its line alone tells nothing.
    """
    found = _VALUE.fullmatch(broken.line) if not broken.problem.related else None
    sign = broken.said("character")
    if (
        found is not None
        and found.start("value") < broken.start <= found.end("value")
        and not (sign in "\"'" and found["value"].endswith(sign))
    ):
        yield broken.in_line(*found.span("value"), quoted(found["value"]))


def _quotation_inside(broken: Broken) -> Iterator[Edit]:
    """Put other quotes around a text that has those around it inside, too."""
    found = _VALUE.fullmatch(broken.line) if not broken.problem.related else None
    sign = broken.said("character")
    if found is not None and sign in "\"'" and re.fullmatch(rf"{sign}.+{sign}", found["value"]):
        yield broken.in_line(*found.span("value"), quoted(found["value"][1:-1]))


def _without_escapes(broken: Broken) -> Iterator[Edit]:
    """Put a text between quotes in which a backslash is one, unless some other one is meant."""
    for found in re.finditer(r'"[^"]*"', broken.line):
        is_here = found.start() <= broken.start < found.end()
        if is_here and not _SAID_ON_PURPOSE.search(found[0]):
            yield broken.in_line(*found.span(), quoted(found[0][1:-1]))


def _printed(broken: Broken) -> Iterator[Edit]:
    """Put quotes around printed ones, which stay as the author wants them."""
    text = broken.line[broken.start :].rstrip()
    yield broken.in_line(broken.start, broken.start + len(text), quoted(text))


def _in_braces(broken: Broken) -> Iterator[Edit]:
    """Put a text between braces in quotes, up to the next key."""
    for found in _IN_BRACES.finditer(broken.line):
        if found.start("value") < broken.start < found.end("value"):
            yield broken.in_line(*found.span("value"), quoted(found["value"]))


def _remark(broken: Broken) -> Iterator[Edit]:
    """Make a text of what stands alone and looks like a remark."""
    text = _without_remark(broken.said("rest"))
    yield broken.in_line(broken.start, broken.start + len(text), quoted(text))


def _without_remark(text: str) -> str:
    """Leave out what stands behind a number sign with a space on both sides.

    >>> _without_remark("#12 is late  # ask again")
    '#12 is late'
    """
    remark = re.search(r"\s#\s", text)
    return text[: remark.start()].rstrip() if remark else text.rstrip()


def _remark_that_is_none(broken: Broken) -> Iterator[Edit]:
    """Make a text of a number, such as ``#1``, and of what would be all of an item."""
    is_item = broken.line[: broken.start].rstrip().endswith("-")
    if is_item or _is_number(broken):
        yield from _remark(broken)


def _is_number(broken: Broken) -> bool:
    """Tell whether a number sign stands before a number."""
    return broken.said("rest")[1:2].isdigit()


def _value_with_remark(broken: Broken) -> Iterator[Edit]:
    """Put a value between quotes, with what looks like a remark and rather is none."""
    found = _VALUE.fullmatch(broken.line)
    is_remark = found is not None and "cxmap:" in (found["remark"] or "")
    if found is None or is_remark or not found["before"].strip() or found["value"][0] in _MARKS:
        return
    start = found.start("value")
    whole = _without_remark(broken.line[start:])
    yield broken.in_line(start, start + len(whole), quoted(whole))


def _value_with_number(broken: Broken) -> Iterator[Edit]:
    """Put a value between quotes that has a number with its sign in it."""
    if _is_number(broken):
        yield from _value_with_remark(broken)


def _never_closed(broken: Broken) -> Iterator[Edit]:
    """Close a quotation at the end of its line."""
    text = broken.line[broken.start :].rstrip()
    yield broken.in_line(broken.start, broken.start + len(text), quoted(text[1:]))


FIXES = (
    FixOf(problem="syntax_colon", did="quoted", is_safe=True, edits=_value),
    FixOf(problem="colon_in_text", did="quoted", is_safe=True, edits=_value_from_here),
    FixOf(problem="syntax_start", did="quoted", is_safe=True, edits=_value_from_here),
    FixOf(problem="tag", did="quoted", is_safe=True, edits=_instruction),
    FixOf(problem="syntax_after", did="quoted", is_safe=True, edits=_value_around),
    FixOf(problem="syntax_after", did="quoted", is_safe=False, edits=_quotation_inside),
    FixOf(problem="syntax_escape", did="quoted", is_safe=True, edits=_without_escapes),
    FixOf(problem="syntax_printed_quotes", did="quoted", is_safe=True, edits=_printed),
    FixOf(problem="syntax_quote", did="quoted", is_safe=False, edits=_never_closed),
    FixOf(problem="comma_in_braces", did="quoted", is_safe=True, edits=_in_braces),
    FixOf(problem="only_a_remark", did="quoted", is_safe=True, edits=_remark_that_is_none),
    FixOf(problem="only_a_remark", did="quoted", is_safe=False, edits=_remark),
    FixOf(problem="text_cut", did="quoted", is_safe=True, edits=_value_with_number),
    FixOf(problem="text_cut", did="quoted", is_safe=False, edits=_value_with_remark),
)
