"""Examples in pages written by hand: YAML in a page, and below it what it becomes.

A block of YAML whose first line names a file is one file of an example. Those before the first
heading of the second level belong to every example of the page, all others to that of their own
section. A comment asks for what is seen, by its class and the page it stands on:
``<!-- cxmap shows .cx-persona on personas/guest.html -->``. What a phone has in its place is asked
for behind that: ``<!-- cxmap shows .cx-map on journeys/visit.html, on a phone .cx-way -->``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from markupsafe import Markup

from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import File
from cxmap.foundation.faults import BuildFault
from cxmap.foundation.problems import Problem
from cxmap.foundation.spans import Span
from cxmap.outputs.examples import Example, Wanted, example
from cxmap.pages.slots import silent_part
from cxmap.reports.text import problem_line
from cxmap.rules.wording import fault_sentence

_SECTION: Final = re.compile(r"^(?=## )", re.MULTILINE)
_FILE: Final = re.compile(r"^```yaml\n# (\S+\.yml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ASKED: Final = re.compile(
    r"^<!-- cxmap shows \.([\w-]+) on (\S+\.html)(?:, on a phone \.([\w-]+))? -->$", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An example of a page: where it is asked for, what is to be seen, and its files.

    ``before`` gives for the path of each file how many lines of the page stand above it.
    """

    start: int
    end: int
    wanted: Wanted
    files: tuple[File, ...]
    before: Mapping[str, int]

    def on_page(self, problem: Problem, page: str, skipped: int) -> Problem:
        """Say where on the page a problem is; ``skipped`` lines stand above its text."""

        def moved(span: Span) -> Span:
            above = self.before.get(span.path, 0) + skipped
            return replace(span, path=page, line=span.line + above, end_line=span.end_line + above)

        related = tuple(replace(each, span=moved(each.span)) for each in problem.related)
        return replace(problem, span=moved(problem.span), related=related)


def lines_about(
    made: Iterable[tuple[Asked, Example]], page: str, language: str, *, skipped: int = 0
) -> Iterator[str]:
    """Say what is wrong with the examples of a page: their problems, and what they do not show.

    ``skipped`` lines of the page stand above the text in which the examples are.
    """
    for asked, found in made:
        for problem in found.problems:
            yield problem_line(asked.on_page(problem, page, skipped), language)
        for part in found.lacks:
            fault = BuildFault("example_is_empty", file=page, part=part, page=asked.wanted.page)
            yield fault_sentence(fault, language)


def examples_of(markdown: str) -> Iterator[Asked]:
    """Give the examples of a page in their order."""
    sections = _SECTION.split(markdown)
    shared = tuple(_files_in(markdown, 0, len(sections[0])))
    start = 0
    for place, section in enumerate(sections):
        end = start + len(section)
        own = tuple(_files_in(markdown, start, end)) if place else ()
        for found in _ASKED.finditer(markdown, start, end):
            files = (*shared, *own)
            yield Asked(
                start=found.start(),
                end=found.end(),
                wanted=Wanted(part=found[1], page=found[2], on_phone=found[3] or ""),
                files=tuple(file for file, _ in files),
                before={file.path: above for file, above in files},
            )
        start = end


def _files_in(markdown: str, start: int, end: int) -> Iterator[tuple[File, int]]:
    """Give the files in a part of a page, each with the number of lines above it."""
    for found in _FILE.finditer(markdown, start, end):
        file = File(path=found[1], data=found[2].encode("utf-8"))
        yield file, markdown.count("\n", 0, found.start(2))


class Examples:
    """What the examples of pages become; the same one is made once, however often it is asked."""

    def __init__(self, *, language: str, today: date, layouts: Layouts) -> None:
        self._language = language
        self._today = today
        self._layouts = layouts
        self._made: dict[tuple[tuple[File, ...], Wanted, str], Example] = {}
        self._silent: dict[str, str] = {}

    def put_into(self, markdown: str) -> tuple[str, list[tuple[Asked, Example]]]:
        """Give a page with a place in it for each of its examples, and the examples."""
        made: list[tuple[Asked, Example]] = []
        for number, asked in reversed([*enumerate(examples_of(markdown), start=1)]):
            found = self._example(asked, f"example-{number}")
            whole = Markup('<div class="cx-page cx-example" tabindex="0">{}</div>').format(
                Markup(found.html)  # noqa: S704 - made of our templates
            )
            token, slot = silent_part(whole)
            self._silent[token] = whole
            markdown = f"{markdown[: asked.start]}\n{slot}\n{markdown[asked.end :]}"
            made.insert(0, (asked, found))
        return markdown, made

    def filled(self, html: str) -> str:
        """Put the examples into the places that wait for them; no search has read them."""
        for token, shown in self._silent.items():
            html = html.replace(f'<div data-cx-slot="{token}"></div>', shown)
        return html

    def _example(self, asked: Asked, name: str) -> Example:
        key = (asked.files, asked.wanted, name)
        if key not in self._made:
            self._made[key] = example(
                asked.files,
                asked.wanted,
                name=name,
                language=self._language,
                today=self._today,
                layouts=self._layouts,
            )
        return self._made[key]
