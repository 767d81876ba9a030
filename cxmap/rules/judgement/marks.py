"""A mark for every problem that stays the same when lines move."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from cxmap.foundation.problems import Argument, Problem
from cxmap.foundation.spans import Span

_LATER: Final = frozenset({"only_one", "renamed", "renamed_to"})
"""Cures that no problem carried when marks were still made of every argument."""

_CURES: Final = _LATER | {"describe", "known", "known_names", "register_of", "suggestion"}
"""Arguments that follow from what else the project says, and change without the problem."""


def marked(problems: Iterable[Problem]) -> Iterator[tuple[str, Problem]]:
    """Give each problem with its mark: 16 hexadecimal digits, no two alike.

    It is made of what the problem is about, and of no line, no column and nothing that cures it.
    """
    return ((mark, problem) for (mark, _), problem in marked_then_and_now(problems))


def marked_then_and_now(
    problems: Iterable[Problem],
) -> Iterator[tuple[tuple[str, str], Problem]]:
    """Give each problem with its mark, and with the one it has in older baselines.

    That one is made of cures, too.
    """
    seen: Counter[str] = Counter()
    seen_then: Counter[str] = Counter()
    for problem in problems:
        now, then = named(problem), _named(problem, _LATER)
        seen[now] += 1
        seen_then[then] += 1
        yield (_hashed(f"{now}:{seen[now]}"), _hashed(f"{then}:{seen_then[then]}")), problem


def named(problem: Problem) -> str:
    """Name what a problem is about, without its line; two that are alike have the same name."""
    return _named(problem, _CURES)


def _named(problem: Problem, left_out: Collection[str]) -> str:
    arguments = ",".join(
        f"{name}={_placeless(value)}" for name, value in problem.arguments if name not in left_out
    )
    return f"{problem.code}|{problem.id}|{problem.span.path}|{problem.entity}|{arguments}"


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()[:16]


def _placeless(argument: Argument) -> Argument:
    return argument.path if isinstance(argument, Span) else argument
