"""The rules judge a catalog; together with what reading found this gives all problems of a run."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.catalog.links import Link
from cxmap.catalog.taken_over import first_place_of, place_in_use
from cxmap.files.discovery import File
from cxmap.foundation import codes
from cxmap.foundation.problems import (
    Problem,
    Related,
    Severity,
    Skipped,
    has_errors,
    in_reading_order,
)
from cxmap.language.translated_paths import translated_path
from cxmap.model.entries import Entry, Part
from cxmap.rules.judgement.settling import settled
from cxmap.rules.references_resolve import RULE as REFERENCES
from cxmap.rules.references_resolve import unknown_names
from cxmap.rules.registry import all_rules
from cxmap.rules.rule import Finding, Rule
from cxmap.rules.strangers import files_that_hide_strangers


def check(catalog: Catalog, baseline: File | None = None) -> Checked:
    """Judge a catalog by every rule; what may wait is set aside."""
    found: list[Problem] = []
    skipped: list[Skipped] = []
    for name, rule in all_rules().items():
        if rule.needs_all_files and not catalog.is_whole:
            lost = tuple(catalog.reading.lost_files)
            skipped.append(Skipped(code=rule.code, files=lost))
        else:
            found += _problems(catalog, name, rule, rule.find(catalog))
    hiding = files_that_hide_strangers(catalog)
    skipped += (Skipped(code=REFERENCES.code, files=(path,)) for path in hiding)
    return _judged(catalog, found, skipped, baseline)


def certain_errors(
    catalog: Catalog, links: Iterable[Link], baseline: File | None = None
) -> tuple[Problem, ...]:
    """Give the errors that ``check`` finds in the reading of a project, and in some references.

    It takes a part of the time, and needs no catalog of the whole project.
    """
    findings = unknown_names(catalog, links)
    found = list(_problems(catalog, _REFERENCES, REFERENCES, findings))
    if not found and not catalog.reading.problems:
        return ()  # what may wait is known by all rules, which take longer to load than all this
    problems = _judged(catalog, found, [], baseline).problems
    return tuple(each for each in problems if has_errors((each,)))


_REFERENCES: Final = "references_resolve"


def _judged(
    catalog: Catalog, found: list[Problem], skipped: list[Skipped], baseline: File | None
) -> Checked:
    """Put what the rules found beside what reading did, and set aside what may wait."""
    found = [each for each in found if not _is_mended(catalog, each)]
    found += catalog.reading.problems
    found, waiting = _without_consequences(found, _misshapen(catalog, found))
    skipped += waiting
    kept, set_aside = settled(catalog, in_reading_order(found), skipped, baseline)
    return Checked(catalog=catalog, problems=kept, skipped=tuple(skipped), set_aside=set_aside)


def _is_mended(catalog: Catalog, problem: Problem) -> bool:
    """Tell whether a rule speaks of a line that was read otherwise than it was written."""
    return (problem.span.path, problem.span.line) in catalog.reading.mended_lines


def _misshapen(catalog: Catalog, found: list[Problem]) -> set[str]:
    """Give the files that do not hold what their author meant: misread, or with a wrong id.

    What a rule says of their content, such as a missing owner, is no matter of shape.
    """
    errors = (each for each in catalog.reading.problems if has_errors((each,)))
    wrong_ids = (each for each in found if each.id == "ids_are_unique")
    return {each.span.path for each in (*errors, *wrong_ids)}


def _without_consequences(
    found: list[Problem], broken: set[str]
) -> tuple[list[Problem], list[Skipped]]:
    """Leave out what overlays seem to do wrong as long as the file they translate is broken.

    A wrong id or shape there makes a sound overlay look wrong; it is judged when the file is right.
    """
    code = codes.TRANSLATION_OF_NOTHING.code
    kept, waiting = [], set()
    for problem in found:
        base, language = translated_path(problem.span.path)
        if problem.code == code and language and base in broken:
            waiting.add(base)
        else:
            kept.append(problem)
    return kept, [Skipped(code=code, files=(base,)) for base in sorted(waiting)]


def _problems(
    catalog: Catalog, name: str, rule: Rule, findings: Iterator[Finding]
) -> Iterator[Problem]:
    for finding in _once(catalog, findings):
        problem = _problem(catalog, name, rule, finding)
        if rule.softens_in_draft and catalog.is_draft(finding.part):
            severity = Severity.WARNING if rule.severity is Severity.ERROR else rule.severity
            problem = replace(problem, severity=severity)
        yield problem


def _once(catalog: Catalog, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Leave out what is wrong in several places because it was taken over from one."""
    seen = set()
    own_first = sorted(findings, key=lambda each: catalog.origin_of(each.part) is not None)
    for finding in own_first:
        span = first_place_of(catalog, finding.part, finding.key, finding.index)
        if catalog.origin_of(finding.part) is None or span not in seen:
            yield finding
        seen.add(span)


def _problem(catalog: Catalog, name: str, rule: Rule, finding: Finding) -> Problem:
    span = finding.span or place_in_use(catalog, finding.part, finding.key, finding.index)
    related: tuple[Related, ...] = ()
    if finding.seen is not None:
        place = place_in_use(catalog, finding.seen, finding.seen_under)
        related = (Related(span=place, id=finding.remark),)
    written = finding.span or first_place_of(catalog, finding.part, finding.key, finding.index)
    if written != span:
        related = (*related, Related(span=written, id="written_here"))
    return Problem(
        code=rule.code,
        id=name,
        severity=rule.severity,
        span=span,
        arguments=tuple(sorted(finding.arguments.items())),
        entity=_entity(catalog, finding.part),
        related=related,
    )


def _entity(catalog: Catalog, part: Part) -> str:
    """Name the entry a part is or stands in."""
    entry = part if isinstance(part, Entry) else catalog.nearest_above(part, Entry)
    return f"{entry.KIND} {catalog.ref_of(entry)}" if entry is not None else ""
