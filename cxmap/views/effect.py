"""What the figures of an improvement show: what was measured before it and after it."""

from dataclasses import dataclass
from datetime import date

from cxmap.catalog.effects import Effect, effects_of
from cxmap.catalog.measures import Measured
from cxmap.catalog.series import series_of
from cxmap.language.calendar import Period
from cxmap.model.metrics import Metric
from cxmap.model.voice import Improvement
from cxmap.views.figures import last_said, measured_said, number_of
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectLine:
    """A metric with its figures before and after; a figure that is missing is not zero.

    ``brief`` says both in one line, where both are known; ``missing`` stands where one is missing.
    """

    metric: Pointer
    change: Sign
    before: Sentence | None
    after: Sentence | None
    brief: Sentence | None
    missing: str


def effect_lines(reader: Reader, improvement: Improvement) -> tuple[EffectLine, ...]:
    """Say what came of an improvement, metric by metric."""
    return tuple(_line(reader, each) for each in effects_of(reader.catalog, improvement))


def _line(reader: Reader, effect: Effect) -> EffectLine:
    change = effect.change
    return EffectLine(
        metric=reader.pointer(effect.metric),
        change=Sign(name=change, word=reader.word(f"effects.{_reason(effect)}")),
        before=figure_said(reader, effect.metric, effect.before),
        after=figure_said(reader, effect.metric, effect.after),
        brief=_brief(reader, effect),
        missing=_missing(reader, effect),
    )


def _brief(reader: Reader, effect: Effect) -> Sentence | None:
    if effect.before is None or effect.after is None:
        return None
    before, after = (
        last_said(reader, effect.metric, each) for each in (effect.before, effect.after)
    )
    return reader.sentence("effects.from_to", before=before, after=after)


def _reason(effect: Effect) -> str:
    """Say what figures show, and of those that tell nothing, why: nobody wrote what was counted."""
    written = (each for each in (effect.before, effect.after) if each and each.interval is None)
    is_uncounted = any(each.reading is not None for each in written)
    return "uncounted" if effect.change == "untold" and is_uncounted else effect.change


def _missing(reader: Reader, effect: Effect) -> str:
    """Say of a figure that is not there what is known of it."""
    if effect.before is not None:
        return reader.word("effects.not_since")
    is_undated = any(not each.dimension for each in series_of(reader.catalog, effect.metric))
    return reader.word("effects.undated" if is_undated else "effects.unmeasured")


def figure_said(reader: Reader, metric: Metric, figure: Measured | None) -> Sentence | None:
    """Say a figure with its period, its n and its interval, as far as they are known."""
    if figure is None or figure.value is None:
        return None
    interval = figure.interval
    details = (
        reader.sentence("effects.n", n=reader.number(figure.n)) if figure.n is not None else None,
        reader.sentence(
            "effects.interval",
            low=number_of(reader, metric, interval[0]),
            high=number_of(reader, metric, interval[1]),
        )
        if interval is not None
        else None,
    )
    said = reader.joined(*details)
    value, period = measured_said(reader, metric, figure), _period(reader, figure)
    if said is None:
        return reader.sentence("effects.bare_figure", value=value, period=period)
    return reader.sentence("effects.figure", value=value, period=period, details=said)


def _period(reader: Reader, figure: Measured) -> Phrase | Shown | Sentence:
    """Say for which time a figure is, in the words of its author where there are any."""
    if figure.reading is not None:
        return reader.phrase(figure.reading.period) or reader.own("")
    span = figure.span
    if span is None or span.calendar != reader.catalog.project.calendar_of(reader.language):
        return _days(reader, figure.starts, figure.ends)
    first = Period(year=span.year, month=span.month)
    last = Period(year=span.year, month=span.month + span.months - 1)
    begins, ends = reader.moment(first), reader.moment(last)
    if span.months == 1 or begins is None or ends is None:
        return begins or Shown(text="")
    return reader.sentence("effects.period", begins=begins, ends=ends)


def _days(reader: Reader, starts: date | None, ends: date | None) -> Sentence | Shown:
    first, last = reader.date(starts), reader.date(ends)
    if first is None or last is None:
        return first or last or Shown(text="")
    return reader.sentence("effects.period", begins=first, ends=last)
