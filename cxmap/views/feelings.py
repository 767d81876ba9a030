"""How a customer feels at a touchpoint, or somebody else who takes part."""

from dataclasses import dataclass
from typing import Final

from cxmap.catalog.feelings import felt_at, scale_of
from cxmap.language.scales import Scale
from cxmap.model.journey import Felt
from cxmap.model.plain_values import Feeling
from cxmap.views.phrases import Phrase, Shown
from cxmap.views.reader import Reader

WORST: Final = -2
BEST: Final = 2

_FACES: Final = {-2: "very-unhappy", -1: "unhappy", 0: "neutral", 1: "happy", 2: "very-happy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingView:
    """A feeling in a word; a face and a score where its score is known.

    On a scale of the journey's own the word says the score already, as its author gave it.
    """

    word: Phrase
    face: str = ""
    score: Shown | None = None


def feeling_view(reader: Reader, part: Felt) -> FeelingView | None:
    """Show what is felt at a touchpoint or by an actor; nothing where nobody has observed it."""
    if part.feels is None:
        return None
    score = felt_at(reader.catalog, part)
    return FeelingView(
        word=reader.feeling_at(part),
        face=face_of(score) if score is not None else "",
        score=reader.score(score) if score is not None and not _is_said(reader, part) else None,
    )


def _is_said(reader: Reader, part: Felt) -> bool:
    """Tell whether the words for a feeling hold its score, on a scale that is not ours."""
    return not (part.feels or Feeling()).word and scale_of(reader.catalog, part) != Scale()


def face_of(score: float) -> str:
    """Name the face that goes with a score.

    >>> face_of(-1), face_of(0), face_of(7)
    ('unhappy', 'neutral', 'very-happy')
    """
    return _FACES[max(WORST, min(BEST, round(score)))]
