"""In which fields two versions of one thing differ, down to the last value in its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cxmap.catalog.order import longest_in_order
from cxmap.compare.edition import Edition, holders_in
from cxmap.compare.matching import Candidate, matched
from cxmap.compare.references import manner_of_naming, named_on_both_sides
from cxmap.compare.sayings import left_as_they_were, manner_of
from cxmap.compare.sorts import Manner
from cxmap.compare.weight import order_matters_in
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape, fields_of, is_material


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A part as one of two editions has it, None where it has none, and a value in it.

    ``index`` says which item of a list the value is, or the first one that is different.
    """

    part: Part | None
    value: object = None
    index: int | str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in which two versions differ, and whether the model calls it material.

    ``left`` are the languages whose translation was left as it was.
    """

    path: tuple[str, ...]
    shape: FieldShape
    manner: Manner
    before: Side
    after: Side
    is_material: bool
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """The way to one field of two versions of a part."""

    path: tuple[str, ...]
    shape: FieldShape
    is_material: bool
    before: Part | None
    after: Part | None

    def differs(
        self,
        manner: Manner,
        before: object,
        after: object,
        at: tuple[int | str | None, int | str | None] = (None, None),
        left: tuple[str, ...] = (),
    ) -> Difference:
        """Say that it does, from one value to the other."""
        return Difference(
            path=self.path,
            shape=self.shape,
            manner=manner,
            before=Side(part=self.before, value=before, index=at[0]),
            after=Side(part=self.after, value=after, index=at[1]),
            is_material=self.is_material and manner == "content",
            left=left,
        )


@dataclass(frozen=True, slots=True)
class Fields:
    """Compares the parts of two editions, field by field; entries in them are compared alone."""

    before: Edition
    after: Edition

    def differences(
        self,
        before: Part | None,
        after: Part | None,
        path: tuple[str, ...] = (),
        *,
        is_material_here: bool = True,
    ) -> Iterator[Difference]:
        """Give every field that differs; one part may be missing where the other has only some."""
        known = type(before or after or Part())
        for key, shape in fields_of(known).items():
            was, now = self.before.value_of(before, shape), self.after.value_of(after, shape)
            if was == now or (issubclass(known, Entry) and key in ("id", "formerly")):
                continue
            of = _Field(
                path=(*path, key),
                shape=shape,
                is_material=is_material_here and key != "id" and is_material(known, key),
                before=before,
                after=after,
            )
            if not self._is_refused(of):
                yield from self._in_field(of, was, now)

    def _is_refused(self, of: _Field) -> bool:
        """Tell whether one side has a value that could not be understood: a problem, no change."""
        sides = ((self.before, of.before), (self.after, of.after))
        return any(
            part is not None and edition.is_refused(part, of.shape) for edition, part in sides
        )

    def _in_field(self, of: _Field, before: object, after: object) -> Iterator[Difference]:
        inner = of.shape.part
        if inner is None:
            yield from self._in_values(of, before, after)
        elif issubclass(inner, Entry):
            if not before and not after:
                yield of.differs("content", before, after)
        elif of.shape.is_list:
            yield from self._in_parts(of, _parts(before), _parts(after))
        elif holders_in(inner) or (before is not None and after is not None):
            yield from self._inside(of, _part(before), _part(after))
        else:
            yield of.differs("content", before, after)

    def _inside(self, of: _Field, before: Part | None, after: Part | None) -> Iterator[Difference]:
        return self.differences(before, after, of.path, is_material_here=of.is_material)

    def _in_values(self, of: _Field, before: object, after: object) -> Iterator[Difference]:
        if of.shape.is_mapping:
            yield from self._in_groups(of, before, after)
            return
        said, says = before, after
        if of.shape.refers_to and not of.shape.form and of.before and of.after:
            said, says = named_on_both_sides(self.before, self.after, of.before, of.after, of.shape)
            is_same = said == says
            manner = (
                manner_of_naming(before, after) if is_same else manner_of(said, says, self._firsts)
            )
        else:
            manner = manner_of(said, says, self._firsts)
        if manner == "order" and order_matters_in(of.shape.key):
            manner = "content"
        if manner is not None:
            left = left_as_they_were(before, after, self._firsts)
            yield of.differs(manner, before, after, _first_other(said, says), left)

    def _in_groups(self, of: _Field, before: object, after: object) -> Iterator[Difference]:
        """Compare a group of keys of the author's own, key by key."""
        was = before if isinstance(before, dict) else {}
        now = after if isinstance(after, dict) else {}
        for name in sorted({*was, *now}):
            manner = manner_of(was.get(name), now.get(name), self._firsts)
            if manner is not None:
                below = replace(of, path=(*of.path, name))
                sides = was.get(name), now.get(name)
                left = left_as_they_were(*sides, self._firsts)
                yield below.differs(manner, *sides, (name, name), left)

    def _in_parts(
        self, of: _Field, before: tuple[Part, ...], after: tuple[Part, ...]
    ) -> Iterator[Difference]:
        """Compare parts without a life of their own, one by one, then their order."""
        same = matched(
            [_candidate(self.before, each) for each in before],
            [_candidate(self.after, each) for each in after],
        )
        for here, part in enumerate(before):
            if here in same:
                yield from self._inside(of, part, after[same[here]])
            else:
                yield of.differs("content", part, None, (here, None))
        for there in sorted({*range(len(after))} - {*same.values()}):
            yield of.differs("content", None, after[there], (None, there))
        if len(longest_in_order([*same.values()])) < len(same):
            yield of.differs("order", before, after)

    @property
    def _firsts(self) -> tuple[str, str]:
        return self.before.first_language, self.after.first_language


def _candidate(edition: Edition, part: Part) -> Candidate:
    name = getattr(part, "id", None)
    title = edition.title_of(part) or part.model_dump_json(exclude={"id"})
    return Candidate(name=name or "", is_named=bool(name), formerly=(), title=title, home="")


def _first_other(before: object, after: object) -> tuple[int | None, int | None]:
    """Give where the first item of a list stands that is different; None where there is none."""
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        return None, None
    pairs = enumerate(zip(before, after, strict=False))
    first = next((at for at, pair in pairs if pair[0] != pair[1]), min(len(before), len(after)))
    return first if first < len(before) else None, first if first < len(after) else None


def _parts(value: object) -> tuple[Part, ...]:
    every = value if isinstance(value, tuple) else ()
    return tuple(each for each in every if isinstance(each, Part))


def _part(value: object) -> Part | None:
    return value if isinstance(value, Part) else None
