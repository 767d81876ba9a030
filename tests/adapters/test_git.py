"""What stands in revisions is read as it was committed, and nothing else."""

import pytest

from cxmap.adapters.git.history import common_ancestor
from cxmap.adapters.git.revisions import files_of_revisions
from cxmap.foundation.faults import UsageFault
from tests.repositories import Repository

VISIT = "journeys/visit.yml"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "پروژه ما")


def read(repository, *names, below="."):
    found = files_of_revisions(repository.folder / below, names)
    return [{file.path: file.data for file in found[name]} for name in names]


def test_files_are_those_of_the_revision_whatever_lies_in_the_folder(repository):
    repository.commit({VISIT: "journey: دیدار\n", "playbooks/a/b/c.yaml": "playbook: C\n"})
    repository.commit({VISIT: "journey: بازدید\n", "playbooks/a/b/c.yaml": None})
    (repository.folder / VISIT).write_text("journey: not committed\n", encoding="utf-8")
    (repository.folder / "journeys/new.yml").write_text("journey: new\n", encoding="utf-8")
    assert read(repository, "HEAD~1", "main") == [
        {VISIT: "journey: دیدار\n".encode(), "playbooks/a/b/c.yaml": b"playbook: C\n"},
        {VISIT: "journey: بازدید\n".encode()},
    ]


def test_what_no_project_reads_is_left_out(repository):
    repository.commit(
        {
            VISIT: "journey: Visit\n",
            "journeys/.hidden.yml": "journey: No\n",
            "journeys/.git-ignored/x.yml": "journey: No\n",
            "journeys/notes.txt": "no",
            "docs/fa/index.md": "no",
            "journeys/data/answers.csv": "date,score\n",
            "journeys/door.png": b"\x89PNG",
            ".cxmap-baseline.json": "{}",
        }
    )
    (repository.folder / "journeys/link.yml").symlink_to("visit.yml")
    repository.commit({})
    assert {*read(repository, "HEAD")[0]} == {
        VISIT,
        "journeys/data/answers.csv",
        "journeys/door.png",
        ".cxmap-baseline.json",
    }


def test_project_below_the_top_of_its_repository(repository):
    repository.commit({f"cx/{VISIT}": "journey: Ours\n", VISIT: "journey: Other\n"})
    assert read(repository, "HEAD", below="cx") == [{VISIT: b"journey: Ours\n"}]


def test_what_is_the_same_in_two_revisions_is_one_object(repository):
    repository.commit({VISIT: "journey: Visit\n", "journeys/other.yml": "journey: A\n"})
    repository.commit({"journeys/other.yml": "journey: B\n"})
    found = files_of_revisions(repository.folder, ("HEAD~1", "HEAD"))
    one, other = ({each.path: each for each in found[name]} for name in ("HEAD~1", "HEAD"))
    assert one[VISIT] is other[VISIT]
    assert one["journeys/other.yml"] is not other["journeys/other.yml"]


def test_repository_with_longer_addresses(tmp_path):
    repository = Repository(tmp_path / "r", form="sha256")
    address = repository.commit({VISIT: "journey: Visit\n"})
    assert len(address) == 64
    assert read(repository, address) == [{VISIT: b"journey: Visit\n"}]


def test_tags_and_branches_are_revisions_and_a_file_is_none(repository):
    repository.commit({VISIT: "journey: Visit\n"})
    repository.git("tag", "-a", "v1", "-m", "first")
    repository.git("branch", "feature/پیشنهاد")
    assert read(repository, "v1") == read(repository, "feature/پیشنهاد")
    for name in (f"HEAD:{VISIT}", "nobody", "", "HEAD\nHEAD", "-p", "--all"):
        with pytest.raises(UsageFault, match="revision_unknown"):
            read(repository, name)


def test_history_without_a_commit_says_that_the_first_is_missing(repository):
    with pytest.raises(UsageFault, match="no_commit_yet"):
        read(repository, "HEAD")
    with pytest.raises(UsageFault, match="no_commit_yet"):
        common_ancestor(repository.folder, "HEAD", "main")


def test_revision_of_which_a_file_is_lost_is_refused(repository):
    repository.commit({VISIT: "journey: Visit\n"})
    repository.commit({VISIT: "journey: Edited\n"})
    address = repository.git("rev-parse", f"HEAD~1:{VISIT}")
    lost = repository.folder / ".git" / "objects" / address[:2] / address[2:]
    lost.unlink()
    assert read(repository, "HEAD") == [{VISIT: b"journey: Edited\n"}]
    with pytest.raises(UsageFault, match="revision_incomplete"):
        read(repository, "HEAD~1")


def test_folder_without_history_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(UsageFault, match="git_no_repository"):
        files_of_revisions(tmp_path, ("HEAD",))


def test_machine_without_git_says_so(repository, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UsageFault, match="git_missing"):
        read(repository, "HEAD")
    with pytest.raises(UsageFault, match="git_missing"):
        common_ancestor(repository.folder, "HEAD", "HEAD")


def test_common_ancestor_is_where_two_branches_went_apart(repository):
    base = repository.commit({VISIT: "journey: Visit\n"})
    repository.git("switch", "--quiet", "--create", "edit")
    repository.commit({VISIT: "journey: Edited\n"})
    repository.git("switch", "--quiet", "main")
    repository.commit({"journeys/other.yml": "journey: Other\n"})
    assert common_ancestor(repository.folder, "main", "edit") == base
    for pair in (("main", "nobody"), ("nobody", "main")):
        with pytest.raises(UsageFault, match="revision_unknown") as raised:
            common_ancestor(repository.folder, *pair)
        assert "nobody" == raised.value.arguments["revision"]
    with pytest.raises(UsageFault, match="revision_unknown"):
        common_ancestor(repository.folder, "--all", "main")


def test_branches_with_nothing_in_common_say_so(repository):
    repository.commit({VISIT: "journey: Visit\n"})
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit({VISIT: "journey: Other\n"})
    with pytest.raises(UsageFault, match="no_common_ancestor"):
        common_ancestor(repository.folder, "main", "other")
