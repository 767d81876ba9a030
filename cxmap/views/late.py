"""All work of a project that is late, by who has to finish it."""

from dataclasses import dataclass
from itertools import chain
from typing import Final

from cxmap.catalog.cases import register
from cxmap.catalog.order import in_order_of_files
from cxmap.model.entries import Entry
from cxmap.model.knowledge import ProgrammePhase
from cxmap.model.registers import Department
from cxmap.views.addresses import OVERVIEWS, Address
from cxmap.views.deadlines import WORK
from cxmap.views.open_work import OpenWork, in_turn, is_late, work_line
from cxmap.views.owners import owner_pointer, owning
from cxmap.views.phrases import Pointer
from cxmap.views.reader import Reader

_WORK: Final[tuple[type[Entry], ...]] = (*WORK, ProgrammePhase)


@dataclass(frozen=True, slots=True, kw_only=True)
class LateGroup:
    """What one department, or one organisation outside, has not finished in time.

    ``register`` leads to all that customers wait for from a department.
    """

    owner: Pointer
    register: Pointer | None
    work: tuple[OpenWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LateView:
    """Late work, owner by owner; what nobody owns comes where it stands in the files."""

    groups: tuple[LateGroup, ...]


def late_view(reader: Reader) -> LateView:
    """Show whatever is late, in the order of the files; of each owner the longest late first."""
    work = late_work(reader)
    owners = in_order_of_files(reader.catalog, (owning(reader, each) for each in work))
    return LateView(
        groups=tuple(
            LateGroup(
                owner=owner_pointer(reader, owner),
                register=_register(reader, owner),
                work=tuple(
                    work_line(reader, each)
                    for each in in_turn(
                        reader, (each for each in work if owning(reader, each) is owner)
                    )
                ),
            )
            for owner in owners
        )
    )


def _register(reader: Reader, owner: Entry | None) -> Pointer | None:
    """Lead to the cases of a department, where any waits for an answer."""
    waits = any(
        case.is_open and owning(reader, case.feedback) is owner
        for case in reader.catalog.once(register).open
    )
    if not isinstance(owner, Department) or not waits:
        return None
    page = Address(page=OVERVIEWS["cases"], query=f"department={reader.catalog.id_of(owner)}")
    return Pointer(name=reader.own(reader.word("cases.register")), href=reader.href(page))


def late_work(reader: Reader) -> tuple[Entry, ...]:
    """Give all that is late."""
    work = chain.from_iterable(reader.catalog.all(kind) for kind in _WORK)
    return tuple(each for each in work if is_late(reader, each))
