"""What laying out 500 journeys costs, new and from what is kept; ``make bench`` runs it.

Each has twenty touchpoints in nine stages and eight ways that leave their order, and is drawn in
the parts that a site draws; one more has sixty ways and is drawn with all their letters. The budget
holds where bare libyaml events on 61,000 lines take 0.3 seconds of CPU, and is scaled by what they
take on this machine.
"""

import resource
import statistics
import sys
import tempfile
from pathlib import Path

from cxmap.diagrams.pictures import pictures_of, tasks_of_pictures
from cxmap.outputs.drawing import layouts_of
from tests.bench.measuring import Line, Used, table
from tests.bench.project import write_large_project
from tests.bench.serve import bare_events
from tests.diagrams.journeys import crossed, generated, written

_JOURNEYS = 500
_WAYS_FROM_EACH = 5
_BUDGET = {"new": 3.0, "kept": 0.1, "crossed": 2.5}
_EVENTS = 0.3
_RUNS = 3


def lines():
    """Give the lines of the table; the peer is bare events on 61,000 lines."""
    tasks = [task for seed in range(_JOURNEYS) for task in _tasks(seed)]
    figures: dict[str, list[float]] = {name: [] for name in _BUDGET}
    with tempfile.TemporaryDirectory() as folder:
        write_large_project(Path(folder) / "large")
        events = []
        for run in range(_RUNS):
            events.append(bare_events(Path(folder) / "large" / "journeys"))
            for name in ("new", "kept"):
                begun = _cpu()
                layouts_of(Path(folder) / f"{run}").prepare(tasks)
                figures[name].append(_cpu() - begun)
            begun = _cpu()
            _draw_crossed(Path(folder) / f"crossed-{run}")
            figures["crossed"].append(_cpu() - begun)
    bare = statistics.median(events)
    pictures = f"{len(set(tasks))} pictures of {_JOURNEYS} journeys"
    return [
        Line(
            what=f"layout, {name}, {pictures}",
            used=Used(cpu=statistics.median(seconds), wall=0, memory=0),
            times=statistics.median(seconds) / bare,
            at_most=_BUDGET[name] / _EVENTS,
        )
        for name, seconds in figures.items()
    ]


def main():
    sys.stdout.write(f"{table(lines())}\n")


def _tasks(seed):
    home, journey = written(generated(seed))
    return tasks_of_pictures(home, [journey])


def _draw_crossed(folder):
    home, journey = written(crossed(12, _WAYS_FROM_EACH))
    pictures_of(home, [journey], layouts_of(folder))(journey)


def _cpu():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main()
