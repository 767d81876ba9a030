"""``cxmap fmt``: give files the same shape everywhere."""

from dataclasses import replace
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option
from cxmap.adapters.command_line.paths import is_wanted, relative
from cxmap.adapters.command_line.rewriting import difference, write_anew
from cxmap.files.discovery import ENDINGS, read_project_files
from cxmap.language.words import word
from cxmap.writing.formatting import formatted


@click.command(cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option()
@project_option()
@click.option("--check", "is_check", is_flag=True)
@click.option("--diff", "is_diff", is_flag=True)
@click.pass_context
def fmt(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    language: str,
    project: Path,
    is_check: bool,
    is_diff: bool,
) -> None:
    """Give files the same shape; with ``--check`` or ``--diff`` nothing is written."""
    files = {file.path: file for file in read_project_files(project)}
    wanted = tuple(relative(path, project, known=tuple(files)) for path in paths)
    changed = False
    for file in files.values():
        if not file.path.endswith(ENDINGS) or not is_wanted(file.path, wanted) or file.problem:
            continue
        data = formatted(file.path, file.data)
        if data is None:
            click.echo(word(language, "fmt.kept", path=file.path))
        elif data != file.data:
            changed = True
            said = "fmt.changed" if is_check or is_diff else "fmt.done"
            click.echo(word(language, said, path=file.path))
            if is_diff:
                click.echo("\n".join(difference(file, replace(file, data=data))))
            elif not is_check:
                write_anew(project / file.path, data)
    context.exit(1 if changed and (is_check or is_diff) else 0)
