"""A journey for Mermaid, judged by the rules of its syntax; it was drawn by Mermaid 11, too."""

import re
from datetime import date

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import File
from cxmap.outputs.mermaid import harmless, mermaid_of
from cxmap.reading.read import read
from cxmap.views.reader import Reader

# What Mermaid's lexer takes for a title, a section and a task, and what it takes for its own.
TITLE = re.compile(r"\s*title\s([^#\n;]+)")
SECTION = re.compile(r"\s*section\s([^#:\n;]+)")
TASK = re.compile(r"\s*([^#:\n;]+): ([1-5])(?:: ([^#:\n;]+))?")
KEYWORD = re.compile(r"title\s|section\s|accTitle\s*:|accDescr\s*[:{]|journey|%%", re.IGNORECASE)

HOSTILE = (
    "a: 1: b",
    "x; y # z",
    "title Nothing",
    "Section: none",
    "accTitle",
    "accDescr { z }",
    "%%{init: {'theme': 'dark'}}%%",
    "<script>alert(1)</script>",
    "journey",
    "style: #fff;",
    "A, B",
    "#35;",
    "[x](javascript:alert(1))",
    "نمی\u200cدانیم",
)


def decoded(text):
    """Read a text as Mermaid does: its numbers first, so that they mean nothing to the lexer."""
    return re.sub(r"#(\d+);", lambda number: chr(0xE000 + int(number[1])), text)


def shown(text):
    return re.sub(r"[\ue000-\uf8ff]", lambda sign: chr(ord(sign[0]) - 0xE000), text)


def parsed(text):
    """Give what Mermaid would draw: the title, and each task with section, score and actors."""
    first, title, *rest = decoded(text).splitlines()
    assert "journey" == first
    tasks, section = [], ""
    for line in rest:
        if found := SECTION.fullmatch(line):
            section = shown(found[1])
            continue
        assert not KEYWORD.match(line.strip()), line
        task = TASK.fullmatch(line)
        assert task, line
        name, score, actors = task.groups()
        people = [shown(each.strip()) for each in (actors or "").split(",") if each.strip()]
        tasks.append((section, shown(name), int(score), people))
    named = TITLE.fullmatch(title)
    assert named, title
    return shown(named[1]), tasks


def drawn(text, people="departments: [{department: Nobody}]\n"):
    files = {
        "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
        "journeys/it.yml": text,
        "journeys/people.yml": people,
    }
    catalog = catalog_of(read(File(path=path, data=each.encode()) for path, each in files.items()))
    reader = Reader(catalog=catalog, language="en", today=date(2026, 11, 22))
    return parsed(mermaid_of(reader, catalog.journeys()[0]))


def test_stages_are_sections_and_feelings_scores():
    title, tasks = drawn(
        """\
journey: Visit
owner: sales
persona: guest
stages:
  - stage: Lobby
    touchpoints:
      - {touchpoint: Waiting, feels: -2}
      - {touchpoint: Greeting, feels: +2}
  - stage: Room
    touchpoints: [{touchpoint: Talk}]
"""
    )

    assert "Visit" == title
    assert [("Lobby", "Waiting", 1, []), ("Lobby", "Greeting", 5, [])] == tasks[:2]
    assert [("Room", "Talk (feeling not known)", 3, [])] == tasks[2:]


def test_a_stage_in_which_nothing_happens_is_no_section():
    stages = "[{stage: Before}, {stage: Lobby, touchpoints: [{touchpoint: Waiting}]}]"
    _, tasks = drawn(f"journey: Visit\nowner: sales\nstages: {stages}\n")

    assert ["Lobby"] == [section for section, *_ in tasks]


def test_who_goes_it_and_who_answers_are_actors():
    _, tasks = drawn(
        """\
journey: Visit
owner: sales
persona: guest
stages:
  - {stage: Lobby, touchpoints: [{touchpoint: Waiting, feels: 1}]}
""",
        people="""\
departments: [{department: 'Sales, service', id: sales}]
personas: [{persona: Guest, id: guest}]
""",
    )

    assert [["Guest", "Sales, service"]] == [people for *_, people in tasks]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_a_text_is_shown_and_means_nothing(text):
    quoted = text.replace("'", "''")
    title, tasks = drawn(
        f"journey: '{quoted}'\nstages:\n  - stage: '{quoted}'\n"
        f"    touchpoints: [{{touchpoint: '{quoted}', feels: 0}}]\n"
    )

    assert (text, [(text, text, 3, [])]) == (title, tasks)


def test_a_text_of_several_lines_stands_on_one():
    assert "a b c" == harmless("a\nb\u2028 c")
