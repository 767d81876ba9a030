"""``cxmap export``: diagrams and handbooks as files of their own, and digests as text."""

import os
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final, cast

import click
from click.core import ParameterSource

from cxmap.adapters.command_line.digests import DIGEST, digests
from cxmap.adapters.command_line.handbooks import ENDING, HANDBOOK, named, volumes
from cxmap.adapters.command_line.handbooks import PAPER as PAPER_OF_HANDBOOKS
from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
from cxmap.adapters.command_line.rewriting import write_anew
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.checked import Checked
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import read_project_files
from cxmap.files.yaml_nodes import document
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Severity, has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.language.lists import joined
from cxmap.model.journey import Journey
from cxmap.outputs.printing import press
from cxmap.pages.alone.sheets import SCHEMES, Scheme
from cxmap.publication.checking import checked_project, languages_of
from cxmap.publication.posters import DRAWN, ENDINGS, PAPER, PAPERS, Ending, PosterMaker
from cxmap.reports.text import problem_line, summary
from cxmap.views.addresses import DRAWN as DIAGRAMS
from cxmap.views.addresses import OVERVIEWS, diagram_address
from cxmap.views.reader import Reader

_ON_PAGES: Final = (*OVERVIEWS, "persona", "table", "variants")
"""What is shown too, and printed from its page."""


class _Diagram(OneOf):
    """A diagram that can be a file of its own."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Read its name. Raises UsageFault for any other, and says what stands on a page only."""
        if value in _ON_PAGES:
            raise UsageFault("export_from_page", what=str(value), drawn=DIAGRAMS)
        return super().convert(value, param, ctx)


@click.command(cls=HelpedCommand)
@click.argument("what", type=_Diagram((*DIAGRAMS, HANDBOOK, DIGEST)), metavar="WHAT")
@click.argument("names", nargs=-1)
@language_option()
@project_option()
@today_option()
@click.option("--department", "departments", multiple=True)
@click.option("--as", "ending", type=OneOf(ENDINGS))
@click.option("--paper", type=OneOf(PAPERS))
@click.option("--scheme", type=OneOf(SCHEMES))
@click.option("--in", "written_in", type=OneOf(LANGUAGES))
@click.option("--out", type=click.Path(path_type=Path))
@click.pass_context
def export(
    context: click.Context,
    *,
    what: str,
    names: tuple[str, ...],
    language: str,
    project: Path,
    today: date,
    departments: tuple[str, ...],
    ending: Ending | None,
    paper: str | None,
    scheme: Scheme | None,
    written_in: str | None,
    out: Path | None,
) -> None:
    """Write a diagram of journeys, or handbooks, by NAMES or all; the path of each is printed.

    A digest is printed itself.
    """
    _refuse_what_is_for_others(what, departments, {"as": ending, "paper": paper, "scheme": scheme})
    is_file = out is not None and bool(out.suffix) and not out.is_dir()
    named = out if is_file and what != DIGEST else None
    kind = _kind(ending, named, ENDING if what == HANDBOOK else DRAWN)
    if what == HANDBOOK and (kind != ENDING or scheme):
        asked = f"--as {kind}" if kind != ENDING else f"--scheme {scheme}"
        raise UsageFault("handbook_is_plain", asked=asked)
    if kind != "pdf" and paper:
        raise UsageFault("export_paper_of_pdf", paper=paper, kind=kind)
    checked = checked_project(read_project_files(project), today=today)
    if has_errors(checked.problems):
        _tell_errors(checked, language)
        context.exit(1)
    first = languages_of(checked)[0]
    said_in = written_in or (_asked_language(context) if what == DIGEST else "") or first
    site = site_address(project, said_in)
    home = Reader(catalog=checked.catalog, language=said_in, today=today, site=site)
    if what == DIGEST:
        _give_digests(digests(home, (*names, *departments), language), out)
        return
    order = _Order(
        what=what,
        names=names,
        kind=kind,
        paper=paper,
        scheme=scheme,
        site=site,
    )
    whose, files = (
        _handbooks(home, order, language) if what == HANDBOOK else _posters(home, order, language)
    )
    if is_file and whose > 1:
        raise UsageFault("export_one_file", path=str(out), count=whose)
    folder = out or Path()
    for name, data in files:
        path = folder if is_file else folder / _in_language(name, said_in, first)
        write_anew(path, data)
        click.echo(path)


def _refuse_what_is_for_others(
    what: str, departments: tuple[str, ...], options: dict[str, str | None]
) -> None:
    """Raise UsageFault where something was asked for that this output does not take."""
    if what != DIGEST and departments:
        raise UsageFault("department_of_digest", what=what)
    for name, given in options.items():
        if what == DIGEST and given:
            raise UsageFault("digest_is_text", asked=f"--{name} {given}")


def _asked_language(context: click.Context) -> str:
    """Give the language of ``--lang`` where somebody typed it."""
    is_typed = context.get_parameter_source("language") is ParameterSource.COMMANDLINE
    return str(context.params["language"]) if is_typed else ""


def _give_digests(text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text)
        return
    write_anew(out, f"{text}\n".encode())
    click.echo(out)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What is to be written; without a paper or scheme in the usual ones."""

    what: str
    names: tuple[str, ...]
    kind: Ending
    paper: str | None
    scheme: Scheme | None
    site: str


_Files = tuple[int, Iterator[tuple[str, bytes]]]
"""How many files there will be, and then the name and the bytes of each."""


def _handbooks(home: Reader, order: _Order, language: str) -> _Files:
    whose = named(home.catalog, order.names, language)
    made = volumes(home, whose, order.paper or PAPER_OF_HANDBOOKS)
    return len(whose), ((each.name, each.data) for each in made)


def _posters(home: Reader, order: _Order, language: str) -> _Files:
    journeys = _journeys(home.catalog, order.names, order.what, language)
    return len(journeys), _drawn(home, journeys, order)


def _drawn(
    home: Reader, journeys: tuple[Journey, ...], order: _Order
) -> Iterator[tuple[str, bytes]]:
    with nullcontext() if order.kind == DRAWN else press() as machine:
        maker = PosterMaker(
            layouts=Layouts(lambda: chosen_engine(os.environ)),
            scheme=order.scheme or SCHEMES[0],
            paper=order.paper or PAPER,
            press=machine,
            site=order.site,
        )
        for made in maker.posters(home, journeys, [order.kind], diagram=order.what):
            yield PurePosixPath(made.path).name, made.data


def _in_language(name: str, said_in: str, first: str) -> str:
    """Give the name of a file, which says its language unless that is the first one.

    As an overlay it stands beside its file: the one in the first language stays.
    """
    path = PurePosixPath(name)
    return name if said_in == first else f"{path.stem}.{said_in}{path.suffix}"


def _tell_errors(checked: Checked, language: str) -> None:
    for problem in checked.problems:
        if problem.severity is Severity.ERROR:
            click.echo(problem_line(problem, language), err=True)
    files = len(checked.catalog.reading.paths)
    click.echo(summary(checked.problems, files, language), err=True)


def site_address(project: Path, language: str) -> str:
    """Give the address of the site in a language as ``mkdocs.yml`` says it; empty without one."""
    root = document("mkdocs.yml", (project / "mkdocs.yml").read_bytes()).root
    address = root.get("site_url") if isinstance(root, dict) else None
    return f"{address.rstrip('/')}/{language}/" if isinstance(address, str) and address else ""


def _kind(asked: Ending | None, file: Path | None, usual: Ending) -> Ending:
    """Give the kind of file: as asked, as the file is named, or the usual. Raises UsageFault."""
    named = _ending_of(file) if file is not None else None
    if file is not None and named is None:
        raise UsageFault("export_ending_unknown", path=str(file), known=ENDINGS)
    if asked and named and asked != named:
        raise UsageFault("export_ending_differs", path=str(file), asked=asked, named=named)
    return asked or named or usual


def _ending_of(path: Path) -> Ending | None:
    return next((each for each in ENDINGS if path.suffix.lower() == f".{each}"), None)


def _journeys(
    catalog: Catalog, names: tuple[str, ...], diagram: str, language: str
) -> tuple[Journey, ...]:
    """Give the journeys of these names, each once; without names all that have the diagram.

    Raises UsageFault for a name that is not known, or of a journey without this diagram.
    """
    having = tuple(
        each for each in catalog.journeys() if diagram_address(catalog, each, diagram) is not None
    )
    if not names:
        return having
    found = {id(each): each for each in (_journey(catalog, name, language) for name in names)}
    for journey in found.values():
        if not any(each is journey for each in having):
            raise UsageFault(
                "export_not_drawn",
                name=catalog.id_of(journey),
                diagram=diagram,
                having=joined(map(catalog.id_of, having), language),
            )
    return tuple(found.values())


def _journey(catalog: Catalog, name: str, language: str) -> Journey:
    found = catalog.named(Journey.KIND, name, catalog.project).entries
    if not found:
        near = catalog.nearest_name(Journey.KIND, name, catalog.project)
        known_names = joined(map(catalog.id_of, catalog.journeys()), language)
        raise UsageFault(
            "export_journey_unknown", name=name, suggestion=near, known_names=known_names
        )
    return cast("Journey", found[0])
