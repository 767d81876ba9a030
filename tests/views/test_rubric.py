"""What a form with marks adds up to, case by case."""

import pytest

from cxmap.catalog.rubrics import highest_sum
from cxmap.model.means import Form
from cxmap.views.rubric import observations_table, score_facts
from cxmap.views.thing import things_view

FORM = """\
roles:
  - role: Lead
    id: lead
forms:
  - form: Watching sheet
    id: sheet
    passes_at: 75%
    form_fields:
      - form_field: Light
        id: light
        choices:
          - choice: Right
            id: right
            mark: 2
          - choice: Yellow
            mark: 1
          - Not seen
      - form_field: Greeting
        id: greeting
        formerly: hello
        choices:
          - choice: By name
            mark: 1.5
          - choice: None
            mark: -0.5
      - form_field: Minutes
        id: minutes
"""


def table_of(reader_of, observations, form=FORM, language="en"):
    lines = ["    observations:"]
    for number, answers in enumerate(observations):
        lines += [f"      - observation: Case {number}", f"        id: case-{number}"]
        lines += ["        answers:", *(f"          {k}: {v}" for k, v in answers.items())]
    text = form + ("\n".join(lines) + "\n" if observations else "")
    reader = reader_of({"journeys/registers.yml": text}, language=language, page="forms.html")
    (found,) = reader.catalog.all(Form)
    return reader, found, observations_table(reader, found)


def cells_of(table):
    return [[str(value) for cell in row.cells for value in cell.values] for row in table.rows]


def test_marks_add_up_and_the_share_is_judged(reader_of):
    answers = [{"light": "right", "greeting": "By name", "minutes": 4}]
    answers += [{"light": "yellow", "greeting": "None", "minutes": "about five"}]
    _, _, table = table_of(reader_of, answers)

    assert ["Sum", "Share reached", "Light", "Greeting", "Minutes"] == list(map(str, table.columns))
    assert [
        ["3.5 of 3.5", "100%, enough", "Right (2)", "By name (1.5)", "4"],
        ["0.5 of 3.5", "14.3%, not enough", "Yellow (1)", "None (−0.5)", "about five"],
    ] == cells_of(table)


def test_parts_of_marks_add_up_as_people_add(reader_of):
    form = FORM.replace("mark: 2", "mark: 0.1").replace("mark: 1.5", "mark: 0.2")
    _, _, table = table_of(reader_of, [{"light": "right", "greeting": "By name"}], form=form)
    assert "0.3 of 1.2" == cells_of(table)[0][0]


def test_what_does_not_count_leaves_the_sum_and_the_highest_sum(reader_of):
    answers = [
        {"light": "not seen", "greeting": "By name"},
        {"light": "right"},
        {"light": "Not seen"},
    ]
    _, _, table = table_of(reader_of, answers)

    assert [
        ["1.5 of 1.5", "100%, enough", "Not seen (does not count)", "By name (1.5)", "–"],
        ["2 of 2", "100%, enough", "Right (2)", "–", "–"],
        ["–", "–", "Not seen (does not count)", "–", "–"],
    ] == cells_of(table)


def test_a_mean_is_said_with_how_many_it_is_of(reader_of):
    answers = [{"light": "right"}, {"light": "yellow"}, {"light": "not seen"}]
    _, _, table = table_of(reader_of, answers)

    assert "Mean of the shares: 75% (n = 2)" == str(table.remark)
    assert table_of(reader_of, [{"light": "not seen"}])[2].remark == ""
    assert table_of(reader_of, [])[2].remark == ""


def test_persian_readers_see_persian_digits(reader_of):
    answers = [{"light": "yellow", "greeting": "None", "minutes": 4}]
    _, _, table = table_of(reader_of, answers, language="fa")

    ((total, share, _, greeting, minutes),) = cells_of(table)
    assert ("۰٫۵ از ۳٫۵", "۱۴٫۳٪، ناکافی", "۴") == (total, share, minutes)
    assert "(−۰٫۵)" in greeting
    assert "میانگین درصدها: ۱۴٫۳٪ (از ۱ مشاهده)" == str(table.remark)


@pytest.mark.parametrize("name", ["greeting", "Greeting", "hello"])
def test_a_field_is_named_by_its_id_its_title_or_what_it_was_called(reader_of, name):
    _, _, table = table_of(reader_of, [{name: "by name"}])
    assert [["1.5 of 1.5", "100%, enough", "–", "By name (1.5)", "–"]] == cells_of(table)


def test_a_form_says_its_highest_sum_and_what_is_enough(reader_of):
    reader, form, _ = table_of(reader_of, [])
    said = {fact.label: [str(value) for value in fact.values] for fact in score_facts(reader, form)}

    assert {"Highest sum": ["3.5"], "Enough from": ["75%"]} == said


def test_a_form_without_marks_adds_nothing_up(reader_of):
    plain = FORM.replace("            mark: 2\n", "").replace("            mark: 1\n", "")
    plain = plain.replace("            mark: 1.5\n", "").replace("            mark: -0.5\n", "")
    plain = plain.replace("    passes_at: 75%\n", "")
    reader, form, table = table_of(reader_of, [{"light": "right"}], form=plain)

    assert highest_sum(form) is None
    assert ["Light", "Greeting", "Minutes"] == list(map(str, table.columns))
    assert [["Right", "–", "–"]] == cells_of(table)
    (thing,) = things_view(reader, form).things
    (fields,) = (fact for fact in thing.blocks[0].facts if fact.key == "form_fields")
    assert fields.table is not None
    assert ["Choices"] == [str(column) for column in fields.table.columns]
    (choices,) = fields.table.rows[0].cells
    assert choices.is_list
    assert ["Right", "Yellow", "Not seen"] == list(map(str, choices.values))
