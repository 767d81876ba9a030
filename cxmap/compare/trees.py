"""Which entries inside two versions of a whole belong together, however deep they stand."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from cxmap.compare.edition import Edition, Twig
from cxmap.compare.matching import matched
from cxmap.model.entries import Entry

Pair: TypeAlias = tuple[Twig, Twig]
"""One entry before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """What belongs together in two versions of a whole, and what came or went on its own.

    What stands in something that came or went is not named: it came or went with it.
    """

    pairs: tuple[Pair, ...]
    gone: tuple[Twig, ...]
    come: tuple[Twig, ...]


def grown_alike(before: Edition, after: Edition, was: Entry, now: Entry) -> Alike:
    """Match two versions of a whole from the outside inwards, each below what it has its id of.

    What is left at last belongs together when it stands elsewhere in the whole with its own id and
    title, which nothing else there has.
    """
    search = _Search(before, after, before.twigs(was), after.twigs(now))
    search.run()
    return Alike(
        pairs=tuple((each, search.same[each]) for each in search.was if each in search.same),
        gone=_topmost(search.was, search.same),
        come=_topmost(search.now, search.back),
    )


def _topmost(twigs: Iterable[Twig], same: dict[Twig, Twig]) -> tuple[Twig, ...]:
    return tuple(each for each in twigs if each not in same and each.on in same)


@dataclass(slots=True)
class _Search:
    before: Edition
    after: Edition
    was: list[Twig]
    now: list[Twig]
    same: dict[Twig, Twig] = field(default_factory=dict)
    back: dict[Twig, Twig] = field(default_factory=dict)

    def run(self) -> None:
        """Begin at the wholes; whatever is found elsewhere leads on to what stands in it."""
        below_was, below_now = _by_scope(self.was), _by_scope(self.now)
        pending = self._match([(self.was[0], self.now[0])])
        while pending:
            for one, other in pending:
                pending += self._match_below(below_was.get(one, {}), below_now.get(other, {}))
            pending = self._match(self._found_elsewhere())

    def _match_below(self, was: dict[str, list[Twig]], now: dict[str, list[Twig]]) -> list[Pair]:
        """Match what has its ids below two things that belong together, kind by kind.

        What holds others comes before them, so that their homes are known.
        """
        found: list[Pair] = []
        for kind in (each for each in was if each in now):
            ours, theirs = was[kind], now[kind]
            same = matched(
                [self.before.candidate(each.entry, (each.stem, each.field)) for each in ours],
                [
                    self.after.candidate(each.entry, (self.back.get(each.stem), each.field))
                    for each in theirs
                ],
            )
            found += self._match((ours[here], theirs[there]) for here, there in same.items())
        return found

    def _found_elsewhere(self) -> list[Pair]:
        """Give what has left its place and stands at another, with the same id and title."""
        was = self._unique(self.before, self.was, self.same)
        now = self._unique(self.after, self.now, self.back)
        return [(was[key], now[key]) for key in was if key in now]

    def _unique(
        self, edition: Edition, twigs: Iterable[Twig], same: dict[Twig, Twig]
    ) -> dict[Hashable, Twig]:
        keys = {
            each: (each.entry.KIND, each.name, edition.title_of(each.entry))
            for each in twigs
            if each not in same
        }
        counts = Counter(keys.values())
        return {key: each for each, key in keys.items() if counts[key] == 1}

    def _match(self, pairs: Iterable[Pair]) -> list[Pair]:
        found = list(pairs)
        self.same |= dict(found)
        self.back |= {other: one for one, other in found}
        return found


def _by_scope(twigs: Iterable[Twig]) -> dict[Twig, dict[str, list[Twig]]]:
    """Give what has its ids below an entry, by its kind, in the order of the file."""
    below: dict[Twig, dict[str, list[Twig]]] = {}
    for each in twigs:
        if each.scope is not None:
            below.setdefault(each.scope, {}).setdefault(each.entry.KIND, []).append(each)
    return below
