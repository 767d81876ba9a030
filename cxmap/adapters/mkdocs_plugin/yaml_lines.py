"""YAML in pages written by hand: each line in a box, so that what wraps hangs below its own key."""

import re
from typing import Final

_OPENS: Final = '<div class="language-yaml highlight"><pre>'
_BEGINS: Final = re.compile(r"(?:<span></span>)?<code>")
_ENDS: Final = "</code></pre>"
_TAG: Final = re.compile(r"<[^<>]*>")
_DEEPER: Final = 2
"""So many letters deeper than its line the rest of it begins."""


def with_hanging_lines(html: str) -> str:
    """Give a page whose lines of YAML each know how deep they stand."""
    before, *blocks = html.split(_OPENS)
    return _OPENS.join((before, *map(_hanging, blocks)))


def _hanging(block: str) -> str:
    begins = _BEGINS.match(block)
    code, ends, rest = block[begins.end() :].partition(_ENDS) if begins else ("", "", "")
    return f"{begins[0]}{_lines(code)}{ends}{rest}" if begins and ends else block


def _lines(code: str) -> str:
    lines = code.split("\n")
    # What is marked over several lines cannot be cut.
    if any(line.count("<span") != line.count("</span") for line in lines):
        return code
    # Ends of lines stay outside, or whoever copies the text would get them twice.
    return "\n".join(_line(line) if line else "" for line in lines)


def _line(line: str) -> str:
    text = _TAG.sub("", line)
    deep = len(text) - len(text.lstrip(" ")) + _DEEPER
    return f'<span class="cx-yaml" style="--cx-in:{deep}ch">{line}</span>'
