"""Which thing of a list is which thing of another: by what it is called, never by likeness."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What is known of one thing that may stand in the other list, too.

    ``is_named`` says whether its author gave it the name; else it was made of its title and counts
    for as little. ``home`` is the list it stands in.
    """

    name: str
    is_named: bool
    formerly: tuple[str, ...]
    title: Hashable
    home: Hashable = None


def matched(before: Sequence[Candidate], after: Sequence[Candidate]) -> dict[int, int]:
    """Give which thing of one list is which of the other, by their positions.

    What has the same name is the same; then what has the former name of the other. What has no
    name of its own is known by its title, and else by its place: when it is the only unknown one
    between the same two neighbours.
    """
    search = _Search(before, after)
    search.by_name()
    search.by_former_name()
    search.by_title()
    search.by_place()
    return dict(sorted(search.found.items()))


def _is_unnamed(one: Candidate, other: Candidate) -> bool:
    return not (one.is_named and other.is_named)


@dataclass(slots=True)
class _Search:
    before: Sequence[Candidate]
    after: Sequence[Candidate]
    found: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def by_name(self) -> None:
        """Match what is called the same; where several are, which is a mistake, each in turn."""
        named = _by(self.after, lambda each: [each.name])
        for here, candidate in enumerate(self.before):
            if candidate.name and named.get(candidate.name):
                self._match(here, named[candidate.name].pop(0))

    def by_former_name(self) -> None:
        """Match what was renamed, in either direction."""
        now = _by(self.after, lambda each: [each.name])
        formerly = _by(self.after, lambda each: each.formerly)
        self._match_first(
            (here, there)
            for here, candidate in enumerate(self.before)
            for names, known in (([candidate.name], formerly), (candidate.formerly, now))
            for name in names
            for there in known.get(name, ())
            if name
        )

    def by_title(self) -> None:
        """Match what has the same title, unless both have names, which are different then."""
        titled = _by(self.after, lambda each: [each.title])
        self._match_first(
            (here, there)
            for here, candidate in enumerate(self.before)
            if candidate.title is not None and here not in self.found
            for there in titled.get(candidate.title, ())
            if _is_unnamed(candidate, self.after[there])
        )

    def by_place(self) -> None:
        """Match what stands alone between the same neighbours in the same list."""
        alone = [
            (here, there)
            for here, candidate in enumerate(self.before)
            if here not in self.found
            and (there := self._opposite(here)) is not None
            and there not in self.taken
            and candidate.home == self.after[there].home
            and _is_unnamed(candidate, self.after[there])
        ]
        for here, there in alone:
            self._match(here, there)

    def _opposite(self, here: int) -> int | None:
        """Give the place whose both neighbours are those of a place here; an end is one, too."""
        left = -1 if here == 0 else self.found.get(here - 1)
        is_last = here == len(self.before) - 1
        right = len(self.after) if is_last else self.found.get(here + 1)
        return left + 1 if left is not None and right == left + 2 else None

    def _match_first(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Match pairs that compete; whatever comes first in both lists together is served first."""
        for here, there in sorted(set(pairs), key=sum):
            if here not in self.found and there not in self.taken:
                self._match(here, there)

    def _match(self, here: int, there: int) -> None:
        self.found[here] = there
        self.taken.add(there)


def _by(
    candidates: Sequence[Candidate], keys_of: Callable[[Candidate], Iterable[Hashable]]
) -> dict[Hashable, list[int]]:
    """Give where the candidates stand that have a key, in their order."""
    places: dict[Hashable, list[int]] = {}
    for at, candidate in enumerate(candidates):
        for key in keys_of(candidate):
            places.setdefault(key, []).append(at)
    return places
