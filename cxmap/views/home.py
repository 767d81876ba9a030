"""The first page: what customers say, then everything there is, then the project itself."""

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final

from cxmap.model.playbook import Situation
from cxmap.model.project import FeelingWord
from cxmap.views.about import About, about
from cxmap.views.addresses import FOLDERS, list_address
from cxmap.views.feelings import face_of
from cxmap.views.phrases import Phrase, Pointer, Shown, Sign
from cxmap.views.reader import Reader
from cxmap.views.register import listed
from cxmap.views.situation import SituationLine, situation_line

_FREQUENT: Final = 8
_SHOWN: Final = ("journey", "playbook", "department")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingEntry:
    """A word for a feeling that the project added."""

    about: About
    score: Shown
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Everything of one kind, under the way to its list."""

    list: Pointer
    entries: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything the first page shows."""

    about: About
    description: Phrase | None
    situations: tuple[SituationLine, ...]
    other_situations: Pointer | None
    collections: tuple[Collection, ...]
    more: tuple[Pointer, ...]
    languages: tuple[Sign, ...]
    calendar: Sign
    anchors: tuple[About, ...]
    feelings: tuple[FeelingEntry, ...]


def home_view(reader: Reader) -> HomeView:
    """Show the first page."""
    project = reader.catalog.project
    situations = _situations_in_turn(reader)
    return HomeView(
        about=about(reader, project),
        description=reader.phrase(project.description),
        situations=tuple(situation_line(reader, each) for each in situations[:_FREQUENT]),
        other_situations=_other_situations(reader, len(situations) - _FREQUENT),
        collections=tuple(
            Collection(list=_list_pointer(reader, kind), entries=entries)
            for kind in _SHOWN
            if (entries := tuple(map(reader.pointer, listed(reader, kind))))
        ),
        more=tuple(
            _list_pointer(reader, kind)
            for kind in FOLDERS
            if kind not in _SHOWN and listed(reader, kind)
        ),
        languages=tuple(
            Sign(name=language, word=reader.word(f"languages.{language}"))
            for language in project.languages
        ),
        calendar=_calendar(reader),
        anchors=tuple(about(reader, anchor) for anchor in project.anchors),
        feelings=tuple(_feeling_entry(reader, word) for word in project.feelings),
    )


def _situations_in_turn(reader: Reader) -> tuple[Situation, ...]:
    """Give the first situation of every playbook, then the second of every one, and so on."""
    playbooks = (playbook.situations for playbook in reader.catalog.playbooks())
    in_turn = chain.from_iterable(zip_longest(*playbooks))
    return tuple(situation for situation in in_turn if situation is not None)


def _other_situations(reader: Reader, count: int) -> Pointer | None:
    if count <= 0:
        return None
    name = reader.word("home.other_situations", count=str(reader.number(count)))
    return Pointer(name=reader.own(name), href=reader.href(list_address("playbook")))


def _list_pointer(reader: Reader, kind: str) -> Pointer:
    name = reader.own(reader.word(f"navigation.{kind}"))
    return Pointer(name=name, href=reader.href(list_address(kind)))


def _calendar(reader: Reader) -> Sign:
    name = reader.catalog.project.calendar_of(reader.language)
    return Sign(name=name, word=reader.word(f"calendars.{name}"))


def _feeling_entry(reader: Reader, word: FeelingWord) -> FeelingEntry:
    return FeelingEntry(
        about=about(reader, word), score=reader.score(word.score), face=face_of(word.score)
    )
