"""The page of a playbook: each word of a situation is found once, in its own section."""

import pytest

from tests.pages.test_search_sections import sections


@pytest.fixture(scope="module")
def playbook(site, every_field):
    """The page of a playbook in which every field is filled."""
    return site(every_field().files(), "en")["playbooks/full.html"]


@pytest.mark.parametrize(
    "key",
    [
        "Situation says",
        "Situation say-first",
        "Situation description",
        "Question ask",
        "Question answers",
        "Option do",
        "Option otherwise",
        "Step step",
    ],
)
def test_what_a_situation_says_is_found_in_its_own_section(playbook, key):
    found = {section: text for section, _, text in sections(playbook) if f"Words of {key}" in text}

    assert "full" in found
    if key != "Step step":  # procedures have steps, too
        assert ["full"] == list(found)


@pytest.mark.parametrize("key", ["Situation says", "Situation say-first", "Option otherwise"])
def test_it_is_found_once(playbook, key):
    text = next(text for section, _, text in sections(playbook) if section == "full")

    assert 1 == text.count(f"Words of {key}")


def test_a_search_finds_neither_the_bar_nor_its_buttons(playbook):
    found = " ".join(text for _, _, text in sections(playbook))

    assert "New customer" not in found
    assert "Register this" not in found


def test_the_heading_of_a_situation_stands_in_its_row(playbook, whole, parsed):
    html = parsed(whole(playbook))
    heading = next(each for each in html.elements if each["attrs"].get("id") == "full")

    assert "h3" == heading["tag"]
    assert "summary" == heading["in"][-1]


def test_buttons_that_need_a_script_are_hidden_until_there_is_one(playbook, whole, parsed):
    html = parsed(whole(playbook))
    bar = next(each for each in html.elements if "data-cx-bar" in each["attrs"])
    register = [each for each in html.elements if "data-cx-register" in each["attrs"]]

    assert "hidden" in bar["attrs"]
    assert register
    assert all("hidden" in each["attrs"] or "div" in each["in"] for each in register)


@pytest.mark.parametrize(
    ("project", "said"),
    [("project: P", "Case number"), ("{project: P, reference: Room}", "Room")],
)
def test_a_case_is_known_by_what_the_project_says(site, whole, project, said):
    files = {"journeys/project.yml": project, "playbooks/it.yml": "playbook: P"}

    assert f'placeholder="{said}"' in whole(site(files, "en")["playbooks/it.html"])
