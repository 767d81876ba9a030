"""A journey in a line: what it is for, whose it is, and how it feels from first to last."""

from dataclasses import dataclass

from cxmap.catalog.feelings import felt_at
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.curve import Curve, curve_of
from cxmap.views.feelings import face_of
from cxmap.views.phrases import Phrase, Pointer, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyLine:
    """A journey where everything there is is listed.

    ``feelings`` names the face of every touchpoint, empty where no feeling is known; there are none
    at all where none is known. ``said`` says the same in words, and ``curve`` draws it. ``which``
    tells one that nobody goes yet, such as a plan, from those that customers go.
    """

    pointer: Pointer
    which: Sign | None
    goal: Phrase | None
    personas: tuple[Pointer, ...]
    feelings: tuple[str, ...]
    said: str
    curve: Curve


def journey_line(reader: Reader, journey: Journey) -> JourneyLine:
    """Show a journey in a line."""
    scores = tuple(_score(reader, each) for each in journey.touchpoints)
    is_known = any(score is not None for score in scores)
    return JourneyLine(
        pointer=reader.pointer(journey),
        which=None if journey.may_be_watched else reader.sign("variants", journey.variant),
        goal=reader.phrase(journey.goal),
        personas=reader.pointers(journey, "persona"),
        feelings=tuple(map(_face, scores)) if is_known else (),
        said=reader.word("entry.comma").join(_said(reader, score) for score in scores),
        curve=curve_of(reader, [stage.touchpoints for stage in journey.stages]),
    )


def _score(reader: Reader, touchpoint: Touchpoint) -> int | None:
    return felt_at(reader.catalog, touchpoint)


def _face(score: int | None) -> str:
    return face_of(score) if score is not None else ""


def _said(reader: Reader, score: int | None) -> str:
    if score is None:
        return reader.word("home.not_known")
    return reader.word(f"feelings.{max(-2, min(2, score))}")
