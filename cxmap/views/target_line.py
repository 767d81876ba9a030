"""A target as it stands beside a figure."""

from dataclasses import dataclass

from cxmap.views.phrases import Sentence, Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetLine:
    """What a figure should reach, whether it does, and how far it is until then."""

    value: float
    said: Sentence
    is_met: Sign | None
    to_go: Sentence | None
