"""What a run of the checks found, ready to be written in any format."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cxmap.catalog.checked import Checked, SetAside
from cxmap.foundation.problems import Fix, Problem, Severity, Skipped
from cxmap.foundation.spans import Span
from cxmap.language.messages import Message
from cxmap.language.personal_data import line_without_personal_data, without_personal_data
from cxmap.rules.explanation import manual_link
from cxmap.rules.judgement.marks import marked
from cxmap.rules.wording import message_of, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One problem with its words, and a mark that stays the same when lines move.

    ``fix`` is what would mend it, where that is known and may be shown. ``is_mendable`` says that
    ``cxmap fix`` makes it without being asked twice.
    """

    problem: Problem
    message: str
    words: Message
    fingerprint: str
    fix: Fix | None = None
    is_mendable: bool = False

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.problem.span

    @property
    def entity(self) -> str:
        """What it is about; an id that was made of a title may hold whatever the title holds."""
        return without_personal_data(self.problem.entity)

    def docs_url(self, language: str) -> str:
        """Give the address at which the manual explains it; empty where it stands on no web."""
        return manual_link(self.problem.id, language)

    def related(self, language: str) -> tuple[tuple[Span, str], ...]:
        """Give the other places that help to understand it, each with its remark."""
        return tuple(
            (each.span, message_of(each.id, language).message) for each in self.problem.related
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found in all files that were asked for, in one language.

    ``paths`` are the files, with or without a finding; ``texts`` what stands in them, as far as it
    is known. ``failing`` is how much a finding matters that makes the run fail. ``options`` follow
    the commands that a report names, so that they answer in its language.
    """

    checked: Checked
    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...]
    paths: tuple[str, ...]
    language: str
    texts: Mapping[str, str] = field(default_factory=dict)
    failing: tuple[Severity, ...] = (Severity.ERROR,)
    options: str = ""

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The checks that could not be made."""
        return self.checked.skipped

    @property
    def unread(self) -> tuple[str, ...]:
        """The files of which not everything could be read."""
        return tuple(
            each for each in self.checked.catalog.reading.unread_files if each in self.paths
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems behind the findings."""
        return tuple(finding.problem for finding in self.findings)

    @property
    def explained(self) -> dict[str, Finding]:
        """The first finding of every code, in the order of the codes."""
        found: dict[str, Finding] = {}
        for finding in self.findings:
            found.setdefault(finding.problem.code, finding)
        return dict(sorted(found.items()))


def report_of(
    checked: Checked,
    language: str,
    *,
    problems: tuple[Problem, ...] | None = None,
    set_aside: tuple[SetAside, ...] | None = None,
    paths: tuple[str, ...] | None = None,
    texts: Mapping[str, str] | None = None,
    fixes: Mapping[Problem, Fix] | None = None,
    failing: tuple[Severity, ...] = (Severity.ERROR,),
    options: str = "",
) -> Report:
    """Say problems in words, and mark each of them.

    Of problems, of what may wait and of files it is those that were asked for, or else all.
    """
    known = fixes or {}
    findings = [
        Finding(
            problem=problem,
            message=sentence(problem, language),
            words=message_of(problem.id, language),
            fingerprint=mark,
            fix=_discreet(known.get(problem)),
            is_mendable=problem in known and known[problem].is_safe,
        )
        for mark, problem in marked(checked.problems if problems is None else problems)
    ]
    return Report(
        checked=checked,
        findings=tuple(findings),
        set_aside=checked.set_aside if set_aside is None else set_aside,
        paths=checked.catalog.reading.paths if paths is None else paths,
        language=language,
        texts=texts or {},
        failing=failing,
        options=options,
    )


def _discreet(fix: Fix | None) -> Fix | None:
    """Leave out a fix that would write personal data anew."""
    is_private = fix is not None and any(
        line_without_personal_data(line) != line
        for edit in fix.edits
        for line in edit.text.split("\n")
    )
    return None if is_private else fix
