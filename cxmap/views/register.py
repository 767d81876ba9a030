"""The list of everything of one kind: a name, a line of what it is, and a few facts."""

from dataclasses import dataclass
from typing import Final

from cxmap.catalog.in_force import holds_no_more
from cxmap.catalog.series import series_of
from cxmap.language.sorting import sorting_key
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.metrics import Metric
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Policy
from cxmap.model.text import Text
from cxmap.views.about import About, about
from cxmap.views.figures import latest_of
from cxmap.views.in_use import in_use
from cxmap.views.metric import next_target
from cxmap.views.phrases import Phrase, Pointer, Showable, Sign
from cxmap.views.policy import playbooks_of
from cxmap.views.reader import Reader
from cxmap.views.situation import SituationLine, situation_line
from cxmap.views.variants import variants_pointer

_KINDS: Final[dict[str, type[Entry]]] = {
    part.KIND: part for part in (*WHOLE_FILES.values(), *REGISTERS.values())
}


_SHIPPED: Final = ("channel", "role")
"""Kinds of which some come with cxmap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One entry of a list; ``warning`` says what is missing, where something is.

    A metric has its latest ``figure``, and whether that is enough, or why there is none.
    """

    about: About
    pointer: Pointer
    summary: Phrase | None
    facts: tuple[Showable, ...]
    figure: Showable | None
    no_figure: str
    is_met: Sign | None
    situations: tuple[SituationLine, ...]
    warning: str


_LOOKED_UP: Final = ("document", "organisation", "system", "term")
"""Kinds of which readers know the name, and look for it by the alphabet."""


def listed(reader: Reader, kind: str) -> tuple[Entry, ...]:
    """Give the entries of a kind that have a page, in the order of the files; plans come last.

    What is looked up by its name stands in the order of the reader's alphabet.
    """
    every = in_use(reader, _KINDS[kind]) if kind in _SHIPPED else reader.catalog.all(_KINDS[kind])
    listed = [entry for entry in every if reader.catalog.whole_of(entry) is entry]
    if kind in _LOOKED_UP:
        return tuple(sorted(listed, key=lambda each: _by_alphabet(reader, each)))
    return tuple(sorted(listed, key=_is_planned))


def _by_alphabet(reader: Reader, entry: Entry) -> tuple[list[tuple[int, int]], str]:
    return sorting_key(str(reader.title(entry)), reader.language)


def _is_planned(entry: Entry) -> bool:
    return isinstance(entry, Journey) and entry.is_planned


def register_lines(reader: Reader, kind: str) -> tuple[RegisterLine, ...]:
    """List everything of a kind; policies that nothing carries out come first."""
    lines = tuple(_line(reader, entry) for entry in listed(reader, kind))
    return tuple(sorted(lines, key=lambda line: not line.warning))


def _line(reader: Reader, entry: Entry) -> RegisterLine:
    situations = entry.situations if isinstance(entry, Playbook) else ()
    return RegisterLine(
        about=about(reader, entry),
        pointer=reader.pointer(entry),
        summary=reader.phrase(_summary(entry)),
        facts=_facts(reader, entry),
        figure=latest_of(reader, entry) if isinstance(entry, Metric) else None,
        no_figure=_no_figure(reader, entry) if isinstance(entry, Metric) else "",
        is_met=_is_met(reader, entry) if isinstance(entry, Metric) else None,
        situations=tuple(situation_line(reader, situation) for situation in situations),
        warning=_warning(reader, entry),
    )


def _summary(entry: Entry) -> Text | None:
    """Give the short text that tells the entry from its neighbours."""
    for key in ("goal", "trigger", "value", "insight", "definition"):
        text = getattr(entry, key, None)
        if isinstance(text, Text):
            return text
    return None


def _facts(reader: Reader, entry: Entry) -> tuple[Showable, ...]:
    keys = ("persona", "owner", "department")
    named = (reader.joined(*reader.pointers(entry, key)) for key in keys)
    reach = reader.reach(getattr(entry, "reach", None))
    beside = variants_pointer(reader, entry) if isinstance(entry, Journey) else None
    which = reader.sign("variants", entry.variant) if isinstance(entry, Journey) else None
    return tuple(each for each in (which, *named, reach, beside) if each is not None)


def _no_figure(reader: Reader, metric: Metric) -> str:
    """Say why there is no figure of everybody; nothing where there is one."""
    every = series_of(reader.catalog, metric)
    if any(not each.dimension for each in every):
        return ""
    return reader.word("figure.parts_only" if every else "figure.none")


def _is_met(reader: Reader, metric: Metric) -> Sign | None:
    every = series_of(reader.catalog, metric)
    target = next_target(reader, metric, next((each for each in every if not each.dimension), None))
    return target.is_met if target is not None else None


def _warning(reader: Reader, entry: Entry) -> str:
    if not isinstance(entry, Policy) or playbooks_of(reader, entry):
        return ""
    is_over = holds_no_more(reader.catalog, entry)
    return "" if is_over else reader.word("policy.no_procedure")
