"""What pains lead to: an action, an improvement that names them, or the decision to accept them."""

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.taken_over import written_at
from cxmap.foundation.spans import Span
from cxmap.model.journey import Pain
from cxmap.model.voice import Improvement


def eased_places(catalog: Catalog) -> frozenset[Span]:
    """Give where all pains are written that an improvement names, accepted ones included."""
    return frozenset(
        place
        for each in catalog.all(Improvement)
        for pain in catalog.targets(each, "pains", Pain)
        for place in written_at(catalog, pain)
    )


def has_consequence(catalog: Catalog, pain: Pain, eased: frozenset[Span]) -> bool:
    """Tell whether something answers a pain, as far as all of the project could be read."""
    return (
        catalog.is_written(pain, "action")
        or not eased.isdisjoint(written_at(catalog, pain))
        or catalog.may_be_named_unseen(pain)
    )


def unanswered_pains(catalog: Catalog) -> tuple[Pain, ...]:
    """Give the pains that nothing answers, each where it is described; the gravest first."""
    eased = eased_places(catalog)
    found = [
        pain
        for pain in catalog.all(Pain)
        if catalog.origin_of(pain) is None and not has_consequence(catalog, pain, eased)
    ]
    return tuple(sorted(found, key=_how_grave))


_GRAVEST_FIRST = ("critical", "high", "medium", "low")


def _how_grave(pain: Pain) -> int:
    known = pain.severity in _GRAVEST_FIRST
    return _GRAVEST_FIRST.index(pain.severity) if known and pain.severity else len(_GRAVEST_FIRST)
