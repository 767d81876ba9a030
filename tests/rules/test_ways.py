"""When a matrix of states and kinds is asked for, and how few words are said of it."""

import re

from cxmap.rules.wording import said
from tests.readings import judged, without_hints

BOOK = """\
playbook: Returns
owner: service
situations:
  - situation: It does not fit
    id: size
    customer_is: In a hurry
    options: [{otherwise: Bring another, id: bring, kind: Exchange, decides: clerk}]
  - situation: It is torn
    id: torn
    customer_is: Hurt
    options:
      - {do: Give it back, id: back, kind: Money, decides: clerk}
      - {otherwise: Mend it, id: mend, kind: Repair, decides: clerk}
"""
REGISTERS = """\
departments: [{department: Service, id: service}]
roles: [{role: Clerk, id: clerk}]
"""


def found(book):
    """The code of each finding, and the texts that it names."""
    texts = {
        "journeys/project.yml": "project: P\nlanguages: [en]\n",
        "journeys/registers.yml": REGISTERS,
        "playbooks/returns.yml": book,
    }
    return [
        (each.code, *(said(value, "en") for _, value in each.arguments if value))
        for each in without_hints(judged(texts).problems)
    ]


def test_each_row_is_reported_once_with_all_its_empty_cells():
    assert [
        ("CX351", "Money, Repair", "In a hurry"),
        ("CX351", "Exchange", "Hurt"),
    ] == found(BOOK)


def test_nobody_is_asked_who_names_no_kinds_or_only_one_state():
    assert [] == found(re.sub("kind: [A-Z][a-z]+, ", "", BOOK))
    assert [] == found(BOOK.replace("    customer_is: Hurt\n", ""))


def test_a_reason_for_a_whole_row_is_enough():
    reasons = "{customer_is: Hurt, because: Too late}, {customer_is: In a hurry, because: No time}"
    assert [] == found(f"{BOOK}no_way: [{reasons}]\n")


def test_a_slip_in_a_reason_is_one_finding():
    reason = "{customer_is: In a hurrry, because: No time}"
    assert [("CX353", "In a hurry", "In a hurrry")] == found(f"{BOOK}no_way: [{reason}]\n")


def test_an_option_that_cannot_be_read_is_not_missing():
    broken = BOOK.replace("kind: Repair", "tier: many, kind: Repair")
    assert {"CX111"} == {code for code, *_ in found(broken)}
