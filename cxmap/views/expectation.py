"""What customers expect, what they got, and whether we would have known."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.journey import Expectation, Touchpoint
from cxmap.model.registers import Context
from cxmap.model.values import Verdict
from cxmap.views.about import About, about
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.concerns import persona_ids
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

WORST_FIRST: Final[tuple[Verdict, ...]] = ("missed", "unknown", "met", "exceeded")

_HOTTEST: Final = 3
"""So many missed expectations, or more, are shown alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What takes the place of an expectation in some contexts, and where it is met."""

    pointer: Pointer
    touchpoint: Phrase | None
    marks: ContextMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationView:
    """An expectation with the customer's verdict, and what we assumed it would be.

    ``disagrees`` where the customer has spoken and we had assumed something else; what we assumed
    is said only there, and where we do not know what the customer says. ``marks`` tell in which
    contexts it is there, ``persona_ids`` whom it is limited to.
    """

    about: About
    within: Sentence | None
    delivered: Phrase | None
    verdict: Sign | None
    assumed: Sign | None
    disagrees: bool
    personas: tuple[Pointer, ...]
    persona_ids: tuple[str, ...]
    circumstances: Circumstances
    marks: ContextMarks
    replaces: Pointer | None
    replaced_by: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCount:
    """How many expectations of a touchpoint got one verdict; there once, it needs no number.

    Beside a verdict that has a number it needs one all the same: ``alone`` is without it. The word
    of ``verdict`` goes with the number, if there is one, and ``title`` stands by itself.
    """

    verdict: Sign
    title: str
    count: Shown | None
    is_single: bool = False

    @property
    def alone(self) -> "VerdictCount":
        """The same where no other verdict stands beside it."""
        if not self.is_single:
            return self
        return replace(self, count=None, verdict=Sign(name=self.verdict.name, word=self.title))


def expectation_view(reader: Reader, expectation: Expectation) -> ExpectationView:
    """Show one expectation."""
    return ExpectationView(
        about=about(reader, expectation),
        within=reader.limit(expectation),
        delivered=reader.phrase(expectation.delivered),
        verdict=reader.sign("verdicts", expectation.verdict),
        assumed=reader.sign("assumed", _worth_saying(expectation)),
        disagrees=disagrees(expectation),
        personas=reader.pointers(expectation, "persona"),
        persona_ids=persona_ids(reader, expectation),
        circumstances=circumstances(reader, expectation),
        marks=marks_of(reader, expectation),
        replaces=reader.one_pointer(expectation, "replaces"),
        replaced_by=tuple(_replacement(reader, each) for each in _replacing(reader, expectation)),
    )


def marks_of(reader: Reader, expectation: Expectation) -> ContextMarks:
    """Give the contexts an expectation holds in: not those in which another one replaces it."""
    replaced_in = (
        reader.catalog.id_of(context)
        for each in _replacing(reader, expectation)
        for context in reader.catalog.targets(each, "only_in", Context)
    )
    return context_marks(reader, expectation, replaced_in=replaced_in)


def verdict_counts(reader: Reader, expectations: Iterable[Expectation]) -> tuple[VerdictCount, ...]:
    """Count expectations by verdict, the worst first; there is no average of verdicts."""
    verdicts = [expectation.verdict or "unknown" for expectation in expectations]
    counts = {each: verdicts.count(each) for each in WORST_FIRST}
    have_numbers = any(count > 1 for count in counts.values())
    return tuple(
        VerdictCount(
            verdict=counted_verdict(reader, sign) if have_numbers else sign,
            title=sign.word,
            count=reader.number(count) if have_numbers else None,
            is_single=count == 1,
        )
        for verdict, count in counts.items()
        for sign in [Sign(name=verdict, word=reader.word(f"verdicts.{verdict}"))]
        if count
    )


def counted_verdict(reader: Reader, verdict: Sign) -> Sign:
    """Give a verdict as it stands behind a number."""
    return replace(verdict, word=reader.word(f"counted_verdicts.{verdict.name}"))


def worst_verdict(reader: Reader, expectations: Iterable[Expectation]) -> VerdictCount | None:
    """Give the worst verdict alone; nothing where nothing is expected."""
    return next((each.alone for each in verdict_counts(reader, expectations)), None)


def heat(expectations: Iterable[Expectation]) -> int:
    """Say how many expectations were missed, 3 at most."""
    return min(sum(each.verdict == "missed" for each in expectations), _HOTTEST)


def disagrees(expectation: Expectation) -> bool:
    """Tell whether the customer judges otherwise than we assumed."""
    return (
        expectation.verdict in ("met", "missed", "exceeded")
        and expectation.we_assumed in ("met", "missed", "exceeded")
        and expectation.verdict != expectation.we_assumed
    )


def _replacing(reader: Reader, expectation: Expectation) -> tuple[Expectation, ...]:
    links = reader.catalog.links_to(expectation)
    return tuple(
        link.part for link in links if link.key == "replaces" and isinstance(link.part, Expectation)
    )


def _replacement(reader: Reader, expectation: Expectation) -> Replacement:
    touchpoint = reader.catalog.nearest_above(expectation, Touchpoint)
    return Replacement(
        pointer=reader.pointer(expectation),
        touchpoint=reader.title(touchpoint) if touchpoint is not None else None,
        marks=context_marks(reader, expectation),
    )


def _worth_saying(expectation: Expectation) -> Verdict | None:
    is_open = expectation.verdict in (None, "unknown") and expectation.we_assumed != "unknown"
    return expectation.we_assumed if is_open or disagrees(expectation) else None
