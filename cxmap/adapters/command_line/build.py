"""``cxmap build``: the site in every language, built beside the old one and swapped in whole."""

import os
from datetime import date
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    audience_option,
    language_option,
    project_option,
    strict_option,
    today_option,
)
from cxmap.adapters.command_line.site_building import build_site
from cxmap.files.discovery import read_project_files
from cxmap.foundation.problems import fails
from cxmap.language.words import word
from cxmap.publication.checking import checked_last, shown_to_readers
from cxmap.publication.pages_by_hand import with_pages_by_hand
from cxmap.reports.text import open_lines, problem_line, summary


@click.command(cls=HelpedCommand)
@language_option()
@project_option()
@today_option()
@strict_option()
@audience_option()
@click.option("--out", type=click.Path(path_type=Path))
@click.pass_context
def build(
    context: click.Context,
    *,
    language: str,
    project: Path,
    today: date,
    strict: bool,
    audience: str | None,
    out: Path | None,
) -> None:
    """Build the site in every language; the old site stays until the new one is whole."""
    # MkDocs runs in the project: a relative folder would mean another one there.
    # Links stay in it (resolve would follow them): the site is not written through one.
    # What customers may see has a folder of its own: nobody publishes the wrong one.
    usual = f"site-{audience}" if audience else "site"
    site = Path(os.path.abspath(out)) if out is not None else project / usual  # noqa: PTH100
    checked = checked_last(read_project_files(project), today=today)
    checked = with_pages_by_hand(checked, project) if not audience else checked
    files = len(checked.catalog.reading.paths)
    for problem in checked.problems:
        click.echo(problem_line(problem, language))
    for line in open_lines(checked.catalog.reading.unread_files, checked.skipped, language):
        click.echo(line)
    click.echo(summary(checked.problems, files, language))
    if fails(checked.problems, strict=strict):
        click.echo(word(language, "report.kept"), err=True)
        context.exit(1)
    checked = shown_to_readers(checked, audience or "")
    build_site(checked, project, site, today, language, strict=strict)
    click.echo(word(language, "report.published", path=str(site / "index.html")), err=True)
