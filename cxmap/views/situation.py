"""A situation: what the customer says, what to say first, what to ask, which ways out there are."""

from dataclasses import dataclass, replace

from cxmap.model.playbook import Question, Situation
from cxmap.views.about import About, about
from cxmap.views.option import TierView, in_order, tier_views
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question to the customer, with the answers that make a difference."""

    about: About
    answers: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationView:
    """Everything the section of a situation shows."""

    about: About
    says: tuple[Phrase, ...]
    description: Phrase | None
    say_first: Phrase | None
    questions: tuple[QuestionView, ...]
    tiers: tuple[TierView, ...]
    red_lines: tuple[RedLineView, ...]
    personas: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationLine:
    """A situation in a line: the customer's words as the way to it, and the first way out.

    ``is_quoted`` where the words are the customer's; else they are the title. Where the first way
    out is not open to everybody it is not promised: ``ways`` says how many there are.
    """

    words: Pointer
    is_quoted: bool
    title: Phrase
    first_option: Phrase | None
    within: Sentence | None
    ways: Sentence | None


def situation_view(reader: Reader, situation: Situation) -> SituationView:
    """Show one situation."""
    return SituationView(
        about=about(reader, situation),
        says=reader.phrases(situation.says),
        description=reader.phrase(situation.description),
        say_first=reader.phrase(situation.say_first),
        questions=tuple(_question_view(reader, question) for question in situation.ask),
        tiers=tier_views(reader, situation),
        red_lines=red_line_views(reader, situation.red_lines),
        personas=reader.pointers(situation, "persona"),
        policies=reader.pointers(situation, "policies"),
    )


def situation_line(reader: Reader, situation: Situation) -> SituationLine:
    """Show a situation in a line, wherever it is listed."""
    pointer = reader.pointer(situation)
    says = next(iter(reader.phrases(situation.says)), None)
    first = next(iter(in_order(situation)), None)
    is_sure = first is not None and first.condition is None
    return SituationLine(
        words=replace(pointer, name=says) if says is not None else pointer,
        is_quoted=says is not None,
        title=pointer.name,
        first_option=reader.title(first) if first is not None and is_sure else None,
        within=reader.limit(first) if first is not None and is_sure else None,
        ways=_ways(reader, len(situation.options)) if first is not None and not is_sure else None,
    )


def _ways(reader: Reader, count: int) -> Sentence:
    form = "one" if count == 1 else "other"
    return reader.sentence(f"ways.{form}", count=reader.number(count))


def _question_view(reader: Reader, question: Question) -> QuestionView:
    return QuestionView(about=about(reader, question), answers=reader.phrases(question.answers))
