"""The site is the same for the same input, whoever builds it, wherever and whenever."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.projects import ROOT, SMALL_PROJECT, copy_demo, run_program
from tests.repositories import Repository

_TODAY = ("--today", "2026-11-22")


def _bytes(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _differing(one, other):
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def _elsewhere():
    """Give another time zone, another hash seed and, where that can be had, another day."""
    elsewhere = {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tehran"}
    if shutil.which("faketime") is None:
        return elsewhere
    library = next((path for path in _faketime_libraries() if path.exists()), None)
    assert library is not None, "faketime is installed without its library"
    return elsewhere | {"LD_PRELOAD": str(library), "FAKETIME": "+1d", "FAKETIME_NO_CACHE": "1"}


def _faketime_libraries():
    return Path("/usr/lib").glob("**/faketime/libfaketime.so.1")


@pytest.mark.long
def test_another_folder_time_zone_and_hash_seed_a_day_later_give_the_same_bytes(
    demo_site, tmp_path
):
    project = tmp_path / "پوشهٔ دیگر"
    copy_demo(project)
    run = run_program("cxmap", "build", "--strict", *_TODAY, cwd=project, **_elsewhere())

    assert run.returncode == 0, run.stdout + run.stderr
    assert _differing(_bytes(demo_site), _bytes(project / "site")) == []


def test_both_languages_have_the_same_pages_and_ids(demo_site):
    pages = {
        language: {
            path: [] if _is_by_hand(path) else _ids(data)
            for path, data in _bytes(demo_site / language).items()
            if path.endswith(".html")
        }
        for language in ("fa", "en")
    }

    assert pages["fa"] == pages["en"]


def _is_by_hand(path):
    """Whether a page is written by hand: its headings have ids in its own language."""
    page = ROOT / "docs" / "fa" / path.replace("reference/index", "reference/README")
    return page.with_suffix(".md").is_file()


def _ids(html):
    article = html.decode("utf-8").partition("<article")[2].partition("</article>")[0]
    # What is for paper only is led to from nowhere: a wider drawing, where words need more room.
    article = re.sub(r"<template\b.*?</template>", "", article, flags=re.DOTALL)
    # What a drawing uses several times differs with the words. Glossaries follow the alphabet of
    # their language.
    ids = re.findall(r'\sid="([^"]+)"', article)
    return sorted(each for each in ids if not re.fullmatch(r"[kmnops]_\d+", each))


def test_no_page_asks_another_host(demo_site):
    asked = [
        (path.relative_to(demo_site).as_posix(), url)
        for path in sorted(demo_site.rglob("*.html"))
        for url in re.findall(
            r'<(?:script|img|iframe|source|link)\b[^>]*?(?:src|href)="?((?:https?:)?//[^"\s>]+)',
            path.read_text(encoding="utf-8"),
        )
    ]

    assert asked == []


def test_a_plain_mkdocs_build_elsewhere_renews_one_language_byte_by_byte_and_leaves_the_other(
    demo_site, tmp_path
):
    project = tmp_path / "پوشهٔ دیگر"
    copy_demo(project)
    shutil.copytree(demo_site, project / "site")
    (project / "site/en/left-alone.txt").write_text("here", encoding="utf-8")
    (project / "site/fa/stale.txt").write_text("old", encoding="utf-8")
    before = _bytes(project / "site/en")
    day = {"CXMAP_TODAY": "2026-11-22", "SOURCE_DATE_EPOCH": "1795305600"}
    run = run_program("mkdocs", "build", "--strict", cwd=project, **_elsewhere(), **day)

    assert run.returncode == 0, run.stdout + run.stderr
    assert before == _bytes(project / "site/en")
    assert _differing(_bytes(demo_site / "fa"), _bytes(project / "site/fa")) == []


def test_site_tells_what_changed_where_its_history_is_at_hand(tmp_path):
    repository = Repository(tmp_path / "project")
    repository.commit(SMALL_PROJECT, day="2026-11-01")
    visit = SMALL_PROJECT["journeys/visit.yml"]
    assert "owner: sales\n" in visit
    changed = visit.replace("owner: sales\n", "owner: sales\noverall: خوب بود\n", 1)
    repository.commit({"journeys/visit.yml": changed}, day="2026-11-10")
    clone = tmp_path / "clone"
    origin = f"file://{repository.folder}"
    subprocess.run(("git", "clone", "-q", "--depth=1", origin, clone), check=True)

    said = [run_program("cxmap", "build", *_TODAY, cwd=each) for each in (repository.folder, clone)]
    assert [each.returncode for each in said] == [0, 0]
    for language in ("fa", "en"):
        page = (repository.folder / "site" / language / "changes.html").read_text(encoding="utf-8")
        assert 'data-cx-day="2026-11-10_' in page
        assert "خوب بود" in page
    assert not list(clone.glob("site/*/changes.html"))
    assert "fetch-depth: 0" in said[1].stderr
    assert "fetch-depth: 0" not in said[0].stderr
