"""``cxmap diff``: two states of a project, told to people and to programs."""

import base64
import json
import re
from datetime import date

import pytest

from cxmap.adapters.git.revisions import files_of_revisions
from cxmap.files.discovery import read_project_files
from cxmap.publication.comparing import compared
from tests.adapters.differing import BASE, OWNER, PROJECT, REG, diff, edit
from tests.compare.edits import COMBINED, SINGLE
from tests.compare.english_first import english_first
from tests.compare.test_edits import ALWAYS, edited, line_of, overlay_of
from tests.projects import ROOT
from tests.repositories import Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "project")
    made.commit(BASE)
    return made


def changes(repository, *arguments):
    said = json.loads(diff(repository, *arguments, "--output-format", "json").stdout)
    return [(each["class"], each["entity"]) for each in said["changes"]]


PAIN = ("        pains:\n          - Nobody is at the desk\n", "")


def test_a_journey_with_another_file_and_title_is_renamed_and_drawn(repository):
    text = (repository.folder / "journeys/visit.yml").read_text(encoding="utf-8")
    figures = "metrics:\n  - {metric: Waiting, id: waiting, unit: min, journeys: [visit]}\n"
    repository.commit({"journeys/visit.yml": text, "journeys/figures.yml": figures})
    (repository.folder / "journeys/visit.yml").unlink()
    edit(repository, ("[visit]", "[tour]"), path="journeys/figures.yml")
    tour = text.replace("journey: Visit", "journey: Tour").replace("feels: 1", "feels: -1")
    (repository.folder / "journeys/tour.yml").write_text(tour, encoding="utf-8")
    said = diff(repository).stdout
    assert "Renamed: from Visit to Tour" in said
    assert "Removed" not in said
    assert "New" not in said
    assert "from Tour to Tour" not in said
    assert "data:image/svg+xml" in diff(repository, "--output-format", "html").stdout


def test_a_text_whose_translation_was_left_says_so(repository):
    project = "project: Test\nlanguages: [en, fa]\n"
    overlay = "stages:\n  - id: arrive\n    touchpoints:\n      - id: park\n"
    overlay += "        touchpoint: پارک خودرو\n"
    repository.commit({"journeys/project.yml": project, "journeys/visit.fa.yml": overlay})
    edit(repository, ("Park the car", "Leave the car at the gate"))
    assert "Its Persian was left as it was" in diff(repository).stdout
    persian = diff(repository, "--output-format", "markdown", language="fa").stdout
    assert "متن فارسی آن همان که بود ماند" in persian
    edit(repository, ("پارک خودرو", "گذاشتن خودرو دم در"), path="journeys/visit.fa.yml")
    assert "left as it was" not in diff(repository).stdout


def test_touchpoints_that_change_hands_with_their_journey_are_named(repository):
    edit(repository, ("        owner: sales\n", ""), ("        owner: sales\n", ""))
    edit(repository, ("journey: Visit\n", "journey: Visit\nowner: sales\n"))
    repository.commit({}, "By inheritance")
    edit(repository, ("owner: sales", "owner: reception"))
    text = diff(repository).stdout
    assert "With it, 2 touchpoints pass to Reception: Park the car, Enter" in text
    assert (
        "With it, 2 touchpoints pass to Reception"
        in diff(repository, "--output-format", "markdown").stdout
    )
    [told] = json.loads(diff(repository, "--output-format", "json").stdout)["changes"]
    assert told["passed_on"] == {"owner": ["touchpoint visit/park", "touchpoint visit/enter"]}
    page = diff(repository, "--output-format", "html").stdout
    [folded] = re.findall(r"<summary>(.*?)</summary>", page)
    assert re.sub("<[^>]+>", "", folded) == "With it, 2 touchpoints pass to Reception"
    [picture] = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", page)
    assert base64.b64decode(picture).decode().count("Owner: Reception") == 2


def test_another_department_of_the_same_name_is_told_apart_by_its_id(repository):
    edit(repository, ("        owner: sales\n", ""), ("        owner: sales\n", ""))
    edit(repository, ("journey: Visit\n", "journey: Visit\nowner: sales\n"))
    repository.commit({}, "By inheritance")
    edit(repository, ("owner: sales", "owner: selling"))
    edit(repository, ("id: sales", "id: selling"), path=REG)
    text = diff(repository).stdout
    assert "Owner: from Sales (sales) to Sales (selling)" in text
    assert "With it" not in text
    assert "صاحب: از Sales (sales) به Sales (selling)" in diff(repository, language="fa").stdout
    edit(repository, ("id: selling", "id: selling\n    formerly: [sales]"), path=REG)
    assert "Sales (" not in diff(repository).stdout


def test_each_state_tells_feelings_on_its_own_scale(repository):
    edit(
        repository,
        ("journey: Visit\n", "journey: Visit\nscale: 1 to 5\n"),
        ("feels: 1", "feels: 4"),
    )
    repository.commit({}, "From 1 to 5")
    edit(repository, ("feels: 4", "feels: 1"))
    assert "from happy, 4 of 5 to very unhappy, 1 of 5\n" in diff(repository).stdout
    edit(repository, ("scale: 1 to 5", "scale: 0 to 10"), ("feels: 1", "feels: 10"))
    assert "from happy, 4 of 5 to very happy, 10 of 10\n" in diff(repository).stdout
    edit(repository, ("scale: 0 to 10\n", ""), ("feels: 10", "feels: -1"))
    assert "from happy, 4 of 5 to unhappy\n" in diff(repository).stdout


def test_a_persona_feels_on_the_scale_of_its_journey(repository):
    actors = "feels: 4\n        actors:\n          - {persona: buyer, feels: 5}\n"
    registers = "personas:\n  - {persona: Buyer, id: buyer}\n"
    edit(
        repository, ("journey: Visit\n", "journey: Visit\nscale: 1 to 5\n"), ("feels: 1\n", actors)
    )
    repository.commit({"journeys/personas.yml": registers}, "A persona")
    edit(repository, ("feels: 5", "feels: 2"))
    assert "from very happy, 5 of 5 to unhappy, 2 of 5\n" in diff(repository).stdout


def test_an_id_is_in_no_language(repository):
    repository.commit({PROJECT: "project: Test\nlanguages: [fa, en]\n"})
    edit(repository, ("id: sales", "id: selling\n    formerly: sales"), path=REG)
    assert "Id: from sales to selling\n" in diff(repository).stdout


def test_files_as_they_are_against_the_last_commit(repository):
    assert diff(repository).stdout.splitlines()[1:] == ["Nothing has changed."]
    edit(repository, OWNER, PAIN)
    assert (
        diff(repository).stdout
        == """\
From HEAD to the files as they are
2 changes that somebody has to know.

journeys/visit.yml: journey “Visit”
  journeys/visit.yml:11: touchpoint “Enter”, in Arrive
    Owner: from Sales to Reception
  journeys/visit.yml:14: pain point “Nobody is at the desk”, in Arrive › Enter: Closed

This compares and does not judge: whether every value is allowed and nothing is missing, \
cxmap check says.
"""
    )


def test_one_change_begins_its_sentence(repository):
    edit(repository, OWNER)
    assert "\nOne change that somebody has to know.\n" in diff(repository).stdout


def test_persian_report_is_persian(repository):
    edit(repository, OWNER)
    said = diff(repository, language="fa").stdout
    assert "نقطه تماس «Enter»، در «Arrive»\n    صاحب: از Sales به Reception\n" in said


def test_revisions_and_both_ways_to_name_two(repository):
    edit(repository, OWNER)
    repository.commit({})
    expected = [("owner_changed", "touchpoint visit/enter")]
    for names in (("HEAD~1", "HEAD"), ("HEAD~1..HEAD",), ("HEAD~1..",), ("HEAD~1...",)):
        assert changes(repository, *names) == expected, names
    assert changes(repository, "..HEAD~1") == expected


def test_three_dots_tell_only_what_the_branch_did(repository):
    repository.git("switch", "--quiet", "--create", "branch")
    edit(repository, OWNER)
    repository.commit({})
    repository.git("switch", "--quiet", "main")
    edit(repository, PAIN)
    repository.commit({})
    assert changes(repository, "main...branch") == [("owner_changed", "touchpoint visit/enter")]
    assert {each for each, _ in changes(repository, "main..branch")} == {
        "owner_changed",
        "pain_opened",
    }


def test_folders_need_no_git(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    other = tmp_path / "other"
    for path, text in BASE.items():
        (other / path).parent.mkdir(parents=True, exist_ok=True)
        (other / path).write_text(text, encoding="utf-8")
    edit(repository, OWNER)
    assert changes(repository, other) == [("owner_changed", "touchpoint visit/enter")]


def test_only_what_somebody_has_to_know(repository):
    edit(repository, OWNER, ("journey: Visit\n", "journey: Visit\nreviewed: 2026-11-01\n"))
    assert [each for each, _ in changes(repository)] == ["review_changed", "owner_changed"]
    assert [each for each, _ in changes(repository, "--material")] == ["owner_changed"]


def test_unknown_revision_is_a_wrong_call(repository):
    done = diff(repository, "nobody")
    assert done.returncode == 2
    assert "no revision that is called “nobody”" in done.stderr


def test_what_cannot_be_read_is_said_and_not_taken_for_gone(repository):
    edit(repository, ("journey: Visit\n", "journey: 'Visit\n"))
    done = diff(repository)
    assert done.returncode == 0
    assert "journeys/visit.yml cannot be read in one of the two states" in done.stdout
    assert "Removed" not in done.stdout


def test_pictures_and_rows_are_named(repository):
    repository.commit({"journeys/data/answers.csv": "a\n", "journeys/door.png": b"\x89PNG"})
    (repository.folder / "journeys/data/answers.csv").write_text("b\n", encoding="utf-8")
    (repository.folder / "journeys/door.png").unlink()
    said = diff(repository).stdout
    assert "journeys/data/answers.csv is another one" in said
    assert "journeys/door.png is gone." in said


def test_markdown_lets_nothing_of_an_author_be_markup(repository):
    edit(repository, ("touchpoint: Enter", "touchpoint: '**Enter** <img src=x> @all [a](b)'"))
    said = diff(repository, "--output-format", "markdown").stdout
    assert r"\*\*Enter\*\* \<img src=x\> \@" + "\u2060" + r"all \[a\](b)" in said
    assert "<img" not in said.replace(r"\<img", "")


def test_markdown_fits_into_a_comment_and_says_what_is_left_out(repository):
    many = "".join(
        f"  - department: {'Long name ' * 30}{number}\n    id: d{number}\n" for number in range(400)
    )
    edit(repository, ("departments:\n", f"departments:\n{many}"), path="journeys/registers.yml")
    said = diff(repository, "--output-format", "markdown").stdout
    assert len(said) < 65_536
    told = len(re.findall("^### ", said, re.MULTILINE))
    assert f"{400 - told} more things changed" in said


def test_long_texts_tell_only_the_words_that_changed(repository):
    long = "The guest is met at the gate by somebody who knows the name and the reason of the visit"
    edit(repository, ("id: enter\n", f"id: enter\n        description: {long}\n"))
    repository.commit({})
    edit(repository, ("knows the name", "knows the first name"))
    said = diff(repository).stdout
    assert "Description: … by somebody who knows the {+first+} name and the reason of" in said


LIMIT = "expectations: [{expects: The parcel, id: parcel, within: 7 business days after delivery}]"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "within [-7 business-] {+10+} days of delivery"),
        ("fa", "تا [-۷-] {+۱۰+} روز [-کاری-] پس از تحویل"),
    ],
)
def test_of_a_time_limit_only_the_words_that_changed_are_told(repository, language, said):
    edit(repository, ("id: enter\n", f"id: enter\n        {LIMIT}\n"))
    anchors = "anchors:\n  - {anchor: {en: delivery, fa: تحویل}, id: delivery}\n"
    edit(repository, ("languages: [en]\n", f"languages: [en, fa]\n{anchors}"), path=PROJECT)
    repository.commit({})
    edit(repository, ("7 business days", "10 days"))
    told = re.sub("[\u2066-\u2069\u200e\u200f]", "", diff(repository, language=language).stdout)
    assert said in told
    # Of a short one there is no more to spare than to read.
    edit(repository, ("10 days after delivery", "10 days"))
    repository.commit({})
    edit(repository, ("10 days", "5 days"))
    assert "[-" not in diff(repository).stdout


def test_page_stands_alone_and_shows_both_versions(repository, tmp_path):
    edit(repository, OWNER, ("touchpoint: Enter", "touchpoint: <script>alert(1)</script>"))
    page = tmp_path / "changes.html"
    done = diff(repository, "--output-format", "html", "--output-file", page)
    assert f"What changed stands in {page}" in done.stderr
    html = page.read_text(encoding="utf-8")
    assert 'src="data:image/svg+xml;base64,' in html
    assert "<script" not in html
    assert not re.search(r'(src|href)="(?!data:|#)', html)


@pytest.mark.parametrize(
    ("edits", "language"),
    [
        (COMBINED, "fa"),
        pytest.param(SINGLE, "fa", marks=pytest.mark.long),
        pytest.param(SINGLE | COMBINED, "en", marks=pytest.mark.long),
    ],
)
def test_scripted_history_is_told_as_it_was_written(tmp_path, edits, language):
    """Every edit is a commit on the demo; each is classified as expected, in one run of git."""
    repository = Repository(tmp_path / "demo")
    yaml = {file.path: file.data.decode() for file in read_project_files(ROOT) if not file.location}
    first = english_first if language == "en" else dict
    base = repository.commit(first(_few(yaml, ALWAYS)))
    told = {}
    for title, each in edits.items():
        repository.git("checkout", "--quiet", base)
        before = repository.commit(first(_few(yaml, (*ALWAYS, each.path))), title)
        after = repository.commit(first(_few(edited(each), (*ALWAYS, each.path))), title)
        told[title] = before, after, each.expected
    names = tuple(name for before, after, _ in told.values() for name in (before, after))
    files = files_of_revisions(repository.folder, names)
    for title, (before, after, expected) in told.items():
        found = compared(files[before], files[after], today=date(2026, 11, 22))
        assert sorted(map(line_of, found.changes)) == list(expected), title


def _few(texts, paths):
    wanted = {*paths, *map(overlay_of, paths)}
    return {path: text for path, text in texts.items() if path in wanted}


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Named by its new id, Owner"), ("fa", "با شناسه تازه، صاحب")],
)
def test_a_reference_that_follows_a_new_id_is_no_other_spelling(repository, language, said):
    edit(repository, ("id: sales", "id: shop\n    formerly: sales"), path=REG)
    edit(repository, ("owner: sales", "owner: shop"))

    assert said in diff(repository, language=language).stdout
