"""Options that several commands have, each with one meaning."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click
from click.core import ParameterSource

from cxmap.adapters.command_line.values import Day, OneOf
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.faults import NoProject
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.reports.language import MESSAGES_VARIABLE, language_of_messages

_MAIN_FILE: Final = "mkdocs.yml"

Option = Callable[[Callable[..., Any]], Callable[..., Any]]


def project_option() -> Option:
    """Give ``--project``: the folder where ``mkdocs.yml`` stands.

    Whoever stands below it is told so: what they look at may not belong to it.
    """

    def found(context: click.Context, _parameter: click.Parameter, given: Path | None) -> Path:
        folder = folder_of_project(given)
        if given is None and folder != Path.cwd():
            said = {"file": _MAIN_FILE, "folder": str(folder)}
            click.echo(word(context.params["language"], "report.project_above", **said), err=True)
        return folder

    return click.option("--project", type=click.Path(path_type=Path), callback=found)


def optional_project_option() -> Option:
    """Give ``--project`` to a command that works without one, too: it is None then."""

    def found(
        _context: click.Context, _parameter: click.Parameter, given: Path | None
    ) -> Path | None:
        try:
            return folder_of_project(given)
        except NoProject:
            if given is not None:
                raise
            return None

    return click.option("--project", type=click.Path(path_type=Path), callback=found)


def language_option() -> Option:
    """Give ``--lang``: the language of messages; it is passed on to the processes we start."""

    def remember(_context: click.Context, _parameter: click.Parameter, given: str | None) -> str:
        if given:
            os.environ[MESSAGES_VARIABLE] = given
        return given or language_of_messages(os.environ, otherwise="en")

    return click.option(
        "--lang", "language", type=OneOf(LANGUAGES), callback=remember, is_eager=True
    )


def language_repeated() -> str:
    """Give ``--lang`` as it was given to the command that runs, for commands that it prints.

    Empty where it was not given: then the next command finds the language where this one did.
    """
    context = click.get_current_context(silent=True)
    while context is not None:
        if context.get_parameter_source("language") is ParameterSource.COMMANDLINE:
            return f" --lang {context.params['language']}"
        context = context.parent
    return ""


def today_option() -> Option:
    """Give ``--today``: the day for everything that depends on it."""
    return click.option(
        "--today", type=Day(), default=lambda: datetime.now(UTC).astimezone().date()
    )


def strict_option() -> Option:
    """Give ``--strict``: warnings count as errors."""
    return click.option("--strict", is_flag=True)


def audience_option() -> Option:
    """Give ``--audience``: the readers outside for whom a site is made; None for those inside."""
    return click.option("--audience", type=OneOf(OUTSIDE))


def folder_of_project(given: Path | None) -> Path:
    """Find the project: the folder that was named, or else the nearest one from here upwards.

    Raises NoProject where there is none.
    """
    here = (given or Path()).resolve()
    for folder in [here] if given else [here, *here.parents]:
        if (folder / _MAIN_FILE).is_file():
            return folder
    raise NoProject("no_project", folder=str(here))
