"""What somebody wants to hear of a project, and what may be wrong with it."""

from dataclasses import dataclass

from cxmap.foundation.problems import Problem, Severity, fails, severities_that_fail


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What may be found before the run fails."""

    is_strict: bool
    fail_on: str
    max_warnings: int | None

    @property
    def failing(self) -> tuple[Severity, ...]:
        """What of which not one may be found."""
        return severities_that_fail(strict=self.is_strict, least=Severity(self.fail_on))

    def fails(self, problems: tuple[Problem, ...]) -> bool:
        """Tell whether something was found that may not be, or too much."""
        return self.has_failing(problems) or _too_many(problems, self.max_warnings)

    def has_failing(self, problems: tuple[Problem, ...]) -> bool:
        """Tell whether something was found that may not be, however little."""
        return fails(problems, strict=self.is_strict, least=Severity(self.fail_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which findings somebody wants to hear of, in which form and language.

    ``paths`` are the files and folders they are to stand in. ``options`` follow the commands that
    are named, so that they answer in the same language.
    """

    paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    bar: Bar
    audience: str
    language: str
    output_format: str
    only_counts: bool
    has_new_baseline: bool
    options: str


def _too_many(problems: tuple[Problem, ...], limit: int | None) -> bool:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return limit is not None and warnings > limit
