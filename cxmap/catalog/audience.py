"""Who may see what: the parts that are for readers outside, and what would lead them inside."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.catalog.answers import questions_named
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_force import replaced_by
from cxmap.catalog.inherited import calendar_of
from cxmap.catalog.sharing import shares
from cxmap.language.limits import Limit
from cxmap.model.condition import Condition
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Journey
from cxmap.model.playbook import Playbook, Situation
from cxmap.model.project import Project
from cxmap.model.shape import fields_of, is_needed, is_public
from cxmap.reading.places import Places


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads readers to something they may not see: the key of a part, and what it names."""

    part: Part
    key: str
    index: int | None
    target: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What readers of one audience may see of a catalog, part by part; all else stays inside."""

    catalog: Catalog
    audience: str
    parts: dict[int, Part]

    def __contains__(self, part: Part) -> bool:
        """Tell whether they may see a part; what comes with cxmap is known to everybody."""
        return id(part) in self.parts or part not in self.catalog.reading.places

    def needs(self) -> Iterator[Lead]:
        """Give what they would have to see for the rest to be true, and may not."""
        for part in self.parts.values():
            yield from self._references(part)
            yield from self._inside(part)
            yield from self._questions(part)
            yield from self._hours(part)

    def narrowed(self) -> Iterator[tuple[Part, str]]:
        """Give what would promise more than we do without a key that stays inside, and the key."""
        for part in self.parts.values():
            for key, says_nothing in part.NARROWS.items():
                if getattr(part, fields_of(type(part))[key].name) not in (None, (), says_nothing):
                    yield part, key

    def _references(self, part: Part) -> Iterator[Lead]:
        for key in fields_of(type(part)):
            for link in self.catalog.links_from(part, key) if is_needed(type(part), key) else ():
                if link.found.entry is not None and link.found.entry not in self:
                    yield Lead(part, key, link.index, link.found.entry)

    def _inside(self, part: Part) -> Iterator[Lead]:
        """Give the exceptions, and whatever else has to be heard along with a part."""
        for key, shape in fields_of(type(part)).items():
            if shape.part is None or not is_needed(type(part), key):
                continue
            for index, child in enumerate(getattr(part, shape.name)):
                if isinstance(child, Entry) and child not in self:
                    yield Lead(part, key, index, child)

    def _questions(self, part: Part) -> Iterator[Lead]:
        """Give the questions on whose answers something depends."""
        condition = getattr(part, "condition", None)
        situation = self.catalog.nearest_above(part, Situation)
        if not isinstance(condition, Condition) or situation is None:
            return
        for name, _ in condition.answers:
            for question in questions_named(self.catalog, situation, name):
                if question not in self:
                    yield Lead(part, "if", None, question)

    def _hours(self, part: Part) -> Iterator[Lead]:
        """Give the hours of an owner by which the limits of a playbook are counted."""
        if not isinstance(part, Playbook) or self.catalog.links_from(part, "calendar"):
            return
        calendar = calendar_of(self.catalog, part)
        if calendar is not None and calendar not in self and self._counts_business_time(part):
            yield Lead(part, "owner", None, calendar)

    def _counts_business_time(self, playbook: Playbook) -> bool:
        limits = (
            getattr(part, shape.name)
            for part in self.parts.values()
            if part is playbook or self.catalog.nearest_above(part, Playbook) is playbook
            for key, shape in fields_of(type(part)).items()
            if is_public(type(part), key)
        )
        return any(isinstance(it, Limit) and it.unit.startswith("business") for it in limits)


def takers_from_inside(catalog: Catalog, audience: str) -> Iterator[Lead]:
    """Give what would be for readers outside, and takes over something that is not.

    Neither is what is a draft or planned where it was written: it does not hold here, either.
    """
    here, there = catalog.reading.places, catalog.written.places
    for place in here:
        part, origin = place.part, place.origin
        is_taker = isinstance(part, Entry) and shares(part) and not place.is_copy
        if not is_taker or not _holds_for(here, part, audience):
            continue
        if isinstance(origin, Entry) and not _holds_for(there, origin, audience):
            yield Lead(part, part.SHARES, None, origin)


def meant_for(catalog: Catalog, audience: str) -> Shown:
    """Give what authors want readers to see: what says so, and what stands in it."""
    parts = [part for entry in catalog.reading.entries for part in _whole(catalog, entry, audience)]
    return Shown(catalog=catalog, audience=audience, parts={id(part): part for part in parts})


def shown_to(catalog: Catalog, audience: str) -> Shown:
    """Give what readers may see without being told anything that is not true.

    What needs something that stays inside stays there, too.
    """
    shown = meant_for(catalog, audience)
    while missing := {id(part) for part in _untrue(shown)}:
        kept = {
            name: part
            for name, part in shown.parts.items()
            if missing.isdisjoint(map(id, (part, *catalog.above(part))))
            or isinstance(part, Project)
        }
        shown = Shown(catalog=catalog, audience=audience, parts=kept)
    return shown


def _untrue(shown: Shown) -> Iterator[Part]:
    yield from (lead.part for lead in shown.needs())
    yield from (part for part, _ in shown.narrowed())


def public_keys(part: Part, audience: str) -> frozenset[str]:
    """Give the keys of a part of which readers see what stands there."""
    if isinstance(part, Project) and part.audience != audience:
        return part.SETTINGS
    return frozenset(key for key in fields_of(type(part)) if is_public(type(part), key))


def _whole(catalog: Catalog, entry: Entry, audience: str) -> Iterator[Part]:
    if isinstance(entry, Project) or _is_for(catalog, entry, audience, "internal"):
        yield from _inside(catalog, entry, audience)


def _inside(catalog: Catalog, part: Part, audience: str) -> Iterator[Part]:
    """Give a part that they may see, and whatever stands in it for them."""
    yield part
    around = part.audience or "internal" if isinstance(part, Project) else audience
    for key, shape in fields_of(type(part)).items():
        if shape.part is None or key not in public_keys(part, audience):
            continue
        value = getattr(part, shape.name)
        for child in value if isinstance(value, tuple) else () if value is None else (value,):
            if _is_for(catalog, child, audience, around):
                yield from _inside(catalog, child, audience)


def _is_for(catalog: Catalog, part: Part, audience: str, around: str) -> bool:
    """Tell whether a part is for an audience that what is around it is for."""
    if isinstance(part, Entry):
        if not any(is_public(type(part), key) for key in (part.SHORT, *part.ONE_OF) if key):
            return False
        if _said_by(part, around) != audience or _is_unfinished(part):
            return False
        if replaced_by(catalog, part) is not None:
            return False
    written = catalog.written.places
    return all(_holds_for(written, each, audience) for each in catalog.lineage_of(part))


def _holds_for(places: Places, part: Part, audience: str) -> bool:
    """Tell whether readers may rely on something, with all that is around it where it stands."""
    around = [each for each in (part, *places.above(part)) if isinstance(each, Entry)]
    return _readers_of(places, part) == audience and not any(map(_is_unfinished, around))


def _readers_of(places: Places, part: Part) -> str:
    """Give whom something is for where it was written: all that is around it has to agree."""
    around = [each for each in (part, *places.above(part)) if isinstance(each, Entry)]
    said = [_said_by(each, None) for each in around if not isinstance(each, Project)]
    agreed = {each for each in said if each is not None}
    return agreed.pop() if said and said[-1] is not None and len(agreed) == 1 else "internal"


def _said_by(entry: Entry, otherwise: str | None) -> str | None:
    """Give whom an entry says it is for, and otherwise whom what is around it is for."""
    return entry.audience or ("internal" if entry.SAYS_ITSELF else otherwise)


def _is_unfinished(entry: Entry) -> bool:
    """Tell whether an entry does not hold yet, or not any more: customers would rely on it."""
    return entry.status is not None or (isinstance(entry, Journey) and entry.is_planned)
