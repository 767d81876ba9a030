"""``cxmap redact``: mask personal data before it is kept."""

from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option
from cxmap.adapters.command_line.paths import is_wanted, relative
from cxmap.adapters.command_line.rewriting import difference, write_anew
from cxmap.files.discovery import File, read_project_files
from cxmap.files.tables.table_file import is_table
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.words import word
from cxmap.outputs.redacting import is_redacted, redacted, with_bytes
from cxmap.publication.checking import checked_project


@click.command(cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option()
@project_option()
@click.option("--check", "is_check", is_flag=True)
@click.option("--diff", "is_diff", is_flag=True)
@click.pass_context
def redact(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    language: str,
    project: Path,
    is_check: bool,
    is_diff: bool,
) -> None:
    """Mask personal data; with ``--check`` or ``--diff`` nothing is written."""
    files = read_project_files(project)
    known = tuple(file.path for file in files)
    wanted = tuple(relative(path, project, known=known) for path in paths)
    problems = checked_project(files).problems
    changed = 0
    for file in files:
        if file.problem is not None or not is_wanted(file.path, wanted):
            continue
        if not is_redacted(file.path):
            if is_table(file.path):
                click.echo(word(language, "redact.kept", path=file.path))
            continue
        before = _whole(file)
        after = redacted(before, (each for each in problems if each.span.path == file.path))
        if after.data != before.data:
            changed += 1
            said = "redact.found" if is_check or is_diff else "redact.done"
            click.echo(word(language, said, path=file.path))
            if is_diff:
                click.echo("\n".join(difference(before, after)))
            elif not is_check:
                write_anew(project / file.path, after.data)
    if not changed:
        click.echo(word(language, "redact.clean"))
    context.exit(1 if changed and (is_check or is_diff) else 0)


def _whole(file: File) -> File:
    try:
        return with_bytes(file)
    except OSError as error:
        reason = obstacle_of(error)
        raise UsageFault("file_not_readable", path=file.path, reason=reason) from error
