"""A situation as a tree for paper: question by question, which ways out are left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cxmap.views.option import OptionView, TierView
from cxmap.views.phrases import Phrase
from cxmap.views.questions import QuestionView


@dataclass(frozen=True, slots=True, kw_only=True)
class WayView:
    """A way out at the end of a branch; ``tier`` says when it is tried, where that is said."""

    tier: str
    option: OptionView


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchView:
    """Answers after which the same ways are left, and what is to be asked or offered then."""

    answers: tuple[Phrase, ...]
    then: "NodeView"


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeView:
    """A question with a branch for its answers, or, without one, the ways that are left."""

    question: QuestionView | None = None
    branches: tuple[BranchView, ...] = ()
    ways: tuple[WayView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeView:
    """The first question, and the ways that no answer closes, which stand below all branches."""

    root: NodeView
    always: tuple[WayView, ...]


def decision_tree(
    questions: tuple[QuestionView, ...], tiers: tuple[TierView, ...]
) -> TreeView | None:
    """Give the tree of a situation, or None where no answer makes a difference."""
    ways = [WayView(tier=tier.title, option=option) for tier in tiers for option in tier.options]
    asked = tuple(each for each in ways if each.option.needs)
    root = _node(questions, asked)
    if root.question is None:
        return None
    return TreeView(root=root, always=tuple(each for each in ways if not each.option.needs))


def _node(questions: tuple[QuestionView, ...], ways: tuple[WayView, ...]) -> NodeView:
    """Ask the next question that makes a difference to the ways that are left."""
    for position, question in enumerate(questions):
        if question.answers and any(question.about.anchor in _needs(each) for each in ways):
            rest = questions[position + 1 :]
            return NodeView(question=question, branches=tuple(_branches(question, rest, ways)))
    return NodeView(ways=ways)


def _branches(
    question: QuestionView, rest: tuple[QuestionView, ...], ways: tuple[WayView, ...]
) -> Iterable[BranchView]:
    answers: dict[tuple[WayView, ...], list[Phrase]] = {}
    for choice in question.answers:
        left = tuple(each for each in ways if _is_open(each, question, choice.key))
        answers.setdefault(left, []).append(choice.said)
    for left, said in answers.items():
        yield BranchView(answers=tuple(said), then=_node(rest, left))


def _is_open(way: WayView, question: QuestionView, answer: str) -> bool:
    needed = _needs(way).get(question.about.anchor)
    return needed is None or answer in needed


def _needs(way: WayView) -> Mapping[str, tuple[str, ...]]:
    pairs = (each.partition("=") for each in way.option.needs.split())
    return {question: tuple(keys.split("|")) for question, _, keys in pairs}
