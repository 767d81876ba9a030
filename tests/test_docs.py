"""The documents say what the program does: their YAML is read, their messages are real."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import cxmap
from cxmap.adapters.command_line.program import COMMANDS
from cxmap.adapters.command_line.program import cxmap as program
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File, read_project_files
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.problems import has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.publication.checking import checked_project
from cxmap.rules.registry import all_rules
from tests.readings import printed

ROOT = Path(__file__).parents[1]
EMPTY = ROOT / "cxmap" / "outputs" / "templates" / "empty"
CODES = sorted({each.code for each in diagnoses()} | {rule.code for rule in all_rules().values()})

# A page -> the language of the template that its examples are added to. The guide and the gallery
# begin with nothing and have their own tests.
PAGES = {"README.md": "en", "README.fa.md": "fa"} | {
    page.relative_to(ROOT).as_posix(): language
    for language in LANGUAGES
    for page in sorted((ROOT / "docs" / language).rglob("*.md"))
    if page.parent.name not in ("guide", "reference") and page.name != "gallery.md"
}
GUIDE = [page.relative_to(ROOT).as_posix() for page in sorted(ROOT.glob("docs/*/guide/*.md"))]

FENCE = re.compile(r"^ *```(\w*)[^\n]*\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"# (\S+\.yml)\n")
COMMAND = re.compile(r"\bcxmap ([a-z]+)")
VERB = re.compile(r"\bmake ([a-z]+)")


def shell_lines(page):
    """The lines of the shell blocks of a page, and whatever it quotes in between."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = [body for language, body in FENCE.findall(text) if language == "shell"]
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", FENCE.sub("", text))])


def reports_of(page):
    """Follow a page: for each YAML example the problems it has, and the outputs shown below it.

    An example that has errors shows a mistake and is forgotten again; others are kept, so that
    the examples of a page build one project.
    """
    text = (ROOT / page).read_text(encoding="utf-8")
    kept = {file.path: file for file in read_project_files(EMPTY / PAGES[page])}
    steps: list[tuple[str, Checked, tuple[File, ...], list[str]]] = []
    for language, body in FENCE.findall(text):
        if language == "text" and steps:
            steps[-1][-1].append(body)
        named = NAMED.match(body) if language == "yaml" else None
        if named:
            added = {**kept, named[1]: File(path=named[1], data=body.encode("utf-8"))}
            checked = checked_project(added.values())
            kept = kept if has_errors(checked.problems) else added
            steps.append((named[1], checked, tuple(added.values()), []))
    return steps


def said(checked, files):
    """The report on a project in every language; in that of the computer, and where it is named."""
    reports = (
        printed(checked, files, language, options=options)
        for language in LANGUAGES
        for options in ("", f" --lang {language}")
    )
    return [findings + "\n" * bool(findings) + closing for findings, closing in reports]


@pytest.mark.parametrize("page", PAGES)
def test_yaml_on_a_page_has_no_error_but_those_the_page_shows(page):
    for path, checked, _files, outputs in reports_of(page):
        assert outputs or not has_errors(checked.problems), (path, checked.problems)


@pytest.mark.parametrize("page", PAGES)
def test_output_on_a_page_is_what_the_program_says(page):
    for _path, checked, files, outputs in reports_of(page):
        for output in outputs:
            assert output in said(checked, files)


@pytest.mark.parametrize("page", [*PAGES, *GUIDE, "CONTRIBUTING.md"])
def test_commands_on_a_page_exist(page):
    assert set(COMMAND.findall(shell_lines(page))) <= set(COMMANDS)


@pytest.mark.parametrize("page", ["README.md", "README.fa.md", "CONTRIBUTING.md"])
def test_make_verbs_on_a_page_exist(page):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(VERB.findall(shell_lines(page))) <= verbs


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_explained(language):
    for code in CODES:
        result = CliRunner().invoke(program, ["explain", code, "--lang", language])
        assert result.exit_code == 0, result.output
        assert result.output.startswith(code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_template_has_no_problem(language):
    checked = checked_project(read_project_files(EMPTY / language))
    assert (checked.problems, checked.skipped) == ((), ())
    assert checked.catalog.project.first_language == language
    assert set(checked.catalog.project.languages) == set(LANGUAGES)


@pytest.mark.parametrize("docs", [ROOT / "docs", EMPTY / "fa" / "docs", EMPTY / "en" / "docs"])
def test_pages_written_by_hand_exist_in_every_language(docs):
    by_language = {
        language: {page.relative_to(docs / language) for page in (docs / language).rglob("*.md")}
        for language in LANGUAGES
    }
    assert by_language["fa"] == by_language["en"] != set()


def test_version_is_the_newest_of_the_changelog():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", changelog, re.MULTILINE)
    assert cxmap.__version__ == released[0]


@pytest.mark.parametrize(
    "page",
    sorted(
        path.relative_to(ROOT).as_posix()
        for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/contributing/*.md")]
    ),
)
def test_links_between_documents_lead_somewhere(page):
    text = FENCE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    missing = [link for link in links if not ((ROOT / page).parent / link).exists()]
    assert missing == []


def test_every_property_is_listed():
    properties = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(
            r"^@given\b.*?^def (test_\w+)",
            path.read_text(encoding="utf-8"),
            re.MULTILINE | re.DOTALL,
        )
    }
    said = (ROOT / "docs/contributing/tests.md").read_text(encoding="utf-8")
    assert properties == set(re.findall(r"`(test_\w+)`", said))
