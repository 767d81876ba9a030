"""Every template is a project that is right at once, and says the same in both languages."""

import re
from datetime import date

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.language.languages import LANGUAGES
from cxmap.model.entries import Part
from cxmap.model.metrics import Metric
from cxmap.model.registers import Department, Persona
from cxmap.model.standards import Promise
from cxmap.model.text import Text
from cxmap.model.voice import Improvement
from cxmap.outputs.scaffold import templates, write_project
from cxmap.publication.checking import checked_project
from tests.projects import run_here, run_program

TRADES = tuple(name for name in templates() if name != "empty")
TODAY = date(2026, 11, 22)
MUCH_LATER = date(2046, 11, 22)
FOLDER = "پروژه‌های ما/تجربه مشتری (نسخه ۱)"

# A build takes seconds: in the short run there is one in each language, of the two that have most.
BUILT_AT_ONCE = {("complaint-handling", "fa"), ("hospitality", "en")}
BUILDS = [
    pytest.param(
        name, language, marks=() if (name, language) in BUILT_AT_ONCE else pytest.mark.long
    )
    for name in templates()
    for language in LANGUAGES
]


def begun(folder, name, language):
    """Begin a project as the program does, and read and judge it on a day."""
    write_project(folder, template=name, language=language)
    return judged_on(folder, TODAY)


def judged_on(folder, day):
    return checked_project(read_project_files(folder), today=day)


def said(catalog, language):
    """Every text of a project in one language, with what it stands in, in the order of the files.

    A text that is not written in this language is missed, and not replaced by the original.
    """
    first = catalog.project.first_language
    found = []
    for part in catalog.all(Part):
        for key in type(part).model_fields:
            value = getattr(part, key)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, Text):
                    words, really = text.said_in(language, first=first)
                    found.append((type(part).__name__, key, words if really == language else None))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", templates())
def test_there_is_nothing_to_mend_in_a_new_project_however_late_it_is_begun(
    tmp_path, name, language
):
    checked = begun(tmp_path, name, language)

    assert () == tuple(checked.problems)
    assert () == tuple(judged_on(tmp_path, MUCH_LATER).problems)


@pytest.mark.parametrize("name", templates())
def test_a_template_says_the_same_whichever_language_one_writes_in(tmp_path, name):
    persian, english = (
        begun(tmp_path / language, name, language).catalog for language in ("fa", "en")
    )

    assert ("fa", "en") == (persian.project.first_language, english.project.first_language)
    for language in LANGUAGES:
        assert said(persian, language) == said(english, language)
        assert None not in {words for *_, words in said(persian, language)}


@pytest.mark.parametrize("name", TRADES)
def test_a_trade_shows_a_whole_small_firm(tmp_path, name):
    catalog = begun(tmp_path, name, "fa").catalog
    (journey,) = catalog.journeys()
    touchpoints = [each for stage in journey.stages for each in stage.touchpoints]
    situations = [each for playbook in catalog.playbooks() for each in playbook.situations]

    assert 5 <= len(touchpoints) <= 8
    assert all(each.feels is not None and each.expectations for each in touchpoints)
    assert [each for each in touchpoints if each.moment_of_truth]
    assert [each for each in touchpoints if each.pains]
    assert 3 <= len(situations) <= 8
    assert all(each.says and each.say_first and len(each.options) >= 2 for each in situations)
    for kind, least in ((Department, 3), (Persona, 2), (Metric, 2), (Promise, 1), (Improvement, 1)):
        assert len(catalog.all(kind)) >= least, kind


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", templates())
def test_the_guide_of_a_project_names_files_that_are_there(tmp_path, name, language):
    write_project(tmp_path, template=name, language=language)

    for page in LANGUAGES:
        guide = (tmp_path / "docs" / page / "guide.md").read_text(encoding="utf-8")
        named = [part for part in guide.split("`") if part.endswith(".yml") and "/" in part]
        assert len(named) > 3
        assert [] == [path for path in named if not (tmp_path / path).is_file()]


@pytest.mark.parametrize(("name", "language"), BUILDS)
def test_the_first_steps_succeed_in_a_folder_with_spaces_and_persian_letters(
    tmp_path, name, language
):
    begin = ("init", FOLDER, "--template", name, "--in", language)
    started = run_here(*begin, cwd=tmp_path)
    project = tmp_path / FOLDER
    checked = run_here("check", "--strict", cwd=project)
    built = run_program("cxmap", "build", "--strict", cwd=project)

    assert [0, 0, 0] == [each.returncode for each in (started, checked, built)], built.stderr
    for page in LANGUAGES:
        site = project / "site" / page
        for path in ("index.html", "guide.html"):
            text = (site / path).read_text(encoding="utf-8").split("<article")[1]
            led_to = set(re.findall(r'<a [^>]*href="([^":#?]+)', text.split("</article>")[0]))
            assert [] == [
                link for link in led_to if not (site / path).parent.joinpath(link).exists()
            ]


def test_every_template_is_listed_with_a_sentence(tmp_path):
    listed = run_here("init", "--list-templates", cwd=tmp_path).stdout.splitlines()

    assert list(templates()) == [line.split(": ", 1)[0] for line in listed]


def test_an_unknown_template_is_answered_with_the_nearest_or_with_all(tmp_path):
    near, far = (
        run_here("init", "new", "--template", name, cwd=tmp_path).stderr
        for name in ("retial", "restaurant")
    )

    assert "Did you mean “retail”?" in near
    assert ", ".join(templates()) in far
    assert [] == list(tmp_path.iterdir())


def test_a_clone_of_an_empty_repository_is_filled(tmp_path):
    (tmp_path / ".git").mkdir()
    run = run_here("init", ".", "--in", "en", "--lang", "en", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "journeys" / "project.yml").is_file()


def test_the_commands_that_follow_go_on_in_the_language_of_the_project(tmp_path):
    said = run_here("init", "new", "--in", "fa", cwd=tmp_path).stderr
    assert "cxmap check --lang fa و cxmap build --lang fa" in said
    assert "--lang" not in run_here("init", "other", "--in", "en", cwd=tmp_path).stderr


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    run = run_here("init", ".", cwd=tmp_path)

    assert run.returncode == 2
    assert "is not empty" in run.stderr
    assert ["notes.txt"] == [each.name for each in tmp_path.iterdir()]
