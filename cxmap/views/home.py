"""The first page: what customers say, then everything there is, then the project itself."""

from dataclasses import dataclass
from typing import Final

from cxmap.model.project import FeelingWord
from cxmap.views.about import About, about
from cxmap.views.addresses import FOLDERS, HEALTH, OVERVIEWS, Address, list_address, overview_paths
from cxmap.views.feelings import face_of
from cxmap.views.heard import how_many_first, situations_in_turn
from cxmap.views.journey_line import JourneyLine, journey_line
from cxmap.views.mine import MineView, mine_view
from cxmap.views.phrases import Phrase, Pointer, Shown, Sign
from cxmap.views.reader import Reader
from cxmap.views.recent import changes_pointer
from cxmap.views.register import listed
from cxmap.views.situation import SituationLine, situation_lines

_SHOWN: Final = ("playbook", "department")
_SHOWN_OUTSIDE: Final = ("playbook", "promise", "guide", "service", "policy", "standard")
"""Kinds of which the first page names all there is: for those inside, and for all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingEntry:
    """A word for a feeling that the project added."""

    about: About
    score: Shown
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLinkView:
    """A way into a system of the firm; ``link`` is the template as its author wrote it."""

    about: About
    link: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Everything of one kind, under the way to its list."""

    kind: str
    list: Pointer
    entries: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyCollection:
    """All journeys, each in a line, under the way to their list."""

    list: Pointer
    entries: tuple[JourneyLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything the first page shows."""

    about: About
    description: Phrase | None
    situations: tuple[SituationLine, ...]
    other_situations: Pointer | None
    mine: MineView | None
    journeys: JourneyCollection | None
    collections: tuple[Collection, ...]
    more: tuple[Pointer, ...]
    changes: Pointer | None
    health: Pointer | None
    languages: tuple[Sign, ...]
    calendar: Sign
    days_off: tuple[Sign, ...]
    holidays: tuple[Shown, ...]
    reference: Phrase | None
    calling_code: Shown | None
    register_links: tuple[RegisterLinkView, ...]
    wrong_page: Phrase | None
    reading_receipt: Phrase | None
    reviewers: tuple[Phrase, ...]
    synonyms: tuple[Phrase, ...]
    anchors: tuple[About, ...]
    feelings: tuple[FeelingEntry, ...]


def home_view(reader: Reader) -> HomeView:
    """Show the first page."""
    project = reader.catalog.project
    situations = situations_in_turn(reader)
    code = project.calling_code
    shown = how_many_first(reader)
    kinds = _SHOWN_OUTSIDE if reader.catalog.audience else _SHOWN
    return HomeView(
        about=about(reader, project),
        description=reader.phrase(project.description),
        situations=situation_lines(reader, situations[:shown]),
        other_situations=_other_situations(reader, len(situations) - shown),
        # What stands above already comes last of what is mine.
        mine=mine_view(reader, (*situations[shown:], *situations[:shown])),
        journeys=_journeys(reader),
        collections=tuple(
            Collection(kind=kind, list=_list_pointer(reader, kind), entries=entries)
            for kind in kinds
            if (entries := tuple(map(reader.pointer, listed(reader, kind))))
        ),
        more=(
            *_overviews(reader),
            *(
                _list_pointer(reader, kind)
                for kind in FOLDERS
                if kind not in ("journey", *kinds) and listed(reader, kind)
            ),
        ),
        changes=changes_pointer(reader, None),
        health=_health(reader),
        languages=tuple(
            Sign(name=language, word=reader.word(f"languages.{language}"))
            for language in project.languages
        ),
        calendar=_calendar(reader),
        days_off=tuple(
            Sign(name=day, word=reader.word(f"weekdays.{day}")) for day in project.days_off
        ),
        holidays=tuple(filter(None, map(reader.date, project.holidays))),
        reference=reader.phrase(project.reference),
        calling_code=None if code is None else reader.phone_code(code),
        register_links=tuple(
            RegisterLinkView(about=about(reader, each), link=reader.plain(each.link))
            for each in project.register_links
        ),
        wrong_page=_address(reader, project.wrong_page),
        reading_receipt=_address(reader, project.reading_receipt),
        reviewers=tuple(map(reader.plain, project.reviewers)),
        synonyms=reader.phrases(project.synonyms),
        anchors=tuple(about(reader, anchor) for anchor in project.anchors),
        feelings=tuple(_feeling_entry(reader, word) for word in project.feelings),
    )


def _other_situations(reader: Reader, count: int) -> Pointer | None:
    if count <= 0:
        return None
    name = reader.word("home.other_situations", count=str(reader.number(count)))
    return Pointer(name=reader.own(name), href=reader.href(list_address("playbook")))


def _journeys(reader: Reader) -> JourneyCollection | None:
    journeys = reader.catalog.journeys()
    if not journeys:
        return None
    return JourneyCollection(
        list=_list_pointer(reader, "journey"),
        entries=tuple(journey_line(reader, each) for each in journeys),
    )


def _overviews(reader: Reader) -> tuple[Pointer, ...]:
    """Name the pages that look at all journeys from one side."""
    there = overview_paths(reader.catalog)
    return tuple(
        Pointer(
            name=reader.own(reader.word(f"navigation.{name}")),
            href=reader.href(Address(page=path)),
        )
        for name, path in OVERVIEWS.items()
        if path in there
    )


def _health(reader: Reader) -> Pointer | None:
    """Name the page about the health of the project, which is nothing for readers outside."""
    if reader.catalog.audience:
        return None
    name = reader.own(reader.word("navigation.health"))
    return Pointer(name=name, href=reader.href(Address(page=HEALTH)))


def _list_pointer(reader: Reader, kind: str) -> Pointer:
    name = reader.own(reader.word(f"navigation.{kind}"))
    return Pointer(name=name, href=reader.href(list_address(kind)))


def _address(reader: Reader, template: str | None) -> Phrase | None:
    return reader.plain(template) if template else None


def _calendar(reader: Reader) -> Sign:
    name = reader.catalog.project.calendar_of(reader.language)
    return Sign(name=name, word=reader.word(f"calendars.{name}"))


def _feeling_entry(reader: Reader, word: FeelingWord) -> FeelingEntry:
    return FeelingEntry(
        about=about(reader, word), score=reader.score(word.score), face=face_of(word.score)
    )
