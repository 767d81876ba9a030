"""A formatted file says the same as before, and formatting it again changes nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxmap.files.comments import comments
from cxmap.files.discovery import ENDINGS, read_project_files
from cxmap.files.yaml_nodes import document
from cxmap.writing import formatting
from tests.projects import ROOT, run_here, write_files

_LOOSE = """\
# yaml-language-server: $schema=../.cxmap/journey.schema.json
journey:   بازدید # سفر
stages:
- stage: لابی
  id: lobby


  touchpoints:
  -   touchpoint: 'ورود: از در'
      id: enter
      # این می‌ماند
      tags: [ الف,  ب ]
      notes: |
         سطر اول

         سطر دوم
      version: 1.10
      at: 12:30
      reviewed: 1405-02-31
"""


def formatted(path, data):
    """Give a file in the house's shape, as a test reads it."""
    after: Any = formatting.formatted(path, data)
    return after


def test_the_shape_changes_and_nothing_else():
    data = _LOOSE.encode()
    after = formatted("journeys/visit.yml", data)
    old, new = document("a.yml", data), document("a.yml", after)

    assert after != data
    assert old.root == new.root
    assert [each.text for each in comments(old)] == [each.text for each in comments(new)]
    assert "\n  - stage: لابی\n    id: lobby\n" in after.decode()
    assert "'ورود: از در'" in after.decode()
    assert all(f": {each}\n" in after.decode() for each in ("1.10", "12:30", "1405-02-31"))


def test_formatting_again_changes_nothing():
    once = formatted("journeys/visit.yml", _LOOSE.encode())

    assert once == formatted("journeys/visit.yml", once)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_the_mark_of_byte_order_stay(mark, end):
    after = formatted("a.yml", (mark + _LOOSE.replace("\n", end)).encode()).decode()

    assert after.startswith(mark + "#")
    assert after.count(end) == after.count("\n")


@pytest.mark.parametrize("text", ["", "# nothing\n", "a: [\n", "a: &x b\nc: *x\n", "- a\n"])
def test_what_cannot_be_read_is_left_alone(text):
    assert formatted("a.yml", text.encode()) is None


def test_the_demo_has_the_shape():
    files = [file for file in read_project_files(ROOT) if file.path.endswith(ENDINGS)]

    assert [] == [file.path for file in files if formatted(file.path, file.data) != file.data]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_text_stays_as_it_is(text):
    quoted = "'" + text.replace("'", "''") + "'"
    data = f"a:\n- {quoted}\n".encode()
    after = formatted("a.yml", data)

    assert after is None or document("a.yml", after).root == document("a.yml", data).root


def test_the_command_names_what_has_another_shape_and_gives_it(small_project):
    write_files(small_project, {"journeys/loose.yml": _LOOSE, "journeys/broken.yml": "a: [\n"})
    before = (small_project / "journeys/broken.yml").read_bytes()
    checked = run_here("fmt", "--check", "journeys/loose.yml", cwd=small_project)

    assert 1 == checked.returncode
    assert "journeys/loose.yml" in checked.stdout
    assert "+  - stage" in run_here("fmt", "--diff", cwd=small_project).stdout
    assert _LOOSE == (small_project / "journeys/loose.yml").read_text(encoding="utf-8")
    said = run_here("fmt", cwd=small_project)
    assert 0 == said.returncode
    assert "cannot be read to the end; `cxmap check journeys/broken.yml` says why" in said.stdout
    assert 0 == run_here("fmt", "--check", cwd=small_project).returncode
    assert before == (small_project / "journeys/broken.yml").read_bytes()
