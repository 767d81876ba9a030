"""``cxmap init``: a new project that builds at once."""

from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, language_repeated
from cxmap.adapters.command_line.schema import write_project_schemas
from cxmap.adapters.command_line.values import OneOf
from cxmap.foundation.faults import UsageFault
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.outputs.scaffold import templates, write_project


@click.command(cls=HelpedCommand)
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@language_option()
@click.option("--template", type=OneOf(templates()), default="empty")
@click.option("--in", "written_in", type=OneOf(LANGUAGES))
@click.option("--list-templates", is_flag=True)
def init(
    *,
    folder: Path | None,
    language: str,
    template: str,
    written_in: str | None,
    list_templates: bool,
) -> None:
    """Start a new project in FOLDER, which must be new or empty."""
    if list_templates:
        for name in templates():
            click.echo(f"{name}: {word(language, f'templates.{name}')}")
        return
    if folder is None:
        raise UsageFault("folder_missing")
    write_project(folder, template=template, language=written_in or language)
    write_project_schemas(folder, written_in or language)
    options = language_repeated()
    if written_in not in (None, language):  # what is said here goes on in the language it began in
        options = f" --lang {written_in}"
    said = {"folder": str(folder), "place": _as_typed(str(folder)), "options": options}
    click.echo(word(written_in or language, "report.created", **said), err=True)


def _as_typed(name: str) -> str:
    """Give a name as every shell takes it for one word.

    >>> _as_typed("my project")
    '"my project"'
    """
    return f'"{name}"' if set(name) & set(" ()&;'") else name
