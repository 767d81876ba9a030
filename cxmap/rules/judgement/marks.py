"""A mark for every problem that stays the same when lines move."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from cxmap.foundation.problems import Argument, Problem
from cxmap.foundation.spans import Span


def marked(problems: Iterable[Problem]) -> Iterator[tuple[str, Problem]]:
    """Give each problem with its mark: 16 hexadecimal digits, no two alike.

    It is made of what the problem is about, and of no line or column.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        about = named(problem)
        seen[about] += 1
        yield _hashed(f"{about}:{seen[about]}"), problem


def named(problem: Problem) -> str:
    """Name what a problem is about, without its line; two that are alike have the same name."""
    arguments = ",".join(f"{name}={_placeless(value)}" for name, value in problem.arguments)
    return f"{problem.code}|{problem.id}|{problem.span.path}|{problem.entity}|{arguments}"


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()[:16]


def _placeless(argument: Argument) -> Argument:
    return argument.path if isinstance(argument, Span) else argument
