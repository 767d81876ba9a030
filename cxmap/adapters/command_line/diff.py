"""``cxmap diff``: what changes for customers and staff from one state of a project to another."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
from cxmap.adapters.command_line.values import OneOf
from cxmap.adapters.command_line.writing import write_text
from cxmap.adapters.git.history import common_ancestor
from cxmap.adapters.git.revisions import files_of_revisions
from cxmap.catalog.catalog import Catalog
from cxmap.files.discovery import FOLDERS, File, read_project_files
from cxmap.language.words import word
from cxmap.publication.comparing import Comparison, compared
from cxmap.reports.changes.registry import FORMATS, format_named
from cxmap.reports.changes.report import ChangesReport
from cxmap.views.book import Book
from cxmap.views.reader import Reader

_LAST: Final = "HEAD"
_SINCE_APART: Final = "..."
_BETWEEN: Final = ".."
_ADDRESS: Final = re.compile("[0-9a-f]{40,64}")
_TOLD_APART: Final = 8


@click.command(cls=HelpedCommand)
@click.argument("before", default=_LAST)
@click.argument("after", required=False)
@language_option()
@project_option()
@today_option()
@click.option("--material", is_flag=True)
@click.option("--output-format", type=OneOf(FORMATS), default=FORMATS[0])
@click.option("--output-file", type=click.Path(path_type=Path))
def diff(
    *,
    before: str,
    after: str | None,
    language: str,
    project: Path,
    today: date,
    material: bool,
    output_format: str,
    output_file: Path | None,
) -> None:
    """Tell what changed from BEFORE to AFTER; each is a revision of git or a folder.

    Without AFTER the files as they are, without both the last commit and the files as they are.
    """
    sides = _Sides.named(project, before, after)
    found = sides.compared(today)
    report = ChangesReport(
        comparison=found,
        readers=(_reader(found.before, language, today), _reader(found.after, language, today)),
        names=sides.names_in(language),
        only_material=material,
    )
    said = format_named(output_format)(report)
    if output_file is None:
        click.echo(said)
        return
    write_text(output_file, said)
    click.echo(word(language, "changes.written", path=str(output_file)), err=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """Two states of a project as they were named; None means the files as they are."""

    project: Path
    before: str | None
    after: str | None

    @classmethod
    def named(cls, project: Path, before: str, after: str | None) -> "_Sides":
        """Understand ``A B``, ``A..B``, and ``A...B``: since B went apart from A."""
        for sign in (_SINCE_APART, _BETWEEN):
            first, found, last = before.partition(sign)
            if after is None and found and not _is_project(Path(before)):
                first, last = first or _LAST, last or _LAST
                if sign == _SINCE_APART:
                    first = common_ancestor(project, first, last)
                return cls(project=project, before=first, after=last)
        return cls(project=project, before=before, after=after)

    def compared(self, today: date) -> Comparison:
        """Read both and compare them."""
        sides = (self.before, self.after)
        names = tuple(each for each in sides if each is not None and not _is_project(Path(each)))
        revisions = files_of_revisions(self.project, names) if names else {}
        before, after = (self._files(each, revisions) for each in (self.before, self.after))
        return compared(before, after, today=today)

    def names_in(self, language: str) -> tuple[str, str]:
        """Give what both are called in a report."""
        now = word(language, "changes.now")
        before, after = (_short(each) for each in (self.before, self.after))
        return before or now, after or now

    def _files(self, name: str | None, revisions: dict[str, tuple[File, ...]]) -> tuple[File, ...]:
        if name is None:
            return read_project_files(self.project)
        return revisions[name] if name in revisions else read_project_files(Path(name).resolve())


def _short(name: str | None) -> str:
    """Give a name, of one that only git can read no more than tells it from others."""
    return name[:_TOLD_APART] if name and _ADDRESS.fullmatch(name) else name or ""


def _is_project(path: Path) -> bool:
    """Tell whether a folder holds what a project is made of."""
    return any((path / folder).is_dir() for folder in FOLDERS)


def _reader(catalog: Catalog, language: str, today: date) -> Reader:
    """Give somebody who reads the report, out of which no way leads."""
    return Reader(catalog=catalog, language=language, today=today, book=Book(numbers={}))
