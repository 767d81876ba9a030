"""Sheets of any program: how they are encoded, what is in them, and how large they are."""

import pytest

from cxmap.files.tables.table_file import TableFile
from cxmap.foundation.faults import UsageFault
from cxmap.outputs.imports import grid
from cxmap.outputs.imports.heads import head_key
from tests.imports.sheets import (
    PROJECT,
    checked,
    journey_of,
    read,
    read_rows,
    remarks_of,
    said_at,
    workbook,
)

ROWS = "مرحله;نقطه تماس;واحد\nورود;سلام;فروش\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_as_programs_save_it(encoding):
    found = read(ROWS.encode(encoding), "map.csv")

    assert ["سلام"] == [each.title.own for each in journey_of(found).touchpoints]
    assert "map" == journey_of(found).title.own


@pytest.mark.parametrize("mark", [",", "\t", ";", "،"])
def test_any_usual_mark_stands_between_cells(mark):
    found = read(ROWS.replace(";", mark), "map.csv")

    assert "sales" == journey_of(found).touchpoints[0].owner


def test_csv_of_an_old_persian_program_is_read_and_that_is_said():
    found = read(ROWS.replace("ی", "ي").encode("windows-1256"), "map.csv")

    assert ["سلام"] == [each.title.own for each in journey_of(found).touchpoints]
    assert "encoding_guessed" in {each.sort for each in found.remarks}


@pytest.mark.parametrize(
    "data", ["Schritt;Gespräch;Höhe\nöffnen;über;für\n".encode("cp1252"), ROWS.encode()[:-2]]
)
def test_an_encoding_that_nobody_can_know_is_said_once_and_nothing_is_written(data):
    found = read(data, "map.csv")
    (said,) = (each for each in found.remarks if each.sort == "row_not_text")

    assert {} == found.files
    assert "encoding_guessed" not in {each.sort for each in found.remarks}
    assert "UTF-8" in said.help("en")


def test_a_cell_of_csv_may_have_several_lines():
    text = 'touchpoint,expectation,pain\nPaying,"short queue\n- a receipt",none\n'
    (touchpoint,) = journey_of(read(text, "map.csv")).touchpoints

    assert ["short queue", "a receipt"] == [each.expects.own for each in touchpoint.expectations]


@pytest.mark.parametrize("name", ["map.csv", "map.xlsx"])
def test_what_is_no_table_leaves_everything_as_it_is(name):
    found = read(b"\x00\x01\x02 no table", name)

    assert ({}, 0) == (found.files, found.touchpoints)
    assert found.remarks


def test_an_old_or_locked_workbook_is_said_to_be_one():
    found = read(b"\xd0\xcf\x11\xe0" + bytes(600))

    assert ["workbook_locked"] == [each.sort for each in found.remarks]


def test_rows_beyond_the_limit_are_said_and_not_read(monkeypatch):
    monkeypatch.setattr(grid, "MOST_ROWS", 3)
    found = read_rows(["stage", "touchpoint"], ["A", "one"], ["", "two"], ["", "three"])

    assert 2 == found.touchpoints
    assert ["rows_left"] == said_at(found, "A4")


def test_a_formula_without_a_value_is_named_by_its_cell():
    found = read_rows(["touchpoint", "pain"], ["Paying", "=1+1"])

    assert ["formula_without_value"] == said_at(found, "B2")
    assert () == journey_of(found).touchpoints[0].pains


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "- not: a list",
        "{{ site.title }} <script>alert(1)</script>",
        "# no remark: 'quoted' \"twice\"",
        "[a](javascript:alert(1))",
        "&anchor *alias !tag %directive @at `tick`",
        "yes",
        "1405-08-01",
        "\u202eطرح\u202c \u2066x\u2069",
    ],
)
def test_whatever_a_text_looks_like_it_is_a_text(text):
    found = read(f'touchpoint,notes\n"{text.replace(chr(34), chr(34) * 2)}",x\n', "map.csv")
    (touchpoint,) = journey_of(found).touchpoints
    plain = "".join(letter for letter in text if letter not in "\u202e\u202c\u2066\u2069")

    assert plain == touchpoint.title.own
    assert [] == [each for each in checked(found).problems if each.severity == "error"]


def test_a_touchpoint_without_a_stage_is_in_one_that_says_so():
    (stage,) = journey_of(read_rows(["touchpoint", "owner"], ["Paying", "فروش"])).stages

    assert "سراسر راه" == stage.title.own


def test_hidden_sheets_are_left_alone_and_one_sheet_can_be_asked_for():
    data = workbook(
        ("One", [["stage", "touchpoint"], ["A", "x"]], []),
        ("Two", [["stage", "touchpoint"], ["A", "y"], ["A", "z"]], []),
    )

    assert 3 == read(data).touchpoints
    assert 2 == read(data, sheet="Two").touchpoints
    with pytest.raises(UsageFault) as fault:
        read(data, sheet="Three")
    assert "import_sheet_unknown" == fault.value.id


def test_heads_can_be_declared_and_columns_left_out():
    declared = {head_key("What happens?!"): "touchpoint", head_key("Secret"): "-"}
    rows = (["what happens?!", "stage", "secret"], ["Paying", "Shop", "1234"])
    found = read_rows(*rows, columns=declared)
    (touchpoint,) = journey_of(found).touchpoints

    assert "Paying" == touchpoint.title.own
    assert {} == touchpoint.fields


def test_no_file_is_ever_replaced():
    project = {
        **PROJECT,
        "journeys/map.yml": "journey: Another\nstages:\n  - stage: A\n",
    }
    found = read_rows(["touchpoint", "stage"], ["Paying", "Shop"], project=project, title="Map")

    assert "journeys/map.yml" not in found.files
    assert "journeys/map-2.yml" in found.files


def test_what_all_touchpoints_say_the_journey_says_once():
    rows = (["touchpoint", "persona", "owner"], ["A", "خانواده", "فروش"], ["B", "خانواده", "بازار"])
    journey = journey_of(read_rows(*rows))

    assert ("khanvade",) == journey.persona
    assert [(), ()] == [each.persona for each in journey.touchpoints]
    assert None is journey.owner


def test_personal_data_is_masked_in_what_is_said():
    found = read_rows(["touchpoint", "verdict", "expects"], ["A", "0912 345 6789", "x"])
    lines = [each.line("en") for each in found.remarks]

    assert not any("345 6789" in line for line in lines)
    assert [("C1", "x")] != remarks_of(found)


def test_a_workbook_is_opened_once_however_many_sheets_it_has(monkeypatch):
    opened = []
    usual = TableFile.opened

    def counted(file):
        opened.append(file)
        return usual(file)

    monkeypatch.setattr(TableFile, "opened", counted)
    rows = [["Touchpoint", "Owner"], ["Paying", "Sales"]]
    found = read(workbook(*((f"Sheet {number}", rows, ()) for number in range(5))))

    assert (5, 1) == (found.touchpoints, len(opened))


def test_sheets_beyond_the_limit_are_said_and_not_read(monkeypatch):
    monkeypatch.setattr("cxmap.outputs.imports.grid.MOST_SHEETS", 2)
    rows = [["Touchpoint", "Owner"], ["Paying", "Sales"]]
    data = workbook(*((name, rows, ()) for name in ("One", "Two", "Three", "Four")))
    found = read(data)

    assert ["Three"] == [each.sheet for each in found.remarks if each.sort == "sheets_left"]
    assert 2 == found.touchpoints
    assert 1 == read(data, sheet="Four").touchpoints


def test_names_beyond_the_limit_are_kept_and_said_once(monkeypatch):
    monkeypatch.setattr("cxmap.outputs.imports.names.MOST_BEGUN", 2)
    names = ("Delivery", "Workshop", "Accounting", "Kitchen")
    rows = [["Touchpoint", "Owner"], *([f"At the {each}", each] for each in names)]
    found = read_rows(*rows)
    said = [each for each in found.remarks if each.sort in ("name_begun", "names_left")]
    text = found.files["journeys/map.yml"].data.decode()

    assert ["B2", "B3", "B4"] == [each.cell for each in said]
    assert "Kitchen" in text.partition("At the Kitchen")[2]
