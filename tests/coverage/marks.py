"""Whether the tests take enough branches; ``make coverage`` asks when it has run them.

Of all branches 92 %, of those of the guards every one: escaping, paths and swapping. Which files
these are stands in ``pyproject.toml``, under ``tool.mutmut``: ``make mutants`` changes the same.
Ends with 1 where a mark is missed, and says which of the guards' nobody takes.
"""

import json
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from coverage import Coverage

_HERE = Path(__file__).parents[2]
_ENOUGH = 0.92


def main():
    guards = tomllib.loads((_HERE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    told = _told()
    missed = [said for guard in guards["only_mutate"] for said in _missed(told["files"], guard)]
    counts = told["totals"]
    taken = counts["covered_branches"] / counts["num_branches"]
    run = counts["covered_lines"] / counts["num_statements"]
    sys.stdout.write("".join(f"{said}\n" for said in missed))
    sys.stdout.write(f"guards with every branch taken: {_whole(told['files'], guards)}\n")
    sys.stdout.write(f"lines {run:.1%}, branches {taken:.1%} of {counts['num_branches']}\n")
    sys.exit(1 if missed or taken < _ENOUGH else 0)


def _told() -> Any:  # Any: JSON
    """Give what was measured, by the path of each file as seen from the project."""
    measured = Coverage(config_file=str(_HERE / "pyproject.toml"))
    measured.load()
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "coverage.json"
        measured.json_report(outfile=str(told))
        return json.loads(told.read_text(encoding="utf-8"))


def _missed(files: dict[str, Any], guard: str) -> list[str]:
    if guard not in files:
        return [f"{guard}: no test comes here"]
    lines = [f"line {line}" for line in files[guard]["missing_lines"]]
    ways = [f"{start} to {abs(end)}" for start, end in files[guard]["missing_branches"]]
    return [f"{guard}: nobody takes {', '.join(lines + ways)}"] if lines or ways else []


def _whole(files: dict[str, Any], guards: dict[str, Any]) -> str:
    each = guards["only_mutate"]
    return f"{sum(not _missed(files, guard) for guard in each)} of {len(each)}"


if __name__ == "__main__":
    main()
