"""Options: the ways out of a situation, in the order in which they are tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cxmap.model.condition import Condition
from cxmap.model.playbook import Option, Situation
from cxmap.model.registers import Role
from cxmap.views.about import About, about
from cxmap.views.addresses import address_of
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.deciders import DeciderView, decider_view, role_on_the_line
from cxmap.views.phrases import Phrase, Sentence, Showable
from cxmap.views.questions import AnswerView, answer_views, needed_answers
from cxmap.views.reader import Reader
from cxmap.views.steps import StepView, step_views
from cxmap.views.windows import WindowView, window_view

_NUMBERED: Final = ("options.first", "options.next", "options.last")


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One way out: when it is open, until when, who pays, who decides, what to do.

    ``needs`` names the answers that open it, for a device that closes it with another answer;
    ``after`` is the section of the option that is tried before it, empty where there is none.
    """

    about: About
    condition: Phrase | None
    answers: tuple[AnswerView, ...]
    needs: str
    after: str
    circumstances: Circumstances
    marks: ContextMarks
    opens: Sentence | None
    within: WindowView | None
    done_within: Sentence | None
    gives: Phrase | None
    pays: tuple[Showable, ...]
    decides: DeciderView | None
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
    on_the_line = role_on_the_line(reader, situation)
    ordered = groupby(in_order(situation), key=_tier)
    groups = [(tier, tuple(options)) for tier, options in ordered]
    titles = _tier_titles(reader, [tier for tier, _ in groups])
    return tuple(
        TierView(
            title=title,
            options=tuple(_option_view(reader, situation, each, on_the_line) for each in options),
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


def _pays(reader: Reader, option: Option) -> tuple[Showable, ...]:
    """Say who pays: one of us, or an organisation outside."""
    organisation = reader.one_pointer(option, "pays_outside")
    outside = (
        reader.sentence("options.pays_outside", organisation=organisation) if organisation else None
    )
    said = (reader.sign("payers", option.pays), outside)
    return tuple(each for each in said if each is not None)


def _opens(reader: Reader, option: Option) -> Sentence | None:
    """Say from when on an option is open."""
    said = reader.moment_of(option, "opens")
    return reader.sentence("options.opens", limit=said) if said is not None else None


def _done_within(reader: Reader, option: Option) -> Sentence | None:
    """Say in which time we have to do what was promised."""
    said = reader.limit(option, "done_within")
    return reader.sentence("options.done_within", limit=said) if said is not None else None


def _after(reader: Reader, situation: Situation, option: Option) -> str:
    """Give the section of the option of the same situation that is tried before this one."""
    former = reader.catalog.target(option, "opens_after", Option)
    is_here = any(former is each for each in situation.options)
    return reader.anchor(address_of(reader.catalog, former)) if former and is_here else ""


def _option_view(
    reader: Reader, situation: Situation, option: Option, on_the_line: Role | None
) -> OptionView:
    condition = option.condition or Condition()
    return OptionView(
        about=about(reader, option),
        condition=reader.phrase(condition.text),
        answers=answer_views(reader, situation, condition),
        needs=needed_answers(reader, situation, condition),
        after=_after(reader, situation, option),
        circumstances=circumstances(reader, option),
        marks=context_marks(reader, option),
        opens=_opens(reader, option),
        within=window_view(reader, option),
        done_within=_done_within(reader, option),
        gives=reader.phrase(option.gives),
        pays=_pays(reader, option),
        decides=decider_view(reader, option, on_the_line),
        steps=step_views(reader, option.steps),
    )
