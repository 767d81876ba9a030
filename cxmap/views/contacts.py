"""Who is reached how, and who may give what without asking: the first pages of a handbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.in_hand import InHand
from cxmap.model.registers import Department, Role
from cxmap.views.about import Cell, Row, TableView
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader
from cxmap.views.role import DecisionsIn, role_view

_COLUMNS: Final = ("handbook.who", "entry.reach", "role.department", "role.reports_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class May:
    """A role, and what it may give without asking."""

    role: Pointer
    may: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Those who do the work, and those who are asked in it.

    ``decisions`` are the options that a role decides; a department has none of its own.
    """

    may: tuple[May, ...]
    decisions: tuple[DecisionsIn, ...]
    table: TableView

    @property
    def may_give(self) -> bool:
        """Tell whether anybody may give or decide anything."""
        return bool(self.may or self.decisions)


def contacts(reader: Reader, whose: Department | Role, held: InHand) -> Contacts:
    """Show who works for somebody, and whoever is asked in that work."""
    own = [whose] if isinstance(whose, Role) else []
    may = own or [role for role in held.roles if _department(reader, role) is whose]
    decisions = role_view(reader, whose).decisions if isinstance(whose, Role) else ()
    return Contacts(
        may=tuple(
            May(role=reader.pointer(role), may=reader.phrases(role.may)) for role in may if role.may
        ),
        decisions=decisions,
        table=TableView(
            name="",
            columns=tuple(map(reader.word, _COLUMNS)),
            rows=tuple(_row(reader, each) for each in _everybody(reader, whose, held)),
        ),
    )


def _department(reader: Reader, role: Role) -> Department | None:
    return reader.catalog.target(role, "department", Department)


def _everybody(
    reader: Reader, whose: Department | Role, held: InHand
) -> Iterator[Department | Role]:
    """Give the department first, then its people, then whoever is asked."""
    department = whose if isinstance(whose, Department) else _department(reader, whose)
    if department is not None:
        yield department
    if isinstance(whose, Role):
        yield whose
    yield from held.roles


def _row(reader: Reader, who: Department | Role) -> Row:
    reach = reader.reach(who.reach)
    named = (
        reader.one_pointer(who, key) if isinstance(who, Role) else None
        for key in ("department", "reports_to")
    )
    return Row(
        about=None,
        cells=(
            Cell(values=(reader.title(who),)),
            Cell(values=(reach,) if reach is not None else ()),
            *(Cell(values=(each,) if each is not None else ()) for each in named),
        ),
    )
