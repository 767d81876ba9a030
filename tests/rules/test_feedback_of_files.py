"""Rules about feedback hold for rows of files, too, and nobody's number leaves such a file."""

import pytest

from cxmap.language.languages import LANGUAGES
from cxmap.publication.build import publication_of
from cxmap.rules.wording import sentence
from tests.readings import TODAY, judged

PROJECT = {
    "journeys/project.yml": (
        "project: Shop\nlanguages: [en, fa]\ncalendar: gregorian\ndays_off: friday\n"
    ),
    "journeys/data.yml": """\
departments: [{department: Desk, id: desk}]
datasets:
  - {dataset: Log, id: log, file: log.csv, rows: feedback, kind: complaint}
""",
    "journeys/visit.yml": "journey: Visit\nstages: [{stage: In, touchpoints: [Door]}]\n",
}
STANDARD = "standards: [{standard: Soon, id: soon, feedback: complaint, limit: 3 business days}]\n"
COLUMNS = ("id", "text", "date", "department", "due", "closed", "reference", "answer", "speaker")
OTHERS = ("response", "root_cause", "outcome", "prevention", "situation", "progress")


def log(*rows):
    """Write a file of rows, each of which says some of its columns."""
    heads = (*COLUMNS, *OTHERS)
    lines = (",".join(row.get(head, "") for head in heads) for row in rows)
    return "\n".join((",".join(heads), *lines))


def checked(*rows, **more):
    return judged({**PROJECT, "journeys/log.csv": log(*rows), **more})


def found(checked_project, *codes):
    return [
        (each.code, each.span.line, each.span.column)
        for each in checked_project.problems
        if each.code in codes and each.span.path == "journeys/log.csv"
    ]


WAITS = {"text": "Nobody called", "date": "2026-11-15", "department": "desk"}
ABOUT_DAYS = ("CX364", "CX504")


def test_a_row_without_a_last_day_is_reported_until_a_standard_gives_it_one():
    assert [("CX364", 2, 2)] == found(checked(WAITS), *ABOUT_DAYS)
    # Monday to Wednesday; the column of the day on which it came is the third one.
    with_standard = checked(WAITS, **{"journeys/standards.yml": STANDARD})
    assert [("CX504", 2, 3)] == found(with_standard, *ABOUT_DAYS)
    assert "18 November 2026" in " ".join(sentence(each, "en") for each in with_standard.problems)


def test_a_row_that_is_late_by_its_own_day_is_reported_there():
    assert [("CX504", 2, 5)] == found(checked(WAITS | {"due": "2026-11-20"}), *ABOUT_DAYS)
    assert [] == found(checked(WAITS | {"due": "2026-11-22"}), *ABOUT_DAYS)


def test_a_row_that_is_closed_says_how_it_ended():
    closed = WAITS | {"closed": "2026-11-16"}

    assert [("CX365", 2, 2)] == found(checked(closed), "CX365", *ABOUT_DAYS)
    assert [] == found(checked(closed | {"answer": "We did"}), "CX365", *ABOUT_DAYS)


PRIVATE = (
    ("0935 812 7764", "812", "CX411"),
    ("۰۹۳۵۸۱۲۷۷۶۴", "۸۱۲", "CX411"),
    ("somebody@mail.com", "omebody@mail", "CX411"),
    ("کد ملی 0012345679", "12345", "CX410"),
    ("5022-2910-7345-1864", "7345", "CX410"),
)
FREE = ("text", "reference", "answer", "speaker", "id", "response", "root_cause", "outcome")
REFUSED = ("situation", "closed", "progress")


@pytest.mark.parametrize(("written", "secret", "code"), PRIVATE)
def test_no_message_says_a_number_of_a_person(written, secret, code):
    columns = (*FREE, *REFUSED)
    project = checked(*(WAITS | {column: f"Hm {written}"} for column in columns))

    said = (sentence(each, language) for each in project.problems for language in LANGUAGES)
    assert secret not in " ".join(said)
    assert [
        (code, row, (*COLUMNS, *OTHERS).index(column) + 1)
        for row, column in enumerate(columns, start=2)
    ] == found(project, "CX410", "CX411")


@pytest.mark.parametrize(("written", "secret"), [each[:2] for each in PRIVATE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_shows_a_number_of_a_person(written, secret, language):
    # A draft is published in spite of what is wrong in it.
    draft = PROJECT["journeys/project.yml"] + "status: draft\n"
    rows = (WAITS | {column: f"Hm {written}"} for column in FREE)
    project = checked(*rows, **{"journeys/project.yml": draft})
    site = publication_of(project, language=language, today=TODAY)

    assert site.pages
    assert secret not in " ".join(repr(page) for page in site.pages)
    assert secret not in " ".join(map(repr, project.catalog.reading.entries))
