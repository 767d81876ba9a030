"""``cxmap fmt``: give files the same shape everywhere."""

from dataclasses import replace
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    language_option,
    language_repeated,
    project_option,
)
from cxmap.adapters.command_line.paths import is_wanted, relative
from cxmap.adapters.command_line.rewriting import difference, write_anew
from cxmap.files.discovery import ENDINGS, File, read_project_files
from cxmap.files.yaml_nodes import document
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
        if not file.path.endswith(ENDINGS) or not is_wanted(file.path, wanted):
            continue
        data = formatted(file.path, file.data) if file.problem is None else None
        if data is None:
            click.echo(_kept(file, language))
        elif data != file.data:
            changed = True
            said = "fmt.changed" if is_check or is_diff else "fmt.done"
            click.echo(word(language, said, path=file.path))
            if is_diff:
                click.echo("\n".join(difference(file, replace(file, data=data))))
            elif not is_check:
                write_anew(project / file.path, data)
    context.exit(1 if changed and (is_check or is_diff) else 0)


def _kept(file: File, language: str) -> str:
    """Say why a file was left as it is."""
    if file.problem is None and document(file.path, file.data).is_whole:
        return word(language, "fmt.kept", path=file.path)
    command = f"cxmap check {file.path}{language_repeated()}"
    return word(language, "fmt.unread", path=file.path, command=command)
