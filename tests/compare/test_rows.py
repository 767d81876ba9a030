"""What is told of datasets and their rows: what was written, and nothing that follows from it."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.compare.compare import changes_between
from tests.readings import reading_of

DATA = """\
datasets:
  - dataset: Said after the visit
    id: said
    file: said.csv
    rows: feedback
"""


def _catalog(data=DATA, said="It was cold"):
    return catalog_of(
        reading_of(
            {
                "journeys/project.yml": "project: P\n",
                "journeys/data.yml": data,
                "journeys/said.csv": f"text\n{said}\n",
                "journeys/heard.csv": "text\nIt was late\n",
            }
        )
    )


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("rows: feedback", "rows: feedback\n    kind: complaint", "kind"),
        ("said.csv", "heard.csv", "file"),
        ("said.csv", "lost.csv", "file"),
        ("rows: feedback", "rows: tickets", "rows"),
    ],
)
def test_what_a_dataset_says_of_its_rows_is_told_of_the_dataset_alone(old, new, field):
    changes = changes_between(_catalog(), _catalog(DATA.replace(old, new)))
    assert [(each.entity, each.field) for each in changes] == [("dataset said", field)]


def test_rows_that_say_something_else_are_no_change_of_what_is_written():
    assert changes_between(_catalog(), _catalog(said="It was late")) == ()
