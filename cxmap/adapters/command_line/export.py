"""``cxmap export``: what a project holds as files of their own, or as text."""

from datetime import date
from pathlib import Path
from typing import Final

import click
from click.core import ParameterSource

from cxmap.adapters.command_line.exports.order import Judgement, Order
from cxmap.adapters.command_line.exports.registry import Export, export_named, names
from cxmap.adapters.command_line.giving import file_in, give
from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    audience_option,
    language_option,
    project_option,
    today_option,
)
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import read_project_files
from cxmap.files.yaml_nodes import document
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.problems import Severity, has_errors
from cxmap.language.languages import LANGUAGES
from cxmap.pages.alone.sheets import SCHEMES, Scheme
from cxmap.publication.checking import checked_project, languages_of, shown_to_readers
from cxmap.publication.posters import ENDINGS, PAPERS
from cxmap.reports.text import problem_line, summary
from cxmap.views.addresses import DRAWN as DIAGRAMS
from cxmap.views.addresses import OVERVIEWS
from cxmap.views.reader import Reader

_ON_PAGES: Final = (*OVERVIEWS, "persona", "table", "variants")
"""What is shown too, and printed from its page."""


class _Exported(OneOf):
    """Something that can be written."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Read its name. Raises UsageFault for any other, and says what stands on a page only."""
        if value in _ON_PAGES and value not in self.choices:
            raise UsageFault("export_from_page", what=str(value), drawn=DIAGRAMS)
        return super().convert(value, param, ctx)


@click.command(cls=HelpedCommand)
@click.argument("what", type=_Exported(names()), metavar="WHAT")
@click.argument("names", nargs=-1)
@language_option()
@project_option()
@today_option()
@audience_option()
@click.option("--department", "departments", multiple=True)
@click.option("--as", "ending", type=OneOf(ENDINGS))
@click.option("--paper", type=OneOf(PAPERS))
@click.option("--scheme", type=OneOf(SCHEMES))
@click.option("--in", "written_in", type=OneOf(LANGUAGES))
@click.option("--check", "is_check", is_flag=True)
@click.option("--force", "is_forced", is_flag=True)
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
    audience: str | None,
    departments: tuple[str, ...],
    ending: str | None,
    paper: str | None,
    scheme: Scheme | None,
    written_in: str | None,
    is_check: bool,
    is_forced: bool,
    out: Path | None,
) -> None:
    """Write something of a project by NAMES, or all of it; the path of each file is printed.

    A text is printed itself.
    """
    wanted = export_named(what)
    options = {
        "names": names,
        "--audience": (audience,),
        "--department": departments,
        "--as": (ending,),
        "--paper": (paper,),
        "--scheme": (scheme,),
        "--in": (written_in,),
        "--check": ("--check" if is_check else None,),
    }
    _refuse_what_is_for_others(what, wanted, options)
    checked = _judged(context, project, today, audience or "")
    first = languages_of(checked)[0]
    said_in = written_in or ("" if wanted.endings else _asked_language(context)) or first
    order = Order(
        what=what,
        names=names,
        project=project,
        checked=checked,
        home=Reader(
            catalog=checked.catalog,
            language=said_in,
            today=today,
            site=site_address(project, said_in),
        ),
        language=language,
        kind=_kind(ending, file_in(out), wanted.endings) if wanted.endings else "",
        out=out,
        is_check=is_check,
        departments=departments,
        paper=paper,
        scheme=scheme,
    )
    result = wanted.made(order)
    if isinstance(result, Judgement):
        context.exit(0 if result.is_good else 1)
    give(result, order, "" if said_in == first else said_in, is_forced=is_forced)


def _refuse_what_is_for_others(
    what: str, wanted: Export, options: dict[str, tuple[str | None, ...]]
) -> None:
    """Raise UsageFault where something was asked for that this output does not take."""
    for name, values in options.items():
        for value in filter(None, values):
            if name.lstrip("-") not in wanted.takes and value not in wanted.endings:
                has_value = name.startswith("-") and value != name
                asked = f"{name} {value}" if has_value else value
                raise UsageFault("export_not_taken", asked=asked, what=what)


def _asked_language(context: click.Context) -> str:
    """Give the language of ``--lang`` where somebody typed it."""
    is_typed = context.get_parameter_source("language") is ParameterSource.COMMANDLINE
    return str(context.params["language"]) if is_typed else ""


def _judged(context: click.Context, project: Path, today: date, audience: str) -> Checked:
    """Give the project as its readers may see it; where it has errors, say them and leave."""
    checked = checked_project(read_project_files(project), today=today)
    if has_errors(checked.problems):
        _tell_errors(checked, context.params["language"])
        context.exit(1)
    return shown_to_readers(checked, audience)


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


def _kind(asked: str | None, file: Path | None, known: tuple[str, ...]) -> str:
    """Give the kind of file: as asked, as the file is named, or the usual. Raises UsageFault."""
    named = _ending_of(file, known) if file is not None else None
    if file is not None and named is None:
        raise UsageFault("export_ending_unknown", path=str(file), known=known)
    if asked and named and asked != named:
        raise UsageFault("export_ending_differs", path=str(file), asked=asked, named=named)
    return asked or named or known[0]


def _ending_of(path: Path, known: tuple[str, ...]) -> str | None:
    return next((each for each in known if path.suffix.lower() == f".{each}"), None)
