"""What is new stands in its file, is no error, and nothing else in the file has changed."""

from difflib import ndiff

import pytest

from cxmap.files.discovery import File
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.model.kinds import WHOLE_FILES
from cxmap.model.registers import Department, Persona
from cxmap.model.shape import fields_of, required_keys
from cxmap.model.tree import register_of
from cxmap.outputs.arrivals import arrival, write_arrival
from cxmap.outputs.newcomers import (
    Newcomer,
    entries_around,
    kinds_to_begin,
    path_for,
    places_for,
    proposed_id,
    title_key,
)
from cxmap.publication.checking import checked_project
from cxmap.writing.beginnings import first_keys
from tests.reading.sound_project import files as sound_files
from tests.reading.sound_project import right
from tests.readings import files_of, texts_of
from tests.writing.awkward import TEXTS

PROJECT = """\
# file: journeys/project.yml
project: A project
languages: en
# file: journeys/registers.yml
departments:
  - department: Sales
    id: sales
"""


def begun(files, kind, *, title="Something new", inside=None, path="", **said):
    """Give the files with something new of a kind, and what was found out about it."""
    part = kinds_to_begin()[kind]
    checked = checked_project(files.values())
    around = None
    if inside is not None:
        (around,) = places_for(checked.catalog, part, inside)
    name = proposed_id(checked.catalog, part, title, around)
    first = {title_key(part): title} | ({} if part in WHOLE_FILES.values() else {"id": name})
    newcomer = Newcomer(
        kind=part,
        id=name,
        said=first | said,
        path=path or path_for(checked.catalog, part, name, around),
        inside=around,
    )
    found = arrival(files, checked, newcomer, "en")
    return files | {found.file.path: found.file}, found


def project(written=PROJECT):
    return {file.path: file for file in files_of(texts_of(written))}


def only_added(before, after):
    """Tell whether a text has every line of another one, and more.

    The remark that stood for a key may have made place for it.
    """
    lines = ndiff(before.splitlines(), after.splitlines())
    gone = [line[1:].strip() for line in lines if line[0] == "-"]
    keys = {line.strip() for line in after.splitlines()}
    return all(f"{line.split(':')[0].strip(' #')}:" in keys for line in gone if "#" in line) and (
        all(line.startswith("# ") for line in gone)
    )


def with_home_for(files, kind):
    """Give files in which something of a kind has a place, and the name of that place."""
    part = kinds_to_begin()[kind]
    if part in WHOLE_FILES.values() or register_of(part):
        return files, None
    home = entries_around(part)[0]
    catalog = checked_project(files.values()).catalog
    known = [entry for entry in catalog.all(home) if entry in catalog.reading.places]
    if known:
        return files, catalog.ref_of(known[0])
    files, around = with_home_for(files, home.KIND)
    files, _ = begun(files, home.KIND, inside=around, **asked_for(home))
    return with_home_for(files, kind)


def asked_for(part):
    """Give what a class cannot be without, besides its title."""
    keys = [key for key in required_keys(part) if key != title_key(part)]
    return {key: right(part, fields_of(part)[key]) for key in keys}


@pytest.mark.parametrize("kind", kinds_to_begin())
def test_every_kind_can_be_begun_without_an_error(kind):
    sound = {file.path: file for file in files_of(sound_files())}
    files, inside = with_home_for(sound, kind)
    after, found = begun(files, kind, inside=inside, **asked_for(kinds_to_begin()[kind]))

    assert not has_errors(checked_project(after.values()).problems)
    before = files[found.file.path].data.decode() if found.file.path in files else ""
    assert only_added(before, found.text)
    new = found.text.splitlines()[found.line - 1 :]
    assert "Something new" in "".join(new[:2])
    is_said = {line.split(":")[0].strip(" #-") for line in new}
    assert is_said >= set(first_keys(kinds_to_begin()[kind]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_come_next_is_said_in_the_language_of_the_project(language):
    files = project(PROJECT.replace("languages: en", f"languages: {language}"))
    _, found = begun(files, "department")
    explained = {"en": "# part_of:  # The unit it is a part of.", "fa": "# part_of:  # واحد"}[
        language
    ]

    assert explained in found.text


def test_what_is_said_of_a_key_does_not_become_its_value():
    files, found = begun(project(), "department")
    opened = found.text.replace("    # part_of:", "    part_of:")
    files[found.file.path] = File(path=found.file.path, data=opened.encode())

    assert opened != found.text
    assert [each.part_of for each in checked_project(files.values()).catalog.all(Department)] == [
        None,
        None,
    ]


def test_what_is_left_open_is_a_draft_until_it_is_there():
    files, _ = begun(project(), "playbook", title="Returns", owner="sales")
    _, found = begun(files, "situation", title="Too late", inside="returns")

    assert "    status: draft # take this line away" in found.text
    assert ["CX303"] == [problem.code for problem in found.left]


@pytest.mark.parametrize("title", TEXTS)
def test_any_title_comes_back_as_it_was(title):
    if title.strip(" \u200c") != title or not title.strip():
        pytest.skip("nobody can type it as an argument and mean it")
    files, found = begun(project(), "persona", title=title)
    (persona,) = checked_project(files.values()).catalog.all(Persona)

    assert found.file.path in files
    assert title == persona.persona.own


def test_a_second_thing_of_a_title_gets_a_number():
    files, _ = begun(project(), "persona", title="Buyer")
    _, found = begun(files, "persona", title="Buyer")

    assert "id: buyer-2" in found.text


def test_an_unknown_name_is_refused_with_what_was_most_likely_meant():
    with pytest.raises(UsageFault) as refused:
        begun(project(), "journey", owner="salse")

    assert "new_with_error" == refused.value.id
    assert "“sales”" in str(refused.value.arguments["problem"])


@pytest.mark.parametrize(
    ("before", "added"),
    [
        pytest.param(
            "departments:\n  - department: Sales\n    id: sales\n",
            "  - department: New",
            id="plain",
        ),
        pytest.param(
            "departments:\n- department: Sales\n  id: sales\n",
            "- department: New",
            id="dashes below the key",
        ),
        pytest.param(
            "departments:\n      -   department: Sales\n          id: sales\n",
            "      - department: New",
            id="wide indentation",
        ),
        pytest.param(
            "departments:\n  - department: Sales\n    id: sales\n    # the remark of sales\n"
            "\n# the remark of roles\nroles:\n  - role: Agent\n    id: agent\n",
            "    # the remark of sales\n  - department: New",
            id="remarks stay with their neighbour",
        ),
        pytest.param(
            "departments: # all of them\n  - department: Sales\n    description: |\n"
            "      Two lines.\n\n      # no remark\n\nroles:\n  - role: Agent\n",
            "      # no remark\n  - department: New",
            id="a block of text at the end",
        ),
        pytest.param(
            "departments:\r\n  - department: Sales\r\n    id: sales\r\n",
            "    id: sales\r\n  - department: New",
            id="lines that end as on Windows",
        ),
        pytest.param(
            "departments:\n  - department: Sales\n    id: sales",
            "    id: sales\n  - department: New",
            id="no end of the last line",
        ),
        pytest.param(
            "roles:\n  - role: Agent\n", "\ndepartments:\n  - department: New", id="no list"
        ),
        pytest.param("", "departments:\n  - department: New", id="no file"),
        pytest.param(
            "departments: # nothing yet\nroles:\n  - role: Agent\n",
            "# nothing yet\n  - department: New",
            id="an empty list",
        ),
    ],
)
def test_it_goes_on_as_the_file_is_written(before, added):
    path = "journeys/people.yml"
    files = project() | ({path: File(path=path, data=before.encode())} if before else {})
    _, found = begun(files, "department", title="New", path=path)

    assert added in found.text
    assert only_added(before, found.text)


@pytest.mark.parametrize(
    ("before", "fault"),
    [
        ("departments: [{department: Sales}]\n", "new_cannot_be_added"),
        ("departments: []\n", "new_cannot_be_added"),
        ("departments:\n  - department: [\n", "new_file_broken"),
        (
            "departments:\n  - department: Sales\n    description: |+\n      Text\n\n\n",
            "new_cannot_be_added",
        ),
        ("journey: Visit\nowner: sales\n", "new_with_error"),
    ],
)
def test_where_it_cannot_go_on_nothing_is_written(before, fault):
    path = "journeys/people.yml"
    files = project() | {path: File(path=path, data=before.encode())}
    with pytest.raises(UsageFault) as refused:
        begun(files, "department", title="New", path=path)

    assert fault == refused.value.id


def test_a_file_that_is_there_is_not_written_over():
    files, _ = begun(project(), "journey", title="Visit", owner="sales")
    with pytest.raises(UsageFault) as refused:
        begun(files, "journey", title="Another", path="journeys/visit.yml", owner="sales")

    assert "new_file_exists" == refused.value.id


def test_a_byte_order_mark_stays(tmp_path):
    path = "journeys/registers.yml"
    files = project()
    files[path] = File(path=path, data=b"\xef\xbb\xbf" + files[path].data)
    _, found = begun(files, "department", title="New")
    write_arrival(tmp_path, found)
    data = (tmp_path / path).read_bytes()

    assert data.startswith(files[path].data)
    assert 1 == data.count(b"\xef\xbb\xbf")


def test_a_register_goes_where_most_of_its_kind_stand():
    files = project(PROJECT + "# file: journeys/b2b/people.yml\ndepartments:\n  - One\n  - Two\n")
    _, found = begun(files, "department")

    assert "journeys/b2b/people.yml" == found.file.path


def test_a_key_that_is_put_to_use_takes_the_place_of_its_remark():
    files, _ = begun(project(), "journey", title="Visit", owner="sales")
    files, stage = begun(files, "stage", title="Choice", inside="visit")
    _, found = begun(files, "touchpoint", title="Look", inside="choice", owner="sales")

    assert "    # touchpoints:  # " in stage.text
    assert "touchpoints:  # " not in found.text
    assert "    # goal:  # " in found.text


def test_a_remark_of_the_author_stays():
    stage = "  - stage: Choice\n    id: choice\n    # touchpoints: none so far\n"
    files = project() | files_of_journey(f"journey: Visit\nowner: sales\nstages:\n{stage}")
    _, found = begun(files, "touchpoint", title="Look", inside="choice", owner="sales")

    assert "    # touchpoints: none so far\n    touchpoints:\n" in found.text


def files_of_journey(text):
    return {"journeys/visit.yml": File(path="journeys/visit.yml", data=text.encode())}
