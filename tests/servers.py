"""What GitHub and GitLab do with the files of a project, as far as it can be done here."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tests.projects import ROOT

_EXPRESSION = re.compile(r"\$\{\{ *(.*?) *\}\}")
_HASH_FILES = re.compile(r"hashFiles\((.*)\) != ''")

PULL_REQUEST = {
    "github.event.pull_request.number": "7",
    "github.token": "only-read",
    "needs.changes.outputs.picture": "https://example.org/picture",
    "steps.picture.outputs.artifact-url": "https://example.org/picture",
}
"""What the expressions of a workflow stand for while a pull request is looked at."""


@dataclass
class Tools:
    """Programs that stand before all others: ours for ``cxmap``, and notebooks for the rest.

    A notebook writes down how it was called and says what it was told to say.
    """

    folder: Path
    said: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        """Write the programs into their folder."""
        self.folder.mkdir(parents=True)
        self._write("cxmap", f'exec "{sys.executable}" -m cxmap "$@"')
        self._write("python", f'exec "{sys.executable}" "$@"')
        for name in ("pip", "gh", "curl"):
            answer = self.folder / f"{name}.answer"
            answer.write_text(self.said.get(name, ""), encoding="utf-8")
            self._write(name, f'echo "$@" >> "{self.folder}/{name}.calls"\ncat "{answer}"')

    def calls(self, name):
        """Give how a program was called, one line a call."""
        calls = self.folder / f"{name}.calls"
        return calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []

    def _write(self, name, body):
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)


def run_job_of_github(project, tools, workflow, job, **environment):
    """Run the steps of a job one after the other until one fails; give that one, or the last.

    The steps that use actions are left out.
    """
    path = project / ".github" / "workflows" / f"{workflow}.yml"
    plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    before = []
    for step in plan["jobs"][job]["steps"]:
        if "run" not in step or not _is_due(project, step.get("if", "")):
            continue
        variables = plan.get("env", {}) | step.get("env", {})
        said = {name: _expressed(text) for name, text in variables.items()}
        # A step without a shell of its own is run in this way: GitHub Docs, "Workflow syntax".
        before.append(_run(project, tools, ["bash", "-e"], step["run"], said | environment))
        if before[-1].returncode:
            break
    return before[-1]


def run_job_of_gitlab(project, tools, job, **environment):
    """Run the script of a job with what comes before it."""
    plan = yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    lines = (*plan["default"]["before_script"], *plan[job]["script"])
    script = "\n".join(lines)
    shell = ["bash", "-e", "-o", "pipefail"]
    return _run(project, tools, shell, script, plan["variables"] | environment)


def is_wanted_by_gitlab(project, job):
    """Tell whether the files of a job are there, where it asks for some."""
    plan = yaml.safe_load((project / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    return any((project / path).exists() for rule in plan[job]["rules"] for path in rule["exists"])


def _is_due(project, condition):
    """Tell whether a step is run; the only condition that we know asks for files."""
    if not condition:
        return True
    asked = _HASH_FILES.search(condition)
    assert asked, condition
    paths = re.findall("'([^']+)'", asked[1])
    return any((project / path).exists() for path in paths)


def _expressed(text):
    return _EXPRESSION.sub(lambda found: PULL_REQUEST[found[1]], text)


def _run(project, tools, shell, script, variables):
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CXMAP_", "LC_", "LANG", "GIT_", "GITHUB_", "CI_"))
    }
    path = f"{tools.folder}{os.pathsep}{kept['PATH']}"
    fixed = {"PATH": path, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [*shell, "-c", script],
        cwd=project,
        env=kept | fixed | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
