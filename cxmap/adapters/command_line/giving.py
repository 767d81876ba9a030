"""What an export made is printed, or written where it replaces nothing that somebody may miss."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import click

from cxmap.adapters.command_line.exports.order import Files, Order, Texts
from cxmap.adapters.command_line.rewriting import write_anew
from cxmap.files.sources import is_source
from cxmap.foundation.faults import UsageFault
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word


def give(result: Files | Texts, order: Order, other_language: str, *, is_forced: bool) -> None:
    """Print texts, or write them and files: one into the file that is named, or into a folder.

    A file that says something else already stays, unless the order names that very file or it
    ``is_forced``; a name may be a slip where it is that of a workbook that people fill in, or of a
    source of the project. Raises UsageFault for those that stay, when all others are written.
    """
    out, language = order.out, order.language
    writer = _Writer(project=order.project, language=language, is_forced=is_forced)
    if not (result.said if isinstance(result, Texts) else result.count):
        click.echo(word(language, "exported.nothing"), err=True)
    elif isinstance(result, Texts) and out is None:
        click.echo("\n\n".join(text.rstrip("\n") for _, text in result.said))
    elif isinstance(result, Texts):
        _write_texts(result, out or Path(), writer)
    else:
        _write_files(result, out, other_language, writer)
    if writer.left:
        raise UsageFault("export_would_replace", paths=tuple(writer.left))


def file_in(out: Path | None) -> Path | None:
    """Give the one file that is to be written, where no folder is meant."""
    return out if out is not None and out.suffix and not out.is_dir() else None


@dataclass(slots=True, kw_only=True)
class _Writer:
    """Writes files, says which of them were there, and keeps in ``left`` those that stay."""

    project: Path
    language: str
    is_forced: bool
    left: list[str] = field(default_factory=list)

    def write(self, path: Path, data: bytes, *, is_named: bool) -> None:
        """Write a file where that is allowed; what says the same already may as well be new."""
        is_other = _says_something_else(path, data)
        is_meant = is_named and not is_source(self.project, path, LANGUAGES)
        if is_other and not (is_meant or self.is_forced):
            self.left.append(str(path))
            return
        write_anew(path, data)
        click.echo(path)
        if is_other:
            click.echo(word(self.language, "exported.replaced", path=str(path)), err=True)


def _says_something_else(path: Path, data: bytes) -> bool:
    """Tell whether there is anything else; a link that leads nowhere may not be followed either."""
    if path.is_symlink() and not path.exists():
        return True
    return path.is_file() and path.read_bytes() != data


def _write_texts(result: Texts, out: Path, writer: _Writer) -> None:
    is_file = len(result.said) == 1 and not out.is_dir()
    if not is_file and file_in(out):
        raise UsageFault("export_one_file", path=str(out), count=len(result.said))
    for name, text in result.said:
        data = f"{text.rstrip(chr(10))}\n".encode()
        is_named = is_file or result.keep_others
        writer.write(out if is_file else out / name, data, is_named=is_named)


def _write_files(result: Files, out: Path | None, other_language: str, writer: _Writer) -> None:
    file = file_in(out)
    if file is not None and result.count > 1:
        raise UsageFault("export_one_file", path=str(out), count=result.count)
    for name, data in _made(result, other_language):
        path = file or (out or Path()) / name
        writer.write(path, data, is_named=file is not None and result.may_replace)


def _made(result: Files, other_language: str) -> Iterator[tuple[str, bytes]]:
    for name, data in result.made:
        yield (_in_language(name, other_language) if result.have_language else name), data


def _in_language(name: str, other: str) -> str:
    """Give the name of a file, which says its language unless that is the first one.

    As an overlay it stands beside its file: the one in the first language stays.
    """
    path = PurePosixPath(name)
    return f"{path.stem}.{other}{path.suffix}" if other else name
