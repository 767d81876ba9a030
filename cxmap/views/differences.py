"""What is different in two versions of one thing, in the words of its fields."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from cxmap.compare.sorts import title_key_of
from cxmap.compare.versions import differing
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Felt, Touchpoint
from cxmap.model.shape import FieldShape
from cxmap.views.about import facts
from cxmap.views.expectation import verdict_counts
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown, Sign
from cxmap.views.reader import Reader

_FIRST: Final = ("feels", "expectations", "owner", "owner_role", "channel", "takes", "playbook")
"""What is looked for first; everything else follows in the order of its fields."""

_AT_ONCE: Final = 4
"""So many differences are told, and so many more are named."""

_LONG: Final = 60
"""Longer texts are not repeated: their field is named, and they are read where they stand."""


Value: TypeAlias = Phrase | Shown | Pointer | Sentence | str
"""A short value of a field, as it is shown."""

Readers: TypeAlias = tuple[Reader, Reader]
"""Who reads the first version, and who the other: one reader twice, unless they are of two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One field that says something else, before and after; None where that is nothing."""

    key: str
    label: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What is different: short values with what stood there before, and the fields of long ones."""

    told: tuple[Told, ...] = ()
    also: Sentence | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return bool(self.told or self.also)


def differences(readers: Readers, one: Entry, other: Entry) -> Differences:
    """Tell what a version of something says differently from the first one."""
    reader = readers[1]
    shapes = differing((readers[0].catalog, reader.catalog), one, other)
    order = sorted(shapes, key=lambda each: (*_FIRST, each.key).index(each.key))
    before, after = (
        _short_values(*each, order) for each in zip(readers, (one, other), strict=True)
    )
    labels = {each.key: reader.label(other, each.key) for each in order}
    labels |= {"expectations": reader.word("variant_page.expectations")}
    labels |= {title_key_of(other): reader.word("variant_page.name")}
    told = {
        each.key: said
        for each in order
        if (said := _told(labels[each.key], before, after, each.key))
    }
    named = [each.key for each in order if each.key not in [*told][:_AT_ONCE]]
    return Differences(
        told=tuple(told.values())[:_AT_ONCE],
        also=_also(reader, tuple(labels[each] for each in named)),
    )


def told_in_words(reader: Reader, told: Told, *, where: str) -> Sentence:
    """Say what a field says, and what it says in the first version, which is named ``where``."""
    if told.before is None:
        after = told.after or ""
        return reader.sentence("variant_page.gained", label=told.label, after=after, where=where)
    if told.after is None:
        return reader.sentence(
            "variant_page.lost", label=told.label, before=told.before, where=where
        )
    return reader.sentence(
        "variant_page.replaced",
        label=told.label,
        before=told.before,
        after=told.after,
        where=where,
    )


def _also(reader: Reader, labels: tuple[str, ...]) -> Sentence | None:
    """Name the fields of which no more is told."""
    names = reader.joined(*labels[:_AT_ONCE])
    if names is None:
        return None
    more = len(labels) - _AT_ONCE
    if more > 0:
        names = reader.sentence("variant_page.more", fields=names, count=reader.number(more))
    return reader.sentence("variant_page.also", fields=names)


_Values: TypeAlias = dict[str, Value | None]
"""Key -> its value where that is short, or None where it is too long to be repeated."""


def _told(label: str, before: _Values, after: _Values, key: str) -> Told | None:
    """Tell what stands under a key and what stood there; nothing where one of both is long."""
    old, new = before.get(key, ""), after.get(key, "")
    if old is None or new is None or str(old) == str(new):
        return None
    return Told(key=key, label=label, before=old or None, after=new or None)


def _short_values(reader: Reader, entry: Entry, shapes: Iterable[FieldShape]) -> _Values:
    values: _Values = {}
    for fact in facts(reader, entry):
        values[fact.key] = _short(reader, fact.values) if fact.is_short else None
    for shape in shapes:
        named = reader.inherited(entry, shape.key) if shape.refers_to else ()
        if named:
            values[shape.name] = _short(reader, named)
    if isinstance(entry, Touchpoint):
        if entry.feels is not None:
            values["feels"] = felt_or_hoped_for(reader, entry)
        if entry.took is not None and (took := reader.moment_of(entry, "took")) is not None:
            values.setdefault("takes", reader.sentence("variant_page.took", time=took))
        if entry.expectations:
            values["expectations"] = _verdicts(reader, entry.expectations)
    return values


def felt_or_hoped_for(reader: Reader, part: Felt) -> Phrase | Sentence:
    """Give what is felt somewhere; of a plan nobody has gone yet it is only hoped for."""
    felt = reader.feeling_at(part)
    journey = reader.catalog.journey_of(part)
    if journey is None or not journey.is_planned:
        return felt
    return reader.sentence("variant_page.hoped_for", feeling=felt)


def _short(reader: Reader, values: tuple[Showable, ...]) -> Sentence | None:
    said = reader.joined(*map(_part, values))
    return said if said is not None and len(str(said)) <= _LONG else None


def _verdicts(reader: Reader, expectations: tuple[Expectation, ...]) -> Sentence | None:
    """Count how they fared: two of them met, one missed."""
    counted = (
        reader.sentence("variant_page.counted", count=each.count, verdict=each.verdict.word)
        if each.count is not None
        else each.verdict.word
        for each in verdict_counts(reader, expectations)
    )
    return reader.joined(*counted)


def _part(value: Showable) -> Value:
    return value.word if isinstance(value, Sign) else value
