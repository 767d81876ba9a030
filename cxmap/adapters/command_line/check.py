"""``cxmap check``: read and judge the project, and say what is wrong with it."""

import os
import sys
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
from cxmap.adapters.command_line.paths import inside_project, relative
from cxmap.adapters.command_line.values import OneOf, WholeNumber
from cxmap.adapters.command_line.wishes import Bar, Wish
from cxmap.adapters.command_line.writing import write_text
from cxmap.files.discovery import BASELINE, File, read_project_files
from cxmap.foundation.faults import BuildFault, UsageFault
from cxmap.foundation.problems import Severity
from cxmap.language.words import word
from cxmap.outputs.kept_verdicts import Judged, Verdict, kept_verdicts
from cxmap.reports.formats.registry import USUAL, format_names

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
    wish = Wish(
        paths=tuple(relative(path, project, known=tuple(files)) for path in paths),
        select=select,
        ignore=ignore,
        bar=Bar(is_strict=strict, fail_on=fail_on, max_warnings=max_warnings),
        audience=audience or "",
        language=language,
        output_format=output_format,
        only_counts=statistics,
        has_new_baseline=write_baseline,
        options=language_repeated(),
    )
    if write_baseline:
        from cxmap.adapters.command_line.judging import new_baseline  # noqa: PLC0415

        files[BASELINE] = new_baseline(files, wish, today)
        write_text(project / BASELINE, files[BASELINE].data.decode())
    verdict = _verdict(project, tuple(files.values()), today, wish)
    if output_file is not None:
        write_text(output_file, verdict.said)
        where = {"path": str(output_file), "sum": verdict.sum}
        click.echo(word(language, "report.written", **where), err=True)
    elif verdict.said and not (write_baseline and verdict.is_clean and output_format == USUAL):
        # Where it goes to no terminal, the marks of underlining are left out.
        click.echo(verdict.said, color=False if os.environ.get("NO_COLOR") else None)
    for remark in verdict.remarks:
        click.echo(remark, err=True)
    if verdict.fails:
        context.exit(1)
    if verdict.shows_nothing:
        raise BuildFault("nothing_for_readers", audience=audience or "")


def _verdict(project: Path, files: tuple[File, ...], today: date, wish: Wish) -> Verdict:
    """Judge the project, unless nothing is different from the last time."""
    judged = Judged(project=project, files=files, today=today, how=repr(wish))
    kept = kept_verdicts(os.environ).of(judged)
    verdict = kept.find()
    if verdict is None:
        # Whoever hears what was said last does without loading what judges.
        from cxmap.adapters.command_line.judging import verdict_of  # noqa: PLC0415

        verdict = verdict_of(project, files, today, wish)
        kept.keep(verdict)
    return verdict


def _is_typed(path: Path) -> bool:
    return str(path) == _STANDARD_INPUT


def _typed(project: Path, name: Path | None) -> File:
    """Give what stands in standard input as the file it is to be."""
    if name is None:
        raise UsageFault("stdin_without_name")
    return File(path=inside_project(name, project), data=sys.stdin.buffer.read())
