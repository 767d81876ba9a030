"""An order for ``cxmap export``, and what comes of it: texts to be printed, or files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxmap.catalog.checked import Checked
from cxmap.pages.alone.sheets import Scheme
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be written of a project; without a paper or scheme in the usual ones.

    ``home`` is a reader in the language of what is written, ``language`` that of messages and
    ``kind`` the ending of the files, where there are any. ``out`` is where it is to be written, and
    with ``is_check`` what is there is only held against it.
    """

    what: str
    names: tuple[str, ...]
    project: Path
    checked: Checked
    home: Reader
    language: str
    kind: str = ""
    out: Path | None = None
    is_check: bool = False
    departments: tuple[str, ...] = ()
    paper: str | None = None
    scheme: Scheme | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Texts that are printed, or written where somebody says so: the name and text of each.

    Where they ``keep_others``, they hold whatever others wrote in the file that is there.
    """

    said: tuple[tuple[str, str], ...]
    keep_others: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """How many files there will be, and then the name and the bytes of each.

    Those that ``have_language`` say another language than the first one in their names. Where they
    may not replace a file that is there, though it was named, somebody may have worked in it.
    """

    count: int
    made: Iterator[tuple[str, bytes]]
    have_language: bool = True
    may_replace: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether what was written before is what would be written now."""

    is_good: bool
