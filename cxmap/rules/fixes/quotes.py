"""Values that YAML takes apart: between quotes they stay whole."""

import re
from collections.abc import Iterator

from cxmap.foundation.problems import Edit
from cxmap.rules.fixes.fix import Broken, FixOf

_VALUE = re.compile(r"(?P<before>[ ]*(?:- +)*(?:[a-z_]+:[ \t]+)?)(?P<value>\S.*?)\s*$")


def quoted(text: str) -> str:
    """Give a text as YAML that means exactly this text, on one line.

    >>> print(quoted("a: b"), quoted('a: "b"'))
    "a: b" 'a: "b"'
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _whole_value(broken: Broken) -> Iterator[Edit]:
    found = _VALUE.fullmatch(broken.line)
    if found is not None and found["before"].strip() and found["value"][0] not in "\"'|>[{&*!":
        yield broken.in_line(*found.span("value"), quoted(found["value"]))


FIXES = (
    FixOf(problem="syntax_colon", is_safe=True, edits=_whole_value),
    FixOf(problem="text_cut", is_safe=True, edits=_whole_value),
    FixOf(problem="syntax_start", is_safe=True, edits=_whole_value),
)
