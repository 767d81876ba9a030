"""Who does what, journey by journey: touchpoints in rows, roles and departments in columns."""

from dataclasses import dataclass

from cxmap.catalog.order import in_order_of_files, plans_last
from cxmap.catalog.responsibilities import DUTIES, Share, shares_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.phrases import Pointer, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """What somebody has to do with a touchpoint, in a word and in the letter that stands for it.

    ``is_inherited`` where the touchpoint itself does not say so.
    """

    letter: str
    duty: Sign
    is_inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """A touchpoint and who does what there, in the order of the columns.

    ``is_open`` where nobody answers for it; ``is_undone`` where it is said who is asked or told, or
    who answers, and nobody does it.
    """

    pointer: Pointer
    cells: tuple[tuple[DutyView, ...], ...]
    is_open: bool
    is_undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGroup:
    """The touchpoints of a stage."""

    pointer: Pointer
    rows: tuple[DutyRow, ...]

    @property
    def is_alike(self) -> bool:
        """Tell whether the same is so of several touchpoints, and of all."""
        return len(self.rows) > 1 and len({each.cells for each in self.rows}) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyTable:
    """Who does what in a journey."""

    anchor: str
    pointer: Pointer
    columns: tuple[Pointer, ...]
    groups: tuple[DutyGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilitiesView:
    """A table for each journey that has touchpoints, and what the letters mean."""

    legend: tuple[DutyView, ...]
    tables: tuple[DutyTable, ...]


def responsibilities_view(reader: Reader) -> ResponsibilitiesView:
    """Show who does what in every journey."""
    return ResponsibilitiesView(
        legend=tuple(_duty(reader, each) for each in DUTIES),
        tables=tuple(
            _table(reader, each)
            for each in plans_last(reader.catalog.journeys())
            if each.touchpoints
        ),
    )


def _duty(reader: Reader, duty: str, *, is_inherited: bool = False) -> DutyView:
    return DutyView(
        letter=reader.word(f"duty_letters.{duty}"),
        duty=Sign(name=duty, word=reader.word(f"duties.{duty}")),
        is_inherited=is_inherited,
    )


def _table(reader: Reader, journey: Journey) -> DutyTable:
    catalog = reader.catalog
    shares = {id(each): shares_of(catalog, each) for each in journey.touchpoints}
    columns = in_order_of_files(catalog, (one.who for each in shares.values() for one in each))
    people = tuple(each for each in columns if each is not None)
    return DutyTable(
        anchor=f"journey_{catalog.id_of(journey)}",
        pointer=reader.pointer(journey),
        columns=tuple(map(reader.pointer, people)),
        groups=tuple(
            DutyGroup(
                pointer=reader.pointer(stage),
                rows=tuple(
                    _row(reader, each, shares[id(each)], people) for each in stage.touchpoints
                ),
            )
            for stage in journey.stages
            if stage.touchpoints
        ),
    )


def _row(
    reader: Reader, touchpoint: Touchpoint, shares: tuple[Share, ...], people: tuple[Entry, ...]
) -> DutyRow:
    return DutyRow(
        pointer=reader.pointer(touchpoint),
        cells=tuple(
            tuple(
                _duty(reader, each.duty, is_inherited=not each.is_own)
                for each in shares
                if each.who is who
            )
            for who in people
        ),
        is_open=not any(each.duty == "accountable" for each in shares),
        is_undone=any(each.is_own for each in shares)
        and not any(each.duty == "responsible" for each in shares),
    )
