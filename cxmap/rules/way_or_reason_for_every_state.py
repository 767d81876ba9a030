"""Customers in every state have a way of every kind, or a reason why not."""

from collections.abc import Iterator
from itertools import chain

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.ways import StateOfCustomer, is_same, mistyped, ways_of
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.entries import Part
from cxmap.model.playbook import Playbook
from cxmap.model.text import Text
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for playbook in catalog.sound(Playbook):
        situations = playbook.situations
        options = chain.from_iterable(each.options for each in situations)
        parts: chain[Part] = chain(situations, options, playbook.no_way)
        # A cell may look empty because something could not be read, or was named wrongly.
        if not all(map(catalog.is_sound, parts)) or any(mistyped(playbook)):
            continue
        ways = ways_of(playbook)
        for row in ways.states:
            empty = ways.open_kinds(row)
            if empty:
                yield finding(
                    _speaker(playbook, row),
                    "customer_is",
                    state=_said(catalog, row.state),
                    kinds=tuple(_said(catalog, each) for each in empty),
                )


def _speaker(playbook: Playbook, row: StateOfCustomer) -> Part:
    """Give what speaks of a state first: a situation, or a reason alone."""
    reasons = (each for each in playbook.no_way if is_same(each.customer_is, row.state))
    return next(chain[Part](row.situations, reasons))


def _said(catalog: Catalog, text: Text) -> str:
    first = catalog.project.first_language
    return text.said_in(first, first=first)[0]


RULE = Rule(
    code="CX351",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="A customer whose state is “{state}” is offered nothing of these kinds, and"
            " nothing says why: {kinds}.",
            why="Whatever state the customer is in, there is a way out or a reason. An empty"
            " cell in the table leaves staff guessing whether they are not allowed to or"
            " nobody has thought of it.",
            help="Add an option of this `kind:`, or write under `no_way:` of the playbook"
            " `customer_is:`, `kind:` and `because:`.",
        ),
        "fa": Message(
            message="برای مشتری در حال «{state}» از این جنس‌ها راهی نیست و دلیلش هم نوشته نشده:"
            " {kinds}.",
            why="مشتری در هر حالی باشد، یا راهی هست یا دلیلی. جای خالی در جدول، همکار را در این شک"
            " می‌گذارد که اجازه ندارد یا کسی به فکرش نبوده است.",
            help="گزینه‌ای با همین `kind:` اضافه کنید، یا در دستورنامه زیر `no_way:` سه کلید"
            " `customer_is:` و `kind:` و `because:` را بنویسید.",
        ),
    },
    bad="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    customer_is: عجله دارد
    options:
      - otherwise: سایز دیگر، فردا دم در
        id: exchange
        decides: agent
        kind: تعویض
  - situation: رنگ با عکس فرق دارد
    id: wrong-colour
    customer_is: دلخور است
    options:
      - do: رنگ دیگر، همان روز
        id: other-colour
        decides: agent
        kind: تعویض
      - otherwise: همه پول
        id: money-back
        decides: agent
        kind: پول
""",
    good="""\
playbook: تعویض
owner: after-sales
situations:
  - situation: سایز به مشتری نمی‌خورد
    id: wrong-size
    customer_is: عجله دارد
    options:
      - otherwise: سایز دیگر، فردا دم در
        id: exchange
        decides: agent
        kind: تعویض
  - situation: رنگ با عکس فرق دارد
    id: wrong-colour
    customer_is: دلخور است
    options:
      - do: رنگ دیگر، همان روز
        id: other-colour
        decides: agent
        kind: تعویض
      - otherwise: همه پول
        id: money-back
        decides: agent
        kind: پول
no_way:
  - customer_is: عجله دارد
    kind: پول
    because: لباس را برای فردا می‌خواهد، نه پولش را
""",
    find=_find,
)
