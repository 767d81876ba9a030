"""Which journey or playbook that is gone is one of those that came: most of it is the same."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from cxmap.compare.edition import Edition
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Touchpoint
from cxmap.model.playbook import Playbook, Situation

_OF_FILES: Final = (Journey, Playbook)
"""What is called like its file, so that whoever renames that gives it another name."""

_OWN: Final = frozenset({Touchpoint.KIND, Situation.KIND})
"""Kinds of which each journey or playbook has its own."""

_Inside: TypeAlias = frozenset[tuple[str, str, str]]
"""What stands in something: its kind, the id of what it is in, and its own."""

_Score: TypeAlias = tuple[float, bool]
"""How much of both is the same, and whether they have the same title."""


def renamed(
    editions: tuple[Edition, Edition], gone: Sequence[Entry], come: Sequence[Entry]
) -> Iterator[tuple[Entry, Entry]]:
    """Give what stands in another file under another name now, of one kind.

    More than half of what has an id in either must have it in both. Under another title that holds
    of its touchpoints and situations, too: many companies give all journeys the same stages. Where
    two are as likely, it is neither: a thing that was divided, or put together of several, is not
    called another's name.
    """
    if not gone or not come or not isinstance(gone[0], _OF_FILES):
        return
    was = [_inside(editions[0], each) for each in gone]
    now = [_inside(editions[1], each) for each in come]
    titles = [
        [edition.title_of(each) for each in entries]
        for edition, entries in zip(editions, (gone, come), strict=True)
    ]
    scores: dict[tuple[int, int], _Score] = {
        (here, there): (len(mine & theirs) / max(len(mine), len(theirs)), is_same_title)
        for here, mine in enumerate(was)
        for there, theirs in enumerate(now)
        for is_same_title in [titles[0][here] == titles[1][there]]
        if _is_mostly_same(mine, theirs)
        and (is_same_title or _is_mostly_same(_heart(mine), _heart(theirs)))
    }
    for (here, there), score in scores.items():
        rivals = [
            other
            for pair, other in scores.items()
            if pair != (here, there) and (pair[0] == here or pair[1] == there)
        ]
        if all(other < score for other in rivals):
            yield gone[here], come[there]


def _is_mostly_same(mine: _Inside, theirs: _Inside) -> bool:
    return 2 * len(mine & theirs) > max(len(mine), len(theirs))


def _heart(inside: _Inside) -> _Inside:
    """Give what no other journey or playbook has by custom."""
    return frozenset(each for each in inside if each[0] in _OWN)


def _inside(edition: Edition, whole: Entry) -> _Inside:
    """Give what stands in a journey or playbook, by kind and id, and the id of what it is in."""
    return frozenset(
        (each.entry.KIND, each.on.name if each.on.on is not None else "", each.name)
        for each in edition.twigs(whole)
        if each.on is not None
    )
