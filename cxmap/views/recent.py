"""What changed in the last weeks, for everybody or for one department or role."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, TypeAlias

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.in_hand import has_work, somebody
from cxmap.model.entries import Entry
from cxmap.model.registers import Department, Role
from cxmap.views.addresses import CHANGES, FOLDERS, Address
from cxmap.views.changed import ChangedEntry, ChangedWhole, ChangeLine
from cxmap.views.footnotes import pointer_elsewhere
from cxmap.views.past import PastDay
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown, Sign
from cxmap.views.reader import Reader
from cxmap.views.reasons import reasons_said

Whose: TypeAlias = Department | Role | None
"""Whom changes concern; None means everybody."""

_FEED: Final = ".atom"
_FEW: Final = 3
"""So many things of a day are told at once; of more, each is opened by whoever wants to know."""

_TOLD_APART: Final = 8
"""So many letters tell two states of a project apart."""

_MOST: Final = 12
"""So many changes of one thing are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentEntry:
    """An entry that changed; ``title`` leads there where it still is."""

    kind: str
    title: Showable
    where: tuple[Phrase, ...]
    deed: Sign | None
    lines: tuple[ChangeLine, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentWhole:
    """A journey, a playbook or an entry of a register, and what somebody has to know of it.

    ``name`` is its title without the way there; ``way`` leads to it where it still is, and
    ``more`` says how much else changed there.
    """

    entity: str
    path: str
    kind: str
    title: Showable
    name: Showable
    way: Pointer | None
    deed: Sign
    entries: tuple[RecentEntry, ...]
    more: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentDay:
    """A day: who changed what and why, and in how many things nobody has to know of it.

    ``key`` tells it from other days, and from itself as it was before something else changed.
    """

    moment: str
    day: Shown
    key: str
    authors: Sentence | None
    reasons: tuple[Phrase, ...]
    wholes: tuple[RecentWhole, ...]
    wording: Sentence | None
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentView:
    """Everything a page of changes shows; ``key`` names it, and is empty for that of everybody.

    ``everybody`` leads to the changes of all, and ``others`` to those of each department and role.
    """

    key: str
    title: Sentence
    said: Sentence
    days: tuple[RecentDay, ...]
    everybody: Pointer | None
    others: tuple[tuple[str, tuple[Pointer, ...]], ...]
    feed: str


def recent_view(reader: Reader, whose: Whose) -> RecentView:
    """Show what changed, the latest first; for somebody only what that one has to know."""
    past = reader.past
    since = reader.date(past.since) if past is not None else None
    days = tuple(recent_days(reader, whose))
    is_new = past is not None and not past.days and past.since == reader.today
    said = "since" if days else "begins" if is_new else "nothing_since"
    return RecentView(
        key=entity_of(reader.catalog, whose) if whose is not None else "",
        title=recent_title(reader, whose),
        said=reader.sentence(f"changes.{said}", day=since if since is not None else ""),
        days=days,
        everybody=_everybody(reader) if whose is not None else None,
        others=tuple(_others(reader, whose)),
        feed=feed_address(reader.catalog, whose).seen_from(reader.page) if reader.site else "",
    )


def recent_days(reader: Reader, whose: Whose) -> Iterator[RecentDay]:
    """Give the days on which something changed, the latest first, as ``recent_view`` shows them."""
    for day in reader.past.days if reader.past is not None else ():
        found = tuple(filter(None, (_whole(reader, each, whose) for each in day.wholes)))
        wording = sum(not each.is_material for each in day.wholes)
        moment = reader.date(day.day)
        if moment is not None and (found or whose is None):
            yield RecentDay(
                moment=day.day.isoformat(),
                day=replace(moment, counts="ago"),
                key=day_key(day),
                authors=_authors(reader, day),
                reasons=_reasons(reader, day, found),
                wholes=found,
                wording=_wording(reader, wording) if whose is None else None,
                is_open=len(found) <= _FEW,
            )


def recent_title(reader: Reader, whose: Whose) -> Sentence:
    """Give what a page of changes is called."""
    if whose is None:
        return Sentence((reader.word("changes.title"),))
    return reader.sentence("changes.title_of", whose=reader.title(whose))


def with_changes(reader: Reader) -> Iterator[Whose]:
    """Give everybody with a page of changes of their own; nobody where no history is at hand.

    Of a history that is cut off at its last state nothing can be told.
    """
    past = reader.past
    if past is not None and (past.days or not past.is_cut):
        yield None
        reached = {key for day in past.days for whole in day.wholes for key in _reached(whole)}
        for each in somebody(reader.catalog):
            if has_work(reader.catalog, each) or entity_of(reader.catalog, each) in reached:
                yield each


def _reached(whole: ChangedWhole) -> Iterator[str]:
    """Name everybody who has to know of a change; some have nothing left to do since."""
    return chain.from_iterable(each.reaches for each in whole.entries if _is_told(each))


def _is_told(entry: ChangedEntry) -> bool:
    return any(line.is_material for line in entry.lines)


def changes_address(catalog: Catalog, whose: Whose) -> Address:
    """Give the page of changes."""
    # No id contains an underscore, so this is the page of nothing else.
    page = f"{FOLDERS[whose.KIND]}/{catalog.id_of(whose)}_{CHANGES}" if whose else CHANGES
    return Address(page=page)


def feed_address(catalog: Catalog, whose: Whose) -> Address:
    """Give the feed of changes."""
    page = changes_address(catalog, whose).page
    return Address(page=page.removesuffix(".html") + _FEED)


def changes_paths(reader: Reader) -> tuple[str, ...]:
    """Give the pages of changes."""
    return tuple(changes_address(reader.catalog, each).page for each in with_changes(reader))


def changes_pointer(reader: Reader, whose: Whose) -> Pointer | None:
    """Give the way to the page of changes, where there is one."""
    if not any(each is whose for each in with_changes(reader)):
        return None
    name = str(recent_title(reader, None))
    return Pointer(name=reader.own(name), href=reader.href(changes_address(reader.catalog, whose)))


def entity_of(catalog: Catalog, entry: Entry) -> str:
    """Name an entry as changes do: its kind and full address."""
    return f"{entry.KIND} {catalog.ref_of(entry)}"


def _everybody(reader: Reader) -> Pointer:
    """Give the way to the changes of everybody."""
    name = reader.own(reader.word("changes.everybody"))
    return Pointer(name=name, href=reader.href(changes_address(reader.catalog, None)))


def _others(reader: Reader, whose: Whose) -> Iterator[tuple[str, tuple[Pointer, ...]]]:
    """Give the ways to the changes of other departments, and then of other roles."""
    others = [each for each in with_changes(reader) if each is not None and each is not whose]
    for kind in (Department, Role):
        found = tuple(
            Pointer(
                name=reader.title(each), href=reader.href(changes_address(reader.catalog, each))
            )
            for each in others
            if isinstance(each, kind)
        )
        if found:
            yield reader.word(f"navigation.{kind.KIND}"), found


def day_key(day: PastDay) -> str:
    """Give what tells a day from others, and from itself before something else changed."""
    return f"{day.day.isoformat()}_{day.state[:_TOLD_APART]}"


def _authors(reader: Reader, day: PastDay) -> Sentence | None:
    if "authors" in reader.catalog.project.changes_without:
        return None
    names = reader.joined(*(Shown(text=each) for each in day.authors))
    return reader.sentence("changes.by", names=names) if names is not None else None


def _reasons(reader: Reader, day: PastDay, wholes: tuple[RecentWhole, ...]) -> tuple[Phrase, ...]:
    """Give what was said when the things that are told were edited."""
    if "reasons" in reader.catalog.project.changes_without:
        return ()
    said = (reason for whole in wholes for reason in day.reasons.get(whole.path, ()))
    return reasons_said(reader, said)


def _wording(reader: Reader, count: int) -> Sentence | None:
    if not count:
        return None
    form = "one" if count == 1 else "other"
    return reader.sentence(f"changes.wording.{form}", count=reader.number(count))


def _whole(reader: Reader, whole: ChangedWhole, whose: Whose) -> RecentWhole | None:
    """Tell of a thing what somebody has to know; None where that is nothing."""
    key = entity_of(reader.catalog, whose) if whose is not None else ""
    told, left = [], _MOST
    more = 0
    for entry in whole.entries:
        lines = tuple(line for line in entry.lines if line.is_material)
        if lines and (not key or key in entry.reaches):
            shown, left = lines[:left], max(0, left - len(lines))
            more += len(lines) - len(shown)
            told += [_entry(reader, entry, shown)] if shown else []
    if not told:
        return None
    title = _title(reader, whole.entity, whole.title)
    see = reader.own(reader.word("changes.see"))
    return RecentWhole(
        entity=whole.entity,
        path=whole.path,
        kind=whole.kind,
        title=title,
        name=title.name if isinstance(title, Pointer) else title,
        way=replace(title, name=see) if isinstance(title, Pointer) and title.href else None,
        deed=whole.deed,
        entries=tuple(told),
        more=reader.sentence("changes.more_of_it", count=reader.number(more)) if more else None,
    )


def _entry(reader: Reader, entry: ChangedEntry, lines: tuple[ChangeLine, ...]) -> RecentEntry:
    return RecentEntry(
        kind=entry.kind,
        title=_title(reader, entry.entity, entry.title),
        where=entry.where,
        deed=entry.deed,
        lines=lines,
        is_whole=entry.is_whole,
    )


def _title(reader: Reader, entity: str, told: Showable) -> Showable:
    """Give the way to what is still there; what is gone is called as it was."""
    kind, _, ref = entity.partition(" ")
    found = reader.catalog.find(kind, ref)
    return told if found is None else pointer_elsewhere(reader, found)
