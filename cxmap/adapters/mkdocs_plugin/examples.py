"""Examples in pages written by hand: YAML in a page, and below it what it becomes.

A block of YAML whose first line names a file is one file of an example. Those before the first
heading of the second level belong to every example of the page, all others to that of their own
section. A comment asks for what is seen, by its class and the page it stands on:
``<!-- cxmap shows .cx-persona on personas/guest.html -->``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import File
from cxmap.foundation.faults import BuildFault
from cxmap.outputs.examples import Example, Wanted, example
from cxmap.pages.slots import silent_part
from cxmap.reports.text import problem_line
from cxmap.rules.wording import fault_sentence

_SECTION: Final = re.compile(r"^(?=## )", re.MULTILINE)
_FILE: Final = re.compile(r"^```yaml\n# (\S+\.yml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ASKED: Final = re.compile(r"^<!-- cxmap shows \.([\w-]+) on (\S+\.html) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An example of a page: where it is asked for, what is to be seen, and its files."""

    start: int
    end: int
    wanted: Wanted
    files: tuple[File, ...]


def lines_about(made: Iterable[tuple[Asked, Example]], page: str, language: str) -> Iterator[str]:
    """Say what is wrong with the examples of a page: their problems, and what they do not show."""
    for asked, found in made:
        yield from (problem_line(problem, language) for problem in found.problems)
        if not found.html:
            wanted = asked.wanted
            fault = BuildFault("example_is_empty", file=page, part=wanted.part, page=wanted.page)
            yield fault_sentence(fault, language)


def examples_of(markdown: str) -> Iterator[Asked]:
    """Give the examples of a page in their order."""
    before, *sections = _SECTION.split(markdown)
    shared = _files_in(before)
    start = len(before)
    for section in sections:
        for found in _ASKED.finditer(section):
            yield Asked(
                start=start + found.start(),
                end=start + found.end(),
                wanted=Wanted(part=found[1], page=found[2]),
                files=(*shared, *_files_in(section)),
            )
        start += len(section)


def _files_in(section: str) -> tuple[File, ...]:
    return tuple(
        File(path=path, data=text.encode("utf-8")) for path, text in _FILE.findall(section)
    )


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
