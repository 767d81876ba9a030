"""The guide can be followed: what it lets readers type works, what it says they see is so."""

import re
from datetime import date
from functools import cache
from itertools import pairwise
from typing import get_args

import pytest

from cxmap.language.languages import LANGUAGES
from cxmap.model.values import Formula
from cxmap.publication.build import published
from cxmap.reading.data.heads import CONTENTS
from tests.lessons import Project, follow
from tests.projects import ROOT

CHAPTERS = (
    "index",
    "messages",
    "people",
    "experience",
    "snow",
    "playbook",
    "promises",
    "improve",
    "rows",
    "learn",
    "publish",
    "merge",
)
ID = re.compile(r"^( *)(?:- )?id: (\S+)$", re.MULTILINE)

each_language = pytest.mark.parametrize("language", LANGUAGES)


def page(language, chapter):
    """Where a chapter stands."""
    return ROOT / "docs" / language / "guide" / f"{chapter}.md"


@cache
def followed(language):
    """Follow the guide from the first chapter to the last."""
    project = Project()
    chapters = {}
    for chapter in CHAPTERS:
        text = page(language, chapter).read_text(encoding="utf-8")
        chapters[chapter] = follow(text, project, language)
        *_, project = chapters[chapter].steps.values()
    return chapters


def last_project(language):
    """What readers have at the end."""
    *_, project = followed(language)[CHAPTERS[-1]].steps.values()
    return project


def skeleton(language, path, text):
    """The ids of a file in their order, with how deep each stands; titles are left out."""
    other = next(each for each in LANGUAGES if each != language)
    return path.replace(f".{other}.", ".other."), ID.findall(text)


@each_language
def test_every_chapter_is_in_the_menu_in_its_order(language):
    listed = re.findall(r"- guide/(\w+)\.md", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    there = {path.stem for path in page(language, "index").parent.iterdir()}
    assert tuple(listed) == CHAPTERS
    assert there == set(CHAPTERS)


@each_language
def test_every_chapter_leads_to_the_next_one(language):
    for chapter, following in pairwise(CHAPTERS):
        *_, last = page(language, chapter).read_text(encoding="utf-8").splitlines()
        assert f"({following}.md)" in last


@each_language
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_project_has_no_problem_at_the_end_of_a_step(chapter, language):
    for heading, project in followed(language)[chapter].steps.items():
        assert project.checked().problems == (), heading


@each_language
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_messages_and_whole_files_are_shown_as_they_are(chapter, language, update_golden):
    if update_golden:
        page(language, chapter).write_text(followed(language)[chapter].page, encoding="utf-8")
        return
    for expected, shown in followed(language)[chapter].shown:
        assert expected == shown


@each_language
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_slip_has_a_message(chapter, language):
    assert all(followed(language)[chapter].slips)


@each_language
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_files_that_have_grown_are_shown_whole_at_the_end(chapter, language):
    assert followed(language)[chapter].whole == followed(language)[chapter].grown


@each_language
def test_the_place_that_is_explained_is_the_one_in_the_message(language):
    text = page(language, "messages").read_text(encoding="utf-8")
    (place, code), *_ = re.findall(r"registers\.yml:(\d+:\d+): \S+ (CX\d+)", text)
    assert f"| `{place}` |" in text
    assert f"| `{code}` |" in text
    assert f"cxmap explain {code}" in text


def test_both_guides_build_the_same_things():
    fa, en = (
        sorted(
            skeleton(language, path, text) for path, text in last_project(language).files.items()
        )
        for language in LANGUAGES
    )
    assert fa == en


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_both_guides_have_the_same_steps_and_slips(chapter):
    fa, en = (followed(language)[chapter] for language in LANGUAGES)
    assert len(fa.steps) == len(en.steps)
    assert fa.slips == en.slips


@each_language
@pytest.mark.parametrize("shown_in", LANGUAGES)
def test_the_last_project_becomes_a_site(shown_in, language):
    files = last_project(language).as_files()
    site = published(files, language=shown_in, today=date(2026, 11, 22))
    assert {"journeys/visit.html", "journeys/visit-to-be.html", "playbooks/late.html"} <= {
        made.path for made in site.pages
    }


@each_language
def test_every_word_for_columns_and_every_formula_stands_in_the_guide_of_rows(language):
    text = page(language, "rows").read_text(encoding="utf-8")
    formulae = get_args(get_args(Formula)[0])
    assert [] == [each for each in (*CONTENTS, *formulae) if f"\n| `{each}` |" not in text]
