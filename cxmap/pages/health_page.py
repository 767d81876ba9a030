"""The page about the health of the project: what was found, what may wait, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from cxmap.catalog.catalog import Checked, SetAside
from cxmap.foundation.problems import Problem
from cxmap.model.project import CheckSetting
from cxmap.pages.contents import headings_of
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.rules.judgement.selecting import known_codes
from cxmap.rules.wording import message_of, sentence
from cxmap.views.addresses import nearest_address
from cxmap.views.phrases import Phrase, Pointer, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """One finding as a reader sees it; ``by`` and ``because`` say why it may wait.

    In ``said`` and ``help`` every second part is YAML.
    """

    code: str
    severity: Sign | None
    said: tuple[str, ...]
    help: tuple[str, ...]
    place: str
    about: Pointer | None
    by: Sign | None = None
    because: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFindings:
    """What was found in one file."""

    path: str
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingLine:
    """A check that counts otherwise in this project; no place means everywhere."""

    code: str
    severity: Sign | None
    because: Phrase | None
    where: tuple[str, ...]


def health_page(reader: Reader, checked: Checked) -> Page:
    """Give the page that says how the project stands."""
    title = reader.word("navigation.health")
    open_ = _by_file(_line(reader, problem) for problem in checked.problems)
    waiting = _by_file(_waiting_line(reader, each) for each in checked.set_aside)
    body = rendered(
        "health.html.jinja",
        reader,
        heading=title,
        checked=reader.sentence(
            "health.checked",
            files=reader.number(len(checked.catalog.reading.paths)),
            checks=reader.number(len(known_codes())),
        ),
        found=tuple(open_),
        waiting=tuple(waiting),
        settings=tuple(_setting_line(reader, each) for each in checked.catalog.project.checks),
        skipped=tuple((each.code, each.reason) for each in checked.skipped),
    )
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(body),
        headings=headings_of(str(body)),
        search_boost=0.1,
    )


def _setting_line(reader: Reader, setting: CheckSetting) -> SettingLine:
    return SettingLine(
        code=setting.check,
        severity=reader.sign("check_severities", setting.severity),
        because=reader.phrase(setting.because),
        where=(*setting.paths, *setting.entries),
    )


def _by_file(lines: Iterable[FindingLine]) -> Iterator[FileFindings]:
    for path, inside in groupby(lines, key=lambda line: line.place.partition(":")[0]):
        yield FileFindings(path=path, lines=tuple(inside))


def _waiting_line(reader: Reader, waiting: SetAside) -> FindingLine:
    return _line(
        reader,
        waiting.problem,
        by=reader.sign("set_aside", waiting.by),
        because=reader.phrase(waiting.because),
    )


def _line(
    reader: Reader, problem: Problem, *, by: Sign | None = None, because: Phrase | None = None
) -> FindingLine:
    kind, _, ref = problem.entity.partition(" ")
    entry = reader.catalog.find(kind, ref) if ref else None
    address = nearest_address(reader.catalog, entry) if entry is not None else None
    return FindingLine(
        code=problem.code,
        severity=reader.sign("report", str(problem.severity)),
        said=_with_code(sentence(problem, reader.language)),
        help=_with_code(message_of(problem.id, reader.language).help),
        place=str(problem.span),
        about=reader.pointer(entry) if entry is not None and address and address.page else None,
        by=by,
        because=because,
    )


def _with_code(text: str) -> tuple[str, ...]:
    """Take a text apart at its backticks: every second part is YAML.

    >>> _with_code("Write `id:` first.")
    ('Write ', 'id:', ' first.')
    """
    return tuple(text.split("`"))
