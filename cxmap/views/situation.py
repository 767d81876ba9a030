"""A situation: what the customer says, what to say first, what to ask, which ways out there are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cxmap.model.playbook import Option, Situation
from cxmap.views.about import About, about
from cxmap.views.answers import answers_about
from cxmap.views.decision_tree import TreeView, decision_tree
from cxmap.views.option import TierView, in_order, tier_views
from cxmap.views.owners import owner_view
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.questions import QuestionView, question_view
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.script import ScriptView, script_view
from cxmap.views.windows import short_window


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationLine:
    """A situation in a line: the customer's words as the way to it, and the first way out.

    ``is_quoted`` where the words are the customer's; else they are the title. ``way`` is the first
    option, ``way_within`` how long it is open, and ``depends`` what it depends on, empty where it
    is open to everybody.
    """

    words: Pointer
    is_quoted: bool
    way: Phrase | None
    way_within: Sentence | None
    depends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationView:
    """Everything the section of a situation shows.

    ``tree`` is there where an answer makes a difference to the ways out; a book has no room to say
    everything twice.
    ``unit`` is the department that owns it, ``contact`` who answers for it, and how to reach them.
    """

    about: About
    line: SituationLine
    also_says: tuple[Phrase, ...]
    description: Phrase | None
    say_first: Phrase | None
    questions: tuple[QuestionView, ...]
    tiers: tuple[TierView, ...]
    tree: TreeView | None
    red_lines: tuple[RedLineView, ...]
    scripts: tuple[ScriptView, ...]
    personas: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    unit: str
    contact: str
    answers: Pointer | None


def situation_view(reader: Reader, situation: Situation) -> SituationView:
    """Show one situation."""
    owner = owner_view(reader, situation)
    questions = tuple(question_view(reader, situation, question) for question in situation.ask)
    tiers = tier_views(reader, situation)
    return SituationView(
        about=about(reader, situation),
        line=situation_line(reader, situation),
        also_says=reader.phrases(situation.says)[1:],
        description=reader.phrase(situation.description),
        say_first=reader.phrase(situation.say_first),
        questions=questions,
        tiers=tiers,
        tree=None if reader.book else decision_tree(questions, tiers),
        red_lines=red_line_views(reader, situation.red_lines),
        scripts=tuple(script_view(reader, each) for each in situation.scripts),
        personas=reader.pointers(situation, "persona"),
        answers=answers_about(reader, situation),
        policies=reader.pointers(situation, "policies"),
        unit=str(owner.department.name) if owner.department is not None else "",
        contact=str(reader.joined(owner.department, owner.role, owner.reach) or ""),
    )


def situation_line(reader: Reader, situation: Situation) -> SituationLine:
    """Show a situation in a line, wherever it is listed."""
    pointer = reader.pointer(situation)
    says = next(iter(reader.phrases(situation.says)), None)
    first = next(iter(in_order(situation)), None)
    return SituationLine(
        words=replace(pointer, name=says) if says is not None else pointer,
        is_quoted=says is not None,
        way=reader.title(first) if first is not None else None,
        way_within=short_window(reader, first) if first is not None else None,
        depends=_depends(reader, first) if first is not None else "",
    )


def situation_lines(reader: Reader, situations: Iterable[Situation]) -> tuple[SituationLine, ...]:
    """Show situations that stand together: what all of them depend on is not said of each."""
    lines = tuple(situation_line(reader, each) for each in situations)
    if len(lines) > 1 and len({each.depends for each in lines}) == 1:
        return tuple(replace(each, depends="") for each in lines)
    return lines


def _depends(reader: Reader, option: Option) -> str:
    if option.condition is None:
        return ""
    return reader.word("options.by_answer" if option.condition.answers else "options.by_condition")
