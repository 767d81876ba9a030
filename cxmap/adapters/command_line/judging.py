"""What ``cxmap check`` says of a judged project: what was asked for, in the form asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cxmap.adapters.command_line.paths import is_wanted
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import BASELINE, File
from cxmap.files.pages_by_hand import page_text
from cxmap.files.text import decoded
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Severity, fails, has_errors, severities_that_fail
from cxmap.outputs.kept_verdicts import Verdict
from cxmap.publication.checking import checked_project, shows_nothing
from cxmap.publication.fixes import fixes_of
from cxmap.publication.pages_by_hand import with_pages_by_hand
from cxmap.reports.findings import Report, report_of
from cxmap.reports.formats.registry import format_named, shows_fixes
from cxmap.reports.statistics import counts
from cxmap.reports.text import failure_line, set_aside_line, summary
from cxmap.rules.judgement.baseline import baseline_text
from cxmap.rules.judgement.selecting import selected


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
        return self._has_failing(problems) or _too_many(problems, self.max_warnings)

    def why(self, problems: tuple[Problem, ...], language: str) -> str:
        """Say which option makes the run fail; nothing where errors say it themselves."""
        if has_errors(problems) or not self.fails(problems):
            return ""
        option = "--strict" if self.is_strict else f"--fail-on {self.fail_on}"
        most = None if self._has_failing(problems) else self.max_warnings
        return failure_line(problems, language, most=most, option=option)

    def _has_failing(self, problems: tuple[Problem, ...]) -> bool:
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

    def of(self, found: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give those of some problems that were asked for."""
        there = (problem for problem in found if is_wanted(problem.span.path, self.paths))
        return selected(there, select=self.select, ignore=self.ignore)


def verdict_of(project: Path, files: tuple[File, ...], today: date, wish: Wish) -> Verdict:
    """Judge a project and say what was found.

    Raises UsageFault for a path of which nothing was read.
    """
    checked = checked_project(files, today=today)
    checked = with_pages_by_hand(checked, project) if not wish.audience else checked
    _refuse_what_was_not_read(wish.paths, checked)
    report = _report(checked, project, {file.path: file for file in files}, wish)
    form = wish.output_format
    waiting = tuple(each.problem for each in checked.set_aside if each.by == "baseline")
    aside = set_aside_line(waiting, BASELINE, wish.language) if wish.has_new_baseline else ""
    return Verdict(
        said=counts(report, form) if wish.only_counts else format_named(form)(report),
        sum=summary(report.problems, len(report.paths), report.language),
        is_clean=not report.findings,
        remarks=tuple(filter(None, (aside, wish.bar.why(report.problems, wish.language)))),
        fails=wish.bar.fails(report.problems),
        shows_nothing=shows_nothing(checked, wish.audience),
    )


def new_baseline(files: Mapping[str, File], wish: Wish, today: date) -> File:
    """Give a baseline of what was asked for; of all else, that of before."""
    others = (file for path, file in files.items() if path != BASELINE)
    checked = checked_project(others, today=today)
    wanted = frozenset(wish.of(checked.problems))
    waiting = baseline_text(checked, lambda found: found in wanted, files.get(BASELINE))
    return File(path=BASELINE, data=waiting.encode())


def _refuse_what_was_not_read(paths: Iterable[str], checked: Checked) -> None:
    there = (*checked.catalog.reading.paths, *(each.span.path for each in checked.problems))
    for path in paths:
        if not any(is_wanted(each, (path,)) for each in there):
            raise UsageFault("path_not_read", path=path)


def _report(checked: Checked, project: Path, files: Mapping[str, File], wish: Wish) -> Report:
    """Give what was asked for, with the texts of the files in which something was found."""
    problems = wish.of(checked.problems)
    aside = wish.of(each.problem for each in checked.set_aside)
    with_fixes = shows_fixes(wish.output_format) and not wish.only_counts
    return report_of(
        checked,
        wish.language,
        problems=problems,
        set_aside=tuple(each for each in checked.set_aside if each.problem in aside),
        paths=tuple(each for each in checked.catalog.reading.paths if is_wanted(each, wish.paths)),
        texts=_texts({each.span.path for each in problems}, project, files),
        fixes=fixes_of(problems, checked, files) if with_fixes else {},
        failing=wish.bar.failing,
        options=wish.options,
    )


def _texts(paths: Iterable[str], project: Path, files: Mapping[str, File]) -> dict[str, str]:
    """Give what stands in files of the project, and in pages by hand as far as they are read."""
    texts = {
        path: decoded(path, files[path].data)[0] if path in files else page_text(project / path)
        for path in paths
    }
    return {path: text for path, text in texts.items() if text or path in files}


def _too_many(problems: tuple[Problem, ...], limit: int | None) -> bool:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return limit is not None and warnings > limit
