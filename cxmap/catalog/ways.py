"""Which ways out there are for customers in each state, kind by kind, and why there is none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from cxmap.language.folding import folded_key
from cxmap.language.suggestions import nearest
from cxmap.model.playbook import NoWay, Option, Playbook, Situation
from cxmap.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What there is of one kind for customers in one state: ways, or else the reasons why not."""

    options: tuple[Option, ...]
    reasons: tuple[NoWay, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether there is neither a way nor a reason."""
        return not self.options and not self.reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class StateOfCustomer:
    """A state with the situations in which customers are in it, and a cell for every kind.

    ``others`` are the ways of which nobody said what kind they are.
    """

    state: Text
    situations: tuple[Situation, ...]
    cells: tuple[Cell, ...]
    others: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The matrix of a playbook; without states or without kinds it has no rows."""

    kinds: tuple[Text, ...]
    states: tuple[StateOfCustomer, ...]

    @property
    def has_others(self) -> bool:
        """Whether some way is of no kind."""
        return any(row.others for row in self.states)

    def open_kinds(self, row: StateOfCustomer) -> tuple[Text, ...]:
        """Give the kinds of which a state has neither a way nor a reason."""
        both = zip(self.kinds, row.cells, strict=True)
        return tuple(kind for kind, cell in both if cell.is_open)


def ways_of(playbook: Playbook) -> Ways:
    """Put the options of a playbook into their cells: by its situations' states and their kinds.

    What is said under ``no_way`` opens a row or column of its own where no option has one. One
    state alone is no matrix: its situation says all there is.
    """
    reasons = playbook.no_way
    states = _each_once((*_states(playbook), *(each.customer_is for each in reasons)))
    kinds = _each_once((*_kinds(playbook), *(each.kind for each in reasons)))
    is_alone = not states[1:] and not reasons
    if is_alone or not kinds:
        return Ways(kinds=(), states=())
    return Ways(kinds=kinds, states=tuple(_row(playbook, state, kinds) for state in states))


def mistyped(playbook: Playbook) -> Iterator[tuple[NoWay, str, str, str]]:
    """Give what a reason names nearly as a situation or an option does, with what was meant."""
    for reason in playbook.no_way:
        for key, known in (("customer_is", _states(playbook)), ("kind", _kinds(playbook))):
            text: Text | None = getattr(reason, key)
            if text is None or any(is_same(text, each) for each in known):
                continue
            spellings = [spelling for each in known for spelling in each.spellings()]
            for written in text.spellings():
                if meant := nearest(written, spellings):
                    yield reason, key, written, meant


def is_explained(ways: Ways, reason: NoWay) -> bool:
    """Tell whether a reason stands in at least one cell."""
    cells = (cell for row in ways.states for cell in row.cells)
    return any(each is reason for cell in cells for each in cell.reasons)


def is_same(one: Text | None, other: Text | None) -> bool:
    """Tell whether two texts say the same in any language, however it is spelled."""
    if one is None or other is None:
        return False
    pairs = product(one.spellings(), other.spellings())
    return any(folded_key(first) == folded_key(second) for first, second in pairs)


def _states(playbook: Playbook) -> tuple[Text, ...]:
    """Give the states of customers that situations speak of, each once."""
    return _each_once(each.customer_is for each in playbook.situations)


def _kinds(playbook: Playbook) -> tuple[Text, ...]:
    """Give the kinds of ways that there are for customers in some state, each once."""
    situations = (each for each in playbook.situations if each.customer_is is not None)
    return _each_once(option.kind for each in situations for option in each.options)


def _row(playbook: Playbook, state: Text, kinds: tuple[Text, ...]) -> StateOfCustomer:
    situations = tuple(each for each in playbook.situations if is_same(each.customer_is, state))
    options = tuple(option for each in situations for option in each.options)
    return StateOfCustomer(
        state=state,
        situations=situations,
        cells=tuple(_cell(playbook, state, kind, options) for kind in kinds),
        others=tuple(each for each in options if each.kind is None),
    )


def _cell(playbook: Playbook, state: Text, kind: Text, options: tuple[Option, ...]) -> Cell:
    found = tuple(each for each in options if is_same(each.kind, kind))
    reasons = tuple(each for each in playbook.no_way if _is_about(each, state, kind))
    closest = max(map(_closeness, reasons), default=0)
    return Cell(
        options=found,
        reasons=() if found else tuple(each for each in reasons if _closeness(each) == closest),
    )


def _is_about(reason: NoWay, state: Text, kind: Text) -> bool:
    pairs = ((reason.customer_is, state), (reason.kind, kind))
    said = [is_same(text, head) for text, head in pairs if text is not None]
    return bool(said) and all(said)


def _closeness(reason: NoWay) -> int:
    """What is said of one cell goes before what is said of a whole row or column."""
    return sum(text is not None for text in (reason.customer_is, reason.kind))


def _each_once(texts: Iterable[Text | None]) -> tuple[Text, ...]:
    found: list[Text] = []
    for text in texts:
        if text is not None and not any(is_same(text, each) for each in found):
            found.append(text)
    return tuple(found)
