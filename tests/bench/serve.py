"""What one edit costs in the live preview of 500 journeys; ``make bench`` runs it.

The budget holds where bare libyaml events on 61,000 lines take 0.3 seconds of CPU. It is scaled by
what they take on this machine, measured before every edit, because other work slows both alike.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.measuring import Line, Used, table
from tests.bench.project import write_large_project
from tests.previews import previewed, within_patience

_BUDGET = 0.7
_EVENTS = 0.3
_LINES = 61_000
_EDITS = 9
_JOURNEY = "journeys/journey-250.yml"
_PAGE = "journeys/journey-250.html"

_ONLY_EVENTS = """\
import pathlib, sys, time
import yaml
files = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yml"))]
begun = time.process_time()
for data in files:
    for event in yaml.parse(data, Loader=yaml.CSafeLoader):
        pass
print(time.process_time() - begun, sum(data.count(b"\\n") for data in files))
"""


def lines():
    """Give the lines of the table; the peer is bare events on 61,000 lines."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "large"
        write_large_project(project)
        events = []
        with previewed(project, "--today", "2026-11-22") as preview:
            edits: dict[str, list[tuple[float, float]]] = {"overall": [], "journey": []}
            for turn in range(_EDITS):
                for key, figures in edits.items():
                    events.append(bare_events(project / "journeys"))
                    figures.append(_edit(preview, project, key, turn))
            memory = _memory(_child(preview.process.pid))
            idle = _idle(_child(preview.process.pid))
    bare = statistics.median(events)
    found = [Line(what="bare libyaml events, 61,000 lines", used=Used(cpu=bare, wall=0, memory=0))]
    for key, name in (("overall", "a text"), ("journey", "a title, in every menu")):
        cpu, wall = (statistics.median(each) for each in zip(*edits[key], strict=True))
        found.append(
            Line(
                what=f"cxmap serve with 500 journeys, an edit of {name}",
                used=Used(cpu=cpu, wall=wall, memory=memory),
                times=cpu / bare,
                at_most=_BUDGET / _EVENTS,
            )
        )
    idling = Used(cpu=idle, wall=1, memory=memory)
    return [*found, Line(what="cxmap serve, one second in which nothing happens", used=idling)]


def main():
    sys.stdout.write(f"{table(lines())}\n")


def bare_events(folder):
    """Give the CPU seconds of bare events on 61,000 lines, in a process of its own."""
    run = [sys.executable, "-c", _ONLY_EVENTS, str(folder)]
    said = subprocess.run(run, capture_output=True, check=True, text=True).stdout
    seconds, lines = map(float, said.split())
    return seconds * _LINES / lines


def _edit(preview, project, key, turn):
    """Save a file and get its page; give CPU seconds of the preview, and seconds on the clock."""
    file = project / _JOURNEY
    text = file.read_text(encoding="utf-8")
    said = f"سفر شماره {turn}"
    if key == "journey":
        text = f"journey: {said}\n{text.partition(chr(10))[2]}"
    else:
        text = f"{text.partition(f'{key}: ')[0]}{key}: {said}\n"
    child = _child(preview.process.pid)
    with preview.news() as news:
        number = next(news)["number"]
        cpu, wall = _cpu(child), time.monotonic()
        file.write_text(text, encoding="utf-8")
        assert next(news)["number"] == number + 1
        assert said in preview.text(_PAGE)
        return _cpu(child) - cpu, time.monotonic() - wall


def _child(process):
    children = Path(f"/proc/{process}/task/{process}/children")
    return int(within_patience(children.read_text, str.strip).split()[0])


def _cpu(process):
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process):
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _idle(process):
    """Give the share of one core that the preview takes once the search knows all pages."""
    end = time.monotonic() + 300
    while _busy(process, 3) > 0.15 and time.monotonic() < end:
        pass
    return _busy(process, 5)


def _busy(process, seconds):
    before = _cpu(process)
    time.sleep(seconds)
    return (_cpu(process) - before) / seconds


if __name__ == "__main__":
    main()
