"""When the states of a project came to be, and who wrote what changed in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby

Authors = Mapping[str, tuple[str, ...]]
"""Path of a file -> those who edited it, in the order in which they did."""

Reasons = Mapping[str, tuple[str, ...]]
"""Path of a file -> what was said when it was edited, one line each, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """A state of the project, the day on which it came to be, and whose edits came with it.

    ``moved`` are files that only have another path now: the old one, then the new one.
    """

    address: str
    day: date
    authors: Authors
    reasons: Reasons = field(default_factory=dict)
    moved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Landings:
    """The states of a project one after the other, the oldest first.

    ``before`` is the address of the state before all of them, empty where nobody knows it. Where
    it ``is_cut``, there are older ones which this copy of the history does not hold.
    """

    each: tuple[Landing, ...] = ()
    before: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """A day on which a project changed: its state before that day and at the end of it."""

    day: date
    before: str
    after: str
    authors: Authors
    reasons: Reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class LastEdit:
    """The last day on which a file changed, and who edited it then."""

    day: date
    authors: tuple[str, ...]


def first_state(landings: Landings) -> Landing | None:
    """Give the state with which a project begins; None where it is older than all that is known.

    A repository may be older than the project in it.
    """
    if landings.before:
        return None
    return next((each for each in landings.each if each.authors), None)


def steps(landings: Landings, *, since: date) -> Iterator[Step]:
    """Give the days on which something changed, the oldest first.

    With the first state that is known a project begins; nothing can be said to be new in it. What
    came after it on the same day is.
    """
    first = first_state(landings)
    before = landings.before if first is None else first.address
    if not before:
        return
    later = landings.each if first is None else landings.each[landings.each.index(first) + 1 :]
    for day, group in groupby(later, key=lambda landing: landing.day):
        together = tuple(group)
        after = together[-1].address
        if day >= since:
            yield Step(
                day=day,
                before=before,
                after=after,
                authors=_in_all(each.authors for each in together),
                reasons=_in_all(each.reasons for each in together),
            )
        before = after


def last_edits(landings: Landings) -> dict[str, LastEdit]:
    """Tell of each file when it changed last.

    In a history that begins with its first state that is known, all files seem to be new in that
    one; what has not changed since is left out. To be moved is no change of a file; one that came
    from elsewhere is new where it came to.
    """
    known = landings.each if landings.before or not landings.is_cut else landings.each[1:]
    found: dict[str, LastEdit] = {}
    for landing in known:
        ours = [pair for pair in landing.moved if {*pair} <= landing.authors.keys()]
        earlier = {new: found.pop(old, None) for old, new in ours}
        moved = {*chain.from_iterable(ours)}
        found |= {
            path: LastEdit(day=landing.day, authors=names)
            for path, names in landing.authors.items()
            if path not in moved
        }
        found |= {path: edit for path, edit in earlier.items() if edit is not None}
    return found


def _in_all(several: Iterable[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for each in several:
        for path, texts in each.items():
            found.setdefault(path, {}).update(dict.fromkeys(texts))
    return {path: tuple(texts) for path, texts in found.items()}
