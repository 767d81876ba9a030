from datetime import date

from cxmap.model.data import Dataset
from cxmap.publication.checking import checked_project
from cxmap.views.reader import Reader
from cxmap.views.thing import things_view
from tests.readings import files_of

VOICE = """\
datasets:
  - dataset: Survey
    id: survey
    file: rows.csv
    rows: answers
    columns:
      - column: Marks
        id: marks
        holds: score
        scale: 0 to 10
      - column: By
        id: by
        holds: channel
    meanings:
      - word: counter
        id: counter
        means: in-person
      - word: closed
        id: closed
        means: done
      - word: said
        id: said
        means: something else
"""
ROWS = "date,Marks,By,Till\n2026-10-04,9,counter,2\n2026-10-19,3,,1\n2026-10-31,99,,1\n"


def facts(rows):
    """Give what the page of data files says of a file, by the name of the fact."""
    texts = {
        "journeys/project.yml": "project: Shop\nlanguages: en\ncalendar: gregorian\n",
        "journeys/voice.yml": VOICE,
        "journeys/rows.csv": rows,
    }
    catalog = checked_project(files_of(texts)).catalog
    reader = Reader(catalog=catalog, language="en", page="data.html", today=date(2026, 11, 22))
    (view,) = things_view(reader, *catalog.all(Dataset)).things
    return {fact.key: fact for block in view.blocks for fact in block.facts}


def said(fact):
    return [_text(value) for value in fact.values]


def _text(value):
    if hasattr(value, "parts"):
        return "".join(part if isinstance(part, str) else _text(part) for part in value.parts)
    return getattr(value, "text", "") or getattr(value, "word", "") or _text(value.name)


def test_a_file_says_how_much_of_it_was_read_and_what_was_not():
    known = facts(ROWS)

    assert ["2"] == said(known["rows_read"])
    assert ["1"] == said(known["left_out"])
    assert ["4 October 2026 to 19 October 2026"] == said(known["days"])
    assert ["Till"] == said(known["unused"])


def test_a_file_of_which_nothing_was_left_out_does_not_speak_of_it():
    assert "left_out" not in facts(ROWS.partition("2026-10-31")[0])


def test_a_word_of_a_file_stands_for_what_readers_know_by_its_title():
    rows = facts(ROWS)["meanings"].table.rows

    assert [["counter", "In person"], ["closed", "Done"], ["said", "something else"]] == [
        [_text(value) for cell in row.cells for value in cell.values] for row in rows
    ]


def test_words_of_one_column_say_of_which_they_are():
    own = """\
        holds: channel
        meanings: [{word: counter, id: at-the-counter, means: in-person}]
"""
    texts = {
        "journeys/project.yml": "project: Shop\nlanguages: en\ncalendar: gregorian\n",
        "journeys/voice.yml": VOICE.replace("        holds: channel\n", own),
        "journeys/rows.csv": ROWS,
    }
    catalog = checked_project(files_of(texts)).catalog
    reader = Reader(catalog=catalog, language="en", page="data.html", today=date(2026, 11, 22))
    (view,) = things_view(reader, *catalog.all(Dataset)).things
    (columns,) = (each for block in view.blocks for each in block.facts if each.key == "columns")

    assert columns.table is not None
    assert ["By: Words of the file"] == [
        fact.label for note in columns.table.notes for fact in note.facts
    ]
