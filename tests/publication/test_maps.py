"""What a publication holds of maps that cannot be laid out."""

from datetime import date

import pytest

from cxmap.diagrams.engine.engines import Engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
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
    files = {
        "journeys/project.yml": PROJECT,
        "journeys/registers.yml": REGISTERS,
        "journeys/visit.yml": journey(stages),
    }
    nothing = Engine(name="dot", version="1", command=("no-such-program",), is_pinned=False)
    layouts = Layouts(lambda: nothing)
    day = date(2026, 11, 22)
    checked = checked_project(files_of(files), today=day)
    publication = publication_of(checked, language="en", today=day, layouts=layouts)
    [page] = [each for each in publication.pages if each.path == "journeys/visit.html"]
    html = page.body + "".join(silent for _, silent in page.silent)
    return html, {asset.path for asset in publication.assets}, layouts


@pytest.mark.parametrize(("stages", "is_drawn"), [(4, False), (14, True)])
def test_a_map_that_cannot_hang_on_a_wall_has_no_file_and_no_way_to_one(stages, is_drawn):
    html, files, layouts = published(stages)

    assert is_drawn == ("cx-diagram" in html)
    assert "cx-grid" in html
    assert "_map.svg" not in html
    assert not [path for path in files if path.endswith("_map.svg")]
    assert layouts.fault is not None
