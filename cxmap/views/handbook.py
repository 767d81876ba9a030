"""The handbook of a department or role: everything in its hands as one document with numbers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from cxmap.catalog.in_hand import InHand, in_hand
from cxmap.language.digits import digits_of
from cxmap.model.entries import Entry
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Department, Role
from cxmap.views.about import About, about
from cxmap.views.addresses import Address, address_of
from cxmap.views.book import Book
from cxmap.views.contacts import Contacts, contacts
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.handbooks import handbook_title
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown
from cxmap.views.policy import policy_view
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.situation import situation_view
from cxmap.views.steps import checklist_view, procedure_view
from cxmap.views.terms import terms_in
from cxmap.views.thing import things_view
from cxmap.views.touchpoint import touchpoint_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with its number; ``view`` is what its page shows, ``inside`` where it belongs."""

    number: str
    about: About
    inside: Pointer | None
    view: Any  # what the view of its kind gives; the template knows the form of each chapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter under the name by which the template knows its form; it may have no sections."""

    name: str
    number: str
    title: str
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """What a playbook says of all its situations together."""

    about: About
    description: Phrase | None
    trigger: Phrase | None
    do: tuple[Phrase, ...]
    avoid: tuple[Phrase, ...]
    red_lines: tuple[RedLineView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandbookView:
    """Everything a handbook shows; ``company`` and what follows stand on its cover."""

    title: Sentence
    company: Phrase
    whose: Pointer
    description: Phrase | None
    day: Shown | None
    language: str
    chapters: tuple[Chapter, ...]
    contacts: Contacts
    terms: tuple[Section, ...]
    footnotes: Footnotes


def handbook_view(outside: Reader, whose: Department | Role) -> HandbookView:
    """Show everything that is in the hands of a department or role, each thing once."""
    held = in_hand(outside.catalog, whose)
    said = contacts(outside, whose, held)
    shown = (*held.work, *held.binding, *map(_frame, held.playbooks))
    terms = terms_in(outside, (whose, *shown))
    plan = _plan(held, has_may=said.may_give, has_terms=bool(terms))
    numbers = dict(_numbers(outside, plan))
    reader = replace(outside, book=Book(numbers=numbers, whose=whose))
    chapters = tuple(
        _chapter(reader, name, entries, number) for number, (name, entries) in enumerate(plan, 1)
    )
    return HandbookView(
        title=handbook_title(reader, whose),
        company=reader.title(reader.catalog.project),
        whose=outside.pointer(whose),
        description=reader.phrase(whose.description),
        day=reader.date(reader.today),
        language=reader.word(f"languages.{reader.language}"),
        chapters=chapters,
        contacts=contacts(reader, whose, held),
        terms=tuple(_section(reader, "", each, _thing) for each in terms),
        footnotes=footnotes(reader, *shown),
    )


_Plan = tuple[tuple[str, tuple[Entry, ...]], ...]
"""The names of chapters, each with what its sections are about."""


def _plan(held: InHand, *, has_may: bool, has_terms: bool) -> _Plan:
    """Give the chapters in the order in which they are needed; those without anything are left out.

    Some are no list of entries: they are there whatever they hold.
    """
    chapters: dict[str, tuple[Entry, ...]] = {
        "situations": held.situations,
        "procedures": held.procedures,
        "checklists": held.checklists,
        "touchpoints": held.touchpoints,
        "guidance": held.playbooks,
        "policies": held.policies,
        "promises": held.promises,
        "standards": held.standards,
        "tables": held.tables,
        "forms": held.forms,
    }
    there = tuple((name, entries) for name, entries in chapters.items() if entries)
    may: _Plan = (("may", ()),) if has_may else ()
    terms: _Plan = (("terms", ()),) if has_terms else ()
    return (*may, ("contacts", ()), *there, *terms)


def _numbers(reader: Reader, plan: _Plan) -> Iterable[tuple[Address, str]]:
    for chapter, (_, entries) in enumerate(plan, 1):
        for section, entry in enumerate(entries, 1):
            address = address_of(reader.catalog, entry)
            if address is not None:
                yield address, _number(reader, chapter, section)


def _number(reader: Reader, *steps: int) -> str:
    """Give the number of a chapter or section in the digits and the order of the language."""
    return reader.word("handbook.point").join(digits_of(reader.language, str(n)) for n in steps)


def _chapter(reader: Reader, name: str, entries: tuple[Entry, ...], number: int) -> Chapter:
    return Chapter(
        name=name,
        number=_number(reader, number),
        title=reader.word(f"chapters.{name}"),
        sections=tuple(
            _section(reader, _number(reader, number, place), entry, _VIEWS.get(name, _thing))
            for place, entry in enumerate(entries, 1)
        ),
    )


def _section(
    reader: Reader, number: str, entry: Entry, view_of: Callable[[Reader, Any], object]
) -> Section:
    whole = reader.catalog.whole_of(entry)
    return Section(
        number=number,
        about=about(reader, entry),
        inside=reader.pointer(whole) if whole is not entry else None,
        view=view_of(reader, entry),
    )


def _guidance(reader: Reader, playbook: Playbook) -> Guidance:
    return Guidance(
        about=about(reader, playbook),
        description=reader.phrase(playbook.description),
        trigger=reader.phrase(playbook.trigger),
        do=reader.phrases(playbook.do),
        avoid=reader.phrases(playbook.avoid),
        red_lines=red_line_views(reader, playbook.red_lines),
    )


def _frame(playbook: Playbook) -> Playbook:
    """Give a playbook without the pieces that others may have in their hands."""
    return playbook.model_copy(update={"situations": (), "procedures": (), "checklists": ()})


def _thing(reader: Reader, entry: Entry) -> object:
    return things_view(reader, entry).things[0]


_VIEWS: Final[dict[str, Callable[[Reader, Any], object]]] = {
    "situations": situation_view,
    "procedures": procedure_view,
    "checklists": checklist_view,
    "touchpoints": touchpoint_view,
    "guidance": _guidance,
    "policies": policy_view,
}
"""Chapter -> what shows its sections; all others need no layout of their own."""
