"""``cxmap schema``: the format of the files as JSON Schema, with what the project knows by name."""

import json
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    folder_of_project,
    language_option,
    optional_project_option,
)
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import read_project_files
from cxmap.language.words import word
from cxmap.outputs.editor_files import write_schemas
from cxmap.reading.read import read
from cxmap.reports.schema.files import ANY, schema_named, schema_names
from cxmap.reports.schema.known_names import KnownNames, known_names


@click.command(cls=HelpedCommand)
@click.argument("files", type=OneOf(schema_names()), default=ANY)
@language_option()
@optional_project_option()
@click.option("--write", is_flag=True)
def schema(*, files: str, language: str, project: Path | None, write: bool) -> None:
    """Print the schema of FILES, or write all of them into the project."""
    if write:
        folder = write_project_schemas(folder_of_project(project), language)
        click.echo(word(language, "report.schemas_written", folder=str(folder)), err=True)
    else:
        known = _known(project, language) if project is not None else {}
        click.echo(_text(files, known, language))


def write_project_schemas(project: Path, language: str) -> Path:
    """Write every schema of a project, and give the folder that holds them."""
    known = _known(project, language)
    return write_schemas(project, {name: _text(name, known, language) for name in schema_names()})


def _known(project: Path, language: str) -> KnownNames:
    """Give what the project knows by name, as far as its files can be read."""
    return known_names(catalog_of(read(read_project_files(project))), language)


def _text(name: str, known: KnownNames, language: str) -> str:
    return json.dumps(schema_named(name, known, language), ensure_ascii=False, indent=1)
