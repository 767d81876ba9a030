"""Small projects with one metric, worked out of a file of rows or written by hand."""

from datetime import date

from cxmap.catalog.catalog import catalog_of
from cxmap.model.metrics import Metric
from cxmap.reading.read import read
from cxmap.views.reader import Reader
from tests.readings import files_of

PROJECT = "project: Shop\nlanguages: [en, fa]\ncalendar: gregorian\n"
CHANNELS = "channels: [{channel: Courier, id: courier}, {channel: Post, id: post}]\n"
FROM_ROWS = """\
datasets:
  - dataset: Survey
    id: survey
    file: data/rows.csv
    rows: answers
"""
SCORES = {"promoters": 10, "passives": 8, "detractors": 2}


def answers(month, promoters, passives, detractors, more=""):
    """Rows of a survey in the middle of a month, such as ``2026-03``; ``more`` ends each."""
    counts = {"promoters": promoters, "passives": passives, "detractors": detractors}
    return "".join(
        f"{month}-15,{SCORES[name]}{more}\n" for name, n in counts.items() for _ in range(n)
    )


def metric_reader(metric, rows="", *, of="answers", language="en", page="metrics/it.html", **more):
    """Give a reader and the metric of a project.

    ``rows`` is a file of rows ``of`` some kind, with its head.
    """
    datasets = FROM_ROWS.replace("rows: answers", f"rows: {of}") if rows else ""
    texts = {
        "journeys/project.yml": PROJECT,
        "journeys/it.yml": f"{CHANNELS}{datasets}metrics:\n{metric}",
        **({"journeys/data/rows.csv": rows} if rows else {}),
        **more,
    }
    catalog = catalog_of(read(files_of(texts)))
    reader = Reader(catalog=catalog, language=language, today=date(2026, 11, 22), page=page)
    return reader, catalog.all(Metric)[0]


NPS = "  - {metric: NPS, id: it, formula: nps, dataset: survey, every: month, direction: higher}\n"
"""A metric of months of a survey."""
