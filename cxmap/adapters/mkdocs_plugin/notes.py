"""What is wrong with the files, as the pages of a preview say it: a place and one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mkdocs.exceptions import ConfigurationError, PluginError

from cxmap.foundation.faults import Fault
from cxmap.foundation.problems import Problem, Severity
from cxmap.language.words import word
from cxmap.rules.wording import fault_sentence, sentence

_ORDER: Final = (Severity.ERROR, Severity.WARNING, Severity.HINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One sentence about one place; without a path it is about the site as a whole."""

    severity: Severity
    text: str
    code: str = ""
    path: str = ""
    line: int = 1
    column: int = 1


def notes_of(problems: Iterable[Problem], language: str) -> tuple[Note, ...]:
    """Say problems in a language, errors first, otherwise in their order."""
    notes = (
        Note(
            severity=problem.severity,
            text=sentence(problem, language),
            code=problem.code,
            path=problem.span.path,
            line=problem.span.line,
            column=problem.span.column,
        )
        for problem in problems
    )
    return tuple(sorted(notes, key=lambda note: _ORDER.index(note.severity)))


def note_of_fault(error: Exception, language: str) -> Note:
    """Say in a language why MkDocs or one of its plugins cannot show the site."""
    if isinstance(error, Fault):
        return Note(severity=Severity.ERROR, text=fault_sentence(error, language))
    if isinstance(error, ConfigurationError):
        # Where the YAML cannot be parsed, the parser's error knows the place.
        mark = getattr(error.__context__, "problem_mark", None)
        reason = getattr(error.__context__, "problem", None) or str(error)
        text = word(language, "preview.settings_refused", reason=_on_one_line(reason))
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return Note(severity=Severity.ERROR, text=text, path="mkdocs.yml", line=line, column=column)
    if isinstance(error, PluginError):
        return Note(severity=Severity.ERROR, text=_on_one_line(str(error)))
    reason = f"{type(error).__name__}: {error}"
    text = word(language, "preview.host_failed", reason=_on_one_line(reason))
    return Note(severity=Severity.ERROR, text=text)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
