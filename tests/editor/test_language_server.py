"""yaml-language-server, run for real, completes and explains what cxmap reads."""

import json
import re

import pytest

from cxmap.adapters.command_line.schema import write_project_schemas
from cxmap.files.discovery import FOLDERS
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.scaffold import write_project
from tests.editor.language_server import Editor
from tests.projects import copy_demo

pytestmark = pytest.mark.editor

PERSIAN = re.compile("[آ-ی]")
FIRST_LINE = "# yaml-language-server: $schema=../.cxmap/journey.schema.json\n"
HALF_TYPED = f"""\
{FIRST_LINE}journey: بازدید دوم
owner: s
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        expectations:
          - expects: کسی منتظرش باشد
            verdict: m
        next:
          - to: c
      -
"""
"""A file that somebody is about to write; lines are counted from 0 below."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    copy_demo(folder)
    write_project_schemas(folder, "fa")
    return folder


@pytest.fixture(scope="module")
def editor(demo):
    with Editor(demo) as opened:
        opened.open(half_typed(demo), HALF_TYPED)
        yield opened


def settings_in(project):
    """The settings of a project, as its editor gives them to the server."""
    settings = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    return {"yaml": {"schemas": settings["yaml.schemas"], "validate": True, "hover": True}}


def settings_of_a_new_project(folder, language):
    write_project(folder, template="empty", language=language)
    return settings_in(folder)


def half_typed(demo):
    return demo / "journeys" / "second-visit.yml"


def test_owners_are_completed_with_their_ids_and_explained_with_their_titles(editor, demo):
    offered = editor.completions(half_typed(demo), 2, 8)

    assert "فروش" == offered["sales"]["documentation"]
    assert "after-sales" in offered


def test_words_of_a_list_are_completed_and_explained(editor, demo):
    offered = editor.completions(half_typed(demo), 11, 22)

    assert {"met", "missed", "exceeded", "unknown"} <= offered.keys()
    assert PERSIAN.search(offered["missed"]["documentation"])


def test_a_whole_touchpoint_is_offered(editor, demo):
    offered = editor.completions(half_typed(demo), 14, 8)

    assert "touchpoint: ${1:" in offered["نقطه تماس"]["insertText"]


def test_touchpoints_are_completed_with_the_journey_they_stand_in(editor, demo):
    offered = editor.completions(half_typed(demo), 13, 17)

    assert "آغاز جلسه" == offered["contract-visit/start"]["documentation"]


def test_a_key_is_explained_in_persian_with_an_example(editor, demo):
    said = editor.hover(half_typed(demo), 2, 2)

    assert said.startswith("واحدی که پاسخ‌گوی سفر است.")
    assert "```yaml\nowner: " in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_marked_in_any_file_of_the_demo(tmp_path, language):
    copy_demo(tmp_path)
    write_project_schemas(tmp_path, language)
    with Editor(tmp_path, settings_of_a_new_project(tmp_path / "new", language)) as editor:
        paths = [path for folder in FOLDERS for path in sorted((tmp_path / folder).rglob("*.yml"))]
        marked = {path.name: [each["message"] for each in editor.open(path)] for path in paths}

        assert len(paths) > 30
        assert {} == {name: said for name, said in marked.items() if said}
        contract_visit = tmp_path / "journeys" / "contract-visit.yml"
        owner = contract_visit.read_text(encoding="utf-8").split("\n").index("owner: sales")
        assert "any.schema.json" in editor.hover(contract_visit, owner, 2)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("key", "ownr: sales", "ownr"),
        ("place", "feels: شاد", "feels"),
        ("date", "reviewed: 1405-13-01", "تقویم"),
        ("word", "variant: as_isnt", "as_is"),
    ],
)
def test_what_cannot_be_right_is_marked(editor, demo, name, text, said):
    path = demo / "journeys" / f"wrong-{name}.yml"
    marked = editor.open(path, f"{FIRST_LINE}journey: بازدید\n{text}\n")

    assert [2] == [each["range"]["start"]["line"] for each in marked]
    assert said in marked[0]["message"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_of_a_new_project_find_the_schema_of_every_file(tmp_path, language):
    write_project(tmp_path, template="empty", language=language)
    write_project_schemas(tmp_path, language)
    with Editor(tmp_path, settings_in(tmp_path)) as editor:
        for path in sorted(tmp_path.glob("*/*.yml")):
            text = path.read_text(encoding="utf-8")
            first_line, without_first_line = text.split("\n", maxsplit=1)
            named = first_line.rpartition("/")[2]
            of_settings = named if "overlay" in named else "any.schema.json"
            line = next(n for n, each in enumerate(text.split("\n")) if not each.startswith("#"))

            assert [] == editor.open(path)
            assert named in editor.hover(path, line, 2)
            unmarked = path.with_name(f"x-{path.name}")
            assert [] == editor.open(unmarked, without_first_line)
            assert of_settings in editor.hover(unmarked, line - 1, 2)
