"""Where Persian text holds what is read from the left: phones, signed numbers, dashed dates.

Numbers behind Persian letters are drawn from the right where a sign, a dash or a space joins them:
`1405-08-30` becomes 30-08-1405. What is isolated as a whole is drawn as it was typed; half of it
would be worse than none (Unicode Standard Annex #9, W2 and W4).
"""

import re
from collections.abc import Iterator
from typing import Final

_DIGIT: Final = "[0-9\u06f0-\u06f9\u0660-\u0669]"
_NUMBER: Final = f"{_DIGIT}+(?:[.,:/\u066b\u066c]{_DIGIT}+){{0,30}}"
_GROUPS: Final = f"(?:[ -]{_DIGIT}+)*"
_BEFORE: Final = r"(?<![\w+-])(?<![A-Za-z] )"
_PERCENT: Final = r"(?:(?<=[0-9])%)?"
_RUN: Final = re.compile(
    "|".join(
        (
            # Addresses, and names such as C++.
            r"[A-Za-z][A-Za-z0-9+.-]{0,30}://[!-~]*[!-~]",
            r"(?<![A-Za-z])[A-Za-z][A-Za-z0-9]{0,30}[+#]+(?![A-Za-z0-9])",
            # An area code between brackets, and what is joined by dashes; a phone by spaces, too.
            rf"\(\+?{_DIGIT}{{2,4}}\) ?{_DIGIT}+{_GROUPS}",
            rf"{_BEFORE}(?:\+|[0\u06f0\u0660])(?=(?:[ -]?{_DIGIT}){{6}}){_DIGIT}+{_GROUPS}",
            rf"{_BEFORE}[+\u2212-]?{_NUMBER}(?:[-\u2013]{_NUMBER})+",
            # A sign belongs to its number, and Latin digits have their percent on the right.
            rf"{_BEFORE}(?<!{_DIGIT} )[\u2264\u2265<>\u00b1~] ?[+\u2212-]?{_NUMBER}{_PERCENT}",
            rf"{_BEFORE}[+\u2212-]{_NUMBER}{_PERCENT}",
            rf"{_BEFORE}[0-9]+(?:\.[0-9]+)?%",
        )
    )
)


_KEPT: Final = re.compile("(`[^`]*`|\u2066[^\u2066\u2069]*\u2069)")


def with_isolates(text: str) -> str:
    """Isolate what is read from the left in a right-to-left text of ours (Unicode, LRI and PDI).

    What is typed is isolated with its backticks, so that nobody copies marks from between them.

    >>> with_isolates("تا 1405-08-01").count("\u2066"), with_isolates("`2026-11-22`")[0] == "\u2066"
    (1, True)
    """
    return "".join(map(_piece_with_isolates, _KEPT.split(text)))


def _piece_with_isolates(piece: str) -> str:
    if piece.startswith("\u2066"):
        return piece
    runs = isolated_runs(piece)
    if piece.startswith("`"):
        is_date = piece[1:2].isdecimal() and any(is_run for _, is_run in runs)
        return f"\u2066{piece}\u2069" if is_date else piece
    return "".join(f"\u2066{run}\u2069" if is_run else run for run, is_run in runs)


def isolated_runs(text: str) -> Iterator[tuple[str, bool]]:
    """Take a right-to-left text apart: what stands in it, and whether it is read from the left.

    >>> list(isolated_runs("تلفن 021-8888 1234 است"))
    [('تلفن ', False), ('021-8888 1234', True), (' است', False)]
    >>> list(isolated_runs("۱۴۰۵/۰۸/۳۰، ۸۵٪"))
    [('۱۴۰۵/۰۸/۳۰، ۸۵٪', False)]
    """
    end = 0
    for run in _RUN.finditer(text):
        if run.start() > end:
            yield text[end : run.start()], False
        yield run[0], True
        end = run.end()
    if end < len(text):
        yield text[end:], False
