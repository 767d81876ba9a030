"""Every edit of the demo is called what it is: none is missed, none is invented."""

import json
import re
from functools import cache

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from cxmap.compare.plain import plain_change
from cxmap.files.discovery import read_project_files
from tests.compare.edits import COMBINED, REGISTERS, SINGLE, VISIT
from tests.compare.english_first import english_first
from tests.projects import ROOT
from tests.readings import reading_of

EVERY = SINGLE | COMBINED


ALWAYS = (VISIT, REGISTERS, "journeys/project.yml", "journeys/plans/contract-visit-to-be.yml")
"""Enough of the demo for what is inherited, taken over and named."""


@cache
def demo():
    yaml = (file for file in read_project_files(ROOT) if file.location is None)
    return {file.path: file.data.decode() for file in yaml}


@cache
def as_is(path, language):
    return catalog(demo(), path, language)


def catalog(texts, path, language):
    paths = {*ALWAYS, path, *map(overlay_of, (*ALWAYS, path))}
    few = {each: text for each, text in texts.items() if each in paths}
    return catalog_of(reading_of(english_first(few) if language == "en" else few))


def test_there_are_enough_of_them():
    assert len(SINGLE) >= 30
    assert len(COMBINED) >= 10


def test_demo_is_whole_in_both_languages():
    assert reading_of(english_first(demo())).problems == ()


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("edit", EVERY.values(), ids=EVERY)
def test_edit_is_called_what_it_is(edit, language):
    after = catalog(edited(edit), edit.path, language)
    changes = changes_between(as_is(edit.path, language), after)
    assert list(edit.expected) == sorted(map(line_of, changes))


@pytest.mark.long
@pytest.mark.parametrize("edit", [edit for edit in EVERY.values() if edit.in_english])
def test_translation_alone_is_no_news_for_staff(edit):
    texts, overlay = edited(edit), overlay_of(edit.path)
    before = catalog(texts | {overlay: demo()[overlay]}, edit.path, "fa")
    assert [
        change
        for change in changes_between(before, catalog(texts, edit.path, "fa"))
        if change.is_material or change.sort != "translation_changed"
    ] == []


def line_of(change):
    plain = json.loads(json.dumps(plain_change(change)))
    is_made = change.version.entry.id is None and "/" in change.entity
    entity = change.entity.rpartition("/")[0] + "/ID" if is_made else change.entity
    line = f"{'!' if plain['material'] else '-'} {plain['class']} {entity} {plain['field']}"
    values = plain["before"], plain["after"]
    if plain["field"] and not any(isinstance(each, dict | list) for each in values):
        line += f": {values[0]} -> {values[1]}"
    return line


def edited(edit):
    overlay = overlay_of(edit.path)
    return demo() | {
        edit.path: _replaced(demo()[edit.path], edit.replaced),
        overlay: _replaced(demo()[overlay], edit.in_english),
    }


def _replaced(text, pairs):
    for old, new in pairs:
        is_pattern = old.startswith("(?s)")
        by = new if is_pattern else new.replace("\\", "\\\\")
        text, count = re.subn(old if is_pattern else re.escape(old), by, text, count=1)
        assert count == 1, old
    return text


def overlay_of(path):
    return path.replace(".yml", ".en.yml")
