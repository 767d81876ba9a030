"""Tables on pages: what is short stands in a row, what is long below."""

from datetime import date

from cxmap.publication.build import published
from tests.pages.elements import Elements
from tests.readings import files_of

FILES = {
    "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
    "journeys/means.yml": """\
forms:
  - form: برگه
    id: sheet
    form_fields:
      - form_field: نور <b>
        id: light
        choices: [روشن, تاریک]
    observations:
      - {observation: صبح زود, id: early, answers: {light: تاریک}, notes: ابری بود}
""",
}


def body_of(language):
    site = published(files_of(FILES), language=language, today=date(2026, 11, 22))
    return next(page.body for page in site.pages if page.path == "forms.html")


def test_each_value_names_its_column_in_plain_words_whatever_the_language():
    named = [
        each["attrs"]["data-cx-column"]
        for each in Elements(body_of("en")).elements
        if each["tag"] == "td" and "data-cx-column" in each["attrs"]
    ]
    assert ["Choices", "نور <b>"] == named


def test_what_is_noted_of_a_row_stands_below_its_table():
    body = body_of("fa")
    assert body.index("</table>", body.index("صبح زود")) < body.index("ابری بود")


def test_several_values_of_a_cell_stand_in_a_line_each():
    assert "<li>تاریک</li>" in body_of("fa")
