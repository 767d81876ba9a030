"""The agent's brief: what one may give without asking, up to where, and whom to call next."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.inherited import owner_of, owner_role_of
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Role
from cxmap.views.addresses import Address, address_of, brief_address
from cxmap.views.deciders import role_on_the_line
from cxmap.views.owners import reach_of
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable
from cxmap.views.reader import Reader

_AT_ONCE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a role may give without asking, then whom it calls and what they may give.

    ``next`` is named with how to reach them; it is None where nobody is known.
    """

    role: Pointer
    may: tuple[Phrase, ...]
    next: Showable | None
    next_may: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPlace:
    """A touchpoint with what to know there and where it says what to do."""

    anchor: str
    touchpoint: Pointer
    playbooks: tuple[Pointer, ...]
    must_know: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPart:
    """The touchpoints that have the same brief."""

    brief: Brief
    places: tuple[BriefPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyBrief:
    """The briefs of all touchpoints of a journey that have one."""

    title: Sentence
    journey: Pointer
    parts: tuple[BriefPart, ...]


def brief_of(reader: Reader, entry: Touchpoint | Playbook) -> Brief | None:
    """Give the brief of whoever works from a playbook, or with a customer at a touchpoint."""
    role = _who_works(reader, entry)
    if role is None or reader.catalog.audience:
        return None
    above = reader.catalog.target(role, "reports_to", Role)
    if above is None:
        found = owner_role_of(reader.catalog, entry)
        above = found if found is not role else None
    who = above or owner_of(reader.catalog, entry)
    if not role.may and above is None:
        return None
    return Brief(
        role=reader.pointer(role),
        may=reader.phrases(role.may),
        next=reader.joined(reader.pointer(who), reach_of(reader, who)) if who else None,
        next_may=reader.phrases(above.may) if above is not None else (),
    )


def journey_brief(reader: Reader, journey: Journey) -> JourneyBrief:
    """Gather the briefs of a journey, in the order in which customers go."""
    return JourneyBrief(
        title=brief_title(reader, journey),
        journey=reader.pointer(journey),
        parts=tuple(_parts(reader, journey)),
    )


def brief_title(reader: Reader, journey: Journey) -> Sentence:
    """Give what the page of a journey's briefs is called."""
    return reader.sentence("brief.title", journey=reader.title(journey))


def brief_pointer(reader: Reader, journey: Journey) -> Pointer | None:
    """Give the way to the briefs of a journey, where a touchpoint names a playbook."""
    address = brief_address(reader.catalog, journey)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("brief.link")), href=reader.href(address))


def _parts(reader: Reader, journey: Journey) -> Iterator[BriefPart]:
    places: dict[Brief, list[BriefPlace]] = {}
    for touchpoint in journey.touchpoints:
        brief = brief_of(reader, touchpoint) if touchpoint.playbook else None
        if brief is not None:
            places.setdefault(brief, []).append(_place(reader, touchpoint))
    for brief, there in places.items():
        yield BriefPart(brief=brief, places=tuple(there))


def _place(reader: Reader, touchpoint: Touchpoint) -> BriefPlace:
    address = address_of(reader.catalog, touchpoint) or Address(page="")
    return BriefPlace(
        anchor=reader.anchor(address),
        touchpoint=reader.pointer(touchpoint),
        playbooks=reader.pointers(touchpoint, "playbook"),
        must_know=reader.phrases(touchpoint.must_know)[:_AT_ONCE],
    )


def _who_works(reader: Reader, entry: Touchpoint | Playbook) -> Role | None:
    """Give the role on the line of a playbook, or of the first that a touchpoint names."""
    playbooks = (
        reader.catalog.targets(entry, "playbook", Playbook)
        if isinstance(entry, Touchpoint)
        else (entry,)
    )
    found = (role_on_the_line(reader, each) for each in playbooks)
    return next((role for role in found if role is not None), None)
