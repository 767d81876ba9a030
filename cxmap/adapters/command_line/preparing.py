"""Overlays made ready for a translator: shown as a difference or written, and counted."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from cxmap.adapters.command_line.options import language_repeated
from cxmap.adapters.command_line.paths import is_wanted
from cxmap.adapters.command_line.rewriting import changed
from cxmap.files.discovery import File
from cxmap.language.digits import digits_of
from cxmap.language.words import word
from cxmap.outputs.editor_files import SCHEMA_FOLDER
from cxmap.outputs.translating import Overlay, overlays


def make_ready(
    project: Path,
    files: Mapping[str, File],
    wanted: tuple[str, ...],
    into: str,
    *,
    language: str,
    is_diff: bool,
) -> bool:
    """Write the overlays into a language, or show what would be written; tell if there is any.

    Who names a file means its overlay, and who names an overlay that one.
    """
    has_schemas = (project / SCHEMA_FOLDER).is_dir()
    found = [
        each
        for each in overlays(files.values(), into, has_schemas=has_schemas)
        if is_wanted(each.file.path, wanted) or is_wanted(each.base, wanted)
    ]
    after = {each.file.path: each.file for each in found}
    is_changed = changed(project, files, after, is_diff=is_diff)
    for each in () if is_diff else found:
        for line in _said(each, language):
            click.echo(line)
    return is_changed


def _said(overlay: Overlay, language: str) -> Iterator[str]:
    path = overlay.file.path
    if overlay.waits_for:
        command = f"cxmap check {overlay.waits_for}{language_repeated()}"
        yield word(language, "fix.waits", path=path, file=overlay.waits_for, command=command)
        return
    left, every = (digits_of(language, str(count)) for count in (overlay.left, overlay.all))
    key = "fix.untranslated" if overlay.left else "fix.translated"
    yield word(language, key, path=path, left=left, all=every)
    if overlay.is_left:
        yield word(language, "fix.left_as_is", path=path)
    for place in overlay.closed:
        yield word(language, "fix.closed", place=str(place))
