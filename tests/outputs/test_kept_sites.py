"""A site is taken as it was kept only where all of which it was made is the same."""

import os
from dataclasses import replace
from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.outputs.drawing import tools_here
from cxmap.outputs.kept import Kept
from cxmap.outputs.kept_sites import Made, Published, kept_sites
from cxmap.publication.build import published
from cxmap.views.past import Past
from tests.projects import run_program, write_files

_DAY = date(2026, 11, 22)


@pytest.fixture
def made(small_project):
    files = read_project_files(small_project)
    return Made(project=small_project, files=files, language="fa", today=_DAY, audience="")


@pytest.fixture
def site(made):
    found = published(made.files, language="fa", today=_DAY)
    return Published(site=found, languages=("fa", "en"))


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path / "kept", Published)


def test_what_was_kept_comes_back_as_it_was(kept, made, site):
    assert kept.of(made).find() is None

    kept.of(made).keep(site)

    assert kept.of(made).find() == site


def _edited(made):
    first, *rest = made.files
    return {"files": (replace(first, data=first.data + b"# a remark\n"), *rest)}


def _renamed(made):
    first, *rest = made.files
    return {"files": (replace(first, path=f"journeys/other{first.path[9:]}"), *rest)}


@pytest.mark.parametrize(
    "other",
    [
        _edited,
        _renamed,
        lambda made: {"files": made.files[1:]},
        lambda _: {"today": date(2026, 11, 23)},
        lambda _: {"language": "en"},
        lambda _: {"audience": "customer"},
        lambda _: {"address": "https://example.org/"},
        lambda _: {"revision": "abc"},
        lambda _: {"past": Past(since=_DAY)},
        lambda _: {"tools": ("dot", "12")},
    ],
)
def test_a_site_that_is_made_of_anything_else_is_made_anew(kept, made, site, other):
    kept.of(made).keep(site)

    assert kept.of(replace(made, **other(made))).find() is None


def test_another_program_makes_its_sites_anew(kept, made, site, monkeypatch):
    kept.of(made).keep(site)
    monkeypatch.setattr("cxmap.outputs.kept_sites.program", lambda: "a newer one")

    assert kept.of(made).find() is None


def test_a_file_of_rows_counts_with_what_stands_in_it(kept, small_project, made, site):
    rows = small_project / "journeys" / "rows.csv"
    rows.write_text("day,score\n2026-11-01,9\n", encoding="utf-8")
    stamp = rows.stat()
    before = replace(made, files=read_project_files(small_project))
    kept.of(before).keep(site)
    rows.write_text("day,score\n2026-11-01,8\n", encoding="utf-8")
    os.utime(rows, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    assert kept.of(replace(made, files=read_project_files(small_project))).find() is None


@pytest.mark.parametrize("at", [0, 80, 140, -1])
def test_a_damaged_file_counts_as_absent(kept, made, site, at):
    kept.of(made).keep(site)
    (file,) = kept.folder.iterdir()
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)

    assert kept.of(made).find() is None


def test_half_a_file_counts_as_absent(kept, made, site):
    kept.of(made).keep(site)
    (file,) = kept.folder.iterdir()
    file.write_bytes(file.read_bytes()[:5000])

    assert kept.of(made).find() is None


class _Runs:
    def __init__(self, program):
        self.program = program

    def __reduce__(self):
        return os.system, (self.program,)


def test_a_file_runs_no_program_whatever_stands_in_it(kept, made, tmp_path):
    kept.of(made).keep(_Runs(f"touch {tmp_path / 'ran'}"))

    assert [*kept.folder.iterdir()]
    assert kept.of(made).find() is None
    assert not (tmp_path / "ran").exists()


def test_anything_but_a_site_counts_as_absent(kept, made, site):
    kept.of(made).keep(site.site)

    assert kept.of(made).find() is None


@pytest.mark.skipif(os.name == "nt", reason="folders of users are kept apart there by themselves")
def test_a_folder_into_which_others_can_write_is_left_alone(kept, made, site):
    kept.of(made).keep(site)
    kept.folder.chmod(0o777)

    assert kept.of(made).find() is None
    kept.folder.chmod(0o700)
    assert kept.of(made).find() == site


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path, made, site):
    (tmp_path / "kept").write_text("a file", encoding="utf-8")
    kept = Kept(tmp_path / "kept", Published)

    kept.of(made).keep(site)

    assert kept.of(made).find() is None


def test_only_the_last_one_of_a_site_is_kept_and_none_for_longer_than_a_month(kept, made, site):
    kept.of(made).keep(site)
    there = sorted(kept.folder.iterdir())
    old = kept.folder / "left-behind.published.kept"
    old.write_bytes(b"")
    os.utime(old, (0, 0))

    kept.of(replace(made, today=date(2026, 11, 23))).keep(site)

    assert sorted(kept.folder.iterdir()) == there


def test_no_more_than_a_hundred_are_kept(kept, made, site):
    kept.of(made).keep(site)
    (there,) = kept.folder.iterdir()
    for number in range(120):
        other = kept.folder / f"{number}.published.kept"
        other.write_bytes(b"")
        later = there.stat().st_mtime_ns - (120 - number) * 10**9
        os.utime(other, ns=(later, later))

    kept.of(made).keep(site)

    others = {int(file.name.partition(".")[0]) for file in kept.folder.iterdir() if file != there}
    assert others == {*range(21, 120)}
    assert kept.of(made).find() == site


def test_the_user_says_where_and_whether_sites_are_kept(tmp_path):
    assert kept_sites({"CXMAP_CACHE": "off"}).folder is None
    assert kept_sites({"CXMAP_CACHE": str(tmp_path)}).folder == tmp_path
    usual = kept_sites({}).folder
    assert usual is not None
    assert usual.name == "cxmap"


def test_who_is_at_home_nowhere_keeps_nothing(monkeypatch):
    def nowhere(*_names, **_options):
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_cache_path", nowhere)

    assert kept_sites({}).folder is None


def test_a_folder_in_the_project_is_none_for_sites():
    assert kept_sites({"CXMAP_CACHE": ".cache/cxmap"}).folder is None


def test_another_engine_is_another_tool(monkeypatch):
    usual = tools_here()
    monkeypatch.setenv("CXMAP_LAYOUT_ENGINE", "dot")
    monkeypatch.setenv("PATH", "")

    assert usual[0] == "graphviz-pure"
    assert tools_here()[0] != usual[0]


def _built(project, cache):
    options = ("--strict", "--today", "2026-11-22")
    built = run_program("cxmap", "build", *options, cwd=project, CXMAP_CACHE=str(cache))
    assert built.returncode == 0, built.stderr
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in (project / "site").rglob("*")
        if path.is_file()
    }


def test_a_second_build_gives_the_same_site_and_one_after_an_edit_another(small_project, tmp_path):
    cache = tmp_path / "kept"
    first = _built(small_project, cache)
    times = {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}
    assert len(times) == 2  # of each language

    assert _built(small_project, cache) == first
    assert times == {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}

    visit = small_project / "journeys" / "visit.yml"
    text = visit.read_text(encoding="utf-8")
    write_files(small_project, {"journeys/visit.yml": text.replace("ورود مهمان", "خوشامدگویی")})
    page = _built(small_project, cache)["site/fa/journeys/visit.html"].decode()
    assert "خوشامدگویی" in page
    assert "ورود مهمان" not in page


def test_a_page_by_hand_is_read_anew_beside_a_site_that_was_kept(small_project, tmp_path):
    _built(small_project, tmp_path / "kept")
    write_files(small_project, {"docs/fa/guide.md": "# راهنما\n\nسلام دوباره.\n"})

    site = _built(small_project, tmp_path / "kept")

    assert "سلام دوباره" in site["site/fa/guide.html"].decode()


def test_what_is_kept_is_for_its_user_alone(kept, made, site):
    kept.of(made).keep(site)

    assert kept.folder.stat().st_mode & 0o777 == 0o700 or os.name == "nt"
