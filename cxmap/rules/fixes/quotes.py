"""Values that YAML takes apart: between quotes they stay whole."""

import re
from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf

_VALUE = re.compile(
    r"(?P<before>[ ]*(?:- +)*(?:[a-z_]+:[ \t]+)?)(?P<value>\S.*?)(?P<remark>\s+#.*)?\s*$"
)
_MARKS = "\"'|>[{&*!"
"""What a value begins with that is more than a text."""


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


def _value_with_remark(broken: Broken) -> Iterator[Edit]:
    """Put a value between quotes, with what looks like a remark and rather is none."""
    found = _VALUE.fullmatch(broken.line)
    is_remark = found is not None and "cxmap:" in (found["remark"] or "")
    if found is None or is_remark or not found["before"].strip() or found["value"][0] in _MARKS:
        return
    whole = broken.line[found.start("value") :].rstrip()
    start = found.start("value")
    yield broken.in_line(start, start + len(whole), quoted(whole))


FIXES = (
    FixOf(problem="syntax_colon", is_safe=True, edits=_value),
    FixOf(problem="text_cut", is_safe=False, edits=_value_with_remark),
    FixOf(problem="syntax_start", is_safe=True, edits=_value),
)
