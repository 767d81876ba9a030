"""A policy as a page: the rule, its limits, and whether anything carries it out."""

from dataclasses import dataclass

from cxmap.catalog.in_force import holds_no_more
from cxmap.model.journey import Touchpoint
from cxmap.model.playbook import Playbook
from cxmap.model.registers import Policy
from cxmap.views.about import About, about
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.phrases import Phrase, Pointer, Shown
from cxmap.views.reader import Reader
from cxmap.views.red_lines import RedLineView, red_line_views
from cxmap.views.uses import Uses, in_its_journey, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyView:
    """Everything the page of a policy shows; without a playbook nothing carries it out yet.

    One that is no longer in force needs none.
    """

    about: About
    needs_playbook: bool
    owner: Pointer | None
    text: Phrase | None
    effective: Shown | None
    red_lines: tuple[RedLineView, ...]
    playbooks: tuple[Pointer, ...]
    touchpoints: tuple[Pointer, ...]
    footnotes: Footnotes
    uses: tuple[Uses, ...]


def policy_view(reader: Reader, policy: Policy) -> PolicyView:
    """Show a policy."""
    return PolicyView(
        about=about(reader, policy),
        needs_playbook=not holds_no_more(reader.catalog, policy),
        owner=reader.one_pointer(policy, "owner"),
        text=reader.phrase(policy.text),
        effective=reader.date(policy.effective),
        red_lines=red_line_views(reader, policy.red_lines),
        playbooks=tuple(map(reader.pointer, playbooks_of(reader, policy))),
        touchpoints=tuple(
            in_its_journey(reader, link.part)
            for link in reader.catalog.links_to(policy)
            if isinstance(link.part, Touchpoint)
        ),
        footnotes=footnotes(reader, policy),
        uses=uses(reader, policy, without=frozenset({"policies"})),
    )


def playbooks_of(reader: Reader, policy: Policy) -> tuple[Playbook, ...]:
    """Give the playbooks that carry a policy out, as a whole or in one of their situations."""
    found = {}
    for link in reader.catalog.links_to(policy):
        whole = (
            link.part
            if isinstance(link.part, Playbook)
            else reader.catalog.nearest_above(link.part, Playbook)
        )
        if whole is not None:
            found[id(whole)] = whole
    return tuple(found.values())
