"""A problem is something an author can mend: a code, a place and arguments, but no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cxmap.foundation.obstacles import Obstacle
from cxmap.foundation.spans import Span


class Severity(StrEnum):
    """How much a problem matters, the most first; only an error keeps a site back."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Word:
    """An argument that is a word of cxmap itself and is said in the reader's language.

    ``fills`` are the names in it with what is written in their place.
    """

    key: str
    fills: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """An argument that is a day, month or year as its author wrote it, and is said in words.

    As a text it is what was written, so that marks in a baseline stay what they were.
    """

    text: str

    def __str__(self) -> str:
        """Give what was written."""
        return self.text


@dataclass(frozen=True, slots=True)
class Typed:
    """An argument of names as they are typed in YAML; a sentence marks each of them as such."""

    names: tuple[str, ...]


Argument = str | float | Word | Moment | Obstacle | Span | Typed | tuple[str, ...]
"""Fills a sentence: an author's text, a number in the reader's digits, a word of ours, what the
system said, a place, or names of which as many are said as fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A second place that helps to understand a problem, with the id of its short remark."""

    span: Span
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake at one place; ``id`` names its sentence, ``arguments`` fill it."""

    code: str
    id: str
    severity: Severity
    span: Span
    arguments: tuple[tuple[str, Argument], ...] = ()
    entity: str = ""
    related: tuple[Related, ...] = ()

    def argument(self, name: str) -> Argument | None:
        """Give one argument by its name, or None where the problem does not carry it."""
        return dict(self.arguments).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A text that takes the place of what stands in a span."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Changes that mend a problem; a safe one can be made without anybody looking.

    ``did`` names the words that say afterwards what was done; ``before`` and ``after`` fill them:
    what the first change takes away, and what it writes.
    """

    edits: tuple[Edit, ...]
    is_safe: bool
    did: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A check that could not be made, and the files that stood in its way."""

    code: str
    files: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Give what stood in its way to other programs."""
        return ", ".join(self.files)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by place and code, and leave out exact repetitions."""
    return tuple(
        sorted(
            set(problems),
            key=lambda problem: (problem.span, problem.code, problem.id, str(problem.arguments)),
        )
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether at least one problem forbids publishing."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def fails(problems: Iterable[Problem], *, strict: bool, least: Severity = Severity.ERROR) -> bool:
    """Tell whether one of the problems matters so much that a run fails.

    In strict mode that is a warning at least, whatever ``least`` says.
    """
    failing = severities_that_fail(strict=strict, least=least)
    return any(problem.severity in failing for problem in problems)


def severities_that_fail(
    *, strict: bool = False, least: Severity = Severity.ERROR
) -> tuple[Severity, ...]:
    """Give how much a problem must matter to make a run fail."""
    order = list(Severity)
    if strict and least is Severity.ERROR:
        least = Severity.WARNING
    return tuple(order[: order.index(least) + 1])
