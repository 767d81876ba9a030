"""An improvement as a page: what is known of it, what there is to win, what has come of it."""

from dataclasses import dataclass

from cxmap.catalog.effects import last_done
from cxmap.catalog.opportunities import level_of, score_of
from cxmap.model.voice import Improvement
from cxmap.views.effect import EffectLine, effect_lines
from cxmap.views.phrases import Sentence, Shown
from cxmap.views.reader import Reader
from cxmap.views.thing import ThingsView, things_view


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementView:
    """An improvement with its score and its figures; ``done`` is the day that parts them."""

    things: ThingsView
    score: Sentence | None
    effects: tuple[EffectLine, ...]
    done: Shown | None


def improvement_view(reader: Reader, improvement: Improvement) -> ImprovementView:
    """Show an improvement."""
    score = score_of(improvement)
    return ImprovementView(
        things=things_view(reader, improvement),
        score=_score(reader, score) if score is not None else None,
        effects=effect_lines(reader, improvement),
        done=reader.date(last_done(improvement)),
    )


def _score(reader: Reader, score: int) -> Sentence:
    level = reader.word(f"levels.{level_of(reader.catalog, score)}")
    return reader.sentence("improvements.score", score=reader.number(score), level=level)
