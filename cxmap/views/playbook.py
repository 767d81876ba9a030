"""A playbook as a page: situations first, then procedures, checklists and guidance."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxmap.model.playbook import Playbook
from cxmap.views.about import About, TableView, about
from cxmap.views.brief import Brief, brief_of
from cxmap.views.contexts import Choice, used_contexts
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.owners import OwnerView, owner_view
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.situation import SituationView, situation_view
from cxmap.views.steps import ProcedureView, checklist_view, procedure_view
from cxmap.views.ways_matrix import ways_matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaybookView:
    """Everything the page of a playbook shows.

    ``verified`` says who last made sure that it is right; ``standing`` is what else is known of
    how far it can be trusted; ``reference`` is what a case is known by. ``registers`` numbers the
    ways of the project in which something of this playbook is registered.
    """

    id: str
    about: About
    verified: Sentence | Sign | None
    standing: tuple[Sentence | Sign, ...]
    owner: OwnerView
    description: Phrase | None
    trigger: Phrase | None
    personas: tuple[Pointer, ...]
    policies: tuple[Pointer, ...]
    contexts: tuple[Choice, ...]
    situations: tuple[SituationView, ...]
    procedures: tuple[ProcedureView, ...]
    checklists: tuple[ProcedureView, ...]
    do: tuple[Phrase, ...]
    avoid: tuple[Phrase, ...]
    red_lines: tuple[RedLineView, ...]
    ways: TableView | None
    footnotes: Footnotes
    reference: Phrase
    registers: tuple[int, ...]
    brief: Brief | None


def playbook_view(reader: Reader, playbook: Playbook) -> PlaybookView:
    """Show a whole playbook."""
    said = about(reader, playbook)
    is_verified = playbook.verified is not None and bool(said.standing)
    return PlaybookView(
        id=reader.catalog.id_of(playbook),
        about=said,
        verified=said.standing[0] if is_verified else None,
        standing=said.standing[1:] if is_verified else said.standing,
        owner=owner_view(reader, playbook),
        description=reader.phrase(playbook.description),
        trigger=reader.phrase(playbook.trigger),
        personas=reader.pointers(playbook, "persona"),
        policies=reader.pointers(playbook, "policies"),
        contexts=used_contexts(reader, playbook),
        situations=tuple(situation_view(reader, each) for each in playbook.situations),
        procedures=tuple(procedure_view(reader, each) for each in playbook.procedures),
        checklists=tuple(checklist_view(reader, each) for each in playbook.checklists),
        do=reader.phrases(playbook.do),
        avoid=reader.phrases(playbook.avoid),
        red_lines=red_line_views(reader, playbook.red_lines),
        ways=ways_matrix(reader, playbook),
        footnotes=footnotes(reader, playbook),
        reference=_reference(reader),
        registers=tuple(_registers(reader, playbook)),
        brief=brief_of(reader, playbook),
    )


def _registers(reader: Reader, playbook: Playbook) -> Iterator[int]:
    """Number the ways to register that name this playbook, and those that name none."""
    for number, link in enumerate(reader.catalog.project.register_links):
        named = reader.catalog.targets(link, "playbooks", Playbook)
        if not link.playbooks or any(each is playbook for each in named):
            yield number


def _reference(reader: Reader) -> Phrase:
    own = reader.phrase(reader.catalog.project.reference)
    return own or reader.own(reader.word("bar.reference"))
