"""What can be read about a kind of problem: why it matters, what helps, wrong and right YAML."""

from dataclasses import dataclass
from typing import Final

from cxmap.foundation.codes import diagnoses
from cxmap.foundation.problems import Severity
from cxmap.language.examples import example_in
from cxmap.language.messages import examples
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import help_of_any, message_of, sentence_of_any

MANUAL: Final = ""
"""Where the reference manual stands on the web, without a slash at the end; empty as long as it
stands nowhere. Every link to it is made here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is said of one kind of problem, in one language; without an example where none can be.

    ``link`` leads to the same words in the manual.
    """

    id: str
    code: str
    severity: Severity
    sentence: str
    why: str
    help: str
    bad: str
    good: str
    link: str


def explanation_of(problem: str, language: str) -> Explanation:
    """Explain a kind of problem by its id."""
    message = message_of(problem, language)
    shown = all_rules().get(problem) or examples().get(problem)
    return Explanation(
        id=problem,
        code=_code_of(problem),
        severity=_severity_of(problem),
        sentence=sentence_of_any(message),
        why=message.why,
        help=help_of_any(message),
        bad=example_in(language, shown.bad) if shown is not None else "",
        good=example_in(language, shown.good) if shown is not None else "",
        link=manual_link(problem, language),
    )


def manual_link(problem: str, language: str) -> str:
    """Give the address of the section of the manual about a kind of problem; empty without one."""
    page = section_of(_code_of(problem))
    return f"{MANUAL}/{language}/{page}.md#{problem}" if MANUAL else ""


def section_of(code: str) -> str:
    """Give the page of the manual that explains a code: there is one for each hundred of them.

    >>> section_of("CX201")
    'rules-2'
    """
    return f"rules-{code[2]}"


def way_to_explanation(problem: str, language: str, *, options: str = "") -> str:
    """Say how somebody at a terminal reads more: an address, or else a command with options."""
    code = _code_of(problem)
    is_one_of_several = sum(each.code == code for each in diagnoses()) > 1
    name = problem if is_one_of_several else code
    return manual_link(problem, language) or f"cxmap explain {name}{options}"


def ids_of(code: str) -> tuple[str, ...]:
    """Give the ids of all kinds of problems that have a code."""
    read = (each.id for each in diagnoses() if each.code == code)
    return (*read, *(name for name, rule in all_rules().items() if rule.code == code))


def _severity_of(problem: str) -> Severity:
    rule = all_rules().get(problem)
    if rule is not None:
        return rule.severity
    return next(each.severity for each in diagnoses() if each.id == problem)


def _code_of(problem: str) -> str:
    rule = all_rules().get(problem)
    if rule is not None:
        return rule.code
    return next(each.code for each in diagnoses() if each.id == problem)
