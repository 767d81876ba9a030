"""What a person typed in our way is written back as it was typed."""

from pathlib import Path

import pytest

from cxmap.writing.author import Author
from cxmap.writing.write import yaml_of
from tests.writing.trips import read_back

FILES = sorted((Path(__file__).parent / "as_typed").glob("*/*.yml"))
AUTHORS = {"fa": Author(), "en": Author(language="en", calendar="gregorian")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_written_back_as_it_was_typed(path):
    language = path.parent.name
    typed = path.read_text(encoding="utf-8")
    project = f"project: x\nlanguages: {language}\n"
    reading = read_back({"journeys/project.yml": project, f"journeys/{path.name}": typed})

    assert typed == yaml_of(reading.entries[1:], author=AUTHORS[language])


def test_no_entries_are_an_empty_file():
    assert yaml_of([], author=Author()) == ""
