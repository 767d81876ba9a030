"""What ``cxmap check`` takes, beside others who read the same files; ``make bench`` runs it.

Whole processes with their imports, in seconds of CPU: one that only runs libyaml's events, one that
lints YAML, one that validates against the exported schema. The first is the measure of the budget.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from cxmap.reports.schema.files import ANY, schema_named
from tests.projects import ROOT, copy_demo

_COPIES = (20, 150)
_RUNS = 5
_BUDGET = 6
JOURNEY = ROOT / "journeys" / "contract-visit.yml"

ONLY_EVENTS = """\
import sys
import yaml
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        for event in yaml.parse(file.read(), Loader=yaml.CSafeLoader):
            pass
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        for copies in _COPIES:
            project = Path(folder) / f"{copies}"
            files = write_project(project, copies)
            lines = sum(file.read_bytes().count(b"\n") for file in files)
            sys.stdout.write(
                f"check of {len(files)} files with {lines} lines, CPU of {_RUNS} runs\n"
            )
            figures = _figures(project, files)
            bare = figures["bare libyaml events"]
            for name, seconds in figures.items():
                times = f"{seconds / bare:6.1f} times bare events"
                sys.stdout.write(f"  {name:<20} {seconds:7.2f} s {times}\n")
            sys.stdout.write(f"  aim of cxmap check: {_BUDGET} times on 61,000 lines\n\n")


def write_project(project, copies):
    """Write the demo and copies of one of its journeys, without translations."""
    copy_demo(project)
    for translation in project.glob("[jp]*/**/*.en.yml"):
        translation.unlink()
    (project / "journeys" / "copies").mkdir()
    for number in range(copies):
        copy = project / "journeys" / "copies" / f"copy-{number}.yml"
        copy.write_bytes(JOURNEY.read_bytes())
    return sorted(project.glob("[jp]*/**/*.yml"))


def _figures(project, files):
    """Give the median CPU seconds of everybody, who take turns so that other work hurts all."""
    schema = project / "schema.json"
    schema.write_text(json.dumps(schema_named(ANY, {}, "en")), encoding="utf-8")
    commands = {
        "bare libyaml events": ("-c", ONLY_EVENTS, *files),
        "cxmap check": ("-m", "cxmap", "check", "--project", project),
        "yamllint": ("-m", "yamllint", "-d", "relaxed", *files),
        "check-jsonschema": ("-m", "check_jsonschema", "--schemafile", schema, *files),
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(_RUNS):
        for name, command in commands.items():
            seconds[name].append(cpu_of((sys.executable, *command)))
    return {name: statistics.median(each) for name, each in seconds.items()}


def cpu_of(command, cwd=None):
    """Run a program and give the CPU it takes, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode > 1 or "No module named" in run.stderr:
        raise RuntimeError(run.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
