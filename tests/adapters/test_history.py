"""What git knows of the last weeks: what came when onto the branch at hand, and from whom."""

import os
import subprocess
from datetime import date

import pytest

from cxmap.adapters.git.history import landings
from tests.repositories import Repository

VISIT, SALES, DOCS = "journeys/visit.yml", "journeys/a/sales.yml", "docs/guide.md"
ALWAYS = {"until": date(2026, 12, 31)}


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "پروژه ما")


def known(folder, **when):
    found = landings(folder, **(ALWAYS | when))
    assert found is not None
    return found


def brought(repository, **when):
    found = known(repository.folder, **when)
    return [(each.day.day, dict(each.authors)) for each in found.each]


def test_each_commit_brings_the_files_of_the_project_that_it_touched(repository):
    repository.commit({VISIT: "1", DOCS: "1"}, day="2026-11-01", author="Ann")
    repository.commit({DOCS: "2"}, day="2026-11-02")
    repository.commit({SALES: "1", "journeys/نقشه.yml": "1"}, day="2026-11-03", author="بهار")
    assert brought(repository) == [
        (1, {VISIT: ("Ann",)}),
        (3, {SALES: ("بهار",), "journeys/نقشه.yml": ("بهار",)}),
    ]


def test_what_was_written_on_a_branch_came_on_the_day_of_its_merge_from_its_author(repository):
    repository.commit({VISIT: "1"}, day="2026-11-01")
    repository.git("checkout", "--quiet", "-b", "feature")
    repository.commit({VISIT: "2"}, day="2026-11-02", author="Ann")
    repository.commit({VISIT: "3"}, day="2026-11-03", author="Ben")
    repository.git("checkout", "--quiet", "main")
    repository.commit({SALES: "1"}, day="2026-11-04")
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge", "feature", day="2026-11-05")
    assert brought(repository)[1:] == [(4, {SALES: ("CX lead",)}), (5, {VISIT: ("Ann", "Ben")})]


@pytest.mark.parametrize(
    "said",
    [
        "Merge branch 'main' of https://git.example/cx",
        "Merge branch 'trunk' of https://git.example/cx into trunk",
        "Merge remote-tracking branch 'origin/main'",
    ],
)
def test_who_syncs_moves_the_days_of_nobody_else(repository, said):
    repository.commit({VISIT: "1"}, day="2026-11-01")
    repository.git("checkout", "--quiet", "-b", "theirs")
    repository.commit({SALES: "1"}, day="2026-11-09", author="Ann")
    repository.git("checkout", "--quiet", "main")
    repository.commit({VISIT: "2"}, day="2026-11-05", author="Ben")
    repository.commit({VISIT: "3"}, day="2026-11-08", author="Cas")
    repository.git("checkout", "--quiet", "theirs")
    repository.git("merge", "--quiet", "--no-ff", "-m", said, "main", day="2026-11-10")
    repository.commit({DOCS: "1"}, day="2026-11-11")
    assert brought(repository) == [
        (1, {VISIT: ("CX lead",)}),
        (5, {VISIT: ("Ben",)}),
        (8, {VISIT: ("Cas",)}),
        (10, {SALES: ("Ann",)}),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Merge branch 'main' of https://git.example/cx into develop",
        "Merge remote-tracking branch 'origin/main' into develop",
        "Merge branch 'main' of the shop",
        "Merge branch 'prices' of https://git.example/cx",
    ],
)
def test_a_branch_that_takes_in_another_keeps_its_own_days(repository, said):
    repository.commit({VISIT: "1"}, day="2026-11-01")
    repository.git("checkout", "--quiet", "-b", "develop")
    repository.commit({SALES: "1"}, day="2026-11-03", author="Ann")
    repository.commit({SALES: "2"}, day="2026-11-04", author="Ann")
    repository.git("checkout", "--quiet", "main")
    repository.commit({VISIT: "2"}, day="2026-11-05", author="Ben")
    repository.git("checkout", "--quiet", "develop")
    repository.git("merge", "--quiet", "--no-ff", "-m", said, "main", day="2026-11-06")
    assert brought(repository) == [
        (1, {VISIT: ("CX lead",)}),
        (3, {SALES: ("Ann",)}),
        (4, {SALES: ("Ann",)}),
        (6, {VISIT: ("Ben",)}),
    ]


def test_a_file_that_was_only_moved_is_told_apart_from_one_that_was_edited_too(repository):
    text = "".join(f"line {number}\n" for number in range(50))
    repository.commit({VISIT: text}, day="2026-11-01")
    repository.commit({VISIT: None, "journeys/a/b/visit.yml": text}, day="2026-11-02")
    repository.commit({"journeys/a/b/visit.yml": None, SALES: f"{text}more\n"}, day="2026-11-03")
    moved = [each.moved for each in known(repository.folder).each]
    assert moved == [(), ((VISIT, "journeys/a/b/visit.yml"),), ()]


def test_reasons_are_the_first_lines_of_what_was_said_of_a_file(repository):
    repository.commit({VISIT: "1"}, "مهلت را بیشتر کردیم\n\nچون دیر می‌رسید", day="2026-11-01")
    for number, proposed in enumerate(("Update visit.yml", "fixup! this", "Upload New File")):
        repository.commit({VISIT: f"a{number}"}, proposed, day="2026-11-02")
    repository.git("checkout", "--quiet", "-b", "feature")
    repository.commit({VISIT: "3"}, "Ask sooner", day="2026-11-03")
    repository.commit({DOCS: "3"}, "Write it down", day="2026-11-03")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge !7", "feature", day="2026-11-05")
    found = [dict(each.reasons) for each in known(repository.folder).each]
    assert found == [{VISIT: ("مهلت را بیشتر کردیم",)}, {}, {}, {}, {VISIT: ("Ask sooner",)}]


@pytest.mark.parametrize(
    ("said", "is_reason"),
    [
        ("Update visit.yml", False),
        ("Create journeys/visit.yml", False),
        ("Add new file", False),
        ("Rename visit.yml to tour.yml", False),
        ("Merge pull request #7 from shop/prices", False),
        ("squash! Ask sooner", False),
        ("Add feelings", True),
        ("Update prices", True),
        ("Edit owner", True),
        ("Add new file of figures", True),
        ("Merge both returns journeys into one", True),
    ],
)
def test_what_an_editor_proposes_of_a_file_is_no_reason(repository, said, is_reason):
    repository.commit({VISIT: "1"}, said)
    [landing] = known(repository.folder).each
    assert landing.reasons == ({VISIT: (said,)} if is_reason else {})


def test_days_that_are_to_come_are_left_out(repository):
    for day in ("2026-03-01", "2026-11-05", "2026-11-09"):
        repository.commit({VISIT: day}, day=day)
    assert [day for day, _ in brought(repository, until=date(2026, 11, 7))] == [1, 5]


def test_wrong_clocks_change_no_order_and_cut_nothing_off(repository):
    for day in ("2026-11-01", "2026-11-09", "1980-02-03", "2026-11-05"):
        repository.commit({VISIT: day}, day=day)
    # A state is no younger than the one that came after it.
    assert [each.day.isoformat() for each in known(repository.folder).each] == [
        *("1980-02-03", "1980-02-03", "1980-02-03", "2026-11-05")
    ]


def test_what_is_tomorrow_elsewhere_already_counts_as_today(repository):
    for day in ("2026-11-01", "2026-11-08", "2026-11-10"):
        repository.commit({VISIT: day}, day=day)
    assert [day for day, _ in brought(repository, until=date(2026, 11, 7))] == [1, 7]


def test_settings_of_somebodys_git_change_nothing(repository):
    for name, value in (("log.showRoot", "false"), ("diff.orderFile", "missing")):
        repository.git("config", name, value)
    repository.commit({VISIT: "1"}, author="José")
    repository.git("config", "i18n.logOutputEncoding", "ISO-8859-1")
    assert brought(repository) == [(1, {VISIT: ("José",)})]


@pytest.mark.parametrize("author", ["A\x01B\x02C", "A\nB", "%H", "\udce9t\udce9"])
def test_author_with_an_odd_name_is_still_an_author(repository, author):
    repository.commit({VISIT: "1"}, author="Ann")
    repository.commit({VISIT: "2"}, author=author)
    [_, (_, found)] = brought(repository)
    [[name]] = found.values()
    assert name.encode()
    assert "Ann" not in name


def test_day_that_no_calendar_knows_is_still_to_come(repository):
    repository.commit({VISIT: "1"}, day="2026-11-01")
    repository.commit({VISIT: "2"}, day="@253402300800 +0000")
    assert brought(repository) == [(1, {VISIT: ("CX lead",)})]


def test_project_below_the_top_of_its_repository(repository):
    repository.commit({"cx/journeys/visit.yml": "1", "journeys/other.yml": "1"})
    found = known(repository.folder / "cx")
    assert [dict(each.authors) for each in found.each] == [{VISIT: ("CX lead",)}]


def test_clone_of_the_last_commit_says_that_it_is_cut(repository, tmp_path):
    repository.commit({VISIT: "1"})
    repository.commit({VISIT: "2"})
    origin, clone = f"file://{repository.folder}", tmp_path / "clone"
    subprocess.run(("git", "clone", "-q", "--depth=1", origin, clone), check=True)
    found = known(clone)
    assert (len(found.each), found.before, found.is_cut) == (1, "", True)


def test_without_history_there_is_none(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert landings(repository.folder, **ALWAYS) is None
    assert landings(tmp_path, **ALWAYS) is None
    repository.commit({VISIT: "1"})
    monkeypatch.setenv("PATH", str(tmp_path))
    assert landings(repository.folder, **ALWAYS) is None


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for git is a shell script")
def test_git_that_answers_in_another_form_knows_no_history(repository, tmp_path, monkeypatch):
    repository.commit({VISIT: "1"})
    program = tmp_path / "programs" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nprintf '\\001abc\\002'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    assert landings(repository.folder, **ALWAYS) is None
