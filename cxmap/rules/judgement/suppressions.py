"""Comments that set a finding aside: ``# cxmap: ignore[CX306] the new hall opens in spring``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cxmap.files.directives import Directive
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.language.digits import latin_digits
from cxmap.language.lists import parted
from cxmap.rules.judgement.selecting import can_wait, known_codes, likely_code

_IGNORE = re.compile(r"(?P<what>ignore|ignore-file)\s*+\[(?P<codes>[^\]]*)\]\s*+(?P<reason>.*)")


@dataclass(slots=True)
class Suppression:
    """One such comment: what it sets aside where, why, and what it has been good for."""

    directive: Directive
    codes: tuple[str, ...]
    reason: str
    is_for_file: bool
    used: set[str] = field(default_factory=set)

    def covers(self, problem: Problem) -> bool:
        """Tell whether a problem is set aside by this comment."""
        span = self.directive.span
        is_there = self.is_for_file or (
            self.directive.first <= problem.span.line <= self.directive.last
        )
        return problem.span.path == span.path and is_there and problem.code in self.codes


def suppressions(
    directives: tuple[Directive, ...],
) -> tuple[tuple[Suppression, ...], tuple[Problem, ...]]:
    """Read what comments say to cxmap, and what is wrong with them."""
    understood, problems = [], []
    for directive in directives:
        found = _IGNORE.fullmatch(directive.text)
        named = [latin_digits(code).upper() for code in parted(found["codes"])] if found else []
        if not found or not named:
            problems.append(codes.NOT_UNDERSTOOD.at(directive.span, text=directive.text))
            continue
        problems += _wrong_codes(directive, named)
        if not found["reason"].strip():
            problems.append(codes.WITHOUT_REASON.at(directive.span, codes=tuple(named)))
        understood.append(
            Suppression(
                directive=directive,
                codes=tuple(code for code in named if code in known_codes() and can_wait(code)),
                reason=found["reason"].strip(),
                is_for_file=found["what"] == "ignore-file",
            )
        )
    return tuple(understood), tuple(problems)


def unused(suppressions: tuple[Suppression, ...], unchecked: set[str]) -> Iterator[Problem]:
    """Report codes that set nothing aside, where nothing kept them from being found."""
    for each in suppressions:
        for code in each.codes:
            if code not in each.used and code not in unchecked:
                yield codes.SET_ASIDE_IN_VAIN.at(each.directive.span, code=code)


def _wrong_codes(directive: Directive, named: list[str]) -> Iterator[Problem]:
    for code in filter(None, named):
        if code not in known_codes():
            suggestion = likely_code(code)
            yield codes.UNKNOWN_CODE.at(directive.span, code=code, suggestion=suggestion)
        elif not can_wait(code):
            yield codes.CANNOT_WAIT.at(directive.span, code=code)
