"""The matrix of a playbook: a row for each state of customers, a column for each kind of way."""

import pytest

from cxmap.views.ways_matrix import ways_matrix

BOOK = """\
playbook: Returns
situations:
  - situation: It does not fit
    id: size
    customer_is: In a hurry
    options:
      - {do: Bring another, id: bring, kind: Exchange}
      - {otherwise: Give it back, id: back, kind: Money}
  - situation: It is late
    id: late
    customer_is: in a  hurry
    options: [{otherwise: Send it by bicycle, id: bicycle}]
  - situation: It is torn
    id: torn
    customer_is: Hurt
    options: [{otherwise: Mend it, id: mend, kind: exchange}]
  - situation: Something else
    id: else
    options: [{otherwise: Listen, id: listen, kind: Listening}]
"""


@pytest.fixture
def shown(reader_of):
    """The matrix of a playbook as readers of a language see it, or nothing."""

    def shown_to(files, language="en"):
        reader = reader_of(files, language, page="playbooks/it.html")
        return ways_matrix(reader, reader.catalog.playbooks()[0])

    return shown_to


@pytest.fixture
def matrix(shown):
    """The kinds of a matrix, and for each state what stands in its cells."""

    def matrix_of(text):
        view = shown(text)
        return view and ([*map(str, view.columns)], [_row(row) for row in view.rows])

    return matrix_of


def _row(row):
    return str(row.about.title), [[*map(str, cell.values)] for cell in row.cells]


def test_ways_stand_where_their_state_and_kind_meet_however_both_are_spelled(matrix):
    kinds, rows = matrix(BOOK)

    assert ["Exchange", "Money", "Other ways"] == kinds
    assert [
        ("In a hurry", [["Bring another"], ["Give it back"], ["Send it by bicycle"]]),
        ("Hurt", [["Mend it"], ["Nothing here yet"], []]),
    ] == rows


def test_every_way_leads_to_its_option_and_every_state_to_its_situations(shown):
    first = shown(BOOK).rows[0]

    assert "#option_size_bring" == first.cells[0].values[0].href
    assert ["#size", "#late"] == [each.href[-5:] for each in first.details]


def test_a_reason_fills_the_cell_it_is_about_and_no_cell_with_a_way(matrix):
    because = (
        "no_way: [{kind: Money, because: Nobody paid}, {customer_is: Hurt, because: Too late}]\n"
    )
    _, rows = matrix(BOOK + because)

    assert [["Bring another"], ["Give it back"]] == rows[0][1][:2]
    assert [["Mend it"], ["No: Nobody paid", "No: Too late"]] == rows[1][1][:2]


def test_a_reason_for_one_cell_goes_before_one_for_a_whole_column(matrix):
    own = "{customer_is: Hurt, kind: Money, because: Money wins no heart}"
    _, rows = matrix(f"{BOOK}no_way: [{{kind: Money, because: Nobody paid}}, {own}]\n")

    assert [["Mend it"], ["No: Money wins no heart"]] == rows[1][1][:2]


def test_a_reason_may_speak_of_a_kind_that_nobody_offers(matrix):
    kinds, rows = matrix(f"{BOOK}no_way: [{{kind: Instalments, because: We are no bank}}]\n")

    assert ["Exchange", "Money", "Instalments", "Other ways"] == kinds
    assert [["No: We are no bank"], ["No: We are no bank"]] == [row[1][2] for row in rows]


def test_one_state_alone_is_no_matrix_unless_there_is_a_reason(matrix):
    alone = BOOK.partition("  - situation: It is torn")[0]

    assert matrix(alone) is None
    assert ["Exchange", "Money", "Time", "Other ways"] == matrix(
        f"{alone}no_way: [{{kind: Time, because: It is for a birthday}}]\n"
    )[0]


def test_states_belong_together_in_every_language(shown):
    files = {
        "playbooks/it.yml": BOOK,
        "playbooks/it.fa.yml": "situations: [{id: size, customer_is: عجله دارد}]\n",
    }

    assert ["عجله دارد", "Hurt"] == [str(row.about.title) for row in shown(files, "fa").rows]
