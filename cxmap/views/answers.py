"""What customers asked for and what they were told, also where it was no: you said, we did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from cxmap.catalog.cases import asked_for
from cxmap.catalog.waiting import waits
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.playbook import Situation
from cxmap.model.voice import Feedback
from cxmap.views.addresses import OVERVIEWS, Address, list_address
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown
from cxmap.views.reader import Reader

_MOST: Final = 200
"""So many of one group are shown; all others are on the page of feedback."""
_GROUPS: Final = ("done", "declined", "waiting", "silent")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """What somebody said and what they were told; ``about`` is what a reader can ask for by it."""

    pointer: Pointer
    answer: Phrase | None
    day: Shown | None
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGroup:
    """Answers of one sort: what was done, declined, still waits, or was never answered."""

    name: str
    title: str
    n: Shown
    lines: tuple[AnswerLine, ...]
    more: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersView:
    """All that customers asked for, by what came of it; what has no answer comes last."""

    groups: tuple[AnswerGroup, ...]


def answers_view(reader: Reader) -> AnswersView:
    """Show requests and complaints by what came of them, the newest first."""
    groups: dict[str, list[Feedback]] = {name: [] for name in _GROUPS}
    for feedback in _asked(reader):
        groups[_group(feedback)].append(feedback)
    return AnswersView(
        groups=tuple(_answers(reader, name, each) for name, each in groups.items() if each)
    )


def answers_about(reader: Reader, entry: Touchpoint | Situation) -> Pointer | None:
    """Lead to what customers said of a touchpoint or a situation, with how many were answered."""
    named = {id(link.part) for link in reader.catalog.links_to(entry)}
    asked = [each for each in asked_for(reader.catalog) if id(each) in named] if named else []
    if not asked or reader.catalog.audience or reader.book:
        return None
    answered = sum(each.answer is not None for each in asked)
    said = reader.word(
        "answers.counted", n=str(reader.number(len(asked))), answered=str(reader.number(answered))
    )
    page = Address(page=OVERVIEWS["answers"], query=about_query(reader, entry))
    return Pointer(name=reader.own(said), href=reader.href(page))


def about_query(reader: Reader, entry: Touchpoint | Situation) -> str:
    """Give what asks the page of answers for those about a touchpoint or a situation."""
    return f"about={_token(reader, entry)}"


def _asked(reader: Reader) -> Iterable[Feedback]:
    return sorted(asked_for(reader.catalog), key=_newest, reverse=True)


def _newest(feedback: Feedback) -> date:
    return feedback.closed or feedback.received or date.min


def _group(feedback: Feedback) -> str:
    if waits(feedback):
        return "waiting"
    if feedback.answer is None:
        return "silent"
    return "declined" if feedback.progress == "declined" else "done"


def _answers(reader: Reader, name: str, said: list[Feedback]) -> AnswerGroup:
    ordered = sorted(said, key=lambda each: each.answer is None)
    return AnswerGroup(
        name=name,
        title=reader.word(f"answers.{name}"),
        n=reader.number(len(said)),
        lines=tuple(_line(reader, each) for each in ordered[:_MOST]),
        more=_more(reader, len(said) - _MOST),
    )


def _more(reader: Reader, count: int) -> Sentence | None:
    """Say how many older ones there are, and where."""
    if count <= 0:
        return None
    name = reader.own(reader.word("voices.every"))
    page = Pointer(name=name, href=reader.href(list_address(Feedback.KIND)))
    return reader.sentence("answers.more", count=reader.number(count), page=page)


def _line(reader: Reader, feedback: Feedback) -> AnswerLine:
    catalog = reader.catalog
    about: tuple[Entry, ...] = (
        *catalog.targets(feedback, "touchpoints", Touchpoint),
        *catalog.targets(feedback, "situation", Situation),
    )
    return AnswerLine(
        pointer=reader.pointer(feedback),
        answer=reader.phrase(feedback.answer),
        day=reader.date(feedback.closed or feedback.received),
        about=" ".join(_token(reader, each) for each in about),
    )


def _token(reader: Reader, entry: Entry) -> str:
    """Name an entry in an address; no ref holds a space."""
    return f"{entry.KIND}:{reader.catalog.ref_of(entry)}"
