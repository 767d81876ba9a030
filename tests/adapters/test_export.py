"""``cxmap export``: diagrams of journeys as files, and what is said where that cannot be."""

import os
import shutil
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from cxmap.adapters.command_line.export import site_address
from cxmap.foundation.faults import PressMissing
from cxmap.outputs.binding import bindery
from tests.projects import run_here, run_program


def export(project, *arguments):
    return run_here("export", "map", *arguments, cwd=project)


def test_all_maps_are_written_into_a_folder_and_named(small_project, tmp_path):
    run = export(small_project, "--out", str(tmp_path / "walls"), "--today", "2026-11-22")
    written = sorted(map(str, (tmp_path / "walls").iterdir()))

    assert (0, "") == (run.returncode, run.stderr)
    assert written == sorted(run.stdout.split())
    assert all(ET.parse(file).getroot().tag.endswith("svg") for file in written)


def test_one_map_is_written_into_a_file_in_a_language(small_project, tmp_path):
    run = export(small_project, "visit", "--in", "en", "--out", str(tmp_path / "it.svg"))

    assert 0 == run.returncode
    assert 'xml:lang="en"' in (tmp_path / "it.svg").read_text(encoding="utf-8")


def test_another_language_does_not_take_the_place_of_the_first(small_project, tmp_path):
    for language in ("fa", "en"):
        export(small_project, "visit", "--in", language, "--out", str(tmp_path))

    said = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.glob("*.svg")}
    assert {"visit_map.svg", "visit_map.en.svg"} == set(said)
    assert 'xml:lang="fa"' in said["visit_map.svg"]


@pytest.mark.parametrize("diagram", ["blueprint", "flow"])
def test_a_journey_without_a_diagram_says_so_and_among_all_it_is_left_out(
    small_project, tmp_path, diagram
):
    everything = run_here("export", diagram, "--out", str(tmp_path), cwd=small_project)
    named = run_here("export", diagram, "visit", "--out", str(tmp_path), cwd=small_project)

    assert (0, "") == (everything.returncode, everything.stdout)
    assert 2 == named.returncode
    assert f"`{diagram}`" in named.stderr


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_file_whose_name_says_another_kind_is_refused(small_project, tmp_path, language):
    out = tmp_path / "it.PDF"
    run = export(small_project, "visit", "--as", "svg", "--out", str(out), "--lang", language)

    assert 2 == run.returncode
    assert "it.PDF" in run.stderr
    assert not out.exists()


def test_the_name_of_the_file_says_its_kind(small_project, tmp_path):
    pytest.importorskip("typst")
    run = export(small_project, "visit", "--out", str(tmp_path / "it.PNG"))

    assert 0 == run.returncode
    assert (tmp_path / "it.PNG").read_bytes().startswith(b"\x89PNG")


def test_a_journey_that_is_named_twice_is_written_once(small_project, tmp_path):
    run = export(small_project, "visit", "visit", "--out", str(tmp_path / "it.svg"))

    assert (0, 1) == (run.returncode, len(run.stdout.splitlines()))


def test_an_unknown_journey_is_answered_with_the_nearest(small_project):
    run = export(small_project, "no-such-journey")

    assert 2 == run.returncode
    assert "no-such-journey" in run.stderr


def test_several_journeys_are_not_written_into_one_file(small_project, tmp_path):
    journeys = small_project / "journeys"
    shutil.copy(journeys / "visit.yml", journeys / "second-visit.yml")
    run = export(small_project, "--out", str(tmp_path / "it.svg"))

    assert 2 == run.returncode
    assert "one file" in run.stderr


@pytest.mark.parametrize(("language", "said"), [("fa", "نصب نشده است"), ("en", "is not installed")])
def test_what_is_missing_to_print_is_said_with_its_remedy(small_project, tmp_path, language, said):
    (tmp_path / "typst.py").write_text("raise ImportError", encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    arguments = ["export", "map", "visit", "--as", "pdf", "--lang", language]
    run = run_program("cxmap", *arguments, cwd=small_project, PYTHONPATH=paths)

    assert 1 == run.returncode
    assert said in run.stderr
    assert 'pip install "cxmap[print]"' in run.stderr


def test_nothing_is_written_while_there_are_errors(small_project, tmp_path):
    (small_project / "journeys" / "broken.yml").write_text("journey: [", encoding="utf-8")
    run = export(small_project, "--out", str(tmp_path / "walls"))

    assert 1 == run.returncode
    assert "broken.yml" in run.stderr
    assert not (tmp_path / "walls").exists()


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("site_url: https://example.org/cx/", "https://example.org/cx/fa/"),
        ("site_url: https://example.org/cx", "https://example.org/cx/fa/"),
        ("site_url: !ENV [X, y]", ""),
        ("# site_url: https://example.org", ""),
        ("markdown_extensions:\n- x: !!python/name:y", ""),
    ],
)
def test_the_address_of_the_site_is_read_where_it_is_plain(tmp_path, said, address):
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{said}\n", encoding="utf-8")

    assert address == site_address(tmp_path, "fa")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("beside", "visit"), "`variant_of`"),
        (("map", "visit", "--out", "x.docx"), "Allowed here: svg, png, pdf."),
        (("map", "visit", "--paper", "A1"), "Add `--as pdf`"),
        (("atlas",), "print it from there"),
    ],
)
def test_what_cannot_be_exported_as_asked_is_refused_with_a_way_out(small_project, asked, said):
    run = run_here("export", *asked, "--lang", "en", cwd=small_project)

    assert (2, "") == (run.returncode, run.stdout)
    assert said in run.stderr
    assert not (small_project / "x.docx").exists()


OWNERS = """\
departments:
  - {department: بازارچه, id: market, reach: داخلی ۱۲۰}
  - {department: دکه, id: stall}
roles:
  - {role: دوره‌گرد, id: hawker, department: market}
  - {role: گرداننده بازارچه, id: market, department: market}
"""
PRICES = """\
playbook: قیمت
owner: market
situations:
  - situation: گران است
    options: [{do: تخفیف بدهید, decides: hawker, steps: [بنویسید]}, {otherwise: بماند}]
"""


@pytest.fixture
def owned_project(small_project):
    """The small project with a department and a role that have something in their hands."""
    (small_project / "journeys" / "owners.yml").write_text(OWNERS, encoding="utf-8")
    (small_project / "playbooks").mkdir(exist_ok=True)
    (small_project / "playbooks" / "prices.yml").write_text(PRICES, encoding="utf-8")
    return small_project


def handbook(project, *arguments):
    return run_here("export", "handbook", *arguments, "--lang", "en", cwd=project)


def test_handbooks_are_written_as_pdf_and_say_whose_they_are(owned_project, tmp_path):
    try:
        with bindery({}, date(2026, 11, 22)):
            pass
    except PressMissing as fault:
        pytest.skip(str(fault))
    run = handbook(owned_project, "department:market", "hawker", "--out", str(tmp_path))
    english = handbook(owned_project, "hawker", "--in", "en", "--out", str(tmp_path))

    assert (0, 0) == (run.returncode, english.returncode)
    assert {file.name for file in tmp_path.glob("*.pdf")} == {
        "department_market_handbook.pdf",
        "role_hawker_handbook.pdf",
        "role_hawker_handbook.en.pdf",
    }
    assert (tmp_path / "role_hawker_handbook.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("market", "Say which: department:market, role:market"),
        ("howker", "“hawker”"),
        ("stall", "nothing"),
        ("role:stall", "no department or role"),
    ],
)
def test_a_name_that_means_nobody_or_several_is_answered(owned_project, name, said):
    run = handbook(owned_project, name)

    assert 2 == run.returncode
    assert said.lower() in run.stderr.lower()


@pytest.mark.parametrize("option", [("--as", "svg"), ("--scheme", "dark")])
def test_a_handbook_takes_nothing_that_is_for_diagrams(owned_project, option):
    run = handbook(owned_project, "hawker", *option)

    assert 2 == run.returncode
    assert " ".join(option) in run.stderr


@pytest.mark.parametrize(("language", "said"), [("fa", "نصب نشده است"), ("en", "is not installed")])
def test_without_a_binder_the_remedy_is_said(owned_project, tmp_path, language, said):
    (tmp_path / "weasyprint.py").write_text("raise ImportError", encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    arguments = ["export", "handbook", "hawker", "--lang", language]
    run = run_program("cxmap", *arguments, cwd=owned_project, PYTHONPATH=paths)

    assert 1 == run.returncode
    assert said in run.stderr
    assert 'pip install "cxmap[print]"' in run.stderr
