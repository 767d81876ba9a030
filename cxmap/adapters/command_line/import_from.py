"""``cxmap import``: sheets of other programs become drafts of journeys."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import click

from cxmap.adapters.command_line.beside import beside_reports
from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
from cxmap.adapters.command_line.rewriting import changed
from cxmap.adapters.command_line.values import OneOf
from cxmap.files.discovery import File, read_project_files
from cxmap.files.tables.table_file import TableFile
from cxmap.files.yaml_nodes import document
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.foundation.problems import Severity
from cxmap.language.digits import digits_of
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.outputs.editor_files import SCHEMA_FOLDER
from cxmap.outputs.imports.heads import NOT_READ, head_key
from cxmap.outputs.imports.importing import Imported, Order, imported
from cxmap.outputs.imports.project_data import ENDING, imported_data
from cxmap.outputs.sheets.columns import BY_NAME, column_called
from cxmap.publication.checking import checked_project
from cxmap.reports.changes.registry import format_named
from cxmap.reports.text import problem_line

FORMATS: Final = ("text", "json")
ENDINGS: Final = (".xlsx", ".csv", ".tsv", ENDING)
"""How files end that are read: sheets, and projects as JSON."""
_LARGEST: Final = 64 << 20
"""Bytes of a file; no sheet that people fill in is as large."""


@click.command("import", cls=HelpedCommand)
@click.argument("file", type=click.Path(path_type=Path))
@language_option()
@project_option()
@today_option()
@click.option("--column", "pairs", multiple=True)
@click.option("--columns", "mapping", type=click.Path(path_type=Path))
@click.option("--sheet", default="")
@click.option("--title", default="")
@click.option("--dry-run", "is_dry", is_flag=True)
@click.option("--output-format", type=OneOf(FORMATS), default=FORMATS[0])
@click.pass_context
def import_from(
    context: click.Context,
    *,
    file: Path,
    language: str,
    project: Path,
    today: date,
    pairs: tuple[str, ...],
    mapping: Path | None,
    sheet: str,
    title: str,
    is_dry: bool,
    output_format: str,
) -> None:
    """Read a FILE of rows into drafts; with ``--dry-run`` they are shown and not written."""
    table = TableFile(path=file.name, data=_bytes(file))
    columns = dict(map(_column, (*_in_file(mapping), *map(_pair, pairs))))
    files = {each.path: each for each in read_project_files(project)}
    before = checked_project(files.values(), today=today)
    has_schemas = (project / SCHEMA_FOLDER).is_dir()
    if file.suffix.lower() == ENDING:
        found = imported_data(files, before, table.data, name=file.name)
    else:
        order = Order(columns=columns, sheet=sheet, title=" ".join(title.split()))
        found = imported(files, before, table, order, has_schemas=has_schemas)
    errors = found.errors
    is_kept = is_dry or bool(errors)
    as_diff = is_dry and output_format == FORMATS[0]
    if as_diff or not is_kept:
        changed(project, files, found.files, is_diff=is_kept)
    if output_format == FORMATS[0]:
        for line in _lines(found, files, language, is_dry=is_kept):
            click.echo(line)
        for report in beside_reports(files, found, language, today):
            click.echo(f"\n{format_named(FORMATS[0])(report)}")
        click.echo(_sum(found, file.name, language), err=True)
    else:
        plain = _plain(found, files, language, is_dry=is_kept)
        reports = beside_reports(files, found, language, today)
        plain["beside"] = [
            {"path": each.names[0], "draft": each.names[1]}
            | json.loads(format_named(FORMATS[1])(each))
            for each in reports
        ]
        click.echo(json.dumps(plain, ensure_ascii=False))
    for problem in found.left:
        if problem.severity is Severity.ERROR:
            click.echo(problem_line(problem, language), err=True)
    if errors:
        click.echo(word(language, "imported.refused"), err=True)
    context.exit(1 if errors or not (found.files or found.is_known) else 0)


def _bytes(file: Path) -> bytes:
    """Read a file. Raises UsageFault where it is none that can be."""
    if not file.exists():
        raise UsageFault("path_missing", path=str(file))
    if file.suffix.lower() not in ENDINGS:
        raise UsageFault("import_ending_unknown", path=str(file), known=ENDINGS)
    try:
        if file.stat().st_size > _LARGEST:
            raise UsageFault("import_too_large", path=str(file))
        return file.read_bytes()
    except OSError as error:
        reason = obstacle_of(error)
        raise UsageFault("file_not_readable", path=str(file), reason=reason) from error


def _in_file(mapping: Path | None) -> Iterator[tuple[str, str]]:
    """Read heads and the names of their columns from YAML. Raises UsageFault for anything else."""
    if mapping is None:
        return
    if not mapping.is_file():
        raise UsageFault("path_missing", path=str(mapping))
    read = document(mapping.name, mapping.read_bytes())
    pairs = read.root.items() if read.root is not None and read.is_whole else ()
    if not pairs or not all(isinstance(value, str) for _, value in pairs):
        raise UsageFault("import_mapping_broken", path=str(mapping))
    yield from ((key, str(value)) for key, value in pairs)


def _pair(text: str) -> tuple[str, str]:
    head, _, name = text.rpartition("=")
    if not head or not name:
        raise UsageFault("import_column_pair", given=text)
    return head, name


def _column(pair: tuple[str, str]) -> tuple[str, str]:
    """Give the key of a head with the name of its column. Raises UsageFault for no such column."""
    head, name = pair
    if name == NOT_READ:
        return head_key(head), NOT_READ
    found = column_called(name)
    if found is None:
        known = tuple(BY_NAME)
        raise UsageFault(
            "import_column_unknown", name=name, suggestion=nearest(name, known), known=known
        )
    return head_key(head), found.name


def _lines(
    found: Imported, before: dict[str, File], language: str, *, is_dry: bool
) -> Iterator[str]:
    """Say what was done with each cell that was not simply read, then which files there are."""
    for remark in found.remarks:
        yield remark.line(language)
    for path in found.files:
        sort = "added" if path in before else "written"
        would = {"added": "would_be_added", "written": "would_be"}[sort]
        yield word(language, f"imported.{would if is_dry else sort}", path=path)


def _sum(found: Imported, name: str, language: str) -> str:
    if not found.files:
        return word(language, "imported.known" if found.is_known else "imported.nothing", file=name)
    counts = {
        "touchpoints": found.touchpoints,
        "journeys": found.journeys,
        "remarks": len(found.remarks),
    }
    said = {what: _counted(what, count, language) for what, count in counts.items()}
    return word(language, "imported.done", **said)


def _counted(what: str, count: int, language: str) -> str:
    form = "one" if count == 1 else "none" if not count and what == "remarks" else "other"
    return word(language, f"imported_counts.{what}.{form}", n=digits_of(language, str(count)))


def _plain(
    found: Imported, before: dict[str, File], language: str, *, is_dry: bool
) -> dict[str, object]:
    return {
        "files": [
            {"path": path, "is_new": path not in before, "is_written": not is_dry}
            for path in found.files
        ],
        "journeys": found.journeys,
        "touchpoints": found.touchpoints,
        "remarks": [each.plain(language) for each in found.remarks],
    }
