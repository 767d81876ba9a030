"""``cxmap check``: read and judge the project, and say what is wrong with it."""

from pathlib import Path

import click

from cxmap.adapters.command_line.options import language_option, project_option, strict_option
from cxmap.files.discovery import read_project_files
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import fails
from cxmap.publication.build import checked_project
from cxmap.reports.json_report import json_report
from cxmap.reports.text import report_lines


@click.command(short_help="Read and judge the project.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option()
@project_option()
@strict_option()
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How findings are written.",
)
@click.pass_context
def check(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    language: str,
    project: Path,
    strict: bool,
    output_format: str,
) -> None:
    """Read and judge the project; with PATHS, say only what is wrong there.

    Ends with 0 when there is no error, 1 otherwise.
    """
    wanted = tuple(_relative(path, project) for path in paths)
    checked = checked_project(read_project_files(project))
    problems = tuple(each for each in checked.problems if _is_wanted(each.span.path, wanted))
    known = checked.catalog.reading.paths
    files = sum(_is_wanted(path, wanted) for path in known)
    for path in wanted:
        found = (*known, *(problem.span.path for problem in problems))
        if not any(_is_wanted(each, (path,)) for each in found):
            raise UsageFault("path_not_read", path=path)
    if output_format == "json":
        click.echo(json_report(checked, problems, language))
    else:
        for line in report_lines(checked, problems, files, language):
            click.echo(line)
    context.exit(1 if fails(problems, strict=strict) else 0)


def _relative(path: Path, project: Path) -> str:
    if not path.exists():
        raise UsageFault("path_missing", path=str(path))
    try:
        return path.resolve().relative_to(project).as_posix()
    except ValueError as error:
        raise UsageFault("path_outside", path=str(path), folder=str(project)) from error


def _is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(each in {".", path} or path.startswith(f"{each}/") for each in wanted)
