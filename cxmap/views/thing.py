"""Anything that needs no layout of its own: what is known of it, and where it is used."""

from dataclasses import dataclass, replace
from typing import Final

from cxmap.model.data import Dataset
from cxmap.model.entries import Entry
from cxmap.model.knowledge import Table
from cxmap.model.means import Form
from cxmap.model.short_addresses import ShortAddress
from cxmap.views.about import About, Fact, TableView, about, facts
from cxmap.views.dataset import rows_facts
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.forms import BLOCKS
from cxmap.views.open_work import open_first
from cxmap.views.own_layout import SHOWN
from cxmap.views.phrases import Phrase
from cxmap.views.pictures import PictureView
from cxmap.views.reader import Reader
from cxmap.views.rubric import observations_table, score_facts
from cxmap.views.short_addresses import short_address_facts
from cxmap.views.tables import table_view
from cxmap.views.uses import Uses, uses

_LEADS: Final = ("description", "definition", "text")
"""Fields that say what a thing is, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Facts in one form: the ``head`` of a page, a story that is ``told``, or just ``facts``."""

    form: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingView:
    """An entry with all that its author wrote and all that names it; ``lead`` says what it is."""

    about: About
    lead: Phrase | None
    blocks: tuple[Block, ...]
    table: TableView | None
    pictures: tuple[PictureView, ...]
    uses: tuple[Uses, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingsView:
    """One thing on its page, or all of a kind on theirs, with what they speak of or cite."""

    things: tuple[ThingView, ...]
    footnotes: Footnotes


def things_view(reader: Reader, *entries: Entry) -> ThingsView:
    """Show entries that need no layout of their own; work that is open comes first."""
    return ThingsView(
        things=tuple(_thing(reader, entry) for entry in open_first(reader, entries)),
        footnotes=footnotes(reader, *entries),
    )


def _thing(reader: Reader, entry: Entry) -> ThingView:
    lead = next((name for name in _LEADS if getattr(entry, name, None) is not None), "")
    said = about(reader, entry)
    return ThingView(
        about=replace(said, more=(), pictures=()),
        pictures=said.pictures,
        lead=reader.phrase(getattr(entry, lead) if lead else None),
        blocks=_blocks(entry, _known(reader, entry, lead)),
        table=_table(reader, entry),
        uses=uses(reader, entry),
    )


def _known(reader: Reader, entry: Entry, lead: str) -> tuple[Fact, ...]:
    shown = SHOWN.get(type(entry), frozenset({lead}))
    scores = score_facts(reader, entry) if isinstance(entry, Form) else ()
    short = short_address_facts(reader, entry) if isinstance(entry, ShortAddress) else ()
    rows = rows_facts(reader, entry) if isinstance(entry, Dataset) else ()
    return (*short, *rows, *facts(reader, entry, without=shown), *scores)


def _blocks(entry: Entry, known: tuple[Fact, ...]) -> tuple[Block, ...]:
    """Put facts in the order in which they are read; those without a place of theirs come last."""
    left = {fact.key: fact for fact in known}
    blocks = [
        Block(form=form, facts=tuple(left.pop(key) for key in keys.split() if key in left))
        for form, keys in BLOCKS.get(type(entry), ())
    ]
    rest = Block(form="rest" if blocks else "facts", facts=tuple(left.values()))
    return tuple(block for block in (*blocks, rest) if block.facts)


def _table(reader: Reader, entry: Entry) -> TableView | None:
    if isinstance(entry, Form):
        return observations_table(reader, entry)
    return table_view(reader, entry) if isinstance(entry, Table) else None
