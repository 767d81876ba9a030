"""Compiled templates are kept where that can be done, and never trusted where they are broken."""

import sys

import pytest
from jinja2 import Environment, FileSystemLoader

from cxmap.pages.compiled import CompiledTemplates


@pytest.fixture(autouse=True)
def _keeps_modules(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


class _Watched(Environment):
    """Counts how often a template is compiled."""

    times = 0

    def compile(self, *source, **how):
        self.times += 1
        return super().compile(*source, **how)


def _environment(folder):
    return _Watched(
        loader=FileSystemLoader(folder),
        bytecode_cache=CompiledTemplates(folder),
        autoescape=True,
    )


def _said(folder):
    return _environment(folder).get_template("greeting.html").render(name="<سارا>")


def _kept(folder):
    return sorted((folder / "__pycache__").glob("*"))


def test_a_template_is_kept_and_says_the_same(tmp_path):
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")

    assert _said(tmp_path) == "سلام &lt;سارا&gt;"
    assert len(_kept(tmp_path)) == 1
    assert _said(tmp_path) == "سلام &lt;سارا&gt;"


def test_what_is_kept_is_not_compiled_again(tmp_path):
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")
    first, second = _environment(tmp_path), _environment(tmp_path)
    first.get_template("greeting.html")
    template = second.get_template("greeting.html")

    assert (first.times, second.times) == (1, 0)
    assert template.render(name="<سارا>") == "سلام &lt;سارا&gt;"


def test_a_template_that_changed_is_compiled_anew(tmp_path):
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")
    _said(tmp_path)
    (tmp_path / "greeting.html").write_text("درود {{ name }}", encoding="utf-8")

    assert _said(tmp_path) == "درود &lt;سارا&gt;"


def test_what_was_kept_and_is_broken_is_not_taken(tmp_path):
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")
    _said(tmp_path)
    (kept,) = _kept(tmp_path)
    kept.write_bytes(kept.read_bytes()[:-20])

    assert _said(tmp_path) == "سلام &lt;سارا&gt;"


def test_where_nothing_can_be_kept_templates_work_all_the_same(tmp_path):
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")
    (tmp_path / "__pycache__").write_text("no folder", encoding="utf-8")

    assert _said(tmp_path) == "سلام &lt;سارا&gt;"


def test_nothing_is_kept_where_python_keeps_no_modules(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (tmp_path / "greeting.html").write_text("سلام {{ name }}", encoding="utf-8")

    assert _said(tmp_path) == "سلام &lt;سارا&gt;"
    assert _kept(tmp_path) == []
