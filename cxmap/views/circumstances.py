"""Circumstances in which something holds, or does not."""

from dataclasses import dataclass

from cxmap.model.entries import Part
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The contexts something holds only in, and those it does not hold in."""

    only_in: tuple[Pointer, ...] = ()
    not_in: tuple[Pointer, ...] = ()


def circumstances(reader: Reader, part: Part) -> Circumstances:
    """Give the circumstances of an expectation, a step or an item."""
    return Circumstances(
        only_in=reader.pointers(part, "only_in"), not_in=reader.pointers(part, "not_in")
    )
