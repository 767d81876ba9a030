"""Material of other fields survives in our YAML: every fact has a line, every line a page.

A folder is a small project with a ``facts.md``. Each row of its table holds a fact of the source,
the lines that hold it (`` `journeys/a.yml`: `limit: 8 weeks`, shown as `within 8 weeks` ``) and as
what it is held. Several lines stand in one cell; ``shown as`` is left out where the page says it
in the same words.
"""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.foundation.problems import Severity
from cxmap.outputs.slots import filled
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project, languages_of

HERE = Path(__file__).parent
TRANSCRIPTIONS = sorted(path.parent for path in HERE.glob("*/facts.md"))

QUOTE = re.compile(
    r"`(?P<file>[\w/.-]+\.yml)`: `(?P<line>[^`]+)`(?:, shown as `(?P<shown>[^`]+)`)?"
)
"""A line of a file; what readers see of it stands after it, where that is another text."""

BEFORE_VALUE = re.compile(r"^(?:- )?(?:[a-z_]+:(?: |$))?")

TAG = re.compile(r"<[^>]*>")


def facts_of(folder):
    """Give the rows of the table of facts, each as its cells."""
    text = (folder / "facts.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return [row for row in rows[2:] if row]


def quotes_of(folder):
    """Give every quoted line: its file, the line, and what readers see of it."""
    return [
        (quote["file"], quote["line"], quote["shown"] or value_of(quote["line"]))
        for fact in facts_of(folder)
        for quote in QUOTE.finditer(fact[1])
    ]


def value_of(line):
    """Give the value of a line of YAML, without its dash, its key and its quotation marks."""
    value = BEFORE_VALUE.sub("", line)
    return value[1:-1] if value[:1] in "\"'" and value[-1:] == value[:1] else value


@pytest.fixture(scope="module", params=TRANSCRIPTIONS, ids=lambda folder: folder.name)
def folder(request):
    """Give the folder of one transcription."""
    return request.param


@pytest.fixture(scope="module")
def checked(folder):
    """Give the project, read and judged once for all questions to it."""
    return checked_project(read_project_files(folder))


@pytest.fixture(scope="module")
def pages(checked):
    """Give the text of every page of its site."""
    return [
        " ".join(unescape(TAG.sub("", filled(page.body, page))).split())
        for language in languages_of(checked)
        for page in publication_of(checked, language=language, today=date(2026, 11, 22)).pages
    ]


def test_a_transcription_has_no_error_and_no_warning(checked):
    assert [] == [problem for problem in checked.problems if problem.severity is not Severity.HINT]


def test_every_fact_quotes_a_line_and_says_as_what_it_is_held(folder):
    facts = facts_of(folder)

    assert 25 <= len(facts)
    assert [] == [fact for fact in facts if len(fact) != 3 or not QUOTE.search(fact[1])]


def test_every_quoted_line_stands_in_its_file(folder):
    lines = {
        path.relative_to(folder).as_posix(): [
            line.strip() for line in path.read_text(encoding="utf-8").splitlines()
        ]
        for path in folder.rglob("*.yml")
    }

    assert [] == [
        (file, line) for file, line, _ in quotes_of(folder) if line not in lines.get(file, ())
    ]


def test_every_fact_can_be_read_on_a_page(folder, pages):
    assert [] == [
        (file, shown)
        for file, _, shown in quotes_of(folder)
        if not any(shown in page for page in pages)
    ]


def test_every_transcription_says_what_should_change(folder):
    text = (folder / "facts.md").read_text(encoding="utf-8")

    assert "\n## What was changed in cxmap because of it\n" in text
