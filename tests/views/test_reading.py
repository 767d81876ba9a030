"""A reading path: what each lesson leads to, how long it takes, and what a device remembers."""

from dataclasses import replace
from typing import Any

import pytest

from cxmap.catalog.opening import opened
from cxmap.model.knowledge import ReadingPath
from cxmap.model.registers import Role
from cxmap.views.reading import path_line, paths_of_role, reading_data, reading_path_view

FILES = {
    "journeys/registers.yml": """\
departments: [{department: Sales, id: sales}]
roles: [{role: Seller, id: seller}, {role: Buyer, id: buyer}]
stories: [{story: The note, id: note}]
reading_paths:
  - reading_path: First week
    id: first-week
    role: seller
    lessons:
      - {story: note, id: a-story, takes: 3 minutes}
      - {about: Our own words, story: note, id: own-words, takes: 1 hour}
      - {journey: visit, stage: visit/arrival, id: a-stage}
      - {about: Sit beside a colleague, id: a-task, takes: 1 day}
    questions:
      - question: How long?
        id: how-long
        answers: [{answer: A day, right: true}, {answer: A week, right: true}, A year]
""",
    "journeys/visit.yml": """\
journey: Visit
id: visit
formerly: tour
owner: sales
stages:
  - stage: Arrival
    id: arrival
    touchpoints: [{touchpoint: Till, id: till}]
""",
}
PAGE = "reading/first-week.html"


@pytest.fixture
def reader(reader_of):
    return reader_of(FILES, page=PAGE)


def path_of(reader):
    return reader.catalog.all(ReadingPath)[0]


def test_a_lesson_leads_to_what_is_read_and_says_what_that_is(reader):
    story, own_words, stage, task = reading_path_view(reader, path_of(reader)).lessons

    assert ("The note", "Customer story", "3 minutes") == (
        str(story.way),
        story.kind,
        str(story.takes),
    )
    assert "../stories/note.html?path=first-week&lesson=a-story" == story.way.href
    assert ("Our own words", "", ["story"]) == (
        str(own_words.way),
        own_words.kind,
        [each.key for each in own_words.facts],
    )
    assert "../journeys/visit.html?path=first-week&lesson=a-stage#stage_arrival" == stage.way.href
    assert ("Sit beside a colleague", "", None) == (str(task.way), task.way.href, task.address)


def test_what_is_remembered_is_what_was_read_and_not_who_led_there(reader):
    story, own_words, stage, task = reading_path_view(reader, path_of(reader)).lessons

    assert "story/note" == story.mark.key == own_words.mark.key
    assert ("stage/visit/arrival", ("stage/tour/arrival",)) == (
        stage.mark.key,
        stage.mark.former_keys,
    )
    assert "lesson/first-week/a-task" == task.mark.key


def test_time_is_added_up_only_where_all_of_it_is_minutes_and_hours(reader_of):
    hours = {
        **FILES,
        "journeys/registers.yml": FILES["journeys/registers.yml"].replace("1 day", "2 hours"),
    }
    for files, expected in ((FILES, ["4 lessons"]), (hours, ["4 lessons", "183 minutes in all"])):
        reader = reader_of(files, page=PAGE)
        assert expected == [str(each) for each in path_line(reader, path_of(reader)).facts]


def test_a_question_says_how_many_answers_are_right_where_it_is_not_one(reader):
    question = reading_path_view(reader, path_of(reader)).questions[0]

    assert "2 answers are right" == str(question.several)
    assert ["Right", "Right", "Wrong"] == [each.right.word for each in question.answers]


def test_a_role_knows_its_own_paths(reader):
    paths = {
        reader.catalog.id_of(role): [line.id for line in paths_of_role(reader, role)]
        for role in reader.catalog.all(Role)
        if role in reader.catalog.reading.places
    }

    assert {"seller": ["first-week"], "buyer": []} == paths


def test_scripts_know_the_same_of_a_path_in_every_language(reader_of):
    def known(language):
        (path,) = reading_data(reader_of(FILES, language))
        lessons: Any = path["lessons"]
        marks = [(each["key"], each["edition"], each["page"]) for each in lessons]
        return path["revision"], marks, path["questions"]

    assert known("en") == known("fa")


def test_readers_outside_learn_of_no_reading_path(reader_of):
    lead = "- reading_path: First week\n"
    text = FILES["journeys/registers.yml"].replace(lead, f"{lead}    audience: customer\n")
    reader = reader_of({**FILES, "journeys/registers.yml": text})
    outside = replace(reader, catalog=opened(reader.catalog, "customer"))

    assert ["journeys/registers.yml:5"] == [each["source"] for each in reading_data(reader)]
    assert () == reading_data(outside)
