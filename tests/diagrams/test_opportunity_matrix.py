"""The matrix of opportunities: where numbers stand, and where the zones of scores begin."""

import re
from itertools import combinations
from math import dist

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.diagrams.opportunity_matrix import edge_of, opportunity_matrix, places_of, spot_of
from cxmap.reading.read import read
from cxmap.views.improvements import Matrix, MatrixPoint
from cxmap.views.phrases import Shown
from cxmap.views.reader import Reader
from tests.readings import TODAY, files_of


def numbers(*said):
    return tuple((Shown(text=str(each)), f"a{each}", f"Title {each}") for each in said)


def test_importance_goes_up_and_satisfaction_in_reading_direction():
    assert spot_of(0, 10).y < spot_of(0, 0).y
    assert spot_of(0, 0).x < spot_of(10, 0).x


@pytest.mark.parametrize(
    ("score", "corners"),
    [
        # 2 x importance - satisfaction = 12 leaves the picture at satisfaction 8.
        (12, [(0, 6), (8, 10)]),
        (10, [(0, 5), (10, 10), (10, 10)]),
        (6, [(0, 3), (6, 6), (10, 6)]),
        (21, []),
    ],
)
def test_a_zone_begins_where_its_score_is_reached(score, corners):
    assert [spot_of(*each) for each in corners] == list(edge_of(score))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_numbers_at_one_place_do_not_cover_each_other(count):
    point = MatrixPoint(importance=7, satisfaction=3, numbers=numbers(*range(count)))
    places = places_of(point)

    assert count == len(places)
    assert all(dist((a.x, a.y), (b.x, b.y)) >= 22 for a, b in combinations(places, 2))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_persian_is_the_mirror_of_english(language):
    matrix = Matrix(
        points=(MatrixPoint(importance=8, satisfaction=2, numbers=numbers(1)),),
        high=12,
        middle=10,
    )
    catalog = catalog_of(read(files_of({"journeys/project.yml": "project: P\n"})))
    reader = Reader(catalog=catalog, language=language, today=TODAY)
    svg = opportunity_matrix(reader, matrix)
    (x,) = re.findall(r'<circle cx="([\d.]+)"', svg)

    assert (98 if language == "en" else 330 - 98) == float(x)
    assert 'href="#a1"' in svg
    assert "<title>Title 1</title>" in svg
