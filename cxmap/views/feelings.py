"""How a customer feels at a touchpoint, or somebody else who takes part."""

from dataclasses import dataclass
from typing import Final

from cxmap.model.journey import Felt
from cxmap.views.phrases import Phrase, Shown
from cxmap.views.reader import Reader

_FACES: Final = {-2: "very-unhappy", -1: "unhappy", 0: "neutral", 1: "happy", 2: "very-happy"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingView:
    """A feeling in a word; a face and a score where its score is known."""

    word: Phrase
    face: str = ""
    score: Shown | None = None


def feeling_view(reader: Reader, part: Felt) -> FeelingView | None:
    """Show what is felt at a touchpoint or by an actor; nothing where nobody has observed it."""
    if part.feels is None:
        return None
    score = reader.catalog.felt_at(part)
    return FeelingView(
        word=reader.feeling_at(part),
        face=face_of(score) if score is not None else "",
        score=reader.score(score) if score is not None else None,
    )


def face_of(score: int) -> str:
    """Name the face that goes with a score.

    >>> face_of(-1), face_of(0), face_of(7)
    ('unhappy', 'neutral', 'very-happy')
    """
    return _FACES[max(-2, min(2, score))]
