"""Steps, procedures and checklists: what somebody does, in its order."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxmap.model.playbook import Checklist, ChecklistItem, Procedure, Step
from cxmap.views.about import About, about
from cxmap.views.circumstances import Circumstances, circumstances
from cxmap.views.phrases import Pointer, Sentence
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One thing somebody does, or ticks: who does it, until when, in which circumstances."""

    about: About
    role: Pointer | None
    within: Sentence | None
    circumstances: Circumstances

    @property
    def has_details(self) -> bool:
        """Tell whether there is more to it than its text."""
        return any((self.role, self.within, self.circumstances.only_in, self.circumstances.not_in))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """Steps or items under a title, for one role."""

    about: About
    role: Pointer | None
    steps: tuple[StepView, ...]


def step_views(reader: Reader, steps: Iterable[Step | ChecklistItem]) -> tuple[StepView, ...]:
    """Show steps or items in their order."""
    return tuple(
        StepView(
            about=about(reader, step),
            role=reader.one_pointer(step, "role"),
            within=reader.limit(step),
            circumstances=circumstances(reader, step),
        )
        for step in steps
    )


def procedure_view(reader: Reader, procedure: Procedure) -> ProcedureView:
    """Show the steps for one task."""
    return ProcedureView(
        about=about(reader, procedure),
        role=reader.one_pointer(procedure, "role"),
        steps=step_views(reader, procedure.steps),
    )


def checklist_view(reader: Reader, checklist: Checklist) -> ProcedureView:
    """Show what one role ticks."""
    return ProcedureView(
        about=about(reader, checklist),
        role=reader.one_pointer(checklist, "role"),
        steps=step_views(reader, checklist.items),
    )
