"""Who reviews which file, as GitHub and GitLab read it."""

import pytest

from cxmap.reports.codeowners import codeowners
from tests.readings import judged, texts_of

PROJECT = """\
# file: journeys/project.yml
project: A practice
languages: [en, fa]
reviewers: practice/everybody
# file: journeys/registers.yml
departments:
  - department: Sales
    id: sales
    reviewers:
      - practice/sales
      - "@practice/wholesale"
  - department: Counter
    id: counter
    part_of: sales
  - department: Care
    id: care
  - department: Repairs
    id: repairs
    reviewers: practice/repairs
roles:
  - role: Head of repairs
    id: head
    department: repairs
    reviewers: practice/head
"""


def lines_of(yaml, folder=""):
    """Give the lines that name somebody."""
    text = codeowners(judged(texts_of(PROJECT + yaml)).catalog, folder=folder)
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def journey(owner, *more):
    return f"""\
journey: Visit
{owner}
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
""" + "\n".join(more)


def test_a_file_has_the_reviewers_of_its_owner_and_the_rest_those_of_the_project():
    yaml = "# file: journeys/visit.yml\n" + journey("owner: repairs")

    assert ["* @practice/everybody", "/journeys/visit.yml @practice/repairs"] == lines_of(yaml)


def test_a_file_has_the_reviewers_of_all_who_own_something_in_it():
    yaml = "# file: journeys/visit.yml\n" + journey("owner: sales", "        owner: repairs\n")
    everybody = "@practice/repairs @practice/sales @practice/wholesale"

    assert [f"/journeys/visit.yml {everybody}"] == lines_of(yaml)[1:]


def test_a_role_that_owns_something_has_its_own_reviewers():
    yaml = "# file: journeys/visit.yml\n" + journey("owner: repairs\nowner_role: head")

    assert ["/journeys/visit.yml @practice/head"] == lines_of(yaml)[1:]


def test_those_of_the_project_look_for_whoever_has_none_where_others_own_something_too():
    yaml = "# file: journeys/visit.yml\n" + journey("owner: sales", "        owner: care\n")
    everybody = "@practice/everybody @practice/sales @practice/wholesale"

    assert [f"/journeys/visit.yml {everybody}"] == lines_of(yaml)[1:]


@pytest.mark.parametrize(
    ("owner", "reviewers"),
    [("counter", ["/journeys/visit.yml @practice/sales @practice/wholesale"]), ("care", [])],
)
def test_a_department_without_reviewers_has_those_of_the_one_above_it(owner, reviewers):
    yaml = "# file: journeys/visit.yml\n" + journey(f"owner: {owner}")

    assert reviewers == lines_of(yaml)[1:]


def test_a_translation_has_the_reviewers_of_what_it_translates():
    yaml = (
        "# file: journeys/visit.yml\n"
        + journey("owner: repairs")
        + "# file: journeys/visit.fa.yml\njourney: بازدید\n"
    )

    assert [
        "/journeys/visit.fa.yml @practice/repairs",
        "/journeys/visit.yml @practice/repairs",
    ] == (lines_of(yaml)[1:])


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("journeys/بازدید.yml", "/cx/journeys/بازدید.yml"),
        ("journeys/second visit.yml", r"/cx/journeys/second\ visit.yml"),
        ("journeys/visit [2] #1.yml", r"/cx/journeys/visit\ ?2?\ ?1.yml"),
    ],
)
def test_a_path_is_a_pattern_that_fits_it_below_the_folder_of_the_project(path, pattern):
    first, second = lines_of(f"# file: {path}\n" + journey("owner: repairs"), folder="cx/")

    assert "/cx/ @practice/everybody" == first
    assert f"{pattern} @practice/repairs" == second


def test_where_nobody_reviews_anything_nothing_is_said():
    yaml = "\n".join(
        line for line in PROJECT.splitlines() if "reviewers" not in line and "practice/" not in line
    )

    assert "" == codeowners(judged(texts_of(yaml + "\n")).catalog)
