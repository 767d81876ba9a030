"""What is left of the problems once comments, settings and the baseline have had their say."""

from collections.abc import Iterable
from dataclasses import replace

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import SetAside
from cxmap.files.discovery import BASELINE, File
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Severity, Skipped, in_reading_order
from cxmap.foundation.spans import Span
from cxmap.model.text import Text
from cxmap.rules.judgement.baseline import marks_in
from cxmap.rules.judgement.marks import marked_then_and_now
from cxmap.rules.judgement.selecting import can_wait
from cxmap.rules.judgement.settings import OFF, setting_for, usable, wrong_settings
from cxmap.rules.judgement.suppressions import suppressions, unused
from cxmap.rules.registry import all_rules


def settled(
    catalog: Catalog,
    found: tuple[Problem, ...],
    skipped: Iterable[Skipped],
    baseline: File | None = None,
) -> tuple[tuple[Problem, ...], tuple[SetAside, ...]]:
    """Give the problems that count, as much as they matter here, and those that may wait.

    A comment goes before the settings, and both before the baseline. What nothing could be found of
    is not called in vain.
    """
    comments, wrong_comments = suppressions(catalog.reading.directives)
    settings = usable(catalog)
    marks, wrong_baseline = marks_in(baseline)
    seen: set[str] = set()
    kept, waiting = [], []
    for known_as, problem in marked_then_and_now(found):
        comment = next((each for each in comments if each.covers(problem)), None)
        setting = setting_for(catalog, problem, settings)
        if comment is not None:
            comment.used.add(problem.code)
            because = Text(own=comment.reason)
            waiting.append(SetAside(problem=problem, by="comment", because=because))
        elif setting is not None and setting.severity == OFF:
            waiting.append(SetAside(problem=problem, by="settings", because=setting.because))
        elif not marks.isdisjoint(known_as) and can_wait(problem.code):
            seen.update(known_as)
            waiting.append(SetAside(problem=problem, by="baseline"))
        elif setting is not None:
            kept.append(replace(problem, severity=Severity(setting.severity)))
        else:
            kept.append(problem)
    unchecked = {each.code for each in skipped} | _without_day(catalog)
    kept += (*wrong_comments, *wrong_settings(catalog), *wrong_baseline)
    if catalog.is_whole:
        kept += unused(comments, unchecked)
        kept += _outdated(len(marks - seen)) if not unchecked else ()
    return in_reading_order(kept), tuple(waiting)


def _without_day(catalog: Catalog) -> set[str]:
    """Give the codes of which nothing can be found where no day is known."""
    rules = all_rules().values() if catalog.today is None else ()
    return {rule.code for rule in rules if rule.needs_day}


def _outdated(count: int) -> tuple[Problem, ...]:
    place = Span(path=BASELINE)
    return (codes.BASELINE_OUTDATED.at(place, count=count),) if count else ()
