"""What was found, as a reader of a page sees it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cxmap.catalog.checked import SetAside
from cxmap.foundation.problems import Problem, Skipped
from cxmap.language.lists import joined
from cxmap.rules.explanation import Explanation, explanation_of, ids_of
from cxmap.rules.wording import help_of, sentence
from cxmap.views.addresses import nearest_address
from cxmap.views.phrases import Phrase, Pointer, Shown, Sign
from cxmap.views.reader import Reader

_PIECE: Final = re.compile("[\u2066\u2068\u2069`]|[^\u2066\u2068\u2069`]+")
_KEY: Final = re.compile(r"\s*(?:- +)*(?:[A-Za-z0-9_-]+:(?: +|$))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A line of a file: the key it begins with, then the value; what is meant is marked in both.

    Each is a row of texts with whether they are marked.
    """

    number: int
    key: tuple[tuple[str, bool], ...]
    value: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedFix:
    """What ``cxmap fix`` would make of some lines, each the key it begins with and its value.

    In ``said`` every second part is typed.
    """

    said: tuple[str, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationView:
    """What a code means, with wrong and right YAML, each line its key and its value."""

    code: str
    anchor: str
    said: tuple[str, ...]
    why: tuple[str, ...]
    help: tuple[str, ...]
    bad: tuple[tuple[str, str], ...]
    good: tuple[tuple[str, str], ...]
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One finding as a reader sees it; ``by`` and ``because`` say why it may wait.

    In ``said`` and ``help`` every second part is YAML. Where the file is at hand, ``line`` is the
    line that it is about. ``anchor`` leads to the explanation of its code.
    """

    code: str
    anchor: str
    severity: Sign | None
    said: tuple[str, ...]
    help: tuple[str, ...]
    place: str
    about: Pointer | None = None
    line: ShownLine | None = None
    related: tuple[tuple[str, str], ...] = ()
    fix: OfferedFix | None = None
    by: Sign | None = None
    because: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """What checks wait for, and their codes, each with the anchor of its explanation."""

    reason: str
    codes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFindings:
    """What was found in one file."""

    path: str
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityFindings:
    """What matters equally much: its severity, how many there are, and they file by file."""

    severity: Sign
    count: Shown
    files: tuple[FileFindings, ...]


def finding_line(
    reader: Reader,
    problem: Problem,
    *,
    line: ShownLine | None = None,
    related: tuple[tuple[str, str], ...] = (),
    fix: OfferedFix | None = None,
    waiting: SetAside | None = None,
) -> FindingLine:
    """Say one problem to a reader, with what is known besides."""
    return FindingLine(
        code=problem.code,
        anchor=_anchor(problem.id),
        severity=reader.sign("report", str(problem.severity)),
        said=with_code(sentence(problem, reader.language, isolated=True)),
        help=with_code(help_of(problem, reader.language, isolated=True)),
        place=str(problem.span),
        about=_about(reader, problem),
        line=line,
        related=related,
        fix=fix,
        by=reader.sign("set_aside", waiting.by) if waiting is not None else None,
        because=reader.phrase(waiting.because) if waiting is not None else None,
    )


def waiting_files(reader: Reader, waiting: Iterable[SetAside]) -> tuple[FileFindings, ...]:
    """Say what was set aside, file by file."""
    return tuple(by_file(finding_line(reader, each.problem, waiting=each) for each in waiting))


def by_file(lines: Iterable[FindingLine]) -> Iterator[FileFindings]:
    """Gather lines that follow each other by the file that they are about."""
    for path, inside in groupby(lines, key=lambda line: line.place.rsplit(":", 2)[0]):
        yield FileFindings(path=path, lines=tuple(inside))


def explanations(
    reader: Reader,
    problems: Iterable[Problem],
    waiting: Iterable[SetAside],
    skipped: Iterable[Skipped] = (),
) -> tuple[ExplanationView, ...]:
    """Explain all that was found, may wait or was not checked, once each, in order of codes."""
    found = (*problems, *(each.problem for each in waiting))
    open_ids = ((each.code, name) for each in skipped for name in ids_of(each.code))
    ids = sorted({*((each.code, each.id) for each in found), *open_ids})
    return tuple(_explained(explanation_of(each, reader.language)) for _, each in ids)


def unchecked(reader: Reader, skipped: Iterable[Skipped]) -> tuple[Unchecked, ...]:
    """Say which checks wait for what, reason by reason."""
    waiting: dict[tuple[str, ...], dict[str, str]] = {}
    for each in skipped:
        anchor = next(map(_anchor, ids_of(each.code)), "")
        waiting.setdefault(each.files, {})[each.code] = anchor
    return tuple(
        Unchecked(reason=joined(until, reader.language), codes=tuple(sorted(codes.items())))
        for until, codes in waiting.items()
    )


def _explained(said: Explanation) -> ExplanationView:
    return ExplanationView(
        code=said.code,
        anchor=_anchor(said.id),
        said=with_code(said.sentence),
        why=with_code(said.why),
        help=with_code(said.help),
        bad=tuple(map(key_and_value, said.bad.splitlines())),
        good=tuple(map(key_and_value, said.good.splitlines())),
        link=said.link,
    )


def _anchor(problem: str) -> str:
    return f"cx_{problem}"


def key_and_value(line: str) -> tuple[str, str]:
    """Take a line of YAML apart behind its dashes and its key.

    >>> key_and_value("  - owner: sales"), key_and_value("sales")
    (('  - owner: ', 'sales'), ('', 'sales'))
    """
    key = _KEY.match(line)
    end = key.end() if key is not None else 0
    return line[:end], line[end:]


def with_code(text: str) -> tuple[str, ...]:
    r"""Take a text apart at its backticks: every second part is YAML.

    What is isolated without a direction of its own (FSI) is an author's, and a backtick in it is
    one of their letters.

    >>> with_code("Write `id:` first.")
    ('Write ', 'id:', ' first.')
    >>> len(with_code("\u2068a`b\u2069 is not an `id`."))
    3
    """
    parts = [""]
    isolates: list[str] = []
    for piece in _PIECE.findall(text):
        if piece in "\u2066\u2068":
            isolates.append(piece)
        elif piece == "\u2069":
            del isolates[-1:]
        if piece == "`" and "\u2068" not in isolates:
            parts.append("")
        else:
            parts[-1] += piece
    return tuple(parts)


def _about(reader: Reader, problem: Problem) -> Pointer | None:
    """Name the entry that a problem is about, where a page of the site shows it."""
    kind, _, ref = problem.entity.partition(" ")
    entry = reader.catalog.find(kind, ref) if reader.page and ref else None
    address = nearest_address(reader.catalog, entry) if entry is not None else None
    return reader.pointer(entry) if entry is not None and address and address.page else None
