"""Options: the ways out of a situation, in the order in which they are tried."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from cxmap.language.folding import folded_key
from cxmap.model.condition import Condition
from cxmap.model.playbook import Option, Question, Situation
from cxmap.model.registers import Role
from cxmap.views.about import About, about
from cxmap.views.phrases import Phrase, Sentence, Sign
from cxmap.views.reader import Reader
from cxmap.views.steps import StepView, step_views

_NUMBERED: Final = ("options.first", "options.next", "options.last")
_REMARK: Final = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """A question, without its remark in brackets, and the answer with which an option is open."""

    question: Phrase
    answer: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One way out: when it is open, until when, who pays, who decides, what to do."""

    about: About
    condition: Phrase | None
    answers: tuple[AnswerView, ...]
    within: Sentence | None
    pays: Sign | None
    decides: Sentence | None
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TierView:
    """Options that are tried together; ``title`` says when, and is empty where it says nothing."""

    title: str
    options: tuple[OptionView, ...]


def in_order(situation: Situation) -> tuple[Option, ...]:
    """Give the options in the order in which they are tried."""
    return tuple(sorted(situation.options, key=_tier))


def tier_views(reader: Reader, situation: Situation) -> tuple[TierView, ...]:
    """Group the options of a situation: by tier, then those without one, last the always open."""
    ordered = groupby(in_order(situation), key=_tier)
    groups = [(tier, tuple(options)) for tier, options in ordered]
    titles = _tier_titles(reader, [tier for tier, _ in groups])
    return tuple(
        TierView(
            title=title,
            options=tuple(_option_view(reader, situation, option) for option in options),
        )
        for title, (_, options) in zip(titles, groups, strict=True)
    )


def _tier(option: Option) -> tuple[int, int]:
    """Give a key that sorts: numbered tiers first, then options without one, then always open."""
    if option.tier is not None:
        return 0, option.tier
    return (2, 0) if option.is_unconditional else (1, 0)


def _tier_titles(reader: Reader, tiers: list[tuple[int, int]]) -> Iterator[str]:
    for position, (group, _) in enumerate(tiers):
        if group == 0:
            yield reader.word(_NUMBERED[min(position, len(_NUMBERED) - 1)])
        elif group == 1:
            yield reader.word("options.also") if position else ""
        else:
            yield reader.word("options.always")


def _option_view(reader: Reader, situation: Situation, option: Option) -> OptionView:
    condition = option.condition or Condition()
    return OptionView(
        about=about(reader, option),
        condition=reader.phrase(condition.text),
        answers=tuple(
            _answer_view(reader, situation, question, answer)
            for question, answer in condition.answers
        ),
        within=reader.limit(option),
        pays=reader.sign("payers", option.pays),
        decides=_decides(reader, option),
        steps=step_views(reader, option.steps),
    )


def _decides(reader: Reader, option: Option) -> Sentence | None:
    """Say whose decision it is, and how to reach them."""
    role = reader.one_pointer(option, "decides")
    if role is None:
        return None
    target = reader.catalog.target(option, "decides", Role)
    reach = reader.phrase(target.reach) if target is not None else None
    return reader.sentence("options.decides", role=reader.joined(role, reach) or "")


def _answer_view(reader: Reader, situation: Situation, question: str, answer: str) -> AnswerView:
    asked = next((each for each in situation.ask if reader.catalog.id_of(each) == question), None)
    if asked is None:
        return AnswerView(question=reader.plain(question), answer=reader.plain(answer))
    title = reader.title(asked)
    bare = replace(title, text=_REMARK.sub("", title.text))
    return AnswerView(question=bare, answer=_answer(reader, asked, answer))


def _answer(reader: Reader, question: Question, answer: str) -> Phrase:
    """Give the answer as its question words it, so that it is translated with the question."""
    for known in question.answers:
        if folded_key(answer) in map(folded_key, known.spellings()):
            return reader.phrase(known) or reader.plain(answer)
    return reader.plain(answer)
