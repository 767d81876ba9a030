"""The feelings of a journey as a curve: points in equal columns, and lines between neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cxmap.catalog.feelings import height_at
from cxmap.catalog.inherited import basis_of
from cxmap.language.languages import direction
from cxmap.model.journey import Felt, Touchpoint
from cxmap.views.differences import felt_or_hoped_for
from cxmap.views.feelings import BEST, WORST, face_of
from cxmap.views.phrases import Phrase, Sentence
from cxmap.views.reader import Reader
from cxmap.views.turns import turns
from cxmap.views.whose import is_asked_for, teller

_MARGIN: Final = 24
"""Per cent of the height that stay free above the happiest point and below the unhappiest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """A point of the curve; places are per cent of the width and height, such as ``12.5%``.

    ``face`` where the point is shown as one, ``word`` where the feeling is named beside it, at
    ``word_y``, away from the line. ``tone`` is ``h`` above the middle and ``l`` below it.
    ``is_lowest`` at the first of the worst, ``is_assumed`` where nobody observed it.
    """

    x: str
    y: str
    tone: str = ""
    is_lowest: bool = False
    face: str = ""
    word: Phrase | Sentence | None = None
    word_y: str = ""
    is_assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveLine:
    """A straight line from a known feeling to the next; dashed where it was not observed.

    ``is_assumed`` where one of its ends is; ``is_unknown``, and dotted, over feelings that are not
    known.
    """

    x1: str
    y1: str
    x2: str
    y2: str
    is_assumed: bool = False
    is_unknown: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveStop:
    """A touchpoint of the curve: the way to it, its name and what is felt, in a plan hoped for.

    ``tone`` tells on which side of the middle the curve is there. ``is_passed`` unless the persona
    that was asked for does not come here.
    """

    href: str
    label: Sentence
    felt: Phrase | Sentence | None
    tone: str
    is_passed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The curve of a journey in the reader's direction.

    ``borders`` are the places where another stage begins; ``stops`` name every touchpoint.
    ``unknown`` are the places, across and down, of touchpoints whose feeling nobody knows: they lie
    where the line runs over them, or on the middle line where there is none. ``stroke`` tells a
    persona's line from those of others.
    """

    points: tuple[CurvePoint, ...]
    unknown: tuple[tuple[str, str], ...]
    lines: tuple[CurveLine, ...]
    borders: tuple[str, ...]
    stops: tuple[CurveStop, ...]
    stroke: str = ""


def curve_of(reader: Reader, stages: Sequence[Sequence[Touchpoint]]) -> Curve:
    """Draw the feelings of touchpoints, stage by stage; what is unknown is no zero.

    What a persona that was asked for does not pass has no point, and the line goes on over it.
    """
    touchpoints = [touchpoint for stage in stages for touchpoint in stage]
    passed = [is_asked_for(reader, each) for each in touchpoints]
    tellers = [teller(reader, each) for each in touchpoints]
    scores = [_score(reader, each) for each in tellers]
    assumed = [_is_no_fact(reader, each) for each in touchpoints]
    places = [_across(reader, index + 0.5, len(scores)) for index in range(len(scores))]
    turning = turns(reader, touchpoints)
    named = turning.places if turning is not None else frozenset()
    points = tuple(
        replace(
            _point(reader, told_by, x, score, is_named=index in named, is_assumed=guess),
            is_lowest=turning is not None and index == turning.lowest and score < 0,
        )
        for index, (told_by, x, score, guess) in enumerate(
            zip(tellers, places, scores, assumed, strict=True)
        )
        if score is not None and told_by is not None
    )
    # Where only single personas tell what they feel, there is no line of all.
    alone = {
        index
        for index, (told_by, touchpoint) in enumerate(zip(tellers, touchpoints, strict=True))
        if reader.persona is None and told_by is not None and told_by is not touchpoint
    }
    known = [
        (index, score)
        for index, score in enumerate(scores)
        if score is not None and index not in alone
    ]
    pairs = [
        (one, other) for one, other in pairwise(known) if alone.isdisjoint(range(one[0], other[0]))
    ]
    lines = tuple(
        CurveLine(
            x1=places[here],
            y1=_down(score),
            x2=places[there],
            y2=_down(next_score),
            is_assumed=assumed[here] or assumed[there],
            is_unknown=any(passed[here + 1 : there]),
        )
        for (here, score), (there, next_score) in pairs
    )
    return Curve(
        points=points,
        unknown=tuple(
            (places[index], _down(_between(pairs, index)))
            for index, score in enumerate(scores)
            if score is None and passed[index]
        ),
        lines=lines,
        borders=_borders(reader, [len(stage) for stage in stages]),
        stops=tuple(
            _stop(reader, each, _side(scores, index)) for index, each in enumerate(touchpoints)
        ),
    )


def _between(pairs: Sequence[tuple[tuple[int, float], tuple[int, float]]], index: int) -> float:
    """Give how high the line runs over a place between two that are known; else the middle."""
    for (here, score), (there, next_score) in pairs:
        if here < index < there:
            return score + (next_score - score) * (index - here) / (there - here)
    return 0


def _is_no_fact(reader: Reader, touchpoint: Touchpoint) -> bool:
    """Tell whether nobody observed what is felt: it is assumed, or hoped for in a plan."""
    journey = reader.catalog.journey_of(touchpoint)
    is_hoped = journey is not None and journey.is_planned
    return is_hoped or basis_of(reader.catalog, touchpoint) == "assumed"


def _score(reader: Reader, told_by: Felt | None) -> float | None:
    score = height_at(reader.catalog, told_by) if told_by is not None else None
    return max(WORST, min(BEST, score)) if score is not None else None


def _tone(score: float | None) -> str:
    return "h" if (score or 0) > 0 else "l" if (score or 0) < 0 else ""


def _point(
    reader: Reader,
    told_by: Felt,
    x: str,
    score: float,
    *,
    is_named: bool,
    is_assumed: bool,
) -> CurvePoint:
    has_face = is_named or score == 0
    return CurvePoint(
        x=x,
        y=_down(score),
        tone=_tone(score),
        face=face_of(score) if has_face else "",
        word=felt_or_hoped_for(reader, told_by) if is_named else None,
        word_y=_percent(_height(score) + (_WORD_BELOW if score < 0 else -_WORD_ABOVE)),
        is_assumed=is_assumed,
    )


_WORD_BELOW: Final = 17
_WORD_ABOVE: Final = 11


def _side(scores: Sequence[float | None], index: int) -> float:
    """Tell on which side of the middle the curve is at a place, also where nothing is known."""
    before = (score for score in reversed(scores[: index + 1]) if score is not None)
    after = (score for score in scores[index:] if score is not None)
    return next(before, 0) + next(after, 0)


def _stop(reader: Reader, touchpoint: Touchpoint, side: float) -> CurveStop:
    pointer = reader.pointer(touchpoint)
    told_by = teller(reader, touchpoint) or touchpoint
    felt = felt_or_hoped_for(reader, told_by) if told_by.feels is not None else None
    known = reader.word("journey.feeling_unknown") if felt is None else felt
    label = reader.sentence("journey.felt", touchpoint=pointer.name, feeling=known)
    return CurveStop(
        href=pointer.href,
        label=label,
        felt=felt,
        tone=_tone(side),
        is_passed=is_asked_for(reader, touchpoint),
    )


def _borders(reader: Reader, sizes: Sequence[int]) -> tuple[str, ...]:
    ends = [sum(sizes[: index + 1]) for index in range(len(sizes) - 1)]
    return tuple(_across(reader, end, sum(sizes)) for end in ends if 0 < end < sum(sizes))


def _across(reader: Reader, steps: float, count: int) -> str:
    part = steps / count * 100
    return _percent(100 - part if direction(reader.language) == "rtl" else part)


def _down(score: float) -> str:
    return _percent(_height(score))


def _height(score: float) -> float:
    return _MARGIN + (BEST - score) / (BEST - WORST) * (100 - 2 * _MARGIN)


def _percent(part: float) -> str:
    """Write a share of a side, with one decimal where it needs one.

    >>> _percent(12.5), _percent(50.0)
    ('12.5%', '50%')
    """
    return f"{part:.1f}".removesuffix(".0") + "%"
