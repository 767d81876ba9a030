"""What a publication holds of maps that cannot be laid out."""

from datetime import date

import pytest

from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from tests.diagrams.engine.stand_in import engine_that
from tests.readings import files_of

PROJECT = "project: P\nlanguages: [en]\ndiagrams: [svg]\n"
REGISTERS = "departments: [{department: Sales, id: sales}]\n"


def journey(stages):
    """A journey of many stages, of which the first leads to the last one, too."""
    lines = ["journey: Visit", "owner: sales", "stages:"]
    for number in range(stages):
        lines += [
            f"  - stage: Stage {number}",
            f"    id: s{number}",
            "    touchpoints:",
            f"      - touchpoint: Touchpoint {number}",
            f"        id: t{number}",
            "        feels: 1",
        ]
        if number == 0:
            lines.append(f"        next: [{{to: t{stages - 1}, if: In a hurry, id: hurry}}]")
    return "\n".join(lines) + "\n"


def published(stages):
    nothing = Engine(name="dot", version="1", command=("no-such-program",), is_pinned=False)
    layouts = Layouts(lambda: nothing)
    publication = published_with(layouts, visit=journey(stages))
    return html_of(publication, "visit"), files_in(publication), layouts


def published_with(layouts, **journeys):
    files = {"journeys/project.yml": PROJECT, "journeys/registers.yml": REGISTERS}
    files |= {f"journeys/{id_}.yml": f"id: {id_}\n{text}" for id_, text in journeys.items()}
    day = date(2026, 11, 22)
    checked = checked_project(files_of(files), today=day)
    return publication_of(checked, language="en", today=day, layouts=layouts)


def html_of(publication, id_):
    [page] = [each for each in publication.pages if each.path == f"journeys/{id_}.html"]
    return page.body + "".join(silent for _, silent in page.silent)


def files_in(publication):
    return {asset.path for asset in publication.assets}


@pytest.mark.parametrize(("stages", "is_drawn"), [(4, False), (14, True)])
def test_a_map_that_cannot_hang_on_a_wall_has_no_file_and_no_way_to_one(stages, is_drawn):
    html, files, layouts = published(stages)

    assert is_drawn == ("cx-diagram" in html)
    assert "cx-grid" in html
    assert "_map.svg" not in html
    assert not [path for path in files if path.endswith("_map.svg")]
    assert layouts.fault is not None


def test_a_map_that_can_be_laid_out_has_its_picture_and_file_beside_one_that_cannot(tmp_path):
    several = journey(4).replace("id: t3\n", "id: t3\n        next: [{to: t0, if: Lost}]\n")
    crashes_on_a_second_way = (
        "print('{}' * text.count('digraph')) if 'cxway=1' not in text else 1/0"
    )
    layouts = Layouts(lambda: engine_that(crashes_on_a_second_way, tmp_path))
    publication = published_with(layouts, visit=journey(4), tangled=several)

    assert "cx-diagram" in html_of(publication, "visit")
    assert "visit_map.svg" in html_of(publication, "visit")
    assert "cx-diagram" not in html_of(publication, "tangled")
    assert "cx-grid" in html_of(publication, "tangled")
    assert "_map.svg" not in html_of(publication, "tangled")
    maps = {path for path in files_in(publication) if path.endswith("_map.svg")}
    assert {"assets/diagrams/visit_map.svg"} == maps
