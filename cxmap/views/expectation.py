"""What customers expect, what they got, and whether we would have known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cxmap.model.journey import Expectation
from cxmap.model.values import Verdict
from cxmap.views.about import About, about
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

WORST_FIRST: Final[tuple[Verdict, ...]] = ("missed", "unknown", "met", "exceeded")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationView:
    """An expectation with the customer's verdict, and what we assumed it would be.

    ``disagrees`` where the customer has spoken and we had assumed something else; what we assumed
    is said only there, and where we do not know what the customer says.
    """

    about: About
    within: Sentence | None
    delivered: Phrase | None
    verdict: Sign | None
    assumed: Sign | None
    disagrees: bool
    personas: tuple[Pointer, ...]
    circumstances: Circumstances
    replaces: Pointer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCount:
    """How many expectations of a touchpoint got one verdict; one alone needs no number."""

    verdict: Sign
    count: Shown | None


def expectation_view(reader: Reader, expectation: Expectation) -> ExpectationView:
    """Show one expectation."""
    return ExpectationView(
        about=about(reader, expectation),
        within=reader.limit(expectation),
        delivered=reader.phrase(expectation.delivered),
        verdict=reader.sign("verdicts", expectation.verdict),
        assumed=reader.sign("assumed", _worth_saying(expectation)),
        disagrees=_disagrees(expectation),
        personas=reader.pointers(expectation, "persona"),
        circumstances=circumstances(reader, expectation),
        replaces=reader.one_pointer(expectation, "replaces"),
    )


def verdict_counts(reader: Reader, expectations: Iterable[Expectation]) -> tuple[VerdictCount, ...]:
    """Count expectations by verdict, the worst first; there is no average of verdicts."""
    verdicts = [expectation.verdict or "unknown" for expectation in expectations]
    return tuple(
        VerdictCount(
            verdict=Sign(name=verdict, word=reader.word(f"verdicts.{verdict}")),
            count=reader.number(count) if count > 1 else None,
        )
        for verdict in WORST_FIRST
        if (count := verdicts.count(verdict))
    )


def _worth_saying(expectation: Expectation) -> Verdict | None:
    is_open = expectation.verdict in (None, "unknown") and expectation.we_assumed != "unknown"
    return expectation.we_assumed if is_open or _disagrees(expectation) else None


def _disagrees(expectation: Expectation) -> bool:
    return (
        expectation.verdict in ("met", "missed", "exceeded")
        and expectation.we_assumed in ("met", "missed", "exceeded")
        and expectation.verdict != expectation.we_assumed
    )
