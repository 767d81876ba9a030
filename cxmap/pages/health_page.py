"""The page about the health of the project: what was found, what may wait, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxmap.catalog.ages import EVIDENCE_LASTS, QUESTIONS_WAIT, REVIEWS_LAST, RUNS_LAST
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.catalog.coverage import Coverage, coverage, coverage_of_project
from cxmap.catalog.opportunities import cut_offs
from cxmap.foundation.problems import Problem, Severity
from cxmap.model.entries import Entry
from cxmap.model.project import CheckSetting
from cxmap.pages.contents import headings_of
from cxmap.pages.findings import (
    SeverityFindings,
    by_file,
    explanations,
    finding_line,
    unchecked,
    waiting_files,
)
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.rules.judgement.selecting import known_codes
from cxmap.views.addresses import Address
from cxmap.views.left_behind import still_behind
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingLine:
    """A check that counts otherwise in this project; no place means everywhere."""

    code: str
    severity: Sign | None
    because: Phrase | None
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationLine:
    """How much of the project can be read in one language, and where something is missing.

    ``left`` is whatever holds a text that changed while its translation was left as it was.
    """

    language: Sign | None
    said: Sentence
    missing: tuple[tuple[Pointer, Sentence], ...]
    left: tuple[Pointer, ...]


def health_page(reader: Reader, checked: Checked, data: str = "") -> Page:
    """Give the page that says how the project stands; ``data`` is the file with all of it."""
    title = reader.word("navigation.health")
    body = rendered(
        "health.html.jinja",
        reader,
        heading=title,
        checked=reader.sentence(
            "health.checked",
            files=reader.number(len(checked.catalog.reading.paths)),
            checks=reader.number(len(known_codes())),
        ),
        data=_data(reader, data),
        found=tuple(_found(reader, checked.problems)),
        waiting=waiting_files(reader, checked.set_aside),
        explained=explanations(reader, checked.problems, checked.set_aside, checked.skipped),
        settings=tuple(_setting_line(reader, each) for each in checked.catalog.project.checks),
        words=tuple(
            (each.word, reader.phrase(each.says)) for each in checked.catalog.project.words
        ),
        translations=tuple(_translations(reader)),
        lasting=tuple(_lasting(reader)),
        skipped=unchecked(reader, checked.skipped),
    )
    return Page(
        path=reader.page,
        title=title,
        language=reader.language,
        body=str(body),
        headings=headings_of(str(body)),
        search_boost=0.1,
    )


def _data(reader: Reader, path: str) -> Sentence | None:
    """Say where other programs find the whole project; nothing where the site has no such file."""
    if not path:
        return None
    file = Pointer(name=reader.own(path), href=reader.href(Address(page=path)))
    return reader.sentence("health.data", file=file)


def _found(reader: Reader, problems: Iterable[Problem]) -> Iterator[SeverityFindings]:
    """Give what was found, the most severe first."""
    sorted_out: dict[Severity, list[Problem]] = {each: [] for each in Severity}
    for problem in problems:
        sorted_out[problem.severity].append(problem)
    for severity, found in sorted_out.items():
        sign = reader.sign("check_severities", str(severity))
        if sign is not None and found:
            yield SeverityFindings(
                severity=sign,
                count=reader.number(len(found)),
                files=tuple(by_file(finding_line(reader, each) for each in found)),
            )


def _translations(reader: Reader) -> Iterator[TranslationLine]:
    """Count the texts language by language; a project in one language translates nothing."""
    catalog = reader.catalog
    languages = catalog.project.languages
    for language in languages if len(languages) > 1 else ():
        counts = ((each, coverage(catalog, language, (each,))) for each in catalog.written.entries)
        yield TranslationLine(
            language=reader.sign("languages", language),
            said=_said(reader, coverage_of_project(catalog, language)),
            missing=tuple(
                (reader.pointer(_in_use(catalog, entry)), _said(reader, count))
                for entry, count in counts
                if count.missing
            ),
            left=tuple(still_behind(reader, language)),
        )


def _in_use(catalog: Catalog, written: Entry) -> Entry:
    """Give the entry that readers see of one as it is written: what it takes over is in it."""
    return catalog.find(written.KIND, catalog.written.places[written].ref) or written


def _said(reader: Reader, count: Coverage) -> Sentence:
    form = "health.translated" if count.missing else "health.translated_whole"
    numbers = {"said": reader.number(count.said), "all": reader.number(count.all)}
    return reader.sentence(form, **numbers)


def _lasting(reader: Reader) -> Iterator[tuple[str, Sentence]]:
    """Say how long something counts as recent in this project, and from when on as much."""
    project = reader.catalog.project
    for key, usual in (
        ("reviews_last", REVIEWS_LAST),
        ("questions_wait", QUESTIONS_WAIT),
        ("evidence_lasts", EVIDENCE_LASTS),
        ("runs_last", RUNS_LAST),
    ):
        said = reader.moment_of(project, key)
        yield reader.label(project, key), said if said is not None else reader.duration(usual)
    high, middle = map(reader.number, cut_offs(reader.catalog))
    cut_off = reader.sentence("improvements.cut_offs", high=high, middle=middle)
    yield reader.label(project, "opportunity_scores"), cut_off


def _setting_line(reader: Reader, setting: CheckSetting) -> SettingLine:
    return SettingLine(
        code=setting.check,
        severity=reader.sign("check_severities", setting.severity),
        because=reader.phrase(setting.because),
        where=(*setting.paths, *setting.entries),
    )
