"""YAML in pages written by hand: each line in a box, so that what wraps hangs below its own key."""

import re
from typing import Final

_BLOCK: Final = re.compile(
    r'(<div class="language-yaml highlight"><pre>(?:<span></span>)?<code>)(.*?)(</code></pre>)',
    re.DOTALL,
)
_TAG: Final = re.compile(r"<[^>]*>")
_DEEPER: Final = 2
"""So many letters deeper than its line the rest of it begins."""


def with_hanging_lines(html: str) -> str:
    """Give a page whose lines of YAML each know how deep they stand."""
    return _BLOCK.sub(lambda found: found[1] + _lines(found[2]) + found[3], html)


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
