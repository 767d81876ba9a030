"""``cxmap impact``: what is touched if a policy, a department or anything else changes."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.catalog import Catalog
from cxmap.files.discovery import read_project_files
from cxmap.foundation.faults import UsageFault
from cxmap.language.lists import joined
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Entry
from cxmap.publication.checking import checked_project
from cxmap.reports.impact import FORMATS, impact_report
from cxmap.views.book import Book
from cxmap.views.impact import impact_view
from cxmap.views.reader import Reader


@click.command(cls=HelpedCommand)
@click.argument("name")
@language_option()
@project_option()
@today_option()
@click.option("--output-format", type=OneOf(FORMATS), default=FORMATS[0])
def impact(*, name: str, language: str, project: Path, today: date, output_format: str) -> None:
    """Tell what is touched if NAME changes: an id or a title, with its kind before it if needed."""
    catalog = checked_project(read_project_files(project), today=today).catalog
    reader = Reader(catalog=catalog, language=language, today=today, book=Book(numbers={}))
    view = impact_view(reader, _named(catalog, name, language))
    click.echo(impact_report(reader, view, output_format))


def _named(catalog: Catalog, name: str, language: str) -> Entry:
    """Find the one thing that a name means. Raises UsageFault where that is none, or several."""
    kind, colon, rest = name.partition(":")
    kinds = {each.KIND: None for each in catalog.all(Entry)}
    asked, wanted = ((kind,), rest.strip()) if colon and kind in kinds else (tuple(kinds), name)
    found = {
        id(entry): entry
        for each in asked
        for entry in catalog.named(each, wanted, catalog.project).entries
    } or _inside(catalog, asked, wanted)
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        meant = (f"{each.KIND}:{catalog.ref_of(each)}" for each in found.values())
        raise UsageFault("impact_ambiguous", name=name, meant=joined(meant, language))
    near = (catalog.nearest_name(each, wanted, catalog.project) for each in asked)
    suggestion = next(filter(None, chain(near, _near_inside(catalog, asked, wanted))), "")
    raise UsageFault("impact_unknown", name=name, suggestion=suggestion)


def _inside(catalog: Catalog, kinds: tuple[str, ...], name: str) -> dict[int, Entry]:
    """Give whatever has an id inside of something else, as only there it is named without that.

    What takes a thing over is left out where that is here, too.
    """
    found = [
        each
        for each in catalog.all(Entry)
        if each.KIND in kinds and any(ref.endswith(f"/{name}") for ref in catalog.refs_of(each))
    ]
    originals = [each for each in found if not catalog.is_copy(each)]
    return {id(each): each for each in originals or found}


def _near_inside(catalog: Catalog, kinds: tuple[str, ...], name: str) -> Iterator[str]:
    """Give the full name of what has nearly such an id inside of something else."""
    refs = [catalog.ref_of(each) for each in catalog.all(Entry) if each.KIND in kinds]
    by_id = {ref.rpartition("/")[2]: ref for ref in reversed(refs)}
    yield by_id.get(nearest(name, by_id), "")
