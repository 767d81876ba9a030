"""What a page says of what else has to change with it."""

from datetime import date

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.views.impact import impact_box
from cxmap.views.reader import Reader
from tests.catalog.test_impact import TEXTS
from tests.readings import reading_of


@pytest.fixture
def reader():
    catalog = catalog_of(reading_of(TEXTS))
    return Reader(catalog=catalog, language="en", today=date(2026, 11, 22))


def box(reader, kind, ref):
    entry = reader.catalog.find(kind, ref)
    assert entry is not None
    return impact_box(reader, entry)


def test_a_rule_names_who_has_to_know_and_what_is_touched_kind_by_kind(reader):
    said = box(reader, "policy", "returns")
    assert str(said.title) == "If “Returns” changes"
    assert [str(each) for each in said.who] == [
        "Departments that have to know: Finance",
        "Roles that have to know: Agent",
    ]
    found = [[(kind, list(map(str, those))) for kind, those in each.kinds] for each in said.groups]
    assert found == [[("situation", ["It does not fit"])], [("touchpoint", ["Give back"])]]


def test_what_is_called_alike_says_where_it_is(reader):
    texts = TEXTS | {"journeys/again.yml": TEXTS["journeys/order.yml"].replace("Order", "Again")}
    catalog = catalog_of(reading_of(texts))
    said = box(Reader(catalog=catalog, language="en", today=reader.today), "policy", "returns")
    [(_, pointers)] = said.groups[1].kinds
    assert [str(where) for each in pointers for where in each.where] == ["Again", "Order"]


@pytest.mark.parametrize(("kind", "ref"), [("policy", "alone"), ("journey", "order")])
def test_nothing_is_said_where_nothing_is_built_on_it(reader, kind, ref):
    assert box(reader, kind, ref) is None


def test_readers_outside_are_not_told(reader):
    reader.catalog.audience = "customer"
    assert box(reader, "policy", "returns") is None
