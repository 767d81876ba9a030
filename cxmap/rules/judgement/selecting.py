"""Codes as people name them, and which of them somebody wants to hear of."""

from collections.abc import Iterable
from functools import cache

from cxmap.foundation.codes import diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Severity
from cxmap.language.digits import latin_digits
from cxmap.language.lists import parted
from cxmap.language.suggestions import nearest
from cxmap.rules.registry import all_rules

_ABOUT_WAITING = "CX9"


@cache
def known_codes() -> tuple[str, ...]:
    """Give every code in its order."""
    codes = {diagnosis.code for diagnosis in diagnoses()}
    return tuple(sorted(codes | {rule.code for rule in all_rules().values()}))


@cache
def can_wait(code: str) -> bool:
    """Tell whether what has a code may be set aside or softened.

    Where a file says something else than its author meant, or two things share an address, no
    site can be right. What is said of waiting itself does not wait.
    """
    if code.startswith(_ABOUT_WAITING):
        return False
    rules = {rule.code: rule for rule in all_rules().values()}
    if code in rules:
        return rules[code].softens_in_draft
    return all(each.severity is not Severity.ERROR for each in diagnoses() if each.code == code)


def likely_code(written: str) -> str:
    """Give the code that was most likely meant, or an empty text."""
    return nearest(written.upper(), known_codes())


def selected(
    problems: Iterable[Problem], *, select: Iterable[str], ignore: Iterable[str]
) -> tuple[Problem, ...]:
    """Give the problems whose code begins with one of ``select`` and with none of ``ignore``.

    Without ``select`` every code is meant. Raises UsageFault for what no code begins with.
    """
    wanted, unwanted = _codes(select), _codes(ignore)
    return tuple(
        problem
        for problem in problems
        if (not wanted or problem.code.startswith(wanted))
        and not problem.code.startswith(unwanted or ("-",))
    )


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    """Give codes, or beginnings of codes, that were written in one or several lists.

    >>> _codes(["CX1,cx306، CX۱۰۲"])
    ('CX1', 'CX306', 'CX102')
    """
    codes = [latin_digits(code).upper() for text in given for code in parted(text)]
    for code in codes:
        if not any(known.startswith(code) for known in known_codes()):
            raise UsageFault("unknown_code", code=code, suggestion=likely_code(code))
    return tuple(codes)
