"""The pages of all codes: what each reports, why it matters, what helps, wrong and right YAML."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cxmap.foundation.codes import diagnoses
from cxmap.foundation.problems import Severity
from cxmap.language.examples import example_in
from cxmap.language.messages import examples
from cxmap.reports.manual.pen import MarkdownPen, Pen, said, way_back
from cxmap.reports.manual.sheet import Block, Code, bullets, heading, labelled, sheet
from cxmap.rules.explanation import section_of
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import help_of_any, message_of, sentence_of_any

RULES: Final = "rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One kind of problem under its code."""

    code: str
    id: str
    severity: Severity
    softens: bool = False
    bad: str = ""
    good: str = ""


def all_reported() -> tuple[Reported, ...]:
    """Give everything that can be reported, in the order of the codes."""
    read = (
        Reported(
            code=each.code,
            id=each.id,
            severity=each.severity,
            bad=examples()[each.id].bad if each.id in examples() else "",
            good=examples()[each.id].good if each.id in examples() else "",
        )
        for each in diagnoses()
    )
    judged = (
        Reported(
            code=rule.code,
            id=name,
            severity=rule.severity,
            softens=rule.softens_in_draft and rule.severity is Severity.ERROR,
            bad=rule.bad,
            good=rule.good,
        )
        for name, rule in all_rules().items()
    )
    return tuple(sorted((*read, *judged), key=lambda each: (each.code, each.id)))


def rules_pages(language: str) -> dict[str, str]:
    """Write the page that lists all codes, and those that explain them, by their names."""
    pen = MarkdownPen(language=language)
    by_page = groupby(all_reported(), lambda each: section_of(each.code))
    pages = {name: sheet(language, _explained(pen, tuple(same))) for name, same in by_page}
    return {RULES: sheet(language, _listed(pen)), **pages}


def _listed(pen: Pen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "rules.title"))
    yield said(pen, "rules.lead")
    yield bullets(
        f"{pen.link(each.code, section_of(each.code), each.id)}:"
        f" {sentence_of_any(message_of(each.id, pen.language))}"
        for each in all_reported()
    )


def _explained(pen: Pen, reported: tuple[Reported, ...]) -> Iterator[Block]:
    yield pen.link(said(pen, "rules.title"), RULES)
    yield heading(1, f"{reported[0].code}–{reported[-1].code}")
    for code, same in groupby(reported, lambda each: each.code):
        yield heading(2, code)
        for each in same:
            yield from _reported_blocks(pen, each)


def _reported_blocks(pen: Pen, each: Reported) -> Iterator[Block]:
    message = message_of(each.id, pen.language)
    softens = f" {said(pen, 'rules.softens')}" if each.softens else ""
    yield heading(3, f"`{each.id}`")
    yield f"> {sentence_of_any(message)}"
    yield bullets(
        (
            f"{said(pen, f'rules.{each.severity}')}{softens}",
            labelled(said(pen, "rules.why"), message.why),
            labelled(said(pen, "rules.help"), help_of_any(message)),
        )
    )
    for key, text in (("bad", each.bad), ("good", each.good)):
        if text:
            yield f"{said(pen, f'rules.{key}')}:"
            yield Code(text=example_in(pen.language, text))
