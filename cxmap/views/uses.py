"""What names a thing: the other end of every reference."""

from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Stage, Touchpoint
from cxmap.model.registers import Context, Source
from cxmap.model.voice import Feedback
from cxmap.views.addresses import list_address
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader, has_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Everything of one kind that names a thing; ``label`` names the ``kind``, in the plural.

    Where more is said of one than its name, a sentence stands in its place; what customers said
    stands in quotation marks, so that one sees where a voice ends.
    """

    kind: str
    label: str
    pointers: tuple[Pointer | Sentence, ...]


def uses(
    reader: Reader,
    entry: Entry,
    *,
    without: frozenset[str] = frozenset(),
    only: frozenset[str] = frozenset(),
) -> tuple[Uses, ...]:
    """Give what names an entry, kind by kind, each once, in the order of the files.

    ``without`` are keys under which a name says nothing new, since the page shows them elsewhere;
    where there are keys in ``only``, nothing else counts.
    """
    every = every_use(reader, entry, without=without, only=only)
    return tuple(with_few_voices(reader, each, most=_MOST, first=_FIRST) for each in every)


def every_use(
    reader: Reader,
    entry: Entry,
    *,
    without: frozenset[str] = frozenset(),
    only: frozenset[str] = frozenset(),
) -> tuple[Uses, ...]:
    """Give the same with every voice, however many there are."""
    return tuple(
        Uses(
            kind=kind,
            label=_label(reader, kind),
            pointers=tuple(_named(reader, entry, user) for user in named),
        )
        for kind, named in users(reader, entry, without=without, only=only).items()
    )


def users(
    reader: Reader,
    entry: Entry,
    *,
    without: frozenset[str] = frozenset(),
    only: frozenset[str] = frozenset(),
) -> dict[str, tuple[Entry, ...]]:
    """Give the entries themselves that name one, by their kinds."""
    catalog = reader.catalog
    named: dict[str, dict[int, Entry]] = {}
    for link in catalog.links_to(entry):
        part = link.part
        around = (each for each in (part, *catalog.above(part)) if isinstance(each, Entry))
        user = next(filter(has_title, around), None)
        is_asked_for = link.key not in without and (not only or link.key in only)
        if not is_asked_for or isinstance(user, Context | Source):
            continue
        if user is not None:
            named.setdefault(user.KIND, {})[id(user)] = user
    return {kind: tuple(each.values()) for kind, each in named.items()}


_MOST: Final = 20
"""So many of one kind are named; where there are more, the first few and the way to all others."""
_FIRST: Final = 5


def with_few_voices(reader: Reader, said: Uses, *, most: int, first: int) -> Uses:
    """Name only the ``first`` voices where there are more than ``most``, and the way to others."""
    others = len(said.pointers) - first
    if said.kind != Feedback.KIND or len(said.pointers) <= most:
        return said
    more = reader.word("cases.more", count=str(reader.number(others)))
    rest = Pointer(name=reader.own(more), href=reader.href(list_address(said.kind)))
    return replace(said, pointers=(*said.pointers[:first], rest))


def name_of_use(reader: Reader, user: Entry) -> Pointer | Sentence:
    """Name what names an entry: what a customer said as their words, all else by its title."""
    pointer = reader.pointer(user)
    is_said = isinstance(user, Feedback)
    return reader.sentence("entry.quoted", said=pointer) if is_said else pointer


def in_its_journey(reader: Reader, touchpoint: Touchpoint) -> Pointer:
    """Name a touchpoint with its journey: in a plan it is called as in what the plan is for."""
    journey = reader.catalog.journey_of(touchpoint)
    where = () if journey is None else (reader.title(journey),)
    return replace(reader.pointer(touchpoint), where=where)


def _named(reader: Reader, entry: Entry, user: Entry) -> Pointer | Sentence:
    """Name what names an entry; what stands in another journey says in which one.

    A touchpoint is often called like what it shares: its stage tells more than its name.
    """
    pointer = name_of_use(reader, user)
    journey = reader.catalog.journey_of(user)
    if isinstance(pointer, Sentence) or journey is None or pointer.href.startswith("#"):
        return pointer
    is_shared = isinstance(entry, Touchpoint)
    around = (journey, reader.catalog.nearest_above(user, Stage) if is_shared else None)
    return replace(pointer, where=tuple(reader.title(each) for each in around if each is not None))


def _label(reader: Reader, kind: str) -> str:
    """Name a kind in the plural; most have a list of their own in the menu, called like them.

    The list of touchpoints has only those that are shared, so they have a plural besides.
    """
    known = reader.catalog.words(reader.language)
    return known.get(f"several.{kind}") or known[f"navigation.{kind}"]
