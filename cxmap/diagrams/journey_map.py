"""What the map of a journey says, before anything has a place on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cxmap.diagrams.ways import Way, ways_of
from cxmap.model.journey import Expectation, Journey, Stage, Touchpoint
from cxmap.model.registers import Channel, Context
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.expectation import VerdictCount, verdict_counts
from cxmap.views.feelings import face_of
from cxmap.views.phrases import Phrase, Pointer, Sign
from cxmap.views.reader import Reader

DRAWN_CHANNELS: Final = frozenset(
    {
        *("app", "chat", "email", "in-person", "ivr", "phone"),
        *("post", "shop", "sms", "social", "web"),
    }
)
"""Channels with a symbol of their own; the others show that of their kind."""

_SYMBOLS_OF_KINDS: Final = {
    "digital": "digital",
    "voice": "voice",
    "print": "print-channel",
    "physical": "in-person",
}


_SEVERAL: Final = {
    "missed": "diagram.several_missed",
    "unknown": "diagram.several_unknown",
    "met": "diagram.several_met",
    "exceeded": "diagram.several_exceeded",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How the customer feels at a touchpoint whose score is known."""

    score: int
    face: str
    word: str
    is_assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many expectations have a verdict: with their noun, short, or as a mere number."""

    name: str
    title: str
    word: str
    short: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The way to a playbook: the same words everywhere; ``name`` says which one it is."""

    pointer: Pointer
    word: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdicts:
    """How the expectations of a touchpoint fared, the worst first.

    ``only_in`` and ``not_in`` hold the ids of the contexts in which this is so, or is not.
    """

    counts: tuple[Count, ...]
    only_in: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One touchpoint: everything its card says; ``number`` stands on card and curve alike."""

    number: str
    pointer: Pointer
    column: int
    row: int
    owner: Phrase | None
    owner_id: str
    marks: ContextMarks
    personas: tuple[str, ...]
    channels: tuple[Sign, ...]
    verdicts: tuple[Verdicts, ...]
    differs: str
    is_moment_of_truth: bool
    guides: tuple[Guide, ...]
    point: Point | None
    leads_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands over a stage's column."""

    pointer: Pointer
    goal: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyMap:
    """A journey as its map shows it: stages, touchpoints in their order, declared ways."""

    id: str
    title: Phrase
    headers: tuple[Header, ...]
    cards: tuple[Card, ...]
    ways: tuple[Way, ...]


def journey_map(reader: Reader, journey: Journey) -> JourneyMap:
    """Gather what the map of a journey says to a reader on the journey's page."""
    ways = ways_of(reader, journey)
    return JourneyMap(
        id=reader.catalog.id_of(journey),
        title=reader.title(journey),
        headers=tuple(_header(reader, stage) for stage in journey.stages),
        cards=tuple(_cards(reader, journey)),
        ways=ways,
    )


def _header(reader: Reader, stage: Stage) -> Header:
    return Header(pointer=reader.pointer(stage), goal=reader.phrase(stage.goal))


def _cards(reader: Reader, journey: Journey) -> Iterable[Card]:
    places = (
        (column, row, touchpoint)
        for column, stage in enumerate(journey.stages)
        for row, touchpoint in enumerate(stage.touchpoints)
    )
    for number, (column, row, touchpoint) in enumerate(places, start=1):
        verdicts = _verdicts(reader, touchpoint.expectations)
        owner = reader.catalog.owner_of(touchpoint) or reader.catalog.outside_owner_of(touchpoint)
        yield Card(
            number=str(reader.number(number)),
            pointer=reader.pointer(touchpoint),
            column=column,
            row=row,
            owner=reader.title(owner) if owner is not None else None,
            owner_id=reader.catalog.id_of(owner) if owner is not None else "",
            marks=context_marks(reader, touchpoint),
            personas=_personas(reader, touchpoint),
            channels=tuple(
                _channel(reader, each) for each in reader.catalog.channels_of(touchpoint)
            ),
            verdicts=verdicts,
            differs=_differs(reader, touchpoint.expectations, verdicts[0].not_in),
            is_moment_of_truth=touchpoint.moment_of_truth is not None,
            guides=_guides(reader, touchpoint),
            point=_point(reader, touchpoint),
            leads_on=_leads_on(reader, journey, touchpoint),
        )


def _personas(reader: Reader, touchpoint: Touchpoint) -> tuple[str, ...]:
    """Give whom a touchpoint concerns; none where it concerns everybody on the journey."""
    catalog = reader.catalog
    if isinstance(catalog.bearer_of(touchpoint, "persona"), Journey):
        return ()
    return tuple(catalog.id_of(each) for each in catalog.personas_of(touchpoint))


def _channel(reader: Reader, channel: Channel) -> Sign:
    id_ = reader.catalog.id_of(channel)
    symbol = id_ if id_ in DRAWN_CHANNELS else _SYMBOLS_OF_KINDS.get(channel.kind or "", "other")
    return Sign(name=symbol, word=str(reader.title(channel)))


def _verdicts(reader: Reader, expectations: tuple[Expectation, ...]) -> tuple[Verdicts, ...]:
    """Give the verdicts of the ordinary case, and those of every context that changes them."""
    holds = {id(each): _circumstances(reader, each) for each in expectations}
    ordinary = tuple(each for each in expectations if not each.only_in)
    contexts = sorted({*chain.from_iterable(chain.from_iterable(holds.values()))})
    said = verdict_counts(reader, ordinary)
    changed = {}
    for context in contexts:
        there = (each for each in expectations if _holds(*holds[id(each)], context))
        counts = verdict_counts(reader, there)
        if counts != said:
            changed[context] = counts
    base = Verdicts(counts=_counts(reader, said), not_in=tuple(changed))
    others = (
        Verdicts(counts=_counts(reader, counts), only_in=(name,))
        for name, counts in changed.items()
    )
    return (base, *others)


def _counts(reader: Reader, counted: tuple[VerdictCount, ...]) -> tuple[Count, ...]:
    return tuple(
        Count(
            name=each.verdict.name,
            title=str(each.verdict),
            word=reader.word(_SEVERAL[each.verdict.name], count=str(each.count))
            if each.count
            else str(each.verdict),
            short=f"{each.count} {each.verdict}" if each.count else str(each.verdict),
            number=str(each.count or reader.number(1)),
        )
        for each in counted
    )


def _differs(
    reader: Reader, expectations: tuple[Expectation, ...], contexts: tuple[str, ...]
) -> str:
    """Say in which contexts the verdicts are others; nothing where they never are."""
    titles = {
        reader.catalog.id_of(each): str(reader.title(each))
        for expectation in expectations
        for key in ("only_in", "not_in")
        for each in reader.catalog.targets(expectation, key, Context)
    }
    names = reader.word("entry.comma").join(titles[each] for each in contexts if each in titles)
    return reader.word("diagram.differs", contexts=names) if names else ""


def _guides(reader: Reader, touchpoint: Touchpoint) -> tuple[Guide, ...]:
    """Give the ways to the playbooks; where there are several they are numbered."""
    pointers = reader.pointers(touchpoint, "playbook")
    word = reader.word("diagram.what_to_do")
    words = [f"{word} {reader.number(number)}" for number in range(1, len(pointers) + 1)]
    return tuple(
        Guide(pointer=pointer, word=said, name=f"{said} {pointer}")
        for pointer, said in zip(pointers, words if len(words) > 1 else [word], strict=False)
    )


def _circumstances(reader: Reader, expectation: Expectation) -> tuple[set[str], set[str]]:
    """Give the contexts an expectation holds only in, and those it does not hold in."""
    catalog = reader.catalog
    only_in = catalog.targets(expectation, "only_in", Context)
    not_in = list(catalog.targets(expectation, "not_in", Context))
    for link in catalog.links_to(expectation):
        # Where another expectation takes its place, it does not hold either.
        if link.key == "replaces":
            not_in += catalog.targets(link.part, "only_in", Context)
    return {catalog.id_of(each) for each in only_in}, {catalog.id_of(each) for each in not_in}


def _holds(only_in: set[str], not_in: set[str], context: str) -> bool:
    return (not only_in or context in only_in) and context not in not_in


def _point(reader: Reader, touchpoint: Touchpoint) -> Point | None:
    score = reader.catalog.felt_at(touchpoint)
    if score is None:
        return None
    return Point(
        score=max(-2, min(2, score)),
        face=face_of(score),
        word=str(reader.feeling_at(touchpoint)),
        is_assumed=reader.catalog.basis_of(touchpoint) == "assumed",
    )


def _are_alternatives(one: Touchpoint, other: Touchpoint) -> bool:
    """Tell whether a customer takes one of two ways, never both in turn."""
    return one.one_of is not None and one.one_of == other.one_of


def _leads_on(reader: Reader, journey: Journey, touchpoint: Touchpoint) -> bool:
    """Tell whether a touchpoint leads on to the following one: declared so, or nothing declared.

    What leads on to another stage under a condition only is a way with a letter of its own.
    """
    place = [id(each) for each in journey.touchpoints].index(id(touchpoint)) + 1
    if place == len(journey.touchpoints):
        return False
    following = journey.touchpoints[place]
    if touchpoint.ends is not None or _are_alternatives(touchpoint, following):
        return False
    stages = [reader.catalog.stage_of(each) for each in (touchpoint, following)]
    is_near = stages[0] is stages[1]
    named = [
        reader.catalog.target(way, "to", Touchpoint)
        for way in touchpoint.next
        if is_near or way.condition is None
    ]
    return not touchpoint.next or any(each is following for each in named)
