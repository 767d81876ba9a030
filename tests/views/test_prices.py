"""What a service costs: in one line where that is all, else price by price."""

import pytest

from cxmap.model.means import Service
from cxmap.views.about import facts

REGISTERS = """\
organisations:
  - organisation: Town
    id: town
personas:
  - persona: Student
    id: student
services:
  - service: Passport
    id: passport
    price:"""


def price_of(reader_of, written):
    reader = reader_of({"journeys/registers.yml": REGISTERS + written}, language="en")
    (service,) = reader.catalog.all(Service)
    return next(fact for fact in facts(reader, service) if fact.key == "price")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (" 45 euros; free for children\n", ["45 euros; free for children"]),
        ("\n      - 45 euros\n      - amount: 5 euros\n", ["45 euros", "5 euros"]),
    ],
    ids=["a sentence", "two amounts"],
)
def test_a_price_that_is_nothing_but_an_amount_stands_in_a_line(reader_of, written, expected):
    fact = price_of(reader_of, written)

    assert expected == [str(value) for value in fact.values]
    assert fact.table is None


def test_a_price_says_what_is_known_of_it(reader_of):
    fact = price_of(
        reader_of,
        """
      - amount: 45 euros
        for: The stamp
        if: It is not urgent
        persona: student
        pays: customer
        paid_to: town
        effective: 2026-03
        exceptions: Whoever is under 18
""",
    )

    (price,) = fact.table.rows
    assert "45 euros" == str(price.about.title)
    assert {
        "For": ["The stamp"],
        "If": ["It is not urgent"],
        "Persona": ["Student"],
        "Who pays": ["At the customer’s expense"],
        "Goes to": ["Town"],
        "In force since": ["March 2026"],
        "Exceptions": ["Whoever is under 18"],
    } == {
        str(label): [str(value) for value in cell.values]
        for label, cell in zip(fact.table.columns, price.cells, strict=True)
    }
