"""Comments that set aside what is not there, or say wrongly what they set aside."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.foundation.problems import Edit
from cxmap.language.digits import latin_digits
from cxmap.language.lists import parted
from cxmap.language.suggestions import nearest
from cxmap.rules.fixes.fix import Broken, FixOf
from cxmap.rules.judgement.selecting import known_codes

_SAYINGS: Final = ("ignore", "ignore-file")
_NEARLY: Final = re.compile(
    r"#\s*+cxmap:\s*+(?P<what>[a-z]+(?:[ _-]?file)?)\s*+[:=]?\s*+[\[({]?\s*+"
    r"(?P<codes>cx[0-9]++(?:[\s,،]+cx[0-9]++)*+)\s*+[\])}]?[\s:,،-]*+(?P<reason>.*)",
    re.IGNORECASE,
)
_MISREAD: Final = str.maketrans("OIL", "011")
"""Letters that are typed in place of digits."""


def _without_code(broken: Broken) -> Iterator[Edit]:
    """Take one code out of the comment, and with the last one the comment; a reason stays."""
    start = broken.problem.span.column - 1
    found = re.search(r"\[([^\[\]]*)\]", broken.line[start:])
    if found is None:
        return
    codes = [code.strip() for code in re.split("[,،]", found[1]) if code.strip()]
    left = [code for code in codes if code.upper() != broken.said("code")]
    reason = broken.line[start + found.end() :].strip()
    if left:
        yield broken.in_line(start + found.start(1), start + found.end(1), ", ".join(left))
    elif reason:
        yield broken.in_line(start, len(broken.line), f"# {reason}")
    else:
        yield broken.in_line(len(broken.line[:start].rstrip()), len(broken.line), "")


def _as_understood(broken: Broken) -> Iterator[Edit]:
    """Write a comment to cxmap as it is understood, where word and codes tell what was meant."""
    written = broken.line[broken.start :]
    found = _NEARLY.fullmatch(latin_digits(written))
    if found is None:
        return
    what = nearest(re.sub("[ _]", "-", found["what"].lower()), _SAYINGS)
    codes = parted(",".join(found["codes"].upper().split()))
    if what and all(code in known_codes() for code in codes):
        # The digits of the reason stay as they were typed.
        reason = written[found.start("reason") :]
        text = f"# cxmap: {what}[{', '.join(codes)}] {reason}".rstrip()
        yield broken.in_line(broken.start, len(broken.line), text)


def _likely_code(broken: Broken) -> Iterator[Edit]:
    """Write the code that was most likely meant in the place of one that there is not."""
    code, suggestion = broken.said("code"), broken.said("suggestion")
    asked = re.escape(code)
    found = re.search(rf"(?<!\w){asked}(?!\w)", latin_digits(broken.text), re.IGNORECASE)
    if suggestion and found:
        yield broken.in_line(broken.start + found.start(), broken.start + found.end(), suggestion)


def _mistyped_code(broken: Broken) -> Iterator[Edit]:
    """Write a code rightly that has its letters and digits, or what looks like them."""
    typed = re.sub("[^A-Z0-9]", "", broken.said("code").upper())
    if typed[:2] + typed[2:].translate(_MISREAD) == broken.said("suggestion"):
        yield from _likely_code(broken)


FIXES = (
    FixOf(problem="set_aside_in_vain", did="shortened", is_safe=True, edits=_without_code),
    FixOf(problem="not_understood", did="renamed", is_safe=True, edits=_as_understood),
    FixOf(problem="unknown_code_named", did="renamed", is_safe=True, edits=_mistyped_code),
    FixOf(problem="unknown_code_named", did="renamed", is_safe=False, edits=_likely_code),
)
