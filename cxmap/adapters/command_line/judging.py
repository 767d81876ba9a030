"""What ``cxmap check`` says of a judged project: what was asked for, in the form asked for."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from cxmap.adapters.command_line.paths import is_wanted
from cxmap.adapters.command_line.wishes import Wish
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import BASELINE, File
from cxmap.files.pages_by_hand import page_text
from cxmap.files.text import decoded
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Problem, has_errors
from cxmap.outputs.kept_verdicts import Verdict
from cxmap.publication.checking import checked_project, shows_nothing
from cxmap.publication.fixes import fixes_of
from cxmap.publication.pages_by_hand import with_pages_by_hand
from cxmap.reports.findings import Report, report_of
from cxmap.reports.formats.registry import format_named, shows_fixes
from cxmap.reports.statistics import counts
from cxmap.reports.text import failure_line, set_aside_line, summary
from cxmap.rules.judgement.baseline import baseline_text
from cxmap.rules.judgement.selecting import selected


def verdict_of(project: Path, files: tuple[File, ...], today: date, wish: Wish) -> Verdict:
    """Judge a project and say what was found.

    Raises UsageFault for a path of which nothing was read.
    """
    checked = checked_project(files, today=today)
    checked = with_pages_by_hand(checked, project) if not wish.audience else checked
    _refuse_what_was_not_read(wish.paths, checked)
    report = _report(checked, project, {file.path: file for file in files}, wish)
    form = wish.output_format
    waiting = tuple(each.problem for each in checked.set_aside if each.by == "baseline")
    aside = set_aside_line(waiting, BASELINE, wish.language) if wish.has_new_baseline else ""
    return Verdict(
        said=counts(report, form) if wish.only_counts else format_named(form)(report),
        sum=summary(report.problems, len(report.paths), report.language),
        is_clean=not report.findings,
        remarks=tuple(filter(None, (aside, _why_it_fails(report.problems, wish)))),
        fails=wish.bar.fails(report.problems),
        shows_nothing=shows_nothing(checked, wish.audience),
    )


def new_baseline(files: Mapping[str, File], wish: Wish, today: date) -> File:
    """Give a baseline of what was asked for; of all else, that of before."""
    others = (file for path, file in files.items() if path != BASELINE)
    checked = checked_project(others, today=today)
    wanted = frozenset(_wanted(checked.problems, wish))
    waiting = baseline_text(checked, lambda found: found in wanted, files.get(BASELINE))
    return File(path=BASELINE, data=waiting.encode())


def _wanted(found: Iterable[Problem], wish: Wish) -> tuple[Problem, ...]:
    """Give those of some problems that were asked for."""
    there = (problem for problem in found if is_wanted(problem.span.path, wish.paths))
    return selected(there, select=wish.select, ignore=wish.ignore)


def _why_it_fails(problems: tuple[Problem, ...], wish: Wish) -> str:
    """Say which option makes the run fail; nothing where errors say it themselves."""
    bar = wish.bar
    if has_errors(problems) or not bar.fails(problems):
        return ""
    option = "--strict" if bar.is_strict else f"--fail-on {bar.fail_on}"
    most = None if bar.has_failing(problems) else bar.max_warnings
    return failure_line(problems, wish.language, most=most, option=option)


def _refuse_what_was_not_read(paths: Iterable[str], checked: Checked) -> None:
    there = (*checked.catalog.reading.paths, *(each.span.path for each in checked.problems))
    for path in paths:
        if not any(is_wanted(each, (path,)) for each in there):
            raise UsageFault("path_not_read", path=path)


def _report(checked: Checked, project: Path, files: Mapping[str, File], wish: Wish) -> Report:
    """Give what was asked for, with the texts of the files in which something was found."""
    problems = _wanted(checked.problems, wish)
    aside = _wanted((each.problem for each in checked.set_aside), wish)
    with_fixes = shows_fixes(wish.output_format) and not wish.only_counts
    return report_of(
        checked,
        wish.language,
        problems=problems,
        set_aside=tuple(each for each in checked.set_aside if each.problem in aside),
        paths=tuple(each for each in checked.catalog.reading.paths if is_wanted(each, wish.paths)),
        texts=_texts({each.span.path for each in problems}, project, files),
        fixes=fixes_of(problems, checked, files) if with_fixes else {},
        failing=wish.bar.failing,
        options=wish.options,
    )


def _texts(paths: Iterable[str], project: Path, files: Mapping[str, File]) -> dict[str, str]:
    """Give what stands in files of the project, and in pages by hand as far as they are read."""
    texts = {
        path: decoded(path, files[path].data)[0] if path in files else page_text(project / path)
        for path in paths
    }
    return {path: text for path, text in texts.items() if text or path in files}
