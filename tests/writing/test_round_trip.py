"""What is written and read again is what it was, and is written the same again."""

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.model.entries import Entry
from cxmap.reading.read import read
from cxmap.writing.author import Author
from cxmap.writing.write import yaml_of
from tests.projects import ROOT
from tests.writing.catalogs import Catalog, Chance, fields
from tests.writing.trips import one_file, read_back

LANGUAGES = [("fa", "en"), ("en", "fa"), ("fa",), ("en",)] * 2


@pytest.fixture(scope="module")
def chance():
    return Chance(seed=1407)


@pytest.fixture(scope="module")
def catalog_of_number(chance):
    """Give the catalog of a number, for which those before it are made, too."""
    made: list[Catalog] = []

    def catalog(number):
        while len(made) <= number:
            made.append(chance.catalog(*LANGUAGES[len(made)]))
        return made[number]

    return catalog


@pytest.mark.parametrize(
    "number",
    [pytest.param(n, marks=[pytest.mark.long] if n else []) for n in range(len(LANGUAGES))],
)
def test_a_catalog_comes_back_as_it_was_and_is_written_the_same_again(number, catalog_of_number):
    catalog = catalog_of_number(number)
    author = Author.of(catalog.project)
    journey, playbook = catalog.wholes
    entries = {
        "journeys/project.yml": [catalog.project],
        "journeys/way.yml": [journey],
        "playbooks/help.yml": [playbook],
        "journeys/registers.yml": catalog.registers,
    }
    written = {path: yaml_of(inside, author=author) for path, inside in entries.items()}
    back = by_path(read_back(written))

    for path, inside in entries.items():
        for entry, found in zip(inside, back[path], strict=True):
            assert one_file(entry, author.language) == found
        assert written[path] == yaml_of(back[path], author=author)


def test_the_catalogs_fill_in_every_way_and_leave_out_every_field_of_the_model(
    catalog_of_number, chance
):
    catalog_of_number(len(LANGUAGES) - 1)

    assert set() == {(name, key) for name, key, _ in fields()} - chance.said
    assert set() == {(n, key) for n, key, shape in fields() if not shape.is_required} - chance.left
    assert set() == {(name, key) for name, key, shape in fields() if shape.is_list} - chance.several
    translated = {(name, key) for name, key, shape in fields() if shape.is_text}
    assert set() == translated - chance.translated


def test_the_demo_comes_back_with_its_translations():
    reading = read(read_project_files(ROOT))
    author = Author()
    written = {path: yaml_of(inside, author=author) for path, inside in by_path(reading).items()}
    back = by_path(read_back(written))

    for path, inside in by_path(reading).items():
        assert [one_file(entry, author.language) for entry in inside] == back[path]
        assert written[path] == yaml_of(back[path], author=author)


def by_path(reading):
    """The entries of a reading by their YAML; rows of other files stay where they are."""
    found: dict[str, list[Entry]] = {}
    for entry in reading.entries:
        path = reading.places[entry].document.path
        if path.endswith(".yml"):
            found.setdefault(path, []).append(entry)
    return found
