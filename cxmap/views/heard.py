"""What is heard most: the situations that the first page and an empty search begin with."""

from itertools import chain, zip_longest
from typing import Final

from cxmap.model.playbook import Situation
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader
from cxmap.views.situation import situation_line

_FREQUENT: Final = 8
"""So many are shown where a project does not name any."""


def situations_in_turn(reader: Reader) -> tuple[Situation, ...]:
    """Give those the project names, then the first of every playbook, the second of every one."""
    frequent = _frequent(reader)
    playbooks = (playbook.situations for playbook in reader.catalog.playbooks())
    in_turn = chain.from_iterable(zip_longest(*playbooks))
    others = (each for each in in_turn if each is not None and not _is_in(each, frequent))
    return (*frequent, *others)


def how_many_first(reader: Reader) -> int:
    """Say how many of them come first: as many as the project names."""
    return len(_frequent(reader)) or _FREQUENT


def heard_data(reader: Reader) -> tuple[dict[str, object], ...]:
    """Give what scripts know of the situations that come first, on whatever page one stands."""
    first = situations_in_turn(reader)[: how_many_first(reader)]
    return tuple(_data(reader, each) for each in first)


def _data(reader: Reader, situation: Situation) -> dict[str, object]:
    line, address = situation_line(reader, situation), address_of(reader.catalog, situation)
    return {
        "words": str(line.words),
        "isQuoted": line.is_quoted,
        "page": address.page if address else "",
        "anchor": address.anchor if address else "",
    }


def _frequent(reader: Reader) -> tuple[Situation, ...]:
    """Give the situations the project wants on its first page."""
    return reader.catalog.targets(reader.catalog.project, "frequent", Situation)


def _is_in(situation: Situation, others: tuple[Situation, ...]) -> bool:
    return any(situation is other for other in others)
