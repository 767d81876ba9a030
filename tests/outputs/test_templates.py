"""What a new project brings for editors says what the program says."""

import json
import re

import pytest

from cxmap.files.discovery import ENDINGS, FOLDERS
from cxmap.foundation.problems import Severity
from cxmap.language.languages import LANGUAGES
from cxmap.language.translated_paths import translated_path
from cxmap.outputs.scaffold import templates, write_project
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named
from cxmap.reports.schema.files import schema_names
from tests.projects import run_program, write_files
from tests.readings import judged, texts_of

SEVERITY_IN_EDITOR = {"error": "error", "warning": "warning", "hint": "info"}

SPOILT = """\
# file: journeys/project.yml
project: A project
languages: en
# file: journeys/registers.yml
departments:
  - department: Sales
channels:
  - channel: Bench
    id: bench
    knd: physical
personas:
  - persona: Nobody's
    id: nobodys
# file: journeys/visit.yml
journey: Visit
owner: Sales
stages:
  - stage: Lobby
    touchpoints:
      - touchpoint: Enter
"""

IN_PERSIAN = {
    "journeys/بازدید دوم.yml": "journey: بازدید دوم\n",
    "journeys/visit-2.yml": """\
journey: "بازدید: ۱۲:۳۰ تا ۱۴:۰۰ error CX999: "
owner: فروش شعبه
stages:
  - stage: لابی
    touchpoints:
      - touchpoint: ورود
        feels: ۹
contxts: snow
""",
    "journeys/shared.yml": """\
personas:
  - persona: کسی که هیچ‌جا نیست
    id: nobody
""",
}


@pytest.fixture(params=LANGUAGES)
def project(request, tmp_path):
    write_project(tmp_path, template="empty", language=request.param)
    return tmp_path


def editor_file(project, name):
    return json.loads((project / ".vscode" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", templates())
def test_every_file_names_its_schema_in_its_first_line(tmp_path, name, language):
    write_project(tmp_path, template=name, language=language)
    paths = [path for folder in FOLDERS for path in (tmp_path / folder).rglob("*.yml")]

    assert paths
    for path in paths:
        first_line = path.read_text(encoding="utf-8").split("\n")[0]
        named = re.fullmatch(
            r"# yaml-language-server: \$schema=\.\./\.cxmap/(\w+)\.schema\.json", first_line
        )
        assert named, path
        assert named[1] in schema_names()
        assert (named[1] == "overlay") is bool(translated_path(path.as_posix())[1])


def test_what_is_made_anew_is_not_kept_in_git(project):
    assert "/.cxmap/" in (project / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_the_settings_name_every_kind_of_path(project):
    schemas = editor_file(project, "settings.json")["yaml.schemas"]
    overlays = {
        f"/{folder}/**/*.{language}{ending}"
        for folder in FOLDERS
        for language in LANGUAGES
        for ending in ENDINGS
    }
    assert overlays == set(schemas[".cxmap/overlay.schema.json"])
    files = {f"/{folder}/**/*{ending}" for folder in FOLDERS for ending in ENDINGS}
    but_overlays = {f"!*.{language}{ending}" for language in LANGUAGES for ending in ENDINGS}
    assert files | but_overlays == set(schemas[".cxmap/any.schema.json"])


def test_an_editor_is_told_which_extension_reads_the_schemas(project):
    assert {"recommendations": ["redhat.vscode-yaml"]} == editor_file(project, "extensions.json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_editor_understands_every_line_of_a_check_in_every_language(project, language):
    check, _ = editor_file(project, "tasks.json")["tasks"]
    found = judged_report(language)
    lines = format_named("concise")(found).splitlines()

    assert ["check", "--output-format", "concise"] == check["args"][:3]
    assert {*Severity} == {each.problem.severity for each in found.findings}
    for finding, line in zip(found.findings, lines, strict=False):
        ((severity, said),) = [
            (matcher["severity"], said)
            for matcher in check["problemMatcher"]
            if (said := re.match(matcher["pattern"]["regexp"], line))
        ]
        span = finding.span
        place = (span.path, str(span.line), str(span.column))
        assert SEVERITY_IN_EDITOR[finding.problem.severity] == severity
        assert (*place, finding.problem.code, finding.message) == said.groups()


def test_the_editor_understands_what_the_task_really_prints(project):
    write_files(project, IN_PERSIAN)
    check, _ = editor_file(project, "tasks.json")["tasks"]
    printed = run_program(check["command"], *check["args"], cwd=project).stdout.splitlines()
    as_json = ("--output-format", "json", *check["args"][3:])
    known = json.loads(run_program("cxmap", "check", *as_json, cwd=project).stdout)["findings"]
    patterns = {each["severity"]: each["pattern"]["regexp"] for each in check["problemMatcher"]}
    understood = [
        (severity, *said.groups())
        for line in printed
        for severity, pattern in patterns.items()
        if (said := re.match(pattern, line))
    ]

    assert len({each["severity"] for each in known}) == len(patterns)
    assert understood == [
        (
            SEVERITY_IN_EDITOR[each["severity"]],
            *(each["path"], str(each["line"]), str(each["column"])),
            *(each["code"], each["message"]),
        )
        for each in known
    ]


def test_the_tasks_find_cxmap_in_the_project_and_beside_it_as_the_readme_installs_it(project):
    for task in editor_file(project, "tasks.json")["tasks"]:
        path = task["options"]["env"]["PATH"].split(":${env")[0].split(":")
        windows = task["windows"]["options"]["env"]["PATH"].split(";${env")[0].split(";")
        folders = [each.replace("\\", "/").removeprefix("${workspaceFolder}/") for each in windows]

        assert [f"${{workspaceFolder}}/{each}.venv/bin" for each in ("", "../")] == path
        assert [".venv/Scripts", "../.venv/Scripts"] == folders


def judged_report(language):
    checked = judged(texts_of(SPOILT))
    return report_of(checked, language)


def test_the_schemas_are_made_anew_when_the_folder_is_opened(project):
    _, schema = editor_file(project, "tasks.json")["tasks"]

    assert ["schema", "--write"] == schema["args"][:2]
    assert "folderOpen" == schema["runOptions"]["runOn"]
