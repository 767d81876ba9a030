"""Scores of opportunities, worked by hand, and the cut-offs of a project."""

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.opportunities import level_of, opportunity_score
from cxmap.reading.read import read
from tests.readings import files_of


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score"),
    [
        (10, 0, 20),
        (9, 3, 15),
        (8, 4, 12),
        (6, 5, 7),
        (5, 5, 5),
        # What goes better than it matters takes nothing away.
        (4, 9, 4),
        (0, 10, 0),
    ],
)
def test_what_matters_and_goes_badly_scores_high(importance, satisfaction, score):
    assert score == opportunity_score(importance, satisfaction)


def levels(project):
    catalog = catalog_of(read(files_of({"journeys/project.yml": project})))
    return [level_of(catalog, score) for score in (9, 10, 11, 12, 20)]


def test_twelve_is_high_and_ten_is_middle_where_a_project_says_nothing():
    assert ["low", "middle", "middle", "high", "high"] == levels("project: P\n")


def test_a_project_says_its_own_cut_offs():
    project = "project: P\nopportunity_scores: {high: 15, middle: 11.5}\n"
    assert ["low", "low", "low", "middle", "high"] == levels(project)


def test_a_project_that_says_one_of_them_keeps_the_other():
    project = "project: P\nopportunity_scores: {high: 11}\n"
    assert ["low", "middle", "high", "high", "high"] == levels(project)
