"""Two journeys as one picture: what is the same stands once, what is different says how."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from cxmap.catalog.feelings import height_at
from cxmap.catalog.inherited import owner_of
from cxmap.compare.journeys import Column, Deed, JourneyComparison, Pair, Slot, journeys_compared
from cxmap.compare.versions import Catalogs
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Stage, Touchpoint
from cxmap.views.addresses import OVERVIEWS, Address, beside_address
from cxmap.views.both_journeys import BesideView, Felt, Line, Place, Side, Step, Stretch
from cxmap.views.differences import Differences, Readers, Told, differences, felt_or_hoped_for
from cxmap.views.feelings import BEST, WORST, face_of
from cxmap.views.phrases import Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

_E = TypeVar("_E", bound=Entry)

_COUNTED: Final = (Deed.ADDED, Deed.REMOVED, Deed.MOVED, Deed.CHANGED, Deed.KEPT)


def variant_beside(reader: Reader, variant: Journey) -> BesideView | None:
    """Show a variant beside the journey that it varies; None where it varies none.

    What was planned comes before what happened then; else the original comes first.
    """
    original = reader.catalog.target(variant, "variant_of", Journey)
    if original is None or original is variant:
        return None
    is_later = variant.variant == "planned" and original.variant == "actual"
    pair = (variant, original) if is_later else (original, variant)
    return journeys_beside((reader, reader), pair)


def journeys_beside(
    readers: Readers, journeys: tuple[Journey, Journey], names: tuple[str, str] | None = None
) -> BesideView:
    """Show one journey beside another, each to a reader of its own catalog.

    Without ``names`` each is called what sets it apart from the other.
    """
    catalogs = readers[0].catalog, readers[1].catalog
    return _Showing.of(readers, journeys_compared(catalogs, *journeys), names).view(catalogs)


def beside_pointer(reader: Reader, journey: Journey) -> Pointer | None:
    """Give the way to the picture of a variant beside its original, where there is one."""
    address = beside_address(reader.catalog, journey)
    if address is None:
        return None
    return Pointer(name=reader.own(reader.word("beside_page.link")), href=reader.href(address))


def beside_title(reader: Reader, journey: Journey) -> Sentence:
    """Give what the page of a variant beside its original is called."""
    return reader.sentence("beside_page.title", journey=reader.title(journey))


@dataclass(frozen=True, slots=True)
class _Showing:
    readers: Readers
    comparison: JourneyComparison
    names: tuple[str, str]

    @classmethod
    def of(
        cls, readers: Readers, comparison: JourneyComparison, called: tuple[str, str] | None
    ) -> "_Showing":
        if called is not None:
            return cls(readers, comparison, called)
        both = comparison.before, comparison.after
        names = [_name(readers[at], both[at], both[1 - at]) for at in (0, 1)]
        if names[0] == names[1]:
            names = [str(reader.title(each)) for reader, each in zip(readers, both, strict=True)]
        return cls(readers, comparison, (names[0], names[1]))

    @property
    def reader(self) -> Reader:
        return self.readers[1]

    def view(self, catalogs: Catalogs) -> BesideView:
        reader, comparison = self.reader, self.comparison
        both = comparison.before, comparison.after
        before, after = (
            Side(pointer=each.pointer(journey), name=name, curve=_curve(each, journey, name))
            for each, journey, name in zip(self.readers, both, self.names, strict=True)
        )
        slots = [each for column in comparison.columns for each in column.touchpoints]
        numbers = {id(each): str(reader.number(at)) for at, each in enumerate(slots, start=1)}
        variant = both[0] if _varies(self.readers[0], *both) else both[1]
        stretches = tuple(self._stretch(column, slots, numbers) for column in comparison.columns)
        stages = [column.stage for column in comparison.columns]
        return BesideView(
            id=catalogs[1].id_of(comparison.after),
            title=beside_title(reader, variant),
            before=before,
            after=after,
            differs=reader.phrase(variant.differs) if variant.differs is not None else None,
            curves=_curves(reader, stretches, before.curve, after.curve),
            counts=_counts(reader, [each.deed for each in slots]),
            stage_counts=_counts(reader, [each.deed for each in stages])
            if any(each.deed != Deed.KEPT for each in stages)
            else (),
            whole=self._step(
                Deed.CHANGED if comparison.fields else Deed.KEPT,
                Pair(before=both[0], after=both[1]),
            ),
            stretches=stretches,
            delivered=reader.sentence("beside_page.delivered", page=_delivered(reader)),
        )

    def _stretch(
        self, column: Column, slots: list[Slot[Touchpoint]], numbers: dict[int, str]
    ) -> Stretch:
        pair, deed = column.stage.pair, column.stage.deed
        places = tuple(self._place(each, slots, numbers) for each in column.touchpoints)
        same = self.reader.joined(*(each.step.pointer for each in places if each.step.is_quiet))
        return Stretch(
            step=self._step(deed, pair),
            places=places,
            same=self.reader.sentence("beside_page.same", steps=same) if same else None,
            goes_to=_other_place(column.stage, [each.stage for each in self.comparison.columns])
            if deed == Deed.AWAY
            else None,
        )

    def _place(
        self, slot: Slot[Touchpoint], slots: list[Slot[Touchpoint]], numbers: dict[int, str]
    ) -> Place:
        pair, reader = slot.pair, self.reader
        other = _other_place(slot, slots)
        says = None
        if other is not None and (pair.is_moved or not slot.is_after):
            key = "beside_page.came" if slot.is_after else "beside_page.went"
            says = reader.sentence(key, number=numbers[id(slots[other])])
        return Place(
            number=numbers[id(slot)],
            step=self._step(slot.deed, pair, says),
            is_before=slot.is_before,
            is_after=slot.is_after,
            before=_felt(self.readers[0], pair.before) if slot.is_before else None,
            after=_felt(reader, pair.after) if slot.is_after else None,
            goes_to=other if pair.is_moved and not slot.is_after else None,
        )

    def _step(
        self,
        deed: Deed,
        pair: Pair[Journey] | Pair[Stage] | Pair[Touchpoint],
        says: Sentence | None = None,
    ) -> Step:
        shown = pair.before if deed == Deed.AWAY else None
        reader = self.readers[0 if deed in (Deed.AWAY, Deed.REMOVED) else 1]
        found = Differences()
        own: tuple[Line, ...] = ()
        if pair.before is None or pair.after is None:
            own = tuple(_own_lines(reader, pair.version))
        elif deed != Deed.AWAY:
            found = differences(self.readers, pair.before, pair.after)
        return Step(
            sign=_sign(self.reader, deed),
            pointer=reader.pointer(shown or pair.version),
            says=says,
            lines=(*map(self._line, found.told), *own),
            also=found.also,
        )

    def _line(self, told: Told) -> Line:
        reader = self.reader
        nothing = reader.word("beside_page.nothing")
        label = reader.word("beside_page.feels") if told.key == "feels" else told.label
        return Line(
            said=reader.sentence("beside_page.said", label=label, value=told.after or nothing),
            was=reader.sentence(
                "beside_page.said", label=self.names[0], value=told.before or nothing
            ),
        )


def _delivered(reader: Reader) -> Pointer:
    """Give the way to what was expected and what was delivered, in all journeys."""
    name = reader.own(reader.word("navigation.delivered"))
    return Pointer(name=name, href=reader.href(Address(page=OVERVIEWS["delivered"])))


def _other_place(slot: Slot[_E], slots: Sequence[Slot[_E]]) -> int | None:
    """Give the other of both places of a step that stands elsewhere now, by its number."""
    return next(
        (
            at
            for at, each in enumerate(slots)
            if each.pair.before is slot.pair.before
            and each.pair.after is slot.pair.after
            and each.is_after != slot.is_after
        ),
        None,
    )


def _counts(reader: Reader, deeds: Sequence[Deed]) -> tuple[tuple[Sign, Shown], ...]:
    """Count what is new, gone, moved, different and the same; what moved once, where it is now."""
    counted = Counter(deeds)
    return tuple(
        (_sign(reader, deed), reader.number(counted[deed])) for deed in _COUNTED if counted[deed]
    )


def _name(reader: Reader, journey: Journey, other: Journey) -> str:
    """Say in a word which of both journeys one is; beside a plan the other is what is there."""
    sign = reader.sign("variants", journey.variant or ("as_is" if other.is_planned else None))
    if sign is not None:
        return str(sign)
    is_first = other.variant is not None and not _varies(reader, journey, other)
    return reader.word("beside.first") if is_first else str(reader.title(journey))


def _varies(reader: Reader, journey: Journey, other: Journey) -> bool:
    return reader.catalog.target(journey, "variant_of", Journey) is other


def _curve(reader: Reader, journey: Journey, name: str) -> str:
    """Name the curve of a journey; what nobody has gone yet is only hoped for."""
    return reader.word("variant_page.hoped_for", feeling=name) if journey.is_planned else name


def _curves(
    reader: Reader, stretches: tuple[Stretch, ...], before: str, after: str
) -> Sentence | None:
    """Say which line is which; where one journey says nothing of feelings, say that."""
    places = [place for stretch in stretches for place in stretch.places]
    is_felt = any(place.before for place in places), any(place.after for place in places)
    if all(is_felt):
        return reader.sentence("beside_page.curves", before=before, after=after)
    if not any(is_felt):
        return None
    return reader.sentence("beside_page.no_curve", name=before if is_felt[1] else after)


def _sign(reader: Reader, deed: Deed) -> Sign:
    return Sign(name=deed.value, word=reader.word(f"deeds.{deed.value}"))


def _felt(reader: Reader, touchpoint: Touchpoint | None) -> Felt | None:
    height = height_at(reader.catalog, touchpoint) if touchpoint is not None else None
    if height is None or touchpoint is None:
        return None
    word = str(reader.feeling_at(touchpoint))
    return Felt(height=max(WORST, min(BEST, height)), face=face_of(height), word=word)


def _own_lines(reader: Reader, step: Entry) -> Iterator[Line]:
    """Say of what stands in one of the journeys only who answers for it and how it feels."""
    if not isinstance(step, Stage | Touchpoint):
        return
    owner = owner_of(reader.catalog, step)
    if owner is not None:
        label = reader.label(step, "owner")
        said = reader.sentence("beside_page.said", label=label, value=reader.title(owner))
        yield Line(said=said, was=None)
    if isinstance(step, Touchpoint) and step.feels is not None:
        label = reader.word("beside_page.feels")
        felt = felt_or_hoped_for(reader, step)
        yield Line(said=reader.sentence("beside_page.said", label=label, value=felt), was=None)
