"""Whole processes are measured side by side, and what they take becomes lines of one table.

CPU and not the clock: other work on the machine makes both sides slower alike.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_HEADS: Final = ("what", "CPU s", "wall s", "MB", "times peer", "at most")


@dataclass(frozen=True, kw_only=True)
class Used:
    """What a process with all its children took: seconds of CPU, on the clock, and megabytes."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the table; ``times`` is how often the peer's CPU goes into ours."""

    what: str
    used: Used
    times: float | None = None
    at_most: float | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns; what is over its budget says so."""
        used = self.used
        times = "" if self.times is None else f"{self.times:.3g}"
        over = self.times is not None and self.at_most is not None and self.times > self.at_most
        at_most = "" if self.at_most is None else f"{self.at_most:.3g}{' missed' if over else ''}"
        return (
            *(self.what, f"{used.cpu:.2f}", f"{used.wall:.2f}" if used.wall else ""),
            *(f"{used.memory:.0f}" if used.memory else "", times, at_most),
        )


def used_by(command: Iterable[object], cwd: object = None, **environment: str) -> Used:
    """Run a program and give what it took; only one that breaks down ends with more than 1."""
    # Installed programs are compiled: nobody pays for that again with every run.
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    process = subprocess.Popen(
        [*map(str, command)],
        cwd=str(cwd) if cwd else None,
        env={**kept, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    said = process.stderr.read() if process.stderr else ""
    _, status, took = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1) or "No module named" in said:
        raise RuntimeError(said)
    return Used(
        cpu=took.ru_utime + took.ru_stime,
        wall=time.perf_counter() - begun,
        memory=took.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10),
    )


def medians(runs: int, asked: Mapping[str, Callable[[], Used]]) -> dict[str, Used]:
    """Give the medians of everybody, who take turns so that other work hurts all."""
    found: dict[str, list[Used]] = {name: [] for name in asked}
    for _ in range(runs):
        for name, measured in asked.items():
            found[name].append(measured())
    return {name: _median(each) for name, each in found.items()}


def table(lines: Iterable[Line]) -> str:
    """Write a table in Markdown, which can be read in a terminal, too.

    >>> print(table([Line(what="a", used=Used(cpu=1, wall=2, memory=3), times=7, at_most=6)]))
    | what | CPU s | wall s | MB | times peer |  at most |
    |------|------:|-------:|---:|-----------:|---------:|
    | a    |  1.00 |   2.00 |  3 |          7 | 6 missed |
    """
    rows = [_HEADS, *(line.cells for line in lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEADS))]
    first, *others = (_row(row, widths) for row in rows)
    rule = ":|".join("-" * (width + (1 if at else 2)) for at, width in enumerate(widths))
    return "\n".join([first, f"|{rule.replace(':', '', 1)}:|", *others])


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    aligned = [cells[0].ljust(widths[0]), *map(str.rjust, cells[1:], widths[1:])]
    return f"| {' | '.join(aligned)} |"


def _median(used: list[Used]) -> Used:
    return Used(
        cpu=statistics.median(each.cpu for each in used),
        wall=statistics.median(each.wall for each in used),
        memory=statistics.median(each.memory for each in used),
    )
