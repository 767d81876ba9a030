"""The diagrams that a site has as files: which are made, and which its pages offer."""

from datetime import date

import pytest

from cxmap.foundation.faults import PressMissing
from cxmap.foundation.problems import has_errors
from cxmap.outputs import printing
from cxmap.outputs.printing import made_here, press_for, remark_on_press
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from cxmap.views.addresses import diagram_paths
from tests.projects import SMALL_PROJECT, run_here
from tests.readings import files_of

TODAY = date(2026, 11, 22)


def site(asked="", **options):
    texts = {name: text for name, text in SMALL_PROJECT.items() if name.startswith("journeys/")}
    texts["journeys/project.yml"] += asked
    checked = checked_project(files_of(texts), today=TODAY)
    made = publication_of(checked, language="fa", today=TODAY, **options)
    (page,) = (page for page in made.pages if page.path == "journeys/visit.html")
    whole = page.body + "".join(html for _, html in page.silent)
    files = [each.path for each in made.assets if each.path.startswith("assets/diagrams/")]
    offered = [path for path in files if f'href="../{path}"' in whole]
    return checked, files, offered, whole


class Machine:
    """A press that prints nothing worth reading."""

    def printed(self, sheet, ending):
        return f"{sheet.paper} {ending}".encode()


def test_a_site_has_svg_of_every_map_and_offers_it_on_the_page():
    checked, files, offered, _ = site()

    assert ["assets/diagrams/visit_map.svg"] == files == offered
    assert tuple(files) == diagram_paths(checked.catalog, checked.catalog.project.diagrams)


BRANCHED = """\
journey: Way
owner: sales
stages:
  - stage: S
    touchpoints:
      - {touchpoint: One, id: one, lanes: {customer: [Comes]}, next: [{to: one, if: No}]}
"""


def test_blueprints_and_ways_are_files_offered_on_their_pages():
    texts = {name: text for name, text in SMALL_PROJECT.items() if name.startswith("journeys/")}
    checked = checked_project(files_of({**texts, "journeys/way.yml": BRANCHED}), today=TODAY)
    assert not has_errors(checked.problems), checked.problems
    made = publication_of(checked, language="en", today=TODAY)
    pages = {page.path: page.body + "".join(html for _, html in page.silent) for page in made.pages}
    files = {each.path: each.data for each in made.assets if each.path.startswith("assets/diag")}

    assert diagram_paths(checked.catalog, ["svg"]) == tuple(files)
    for diagram in ("blueprint", "flow"):
        path = f"assets/diagrams/way_{diagram}.svg"
        assert f'href="../{path}"' in pages[f"journeys/way_{diagram}.html"]
        assert b"Comes" in files[path] or "if “No”".encode() in files[path]


def test_what_a_project_asks_for_is_made_and_offered_in_its_order():
    _, files, offered, _ = site("diagrams: [pdf, svg]\n", press=Machine())

    assert ["assets/diagrams/visit_map.pdf", "assets/diagrams/visit_map.svg"] == files == offered


def test_what_nothing_can_print_is_not_offered():
    _, files, offered, whole = site("diagrams: [png, svg, pdf]\n")

    assert ["assets/diagrams/visit_map.svg"] == files == offered
    assert ".pdf" not in whole


def test_an_empty_list_asks_for_no_files():
    _, files, _, whole = site("diagrams: []\n")

    assert [] == files
    assert "assets/diagrams/" not in whole


def test_links_of_a_file_lead_to_the_site_where_its_address_is_known():
    texts = {name: text for name, text in SMALL_PROJECT.items() if name.startswith("journeys/")}
    checked = checked_project(files_of(texts), today=TODAY)
    address = "https://example.org/cx/fa/"
    made = publication_of(checked, language="fa", today=TODAY, site=address)
    (svg,) = (each.data for each in made.assets if each.path.endswith("_map.svg"))

    assert f'xlink:href="{address}journeys/visit.html#'.encode() in svg


def test_what_cannot_be_printed_is_remarked_on(monkeypatch):
    monkeypatch.setattr(printing, "typst", None)

    assert ("svg",) == made_here(("svg", "pdf"))
    assert remark_on_press(("svg",)) is None
    assert isinstance(remark_on_press(("svg", "pdf")), PressMissing)
    with press_for(("svg", "pdf")) as machine:
        assert machine is None


def test_a_strict_build_refuses_what_it_cannot_print(small_project, monkeypatch):
    monkeypatch.setattr(printing, "typst", None)
    with (small_project / "journeys" / "project.yml").open("a", encoding="utf-8") as project:
        project.write("diagrams: [pdf]\n")
    run = run_here("build", "--strict", cwd=small_project)

    assert 1 == run.returncode
    assert "is not installed" in run.stderr
    assert not (small_project / "site").exists()


@pytest.mark.parametrize("said", ["gif", "svgs"])
def test_other_kinds_of_files_are_refused(small_project, said):
    with (small_project / "journeys" / "project.yml").open("a", encoding="utf-8") as project:
        project.write(f"diagrams: [{said}]\n")
    run = run_here("check", cwd=small_project)

    assert 1 == run.returncode
