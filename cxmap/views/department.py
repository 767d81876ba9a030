"""A department as a page: how to reach it, and what it answers for."""

from dataclasses import dataclass
from typing import Final

from cxmap.catalog.inherited import owner_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook, Situation
from cxmap.model.registers import Department, Policy, Role
from cxmap.model.standards import Calendar
from cxmap.views.about import About, about
from cxmap.views.cases import cases_of
from cxmap.views.digest import digest_of, digest_text
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.handbooks import handbook_pointer
from cxmap.views.latest import LatestChange, all_changes, latest_changes
from cxmap.views.news import News, news_of
from cxmap.views.open_work import Waiting, open_work
from cxmap.views.phrases import Phrase, Pointer, Showable
from cxmap.views.reader import Reader
from cxmap.views.recent import changes_pointer
from cxmap.views.situation import SituationLine, situation_line
from cxmap.views.touchpoint_lines import TouchpointLine, todays_touchpoints, worst_first
from cxmap.views.uses import Uses, every_use, uses, with_few_voices


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """A role in a line: the way to reach it, and what it may do without asking."""

    pointer: Pointer
    reach: Phrase | Pointer | None
    may: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentView:
    """Everything the page of a department shows."""

    about: About
    description: Phrase | None
    reach: Phrase | Pointer | None
    hours: Showable | None
    news: tuple[News, ...]
    latest: tuple[LatestChange, ...]
    open_work: Waiting
    cases: Pointer | None
    roles: tuple[RoleLine, ...]
    roles_that_may: tuple[RoleLine, ...]
    situations: tuple[SituationLine, ...]
    touchpoints: tuple[TouchpointLine, ...]
    journeys: tuple[Pointer, ...]
    playbooks: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    owns: tuple[Uses, ...]
    uses: tuple[Uses, ...]
    footnotes: Footnotes
    digest: str
    handbook: Pointer | None
    changes: Pointer | None
    all_changes: Pointer | None


def department_view(reader: Reader, department: Department) -> DepartmentView:
    """Show a department and what it owns, inherited ownership included."""
    catalog = reader.catalog
    owned = (each for each in todays_touchpoints(reader) if owner_of(catalog, each) is department)
    roles = tuple(
        RoleLine(
            pointer=reader.pointer(role),
            reach=reader.reach(role.reach),
            may=reader.phrases(role.may),
        )
        for role in catalog.all(Role)
        if catalog.target(role, "department", Department) is department
    )
    latest = latest_changes(reader, department)
    return DepartmentView(
        about=about(reader, department),
        description=reader.phrase(department.description),
        reach=reader.reach(department.reach),
        hours=_hours(reader, department),
        news=news_of(reader, department),
        latest=latest,
        open_work=open_work(reader, department),
        cases=cases_of(reader, department),
        roles=roles,
        roles_that_may=tuple(role for role in roles if role.may),
        situations=tuple(
            situation_line(reader, each)
            for each in catalog.all(Situation)
            if owner_of(catalog, each) is department
        ),
        touchpoints=worst_first(reader, owned),
        journeys=_owned(reader, department, Journey),
        playbooks=_owned(reader, department, Playbook),
        policies=_owned(reader, department, Policy),
        owns=_owns(reader, department),
        uses=uses(reader, department, without=frozenset({"owner", "department"})),
        footnotes=footnotes(reader, department),
        digest=_digest(reader, department),
        handbook=handbook_pointer(reader, department),
        changes=None if latest else changes_pointer(reader, department),
        all_changes=all_changes(reader, department) if latest else None,
    )


def _digest(reader: Reader, department: Department) -> str:
    """Give what a department has to know this week; it is no business of readers outside."""
    digest = digest_of(reader, department)
    return "" if digest.is_empty or reader.catalog.audience else digest_text(reader, digest)


def _hours(reader: Reader, department: Department) -> Showable | None:
    """Say when a department works, and the calendar that says more."""
    calendar = reader.catalog.target(department, "hours", Calendar)
    if calendar is None:
        return None
    hours = reader.hours(calendar.hours) if calendar.hours is not None else None
    return reader.joined(hours, reader.one_pointer(department, "hours"))


_ELSEWHERE: Final = frozenset(("journey", "stage", "touchpoint", "playbook", "policy"))
"""Kinds whose entries the page lists in a way of their own, or with what they stand in."""
_VOICES: Final = 3
"""Voices that are named in one line."""


def _owns(reader: Reader, department: Department) -> tuple[Uses, ...]:
    """Give what else a department owns: promises, standards, feedback and the like."""
    owned = every_use(reader, department, only=frozenset({"owner"}))
    return tuple(
        with_few_voices(reader, each, most=_VOICES, first=_VOICES)
        for each in owned
        if each.kind not in _ELSEWHERE
    )


def _owned(reader: Reader, department: Department, kind: type[Entry]) -> tuple[Pointer, ...]:
    return tuple(
        reader.pointer(entry)
        for entry in reader.catalog.all(kind)
        if reader.catalog.target(entry, "owner", Department) is department
    )
