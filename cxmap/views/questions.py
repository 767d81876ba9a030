"""Questions to the customer: the answers that make a difference, or the day that limits need."""

import re
from dataclasses import dataclass
from typing import Final

from cxmap.catalog.answers import answer_position, question_named
from cxmap.language.limits import Limit
from cxmap.model.condition import Condition
from cxmap.model.playbook import Option, Question, Situation
from cxmap.model.project import Anchor
from cxmap.model.text import Text
from cxmap.views.about import About, about
from cxmap.views.fingerprints import fingerprint
from cxmap.views.inside import all_inside
from cxmap.views.owners import asked
from cxmap.views.phrases import Phrase, Sentence, Showable
from cxmap.views.reader import Reader

_REMARK: Final = re.compile(r"(?:(?<!\s)\s+)?\([^()]*\)\s*$")
_CLOCK: Final = ("second", "minute", "hour", "business_hour")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """The moment whose day is asked for.

    ``is_ahead`` where the limits count up to it; ``needs_time`` where one counts hours.
    """

    said: Sentence
    anchor: str
    is_ahead: bool
    needs_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """One of the answers to a question.

    A device remembers a given answer as its ``key``: it is the same in every language and at every
    position, and another one when the author has changed the text.
    """

    key: str
    said: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question to the customer; ``bare`` is its title without a remark in brackets.

    ``asks`` names the colleagues who know the answer, and how to reach them.
    """

    about: About
    bare: str
    asks: tuple[Showable, ...]
    answers: tuple[ChoiceView, ...]
    date: DateView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """A question, without its remark in brackets, and the answers with which an option is open."""

    question: Phrase
    answers: tuple[Phrase, ...]


def question_view(reader: Reader, situation: Situation, question: Question) -> QuestionView:
    """Show one question of a situation."""
    return QuestionView(
        about=about(reader, question),
        bare=_REMARK.sub("", reader.title(question).text),
        asks=asked(reader, question, "consults"),
        answers=tuple(
            ChoiceView(key=_key(reader, answer), said=said)
            for answer in question.answers
            if (said := reader.phrase(answer)) is not None
        ),
        date=_date_view(reader, situation, question),
    )


def answer_views(
    reader: Reader, situation: Situation, condition: Condition
) -> tuple[AnswerView, ...]:
    """Show the answers that open an option, each as its question words it."""
    return tuple(
        _answer_view(reader, question_named(reader.catalog, situation, question), question, answers)
        for question, answers in condition.answers
    )


def needed_answers(reader: Reader, situation: Situation, condition: Condition) -> str:
    """Give the answers that open an option as ``question=key|key``, with spaces between them.

    What no question of the situation knows closes nothing, so it is left out.
    """
    needed = []
    for question, answers in condition.answers:
        asked = question_named(reader.catalog, situation, question)
        positions = [answer_position(asked, each) for each in answers] if asked is not None else []
        if asked is not None and None not in positions:
            keys = (_key(reader, asked.answers[each]) for each in positions if each is not None)
            needed.append(f"{about(reader, asked).anchor}={'|'.join(keys)}")
    return " ".join(needed)


def _date_view(reader: Reader, situation: Situation, question: Question) -> DateView | None:
    anchor = reader.catalog.target(question, "date_of", Anchor)
    if anchor is None:
        return None
    limits = _limits_from(reader, situation, anchor)
    relations = {limit.relation for limit in limits}
    return DateView(
        said=reader.sentence("playbook.date_of", anchor=reader.title(anchor)),
        anchor=reader.catalog.id_of(anchor),
        is_ahead=relations == {"before"},
        needs_time=any(limit.unit in _CLOCK for limit in limits),
    )


def _limits_from(reader: Reader, situation: Situation, anchor: Anchor) -> list[Limit]:
    return [
        option.within
        for option in all_inside(situation, Option)
        if option.within is not None and reader.catalog.target(option, "within", Anchor) is anchor
    ]


def _key(reader: Reader, answer: Text) -> str:
    first = reader.first_language
    return fingerprint(answer.said_in(first, first=first)[0])


def _answer_view(
    reader: Reader, asked: Question | None, question: str, answers: tuple[str, ...]
) -> AnswerView:
    if asked is None:
        return AnswerView(
            question=reader.plain(question), answers=tuple(map(reader.plain, answers))
        )
    title = reader.title(asked)
    bare = Phrase(
        text=_REMARK.sub("", title.text), language=title.language, is_foreign=title.is_foreign
    )
    # The answers are worded by their question, so that they are translated with it.
    return AnswerView(
        question=bare, answers=tuple(_worded(reader, asked, answer) for answer in answers)
    )


def _worded(reader: Reader, asked: Question, answer: str) -> Phrase:
    position = answer_position(asked, answer)
    known = reader.phrase(asked.answers[position]) if position is not None else None
    return known or reader.plain(answer)
