"""The documents that a service asks for, line by line."""

import pytest

from cxmap.model.means import Service
from cxmap.views.needed_documents import needed_documents

REGISTERS = """\
personas:
  - persona: Student
    id: student
sources:
  - source: Passport act
    id: act
documents:
  - document: Booklet
    id: booklet
  - document: Insurance card
    id: insurance
  - document: School certificate
    id: school
services:
  - service: Passport
    id: passport
    needs_documents:"""


def lines_of(reader_of, written, language="en"):
    reader = reader_of({"journeys/registers.yml": REGISTERS + written}, language=language)
    (service,) = reader.catalog.all(Service)
    return [str(line) for line in needed_documents(reader, service.needs_documents)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (" booklet\n", ["Booklet"]),
        (" [booklet, school]\n", ["Booklet", "School certificate"]),
        ("\n      - booklet\n      - document: school\n", ["Booklet", "School certificate"]),
        (
            """
      - document: school
        need: optional
        if: Below 15
        persona: student
        source: {source: act, at: art. 4}
""",
            ["School certificate (Optional, if: Below 15, for Student, Passport act, art. 4)"],
        ),
    ],
    ids=["one name", "several names", "short and long", "with everything"],
)
def test_a_document_is_named_with_what_is_said_of_it(reader_of, written, expected):
    assert expected == lines_of(reader_of, written)


def test_documents_that_stand_for_each_other_share_a_line(reader_of):
    written = """
      - document: insurance
        one_of: Who the child is
      - booklet
      - document: school
        one_of: Who the child is
        if: It goes to school
"""

    assert [
        "Who the child is, one of: Insurance card, School certificate (if: It goes to school)",
        "Booklet",
    ] == lines_of(reader_of, written)


def test_a_choice_is_told_by_its_words_in_the_first_language(reader_of):
    written = """
      - document: insurance
        one_of: {fa: هویت کودک, en: Who the child is}
      - document: school
        one_of: {fa: هویت کودک}
"""

    assert ["Who the child is, one of: Insurance card, School certificate"] == lines_of(
        reader_of, written
    )
