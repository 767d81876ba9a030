"""``cxmap check``: read and judge the project, and say what is wrong with it."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    language_option,
    project_option,
    strict_option,
    today_option,
)
from cxmap.adapters.command_line.paths import inside_project, is_wanted, relative
from cxmap.adapters.command_line.values import OneOf, WholeNumber
from cxmap.catalog.catalog import Checked
from cxmap.catalog.coverage import coverage_of_project
from cxmap.files.discovery import BASELINE, File, read_project_files
from cxmap.files.text import decoded
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, Severity, fails, has_errors, severities_that_fail
from cxmap.language.digits import digits_of
from cxmap.language.words import word
from cxmap.publication.checking import checked_project, languages_of
from cxmap.publication.fixes import fixes_of
from cxmap.reports.findings import Report, report_of
from cxmap.reports.formats.registry import USUAL, format_named, format_names, shows_fixes
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
        paths = tuple(
            project / typed.path if str(path) == _STANDARD_INPUT else path for path in paths
        )
    wanted = tuple(relative(path, project, known=tuple(files)) for path in paths)

    def asked_for(found: Iterable[Problem]) -> tuple[Problem, ...]:
        there = (problem for problem in found if is_wanted(problem.span.path, wanted))
        return selected(there, select=select, ignore=ignore)

    if write_baseline:
        files.pop(BASELINE, None)
        waiting = baseline_text(
            checked_project(files.values(), today=today), lambda found: bool(asked_for((found,)))
        )
        files[BASELINE] = File(path=BASELINE, data=waiting.encode())
        _write(project / BASELINE, waiting)
    checked = checked_project(files.values(), today=today)
    read = checked.catalog.reading.paths
    for path in wanted:
        found = (*read, *(problem.span.path for problem in checked.problems))
        if not any(is_wanted(each, (path,)) for each in found):
            raise UsageFault("path_not_read", path=path)
    problems = asked_for(checked.problems)
    aside = asked_for(each.problem for each in checked.set_aside)
    baselined = {each.problem for each in checked.set_aside if each.by == "baseline"}
    shown = {problem.span.path for problem in problems}
    texts = {path: decoded(path, files[path].data)[0] for path in shown if path in files}
    is_fix_shown = shows_fixes(output_format) and not statistics
    fixes = fixes_of(problems, checked, files) if is_fix_shown else {}
    report = report_of(
        checked,
        language,
        problems=problems,
        set_aside=tuple(each for each in checked.set_aside if each.problem in aside),
        paths=tuple(path for path in read if is_wanted(path, wanted)),
        texts=texts,
        fixes=fixes,
        failing=severities_that_fail(strict=strict, least=Severity(fail_on)),
    )
    said = (
        "\n".join((*_statistics(report), *_translations(checked, language)))
        if statistics
        else format_named(output_format)(report)
    )
    if output_file is not None:
        _write(output_file, said)
        sum_ = summary(problems, len(report.paths), language)
        click.echo(word(language, "report.written", path=str(output_file), sum=sum_), err=True)
    elif said and not (write_baseline and not problems and output_format == USUAL):
        # Where it goes to no terminal, the marks of underlining are left out.
        click.echo(said, color=False if os.environ.get("NO_COLOR") else None)
    if write_baseline:
        waiting_now = tuple(each for each in aside if each in baselined)
        click.echo(set_aside_line(waiting_now, BASELINE, language), err=True)
    is_failing = fails(problems, strict=strict, least=Severity(fail_on))
    is_too_many = _too_many(problems, max_warnings)
    if not has_errors(problems) and (is_failing or is_too_many):
        option = "--strict" if strict else f"--fail-on {fail_on}"
        most = None if is_failing else max_warnings
        click.echo(failure_line(problems, language, most=most, option=option), err=True)
    context.exit(1 if is_failing or is_too_many else 0)


def _typed(project: Path, name: Path | None) -> File:
    """Give what stands in standard input as the file it is to be."""
    if name is None:
        raise UsageFault("stdin_without_name")
    return File(path=inside_project(name, project), data=sys.stdin.buffer.read())


def _statistics(report: Report) -> Iterator[str]:
    """Count the findings of each code, the most frequent first."""
    counts = Counter(problem.code for problem in report.problems)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>6}  {code}  {report.explained[code].problem.id}"


def _translations(checked: Checked, language: str) -> Iterator[str]:
    """Say of each language how many texts there are in it; one language alone needs no count."""
    languages = languages_of(checked)
    for each in languages if len(languages) > 1 else ():
        count = coverage_of_project(checked.catalog, each)
        name = word(language, f"languages.{each}")
        yield word(
            language,
            "report.translated",
            language=name,
            said=digits_of(language, str(count.said)),
            all=digits_of(language, str(count.all)),
        )


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(f"{click.unstyle(text)}\n", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageFault("file_not_writable", path=str(file), reason=reason) from error


def _too_many(problems: tuple[Problem, ...], limit: int | None) -> bool:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return limit is not None and warnings > limit
