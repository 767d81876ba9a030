"""What ``cxmap diff`` takes on two revisions of 200 journeys; ``make bench`` runs it.

Whole processes with their imports, in seconds of CPU, beside one that only runs libyaml's events on
the files of one revision, and beside ``git diff``, which compares lines and knows no journeys.
"""

import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.bench.check import JOURNEY, ONLY_EVENTS, write_project
from tests.bench.measuring import Line, medians, table, used_by
from tests.repositories import Repository

_JOURNEYS = 200
_EDITED = 10
_RUNS = 5
_BUDGET = 2.0
"""Seconds, where bare events on 61,000 lines take 0.3."""
_LINES, _SECONDS = 61_000, 0.3


def lines():
    """Give the lines of the table."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        files = write_project(project, _JOURNEYS)
        repository = Repository(project)
        repository.commit({_path(number): _journey(number) for number in range(_JOURNEYS)})
        repository.commit({_path(number): _edited(number) for number in range(_EDITED)})
        count = sum(file.read_bytes().count(b"\n") for file in files)
        commands = {
            "bare libyaml events": (sys.executable, "-c", ONLY_EVENTS, *files),
            "git diff": ("git", "diff", "HEAD~1", "HEAD"),
            "cxmap diff": (sys.executable, "-m", "cxmap", "diff", "HEAD~1", "HEAD"),
        }
        figures = medians(
            _RUNS,
            {name: partial(used_by, each, project) for name, each in commands.items()},
        )
    bare = figures["bare libyaml events"].cpu
    budgets = {"cxmap diff": _BUDGET / (_SECONDS * count / _LINES)}
    size = f"{_EDITED} of {_JOURNEYS} journeys edited"
    return [
        Line(what=f"{name}, {size}", used=used, times=used.cpu / bare, at_most=budgets.get(name))
        for name, used in figures.items()
    ]


def main():
    sys.stdout.write(f"{table(lines())}\n")


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
