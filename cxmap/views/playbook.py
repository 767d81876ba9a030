"""A playbook as a page: situations first, then procedures, checklists and guidance."""

from dataclasses import dataclass

from cxmap.model.playbook import Playbook
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.owners import OwnerView, owner_view
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.situation import (
    SituationLine,
    SituationView,
    situation_line,
    situation_view,
)
from cxmap.views.steps import ProcedureView, checklist_view, procedure_view


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybookView:
    """Everything the page of a playbook shows."""

    about: About
    lines: tuple[SituationLine, ...]
    owner: OwnerView
    description: Phrase | None
    trigger: Phrase | None
    personas: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    situations: tuple[SituationView, ...]
    procedures: tuple[ProcedureView, ...]
    checklists: tuple[ProcedureView, ...]
    do: tuple[Phrase, ...]
    avoid: tuple[Phrase, ...]
    red_lines: tuple[RedLineView, ...]
    footnotes: Footnotes


def playbook_view(reader: Reader, playbook: Playbook) -> PlaybookView:
    """Show a whole playbook."""
    return PlaybookView(
        about=about(reader, playbook),
        lines=tuple(situation_line(reader, each) for each in playbook.situations),
        owner=owner_view(reader, playbook),
        description=reader.phrase(playbook.description),
        trigger=reader.phrase(playbook.trigger),
        personas=reader.pointers(playbook, "persona"),
        policies=reader.pointers(playbook, "policies"),
        situations=tuple(situation_view(reader, each) for each in playbook.situations),
        procedures=tuple(procedure_view(reader, each) for each in playbook.procedures),
        checklists=tuple(checklist_view(reader, each) for each in playbook.checklists),
        do=reader.phrases(playbook.do),
        avoid=reader.phrases(playbook.avoid),
        red_lines=red_line_views(reader, playbook.red_lines),
        footnotes=footnotes(reader, playbook),
    )
