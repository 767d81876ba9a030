"""What a search is told of the entries of a page, besides the texts that stand on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.playbook import ChecklistItem, EscalationStep, Script, Situation
from cxmap.model.registers import Role
from cxmap.model.text import Text
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader, has_title
from cxmap.views.situation import situation_line

_LINES: Final = (ChecklistItem, EscalationStep, Script)
"""What is found by itself although it has no heading: a line that is ticked, words to send, and
when somebody else is to be called."""

_MAY: Final = "cx_may"
"""Where the page of a role says what the role may give without asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """An entry as a search finds it.

    ``anchor`` is the id of its section, empty for the page itself. ``kind`` says what it is and in
    what it stands, ``also`` its other names, those in other languages among them, ``says`` what
    customers say there, and ``answer`` the first way out. ``line`` is its text where it has no
    section that a search could read.
    """

    anchor: str
    kind: str
    also: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    answer: str = ""
    line: str = ""


def findings(home: Reader) -> Mapping[str, tuple[SearchEntry, ...]]:
    """Give what is found on each page, by its path, in the order of the files."""
    found: dict[str, list[SearchEntry]] = {}
    for entry in home.catalog.all(Entry):
        address = address_of(home.catalog, entry)
        if address is not None and address.page:
            found.setdefault(address.page, []).append(_finding(home, entry, address.anchor))
            if isinstance(entry, Role) and entry.may:
                found[address.page].append(_what_may_be_given(home, entry))
    return {page: tuple(each) for page, each in found.items()}


def _finding(reader: Reader, entry: Entry, anchor: str) -> SearchEntry:
    names = chain(entry.aliases, _texts(entry, "abbreviation"))
    other_names = chain(map(str, map(reader.phrase, names)), _in_other_languages(reader, entry))
    return SearchEntry(
        anchor=anchor,
        kind=_kind(reader, entry),
        also=tuple(dict.fromkeys(other_names)),
        says=tuple(str(reader.phrase(each)) for each in _texts(entry, "says")),
        answer=_answer(reader, entry) if isinstance(entry, Situation) else "",
        line=str(reader.title(entry)) if isinstance(entry, _LINES) else "",
    )


def _what_may_be_given(reader: Reader, role: Role) -> SearchEntry:
    """Let the limits of a role be found as its names are: that is what staff look up."""
    return SearchEntry(
        anchor=_MAY,
        kind="",
        also=tuple(map(str, reader.phrases(role.may))),
    )


def _answer(reader: Reader, situation: Situation) -> str:
    """Say the first way out of a situation and how long it is open, as every list does."""
    line = situation_line(reader, situation)
    return " · ".join(str(each) for each in (line.way, line.way_within, line.depends) if each)


def _in_other_languages(reader: Reader, entry: Entry) -> Iterator[str]:
    """Give the titles of an entry and what customers say in the other languages of the project."""
    titles = (entry.title,) if has_title(entry) else ()
    for language in reader.catalog.project.languages:
        for text in (*titles, *_texts(entry, "says")):
            said, said_in = text.said_in(language, first=reader.first_language)
            if said_in == language != reader.language:
                yield said


def _kind(reader: Reader, entry: Entry) -> str:
    """Say what an entry is, and in which other section of its page it stands."""
    kind = reader.word(f"kinds.{entry.KIND}")
    above = reader.catalog.nearest_above(entry, Entry)
    address = address_of(reader.catalog, above) if above is not None else None
    if above is None or address is None or not address.anchor:
        return kind
    return reader.word("search.kind", kind=kind, above=str(reader.title(above)))


def _texts(entry: Entry, field: str) -> tuple[Text, ...]:
    """Give the texts of a field that only some kinds have."""
    value = getattr(entry, field, None)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(each for each in values if isinstance(each, Text))
