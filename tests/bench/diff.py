"""What ``cxmap diff`` takes on two revisions of 200 journeys; ``make bench`` runs it.

Whole processes with their imports, in seconds of CPU, beside one that only runs libyaml's events on
the files of one revision, and beside ``git diff``, which compares lines and knows no journeys.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from tests.bench.check import JOURNEY, ONLY_EVENTS, cpu_of, write_project
from tests.repositories import Repository

_JOURNEYS = 200
_EDITED = 10
_RUNS = 5
_BUDGET = 2.0
"""Seconds, where bare events on 61,000 lines take 0.3."""
_LINES, _SECONDS = 61_000, 0.3


def main():
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        files = write_project(project, _JOURNEYS)
        repository = Repository(project)
        repository.commit({_path(number): _journey(number) for number in range(_JOURNEYS)})
        repository.commit({_path(number): _edited(number) for number in range(_EDITED)})
        lines = sum(file.read_bytes().count(b"\n") for file in files)
        commands = {
            "bare libyaml events": (sys.executable, "-c", ONLY_EVENTS, *files),
            "git diff": ("git", "diff", "HEAD~1", "HEAD"),
            "cxmap diff": (sys.executable, "-m", "cxmap", "diff", "HEAD~1", "HEAD"),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(_RUNS):
            for name, command in commands.items():
                times[name].append(cpu_of(command, cwd=project))
        figures = {name: statistics.median(each) for name, each in times.items()}
        bare = figures["bare libyaml events"]
        sys.stdout.write(
            f"diff of two revisions with {lines} lines each, {_EDITED} of {_JOURNEYS} journeys "
            f"edited, CPU of {_RUNS} runs\n"
        )
        for name, seconds in figures.items():
            sys.stdout.write(
                f"  {name:<20} {seconds:7.2f} s {seconds / bare:6.1f} times bare events\n"
            )
        budget = _BUDGET * bare / (_SECONDS * lines / _LINES)
        share = figures["cxmap diff"] / budget
        sys.stdout.write(f"  budget of cxmap diff: {budget:.2f} s here, {share:.0%} of it used\n\n")


def _path(number):
    return f"journeys/copies/copy-{number}.yml"


def _journey(number):
    """Give a journey with a title of its own."""
    first, title, rest = JOURNEY.read_text(encoding="utf-8").partition("journey: ")
    return f"{first}{title}{number:03} {rest}"


def _edited(number):
    """Give it with other owners and verdicts."""
    text = _journey(number)
    for old, new in (("owner: sales", "owner: finance"), ("verdict: unknown", "verdict: missed")):
        assert old in text
        text = text.replace(old, new, 3)
    return text


if __name__ == "__main__":
    main()
