"""Problems as lines of text, one problem a line, with a place that editors turn into a link."""

from collections import Counter
from collections.abc import Iterator

from cxmap.foundation.problems import Fix, Problem, Severity, Skipped
from cxmap.language.digits import digits_of
from cxmap.language.lists import joined
from cxmap.language.words import word
from cxmap.rules.explanation import way_to_explanation
from cxmap.rules.wording import sentence, sentence_of_fix


def problem_line(problem: Problem, language: str) -> str:
    """Say one problem in one line: place, severity, code, sentence."""
    severity = word(language, f"report.{problem.severity}")
    return f"{problem.span}: {severity} {problem.code}: {sentence(problem, language)}"


def mended_line(problem: Problem, fix: Fix, language: str) -> str:
    """Say in one line what was done about a problem: place, code, sentence."""
    return f"{problem.span}: {problem.code}: {sentence_of_fix(fix, language)}"


def open_lines(
    unread: tuple[str, ...], unchecked: tuple[Skipped, ...], language: str
) -> Iterator[str]:
    """Say which files were not read to their end, and what could not be checked because of that."""
    for path in unread:
        yield word(language, "report.unread", path=path)
    waiting: dict[tuple[str, ...], list[str]] = {}
    for skipped in unchecked:
        waiting.setdefault(skipped.files, []).append(skipped.code)
    for until, skipped_codes in waiting.items():
        known = joined(sorted(skipped_codes), language)
        files = joined(until, language)
        yield word(language, "report.skipped", codes=known, reason=files)


def summary(problems: tuple[Problem, ...], files: int, language: str) -> str:
    """Say how many errors, warnings and hints there are in how many files."""
    said = {**_counts(problems, language), "files": _counted("files", files, language)}
    if not problems:
        return word(language, "report.clean", **said)
    if all(problem.severity is Severity.HINT for problem in problems):
        return word(language, "report.only_hints", **said)
    form = "summary_with_hints" if _has_hints(problems) else "summary"
    return word(language, f"report.{form}", **said)


def further(
    *, waiting: int, mendable: int, language: str, options: str = "", reasoned: int = 0
) -> Iterator[str]:
    """Say how many findings the baseline sets aside, and how many `cxmap fix` can mend.

    ``options`` follow the command; ``reasoned`` counts what comments and settings set aside.
    """
    if waiting:
        yield _counted("waiting", waiting, language)
    if reasoned:
        yield _counted("reasoned", reasoned, language)
    if mendable:
        yield _counted("mendable", mendable, language, command=f"`cxmap fix{options}`")


def set_aside_line(problems: tuple[Problem, ...], file: str, language: str) -> str:
    """Say how many findings a baseline has set aside, and how much they matter."""
    said = _counts(problems, language)
    form = "set_aside_with_hints" if _has_hints(problems) else "set_aside"
    findings = _counted("findings", len(problems), language)
    return word(language, f"report.{form}", findings=findings, file=file, **said)


def failure_line(
    problems: tuple[Problem, ...], language: str, *, most: int | None, option: str
) -> str:
    """Say why a run without an error has failed: too many warnings, or an option counts them."""
    counts = _counts(problems, language)
    if most is not None:
        allowed = digits_of(language, str(most))
        return word(language, "report.too_many", found=counts["warnings"], most=allowed)
    severities = {problem.severity for problem in problems}
    worst = next(each for each in Severity if each in severities)
    return word(language, "report.counted", found=counts[f"{worst}s"], option=option)


def more_line(problems: tuple[Problem, ...], language: str, *, options: str = "") -> Iterator[str]:
    """Say where more can be read, at the example of the first problem that matters most."""
    order = list(Severity)
    first = min(problems, key=lambda each: order.index(each.severity), default=None)
    if first is not None:
        way = way_to_explanation(first.id, language, options=options)
        yield word(language, "report.more", code=first.code, way=way)


def _counts(problems: tuple[Problem, ...], language: str) -> dict[str, str]:
    counts = Counter(problem.severity for problem in problems)
    return {f"{each}s": _counted(f"{each}s", counts[each], language) for each in Severity}


def _has_hints(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity is Severity.HINT for problem in problems)


def _counted(what: str, count: int, language: str, **more: str) -> str:
    form = "one" if count == 1 else "other"
    return word(language, f"report.{what}.{form}", count=digits_of(language, str(count)), **more)
