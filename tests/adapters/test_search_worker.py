"""What our search asks of the worker of the installed theme, and what happens where it is gone."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import material  # type: ignore[import-untyped]  # the theme has no types
import pytest

from cxmap.adapters.mkdocs_plugin.search import spaced, understands_us
from tests.projects import ROOT, SMALL_PROJECT, run_program

_ASSETS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"


@pytest.fixture(scope="module")
def worker():
    [file] = (_ASSETS / "workers").glob("search.*.js")
    return file.read_text(encoding="utf-8")


def test_the_worker_of_the_installed_theme_understands_us(worker):
    assert understands_us(worker)


def test_a_worker_that_reads_questions_in_another_way_does_not(worker):
    assert not understands_us(worker.replace("QueryParser", "Parser"))


def test_the_scripts_that_the_worker_fetches_with_ours_are_there():
    assert (_ASSETS / "lunr" / "min" / "lunr.stemmer.support.min.js").is_file()
    assert not (_ASSETS / "lunr" / "min" / "lunr.cxmap.min.js").exists()


@pytest.fixture
def small_site(site_of):
    text = "# Guide\n\n## Money\n\nRefunded at once.\n\n## Letters\n\nNo complaints so far.\n"
    return site_of({**SMALL_PROJECT, "docs/en/guide.md": text})


@pytest.mark.skipif(shutil.which("node") is None, reason="no node on this machine")
def test_the_worker_of_the_installed_theme_answers_with_what_we_found(small_site):
    queries = ["refunding", "Complaint's +letters", "-money", "زرافه"]
    ran = subprocess.run(
        ["node", ROOT / "tests" / "search" / "in_node.js", small_site / "en"],
        input=json.dumps(queries),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    first = [[each["location"] for each in groups[0]] for groups in json.loads(ran.stdout)[:3]]

    assert ["guide.html#money", "guide.html"] == first[0]
    assert "guide.html#letters" == first[1][0]
    assert "guide.html#money" == first[2][0]
    [[nothing]] = json.loads(ran.stdout)[3]
    assert ("index.html", "Nothing found for these words") == (
        nothing["location"],
        nothing["title"],
    )


def test_a_site_has_our_index_in_utf_8_for_both_ways_to_open_it(small_site):
    site = small_site / "fa"
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")

    assert ["cxmap"] == json.loads(index)["config"]["lang"]
    assert "بازدید" in index
    offline = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    assert f"var __index = {index}" == offline
    assert (site / "assets/javascripts/lunr/min/lunr.cxmap.min.js").is_file()


def test_a_theme_that_lost_the_way_searches_as_it_comes_and_says_so(small_project, worker):
    workers = small_project / "theme" / "assets" / "javascripts" / "workers"
    workers.mkdir(parents=True)
    [name] = [file.name for file in (_ASSETS / "workers").glob("search.*.js")]
    (workers / name).write_text(worker.replace("QueryParser", "Parser"), encoding="utf-8")
    config = small_project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        re.sub("name: material", "name: material\n  custom_dir: theme", text), "utf-8"
    )
    built = run_program("mkdocs", "build", cwd=small_project)

    assert 1 == (built.stdout + built.stderr).count("Material")
    index = json.loads((small_project / "site/fa/search/search_index.json").read_bytes())
    assert ["en"] == index["config"]["lang"]


def test_words_in_cells_beside_each_other_stay_apart():
    assert "<th>a</th> · <td>b</td> · " == spaced("<th>a</th><td>b</td>")


def test_a_label_is_no_line_of_its_own():
    html = '<p class="cx-caption">Say first</p><p>Sorry.</p><summary>Why?</summary>'

    assert '<p class="cx-caption">Say first: </p> <p>Sorry.</p> <summary>Why?</summary>' == spaced(
        html
    )


def test_what_is_put_in_after_the_search_has_read_a_page_ends_no_line():
    assert "<p>a</p> <p>b</p> " == spaced('<p>a</p><div data-cx-slot="1"></div><p>b</p>')
