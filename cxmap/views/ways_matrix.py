"""The matrix of a playbook: a row for each state of customers, a column for each kind of way."""

from cxmap.catalog.ways import Cell as Ways
from cxmap.catalog.ways import StateOfCustomer, ways_of
from cxmap.model.playbook import Option, Playbook
from cxmap.model.text import Text
from cxmap.views.about import About, Cell, Row, TableView
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader


def ways_matrix(reader: Reader, playbook: Playbook) -> TableView | None:
    """Show which ways there are for whom, each with the way to it; None where nothing is compared.

    Where there is none, the reason stands there, or that nobody has said anything. Ways of no kind
    stand in a last column.
    """
    ways = ways_of(playbook)
    if not ways.states:
        return None
    others = (reader.own(reader.word("ways.others")),) if ways.has_others else ()
    return TableView(
        name=reader.word("ways.states"),
        columns=(*(_phrase(reader, each) for each in ways.kinds), *others),
        rows=tuple(_row(reader, each, has_others=ways.has_others) for each in ways.states),
    )


def _row(reader: Reader, row: StateOfCustomer, *, has_others: bool) -> Row:
    others = (_ways(reader, row.others),) if has_others else ()
    return Row(
        about=About(title=_phrase(reader, row.state)),
        details=tuple(map(reader.pointer, row.situations)),
        cells=(*(_cell(reader, each) for each in row.cells), *others),
    )


def _cell(reader: Reader, ways: Ways) -> Cell:
    if ways.is_open:
        return Cell(values=(reader.word("ways.nothing_said"),), is_repeated=True)
    if ways.options:
        return _ways(reader, ways.options)
    reasons = reader.phrases(tuple(each.because for each in ways.reasons))
    said = tuple(reader.sentence("ways.none", because=each) for each in reasons)
    return Cell(values=said, is_list=len(said) > 1)


def _ways(reader: Reader, options: tuple[Option, ...]) -> Cell:
    values = tuple(map(reader.pointer, options))
    return Cell(values=values, is_list=len(values) > 1, is_repeated=True)


def _phrase(reader: Reader, text: Text) -> Phrase:
    return reader.phrase(text) or reader.plain("")
