"""What else is known of a journey, a stage, a touchpoint or a pain: promised, measured, done."""

from dataclasses import replace
from itertools import chain
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Pain, Touchpoint
from cxmap.model.metrics import Metric
from cxmap.model.voice import Feedback, Improvement
from cxmap.views.answers import answers_about
from cxmap.views.figures import latest_of
from cxmap.views.inside import inside
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.uses import Uses, every_use, name_of_use, users, with_few_voices

_FEW: Final = 3
"""Voices that are named in one line."""
_RELATED: Final = frozenset(
    ("standard", "promise", "metric", "feedback", "improvement", "event", "open_question")
)


def related(reader: Reader, entry: Entry) -> tuple[Uses, ...]:
    """Give things that name an entry, that it does not name, and that name nothing inside it.

    What names a touchpoint is seen there, and not once more at its stage and its journey.
    """
    seen: set[Pointer | Sentence] = {
        *reader.pointers(entry, "standards"),
        *_seen_inside(reader, entry),
    }
    every = (
        replace(each, pointers=tuple(one for one in each.pointers if one not in seen))
        for each in every_use(reader, entry)
        if each.kind in _RELATED
    )
    told = (_with_answers(reader, entry, each) for each in every if each.pointers)
    return tuple(_with_figures(reader, each, entry) for each in told)


def _with_answers(reader: Reader, entry: Entry, said: Uses) -> Uses:
    """Name a few voices, and lead from several at a touchpoint to what they were told."""
    if said.kind != Feedback.KIND or len(said.pointers) == 1:
        return said
    answers = answers_about(reader, entry) if isinstance(entry, Touchpoint) else None
    if answers is None:
        return with_few_voices(reader, said, most=_FEW, first=_FEW)
    return replace(said, pointers=(*said.pointers[:_FEW], answers))


def _with_figures(reader: Reader, named: Uses, entry: Entry) -> Uses:
    """Say what each metric came to last; all else is named only."""
    if named.kind != Metric.KIND:
        return named
    metrics = users(reader, entry).get(Metric.KIND, ())
    latest = {
        reader.pointer(each): latest_of(reader, each)
        for each in metrics
        if isinstance(each, Metric)
    }
    return replace(
        named,
        pointers=tuple(
            reader.sentence("entry.named", name=each, value=value)
            if isinstance(each, Pointer) and (value := latest.get(each))
            else each
            for each in named.pointers
        ),
    )


def _seen_inside(reader: Reader, entry: Entry) -> set[Pointer | Sentence]:
    parts = (part for part in inside(entry) if isinstance(part, Entry) and part is not entry)
    named = (user for part in parts for each in users(reader, part).values() for user in each)
    return {name_of_use(reader, user) for user in named if user.KIND in _RELATED}


def improvements_of(reader: Reader, pain: Pain) -> tuple[Pointer, ...]:
    """Give what is being done about a pain."""
    named = users(reader, pain, only=frozenset({"pains"})).get(Improvement.KIND, ())
    return tuple(map(reader.pointer, named))


def opportunities_at(reader: Reader, touchpoint: Touchpoint) -> tuple[Pointer, ...]:
    """Give the improvements that name a touchpoint, or a pain there; each once."""
    named = users(reader, touchpoint).get(Improvement.KIND, ())
    own = (reader.pointer(each) for each in named)
    of_pains = (each for pain in touchpoint.pains for each in improvements_of(reader, pain))
    return tuple(dict.fromkeys(chain(own, of_pains)))
