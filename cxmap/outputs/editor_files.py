"""What an editor reads beside the YAML of a project: its schemas."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from cxmap.files.discovery import File
from cxmap.files.text import encoded
from cxmap.files.yaml_nodes import document
from cxmap.foundation.faults import OutputRefused
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.translated_paths import translated_path
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.outputs.changed_files import write_changed

SCHEMA_FOLDER: Final = ".cxmap"
"""The folder beside ``mkdocs.yml``; all that stands in it can be made anew."""

_NAMES_ONE: Final = re.compile(r"^#\s*yaml-language-server:", re.MULTILINE)


def schema_line(path: str, name: str) -> str:
    """Give the first line of a file of the project, by which editors find a schema.

    >>> schema_line("journeys/far/visit.yml", "journey")
    '# yaml-language-server: $schema=../../.cxmap/journey.schema.json'
    """
    above = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={above}{SCHEMA_FOLDER}/{name}.schema.json"


def with_schema_line(file: File) -> File:
    """Let a file name its schema in its first line, unless it names one or is none that has one."""
    opened = document(file.path, file.data)
    keys = opened.root if opened.is_whole and opened.root else {}
    is_overlay = bool(translated_path(file.path)[1])
    kind = next((key for key in keys if key in WHOLE_FILES), "")
    kind = kind or ("registers" if keys.keys() & REGISTERS.keys() else "")
    if not kind or _NAMES_ONE.search(opened.text):
        return file
    line = schema_line(file.path, "overlay" if is_overlay else kind)
    ending = "\r\n" if "\r\n" in opened.text else "\n"
    return replace(file, data=encoded(f"{line}{ending}{opened.text}", file.data))


def write_schemas(project: Path, schemas: Mapping[str, str]) -> Path:
    """Write the schemas of a project by their names, and give the folder that holds them.

    Raises OutputRefused where the folder cannot be written.
    """
    folder = project / SCHEMA_FOLDER
    files = {f"{name}.schema.json": text.encode() for name, text in schemas.items()}
    try:
        write_changed(folder, files)
    except OSError as error:
        reason = obstacle_of(error)
        raise OutputRefused("output_not_writable", folder=str(folder), reason=reason) from error
    return folder
