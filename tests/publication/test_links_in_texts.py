"""Links in the texts of YAML, and sections that links ask for."""

import re

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.pages.all_pages import all_pages
from cxmap.publication.checking import checked_project
from cxmap.publication.known_pages import NAMED
from cxmap.publication.known_sections import is_lost
from cxmap.publication.pages_by_hand import with_pages_by_hand
from tests.projects import ROOT, SMALL_PROJECT, run_here, write_files
from tests.readings import TODAY

SETTINGS = "site_name: x\ndocs_dir: docs/fa\nplugins: [cxmap]\n"


@pytest.fixture
def strays(tmp_path):
    def found(text, pages=None, settings=SETTINGS):
        visit = SMALL_PROJECT["journeys/visit.yml"]
        described = visit.replace("\n", f"\ndescription: |\n  Words.\n  {text}\n", 1)
        by_hand = {"docs/fa/guide.md": "# x\n"} if pages is None else pages
        files = {"journeys/visit.yml": described, "mkdocs.yml": settings, **by_hand}
        write_files(tmp_path, {**SMALL_PROJECT, **files})
        checked = checked_project(read_project_files(tmp_path))
        after = with_pages_by_hand(checked, tmp_path).problems
        return [(str(each.span), each.severity) for each in after if each.code == "CX229"]

    return found


@pytest.mark.parametrize(
    "link",
    [
        "../journeys/gone.html",
        "journeys/gone.html",
        "gone.html#enter",
        "../gone.html",
        "../guide.md",
        "../journeys/visit.md",
    ],
)
def test_a_text_that_leads_nowhere_is_named_at_its_line(strays, link):
    assert [("journeys/visit.yml:4:11", "error")] == strays(f"See [a]({link})")


@pytest.mark.parametrize(
    "link",
    [
        "../journeys/visit.html#enter",
        "visit.html",
        "journeys/visit.html",
        "../guide.html#whatever",
        "guide.html",
        "atlas.html",
        "../health.html",
        "../changes.html",
        "../departments/sales_changes.html",
        "../journeys/index.html",
        "../../en/index.html",
        "../picture.png",
        "#enter",
        "https://example.org/gone.html",
        "/gone.html",
    ],
)
def test_a_text_that_leads_somewhere_is_right(strays, link):
    assert [] == strays(f"See [a]({link})")


def test_links_shown_as_code_are_none(strays):
    assert [] == strays("Write `[a](../journeys/gone.html)`")


@pytest.mark.parametrize("more", ["hooks: [hook.py]\n", "exclude_docs: guide.md\n"])
def test_where_only_mkdocs_knows_the_pages_by_hand_nothing_is_said_of_them(strays, more):
    assert [] == strays("[a](../gone.html)", settings=SETTINGS + more)


@pytest.mark.parametrize("link", ["../journeys/visit.html#gone", "visit.html#stage_gone"])
def test_a_section_that_is_gone_is_a_warning(strays, link):
    assert [("journeys/visit.yml:4:11", "warning")] == strays(f"See [a]({link})")


@pytest.mark.parametrize("section", ["cx_sources", "source_log", "__toc", ":~:text=x"])
def test_sections_that_a_page_has_as_it_is_needed_are_left_to_the_build(strays, section):
    assert [] == strays(f"[a](../journeys/visit.html#{section})")


def test_a_page_by_hand_that_asks_for_a_section_that_is_gone_is_named(strays):
    page = "# x\n\n[a](journeys/visit.md#entr) [b](journeys/visit.md#enter)\n"
    found = strays("Words.", {"docs/fa/guide.md": page})

    assert [("docs/fa/guide.md:3:5", "warning")] == found


def test_a_deleted_touchpoint_is_missed_by_whoever_leads_to_it(tmp_path):
    playbook = (
        "playbook: Complaints\nid: complaints\n"
        "description: See [the leave](../journeys/visit.html#leave).\n"
    )
    write_files(tmp_path, {**SMALL_PROJECT, "playbooks/complaints.yml": playbook})
    run = run_here("check", cwd=tmp_path)

    assert "playbooks/complaints.yml:3:30: warning CX229: The page of the link" in run.stdout


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("../journeys/vist.html#enter", "../journeys/visit.html#enter"),
        ("../journeys/visit.html#entr", "../journeys/visit.html#enter"),
        ("../journeys/visit.html#lobby", "../journeys/visit.html#stage_lobby"),
        ("../guide.md#a", "../guide.html#a"),
        ("../gide.html", "../guide.html"),
    ],
)
def test_the_link_that_was_meant_is_said(strays, tmp_path, link, meant):
    strays(f"See [a]({link})")

    assert f"Did you mean “{meant}”?" in run_here("check", cwd=tmp_path).stdout


def test_a_fix_leaves_the_texts_alone(strays, tmp_path):
    strays("See [a](../journeys/gone.html)")
    file = tmp_path / "journeys/visit.yml"
    before = file.read_bytes()
    run_here("fix", cwd=tmp_path)

    assert before == file.read_bytes()


def test_no_other_section_of_journeys_and_playbooks_looks_like_an_id():
    checked = checked_project(read_project_files(ROOT), today=TODAY)
    named = (
        (page.path, NAMED.fullmatch(page.path), section)
        for page in all_pages(checked, "en", TODAY)
        for section in re.findall(r'\sid="([^"]+)"', page.body)
    )
    lost = [
        (path, section)
        for path, target, section in named
        if target and is_lost(checked.catalog, target, section)
    ]

    assert [] == lost
