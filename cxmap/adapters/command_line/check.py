"""``cxmap check``: read and judge the project, and say what is wrong with it."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    audience_option,
    language_option,
    language_repeated,
    project_option,
    strict_option,
    today_option,
)
from cxmap.adapters.command_line.paths import inside_project, is_wanted, relative
from cxmap.adapters.command_line.values import OneOf, WholeNumber
from cxmap.adapters.command_line.writing import write_text
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import BASELINE, File, read_project_files
from cxmap.files.pages_by_hand import page_text
from cxmap.files.text import decoded
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Severity, fails, has_errors, severities_that_fail
from cxmap.language.words import word
from cxmap.publication.checking import checked_project, shown_to_readers
from cxmap.publication.fixes import fixes_of
from cxmap.publication.pages_by_hand import with_pages_by_hand
from cxmap.reports.findings import Report, report_of
from cxmap.reports.formats.registry import USUAL, format_named, format_names, shows_fixes
from cxmap.reports.statistics import counts
from cxmap.reports.text import failure_line, set_aside_line, summary
from cxmap.rules.judgement.baseline import baseline_text
from cxmap.rules.judgement.selecting import selected

_STANDARD_INPUT = "-"
_MOST = 99_999


@click.command(cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@language_option()
@project_option()
@today_option()
@strict_option()
@audience_option()
@click.option(
    "--fail-on", type=OneOf([str(each) for each in Severity]), default=str(Severity.ERROR)
)
@click.option("--max-warnings", type=WholeNumber(0, _MOST))
@click.option("--select", multiple=True)
@click.option("--ignore", multiple=True)
@click.option("--statistics", is_flag=True)
@click.option("--output-format", type=OneOf(format_names()), default=USUAL)
@click.option("--output-file", type=click.Path(path_type=Path))
@click.option("--stdin-filename", type=click.Path(path_type=Path))
@click.option("--write-baseline", is_flag=True)
@click.pass_context
def check(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    language: str,
    project: Path,
    today: date,
    strict: bool,
    audience: str | None,
    fail_on: str,
    max_warnings: int | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
    output_format: str,
    output_file: Path | None,
    stdin_filename: Path | None,
    write_baseline: bool,
) -> None:
    """Read and judge the project; with PATHS, say only what is wrong there.

    Ends with 0 when there is no error, 1 otherwise.
    """
    files = {file.path: file for file in read_project_files(project)}
    if _STANDARD_INPUT in map(str, paths):
        typed = _typed(project, stdin_filename)
        files[typed.path] = typed
        paths = tuple(project / typed.path if _is_typed(path) else path for path in paths)
    wanted = tuple(relative(path, project, known=tuple(files)) for path in paths)
    asked = _Asked(paths=wanted, select=select, ignore=ignore)
    if write_baseline:
        files[BASELINE] = _new_baseline(files, asked, today)
        write_text(project / BASELINE, files[BASELINE].data.decode())
    checked = checked_project(files.values(), today=today)
    checked = with_pages_by_hand(checked, project) if not audience else checked
    _refuse_what_was_not_read(wanted, checked)
    bar = _Bar(is_strict=strict, fail_on=fail_on, max_warnings=max_warnings)
    is_fix_shown = shows_fixes(output_format) and not statistics
    shown = {each.span.path for each in checked.problems}
    texts = {path: decoded(path, files[path].data)[0] for path in shown if path in files}
    pages = {path: page_text(project / path) for path in shown - files.keys()}
    texts |= {path: text for path, text in pages.items() if text}
    report = _report(checked, files, texts, asked, language, with_fixes=is_fix_shown, bar=bar)
    said = counts(report, output_format) if statistics else format_named(output_format)(report)
    if output_file is not None:
        write_text(output_file, said)
        _say_where(output_file, report)
    elif said and not (write_baseline and not report.findings and output_format == USUAL):
        # Where it goes to no terminal, the marks of underlining are left out.
        click.echo(said, color=False if os.environ.get("NO_COLOR") else None)
    if write_baseline:
        waiting = tuple(each.problem for each in checked.set_aside if each.by == "baseline")
        click.echo(set_aside_line(waiting, BASELINE, language), err=True)
    if bar.fails(report.problems) and not has_errors(report.problems):
        click.echo(bar.why(report.problems, language), err=True)
    if bar.fails(report.problems):
        context.exit(1)
    shown_to_readers(checked, audience or "")  # raises where a site for them would be empty


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """Which findings somebody wants to hear of: those in some files, with some codes."""

    paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]

    def of(self, found: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give those of some problems that were asked for."""
        there = (problem for problem in found if is_wanted(problem.span.path, self.paths))
        return selected(there, select=self.select, ignore=self.ignore)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bar:
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
        """Say which option makes the run fail."""
        option = "--strict" if self.is_strict else f"--fail-on {self.fail_on}"
        most = None if self._has_failing(problems) else self.max_warnings
        return failure_line(problems, language, most=most, option=option)

    def _has_failing(self, problems: tuple[Problem, ...]) -> bool:
        return fails(problems, strict=self.is_strict, least=Severity(self.fail_on))


def _is_typed(path: Path) -> bool:
    return str(path) == _STANDARD_INPUT


def _typed(project: Path, name: Path | None) -> File:
    """Give what stands in standard input as the file it is to be."""
    if name is None:
        raise UsageFault("stdin_without_name")
    return File(path=inside_project(name, project), data=sys.stdin.buffer.read())


def _new_baseline(files: Mapping[str, File], asked: _Asked, today: date) -> File:
    """Give a baseline of what was asked for; of all else, that of before."""
    others = (file for path, file in files.items() if path != BASELINE)
    checked = checked_project(others, today=today)
    wanted = frozenset(asked.of(checked.problems))
    waiting = baseline_text(checked, lambda found: found in wanted, files.get(BASELINE))
    return File(path=BASELINE, data=waiting.encode())


def _refuse_what_was_not_read(paths: Iterable[str], checked: Checked) -> None:
    """Raise UsageFault for a file or folder of which nothing was read, and nothing is said."""
    there = (*checked.catalog.reading.paths, *(each.span.path for each in checked.problems))
    for path in paths:
        if not any(is_wanted(each, (path,)) for each in there):
            raise UsageFault("path_not_read", path=path)


def _report(
    checked: Checked,
    files: Mapping[str, File],
    texts: Mapping[str, str],
    asked: _Asked,
    language: str,
    *,
    with_fixes: bool,
    bar: _Bar,
) -> Report:
    """Give what was asked for, with the texts of the files in which something was found."""
    problems = asked.of(checked.problems)
    aside = asked.of(each.problem for each in checked.set_aside)
    return report_of(
        checked,
        language,
        problems=problems,
        set_aside=tuple(each for each in checked.set_aside if each.problem in aside),
        paths=tuple(each for each in checked.catalog.reading.paths if is_wanted(each, asked.paths)),
        texts={path: texts[path] for each in problems if (path := each.span.path) in texts},
        fixes=fixes_of(problems, checked, files) if with_fixes else {},
        failing=bar.failing,
        options=language_repeated(),
    )


def _say_where(file: Path, report: Report) -> None:
    """Say in a terminal where a report was written, and what is in it."""
    said = summary(report.problems, len(report.paths), report.language)
    click.echo(word(report.language, "report.written", path=str(file), sum=said), err=True)


def _too_many(problems: tuple[Problem, ...], limit: int | None) -> bool:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return limit is not None and warnings > limit
