"""A situation: what the customer says, what to say first, what to ask, which ways out there are."""

from dataclasses import dataclass, replace

from cxmap.model.playbook import Option, Situation
from cxmap.views.about import About, about
from cxmap.views.option import TierView, in_order, tier_views
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.questions import QuestionView, question_view
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.windows import short_window


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationLine:
    """A situation in a line: the customer's words as the way to it, and the first way out.

    ``is_quoted`` where the words are the customer's; else they are the title. Where the first way
    out is not open to everybody it is not promised: ``first_option`` is empty, ``ways`` says how
    many there are, and ``perhaps`` names the first one, with its window, and what it depends on.

    ``way``, ``way_within`` and ``depends`` say the same in as few words as a row has room for: the
    option first, how long it is open, and what it depends on, empty where it is open to everybody.
    """

    words: Pointer
    is_quoted: bool
    title: Phrase
    first_option: Phrase | None
    within: Sentence | None
    ways: Sentence | None
    perhaps: Sentence | None
    way: Phrase | None
    way_within: Sentence | None
    depends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationView:
    """Everything the section of a situation shows; ``unit`` is the department that owns it."""

    about: About
    line: SituationLine
    also_says: tuple[Phrase, ...]
    description: Phrase | None
    say_first: Phrase | None
    questions: tuple[QuestionView, ...]
    tiers: tuple[TierView, ...]
    red_lines: tuple[RedLineView, ...]
    personas: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    unit: str


def situation_view(reader: Reader, situation: Situation) -> SituationView:
    """Show one situation."""
    return SituationView(
        about=about(reader, situation),
        line=situation_line(reader, situation),
        also_says=reader.phrases(situation.says)[1:],
        description=reader.phrase(situation.description),
        say_first=reader.phrase(situation.say_first),
        questions=tuple(question_view(reader, situation, question) for question in situation.ask),
        tiers=tier_views(reader, situation),
        red_lines=red_line_views(reader, situation.red_lines),
        personas=reader.pointers(situation, "persona"),
        policies=reader.pointers(situation, "policies"),
        unit=_unit(reader, situation),
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
        perhaps=_perhaps(reader, first) if first is not None and not is_sure else None,
        way=reader.title(first) if first is not None else None,
        way_within=short_window(reader, first) if first is not None else None,
        depends=_depends(reader, first) if first is not None else "",
    )


def _ways(reader: Reader, count: int) -> Sentence:
    form = "one" if count == 1 else "other"
    return reader.sentence(f"ways.{form}", count=reader.number(count))


def _depends(reader: Reader, option: Option) -> str:
    if option.condition is None:
        return ""
    return reader.word("options.by_answer" if option.condition.answers else "options.by_condition")


def _perhaps(reader: Reader, option: Option) -> Sentence:
    """Name an option with what it depends on: the customer's answer, or a condition."""
    has_answers = option.condition is not None and option.condition.answers
    depends = "options.perhaps_by_answer" if has_answers else "options.perhaps_if"
    title, within = reader.title(option), reader.limit(option)
    if within is None:
        return reader.sentence(depends, option=title)
    return reader.sentence(
        depends, option=reader.sentence("options.with_window", option=title, within=within)
    )


def _unit(reader: Reader, situation: Situation) -> str:
    owner = reader.catalog.owner_of(situation)
    return str(reader.title(owner)) if owner is not None else ""
