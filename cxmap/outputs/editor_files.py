"""What an editor reads beside the YAML of a project: its schemas."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from cxmap.foundation.faults import OutputRefused
from cxmap.outputs.changed_files import write_changed

SCHEMA_FOLDER: Final = ".cxmap"
"""The folder beside ``mkdocs.yml``; all that stands in it can be made anew."""


def schema_line(path: str, name: str) -> str:
    """Give the first line of a file of the project, by which editors find a schema.

    >>> schema_line("journeys/far/visit.yml", "journey")
    '# yaml-language-server: $schema=../../.cxmap/journey.schema.json'
    """
    above = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={above}{SCHEMA_FOLDER}/{name}.schema.json"


def write_schemas(project: Path, schemas: Mapping[str, str]) -> Path:
    """Write the schemas of a project by their names, and give the folder that holds them.

    Raises OutputRefused where the folder cannot be written.
    """
    folder = project / SCHEMA_FOLDER
    files = {f"{name}.schema.json": text.encode() for name, text in schemas.items()}
    try:
        write_changed(folder, files)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputRefused("output_not_writable", folder=str(folder), reason=reason) from error
    return folder
