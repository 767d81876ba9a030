"""Steps, procedures and checklists: what somebody does and ticks, in its order."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.compare.meaning import meaning_of
from cxmap.model.entries import Entry
from cxmap.model.playbook import Checklist, ChecklistItem, Procedure, Step
from cxmap.model.registers import Role
from cxmap.views.about import About, about
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.contexts import ContextMarks, context_marks
from cxmap.views.deciders import role_on_the_line
from cxmap.views.fingerprints import fingerprint
from cxmap.views.owners import asked, reach_of
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One thing somebody does, or ticks: who does it, until when, in which circumstances.

    A device that remembers a tick remembers it under ``key``, together with ``edition``: both are
    the same in every language, and another edition means that it is another thing to do now: its
    text, limit, condition or role.
    ``former_keys`` are those the step had under its old ids. ``reach`` is how to reach whoever does
    it, or whoever its text says to call, where that is not the role on the line.
    ``asks`` names those who know.
    """

    key: str
    edition: str
    former_keys: tuple[str, ...]
    about: About
    role: Pointer | None
    reach: Phrase | Pointer | None
    asks: tuple[Showable, ...]
    within: Sentence | None
    circumstances: Circumstances
    contexts: ContextMarks

    @property
    def has_details(self) -> bool:
        """Tell whether there is more to it than its text."""
        return any(
            (
                self.role,
                self.reach,
                self.asks,
                self.within,
                self.circumstances.only_in,
                self.circumstances.not_in,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """Steps or items under a title, for one role; ``revision`` is another when one has changed."""

    id: str
    revision: str
    about: About
    role: Pointer | None
    steps: tuple[StepView, ...]


def step_views(reader: Reader, steps: Iterable[Step | ChecklistItem]) -> tuple[StepView, ...]:
    """Show steps or items in their order."""
    return tuple(_step_view(reader, step) for step in steps)


def procedure_view(reader: Reader, procedure: Procedure) -> ProcedureView:
    """Show the steps for one task."""
    return _list_view(reader, procedure, procedure.steps)


def checklist_view(reader: Reader, checklist: Checklist) -> ProcedureView:
    """Show what one role ticks."""
    return _list_view(reader, checklist, checklist.items)


def _list_view(
    reader: Reader, whole: Procedure | Checklist, steps: Iterable[Step | ChecklistItem]
) -> ProcedureView:
    views = step_views(reader, steps)
    return ProcedureView(
        id=reader.catalog.id_of(whole),
        revision=fingerprint(*(part for view in views for part in (view.key, view.edition))),
        about=about(reader, whole),
        role=reader.one_pointer(whole, "role"),
        steps=views,
    )


def _step_view(reader: Reader, step: Step | ChecklistItem) -> StepView:
    key, former_keys = _keys(reader, step)
    return StepView(
        key=key,
        edition=fingerprint(meaning_of(reader.catalog, step)),
        former_keys=former_keys,
        about=about(reader, step),
        role=reader.one_pointer(step, "role"),
        reach=_reach(reader, step),
        asks=asked(reader, step, "consults"),
        within=reader.limit(step),
        circumstances=circumstances(reader, step),
        contexts=context_marks(reader, step),
    )


def _reach(reader: Reader, step: Step | ChecklistItem) -> Phrase | Pointer | None:
    """Give the number that a step names, or else how to reach the colleague who does it."""
    said = reader.phrase(step.title)
    number = reader.phone(said)
    if number and reader.book is None:
        return Pointer(name=reader.own(reader.word("options.call")), href=f"tel:{number}")
    role = reader.catalog.target(step, "role", Role)
    is_own = role is None or role is role_on_the_line(reader, step)
    return None if is_own else reach_of(reader, role)


def _keys(reader: Reader, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """Give the key of a step on the page of its playbook, and those it had under its old ids."""
    _, *scope, own = reader.catalog.ref_of(entry).split("/")
    key, *former = ("/".join((entry.KIND, *scope, each)) for each in (own, *entry.formerly))
    return key, tuple(former)
