"""``CODEOWNERS`` for ``cxmap export``: printed, or held against what the project says today."""

from pathlib import Path
from typing import Final

import click

from cxmap.adapters.command_line.exports.order import Judgement, Order, Texts
from cxmap.adapters.git.history import folder_in_repository
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.words import word
from cxmap.reports.codeowners import (
    BEGINS,
    ENDS,
    codeowners,
    marks_pair,
    put_into,
    says_the_same,
)

WHAT: Final = ("codeowners",)
TAKES: Final = frozenset({"check"})
ENDINGS: Final = ()

_NAME: Final = "CODEOWNERS"
_PLACES: Final = (f".github/{_NAME}", f".gitlab/{_NAME}", _NAME, f"docs/{_NAME}")
"""Where GitHub and GitLab look for it, below the folder of the repository."""


def made(order: Order) -> Texts | Judgement:
    """Give the text, or tell whether the file that is there says the same.

    Raises UsageFault where nobody reviews anything, or where there is nothing to hold it against.
    """
    folder = folder_in_repository(order.project)
    text = codeowners(order.home.catalog, folder=folder)
    if not text:
        raise UsageFault("nobody_reviews")
    if not order.is_check:
        return Texts(said=((_NAME, put_into(_there(order.out), text)),), keep_others=True)
    file = order.out or _found(order.project, folder)
    return Judgement(is_good=_is_as_today(text, file, order.language))


def _there(out: Path | None) -> str:
    """Give what stands where it is to be written; nothing where it is printed, or new."""
    file = out / _NAME if out is not None and out.is_dir() else out
    return _text_of(file) if file is not None and file.is_file() else ""


def _text_of(file: Path) -> str:
    """Give what a file says, with the ends of its lines.

    Raises UsageFault where lines of others would be lost or be taken for ours.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageFault("codeowners_not_utf8", path=_shown(file), line=line) from error
    except OSError as error:
        raise UsageFault(
            "file_not_readable", path=_shown(file), reason=obstacle_of(error)
        ) from error
    if not marks_pair(text):
        raise UsageFault("codeowners_marks", path=_shown(file), begins=BEGINS, ends=ENDS)
    return text


def _shown(file: Path) -> str:
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)


def _found(project: Path, folder: str) -> Path:
    """Give the first of the places in which there is one. Raises UsageFault where there is none."""
    root = project.joinpath(*[".."] * folder.count("/")).resolve()
    found = next((root / place for place in _PLACES if (root / place).is_file()), None)
    if found is None:
        raise UsageFault("codeowners_missing", places=_PLACES)
    return found


def _is_as_today(text: str, file: Path, language: str) -> bool:
    """Compare whom they name, and say it in a sentence."""
    if not file.is_file():
        raise UsageFault("path_missing", path=str(file))
    is_same = says_the_same(_text_of(file), text)
    key = "codeowners.same" if is_same else "codeowners.other"
    click.echo(word(language, key, path=_shown(file)), err=True)
    return is_same
