"""What people type in place of the signs of YAML: other dashes, quotation marks, spaces, remarks.

Some of it the parser takes for text, some makes it stumble far from the place; both are found by
how a line begins.
"""

import re
from collections.abc import Sequence

from cxmap.files.nodes import Mark
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span

_OTHER_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_INDENTED_BY_OTHERS = re.compile(rf" *([{_OTHER_SPACES}]+)")
_COLON_AND_OTHER_SPACE = re.compile(rf"\s*(?:- )?[A-Za-z_]+:([{_OTHER_SPACES}]+)")
_COLON = re.compile(r"\s*(?:- )?([A-Za-z_]+)(:)([^\s/].*)")
_SLASHES = re.compile(r"\s*(//)")
_CLOSING_QUOTES = "»“”‘’›"
_PRINTED_QUOTES = re.compile(r"[^\"']*?[:-]\s+([«“”„‘’‹])(?=.)")
DASH_ALONE = re.compile(r"\s*(-)([^\W\d].*)")
"""A line whose dash touches what follows it."""
BULLET = re.compile(r"\s*([•●▪◦‣·–—−]|[0-9۰-۹]{1,2}[.)-](?=\s))\s*\S")
"""A line that begins as the items of a list do in letters and books."""
_SEVERAL = 2


def slip_in_text(path: str, lines: Sequence[str], mark: Mark) -> Problem | None:
    """Report a plain text that was meant to be an item, or items, or less far to the right."""
    first, column, last, _ = mark
    if lines[first][:column].strip(" "):
        first += 1  # the text begins behind a key or a dash
    rows = range(first, min(last + 1, len(lines)))
    for line in rows:
        if others := _INDENTED_BY_OTHERS.match(lines[line]):
            return codes.NO_BREAK_SPACE.at(_span(path, line, *others.span(1)))
        if dash := DASH_ALONE.fullmatch(lines[line]):
            return _without_space(path, line, dash)
    bullets = [line for line in rows if BULLET.match(lines[line])]
    if len(bullets) < _SEVERAL:
        return None
    bullet = BULLET.match(lines[bullets[0]])
    if bullet is None:
        return None
    return codes.NOT_A_DASH.at(_span(path, bullets[0], *bullet.span(1)), sign=bullet[1])


def slip_at_stumble(path: str, lines: Sequence[str], line: int) -> Problem | None:
    """Report what was typed on a line at which the parser stumbled, if it is one of these slips."""
    text = lines[line]
    if slashes := _SLASHES.match(text):
        return codes.SYNTAX_REMARK.at(_span(path, line, *slashes.span(1)))
    if spaces := _INDENTED_BY_OTHERS.match(text) or _COLON_AND_OTHER_SPACE.match(text):
        return codes.NO_BREAK_SPACE.at(_span(path, line, *spaces.span(1)))
    if dash := DASH_ALONE.fullmatch(text):
        return _without_space(path, line, dash)
    if (bullet := BULLET.match(text)) and not bullet[1][0].isdigit():
        place = _span(path, line, *bullet.span(1))
        return codes.SYNTAX_BULLET.at(place, sign=bullet[1])
    quoted = text.rstrip()
    # The end is looked at first: to look for it behind every opening mark would take too long.
    if quoted.endswith(tuple(_CLOSING_QUOTES)) and (quotes := _PRINTED_QUOTES.match(quoted)):
        marks = f"{quotes[1]} {quoted[-1]}"
        return codes.SYNTAX_PRINTED_QUOTES.at(_span(path, line, *quotes.span(1)), marks=marks)
    return None


def colon_without_space(path: str, lines: Sequence[str], line: int) -> Problem | None:
    """Report a key whose colon touches what follows it."""
    colon = _COLON.fullmatch(lines[line])
    if colon is None:
        return None
    span = _span(path, line, *colon.span(2))
    return codes.SYNTAX_COLON_SPACE.at(span, key=colon[1], rest=colon[3].rstrip())


def _without_space(path: str, line: int, dash: re.Match[str]) -> Problem:
    return codes.SYNTAX_DASH.at(_span(path, line, *dash.span(1)), rest=dash[2].rstrip())


def _span(path: str, line: int, start: int, end: int) -> Span:
    return Span(path=path, line=line + 1, column=start + 1, end_line=line + 1, end_column=end + 1)
