"""The program ``cxmap`` and what all its commands share: options, exit codes, calm endings."""

import gc
import io
import os
import re
import signal
import sys
import traceback
from importlib import import_module
from types import FrameType
from typing import Final, cast

import click

from cxmap import __version__
from cxmap.adapters.command_line.help import HELP_OPTIONS, HelpedGroup, language_in
from cxmap.adapters.command_line.options import language_option
from cxmap.foundation.faults import Fault, UsageFault
from cxmap.language.words import word
from cxmap.reports.language import language_of_messages
from cxmap.rules.wording import fault_help, fault_sentence

USAGE = 2
BUG = 101

_SELDOM = 100_000
"""New objects after which Python looks for memory that nobody uses; usually it is 700."""

_COMMAND: Final = re.compile(r"`(cxmap [^`]+)`")

COMMANDS = (
    *("init", "new", "import", "serve", "check", "fix", "fmt", "redact", "build", "export"),
    *("diff", "impact", "explain", "rules", "schema"),
)


_MODULES: Final = {"import": "import_from"}
"""The modules of commands whose names mean something to Python."""


class _Program(HelpedGroup):
    """Loads a command when it is called: a check need not wait for what draws and writes pages."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Give the names of all commands in the order in which people meet them."""
        return [*COMMANDS]

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Give the command of a name, which has a module of that name."""
        if name not in COMMANDS:
            return None
        called = _MODULES.get(name, name)
        module = import_module(f"cxmap.adapters.command_line.{called}")
        return cast("click.Command", getattr(module, called))


@click.group(
    cls=_Program,
    context_settings={"help_option_names": list(HELP_OPTIONS)},
    invoke_without_command=True,
)
@language_option()
@click.version_option(__version__, prog_name="cxmap", message="%(prog)s %(version)s")
@click.pass_context
def cxmap(context: click.Context, *, language: str) -> None:  # noqa: ARG001 - remembered
    """Customer journeys and playbooks as YAML in git, checked and published as a site."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the program and leave with its exit code.

    0 no error; 1 an error in the project or its build; 2 called in a way that cannot work;
    101 a fault of cxmap itself.
    """
    for stream in (sys.stdout, sys.stderr):
        # Persian must come through a pipe on systems whose own encoding has no Persian.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _leave_when_told()
    # Almost all that a run makes lives to its end: to look through it often finds nothing.
    gc.set_threshold(_SELDOM)
    try:
        sys.exit(cxmap.main(prog_name="cxmap", standalone_mode=False))
    except Fault as fault:
        asked = language_in(sys.argv[1:])
        click.echo(f"cxmap: {_asked_in(asked, fault_sentence(fault, _language()))}", err=True)
        if help_ := fault_help(fault, _language()):
            click.echo(_asked_in(asked, help_), err=True)
        sys.exit(USAGE if isinstance(fault, UsageFault) else 1)
    except click.Abort:
        click.echo(word(_language(), "report.stopped"), err=True)
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - the last stop: a sentence, not a traceback
        click.echo(f"cxmap: internal fault: {type(error).__name__}: {error}", err=True)
        if os.environ.get("CXMAP_DEBUG"):
            traceback.print_exc()
        else:
            click.echo("cxmap: set CXMAP_DEBUG=1 to see where, and please report it", err=True)
        sys.exit(BUG)


def _language() -> str:
    return language_of_messages(os.environ, otherwise="en")


def _asked_in(language: str, text: str) -> str:
    """Let the commands in a text answer in the language that was asked for, if there was one.

    >>> _asked_in("fa", "`cxmap rules` lists all of them.")
    '`cxmap rules --lang fa` lists all of them.'
    """
    return _COMMAND.sub(rf"`\1 --lang {language}`", text) if language else text


def _leave_when_told() -> None:
    """End in good order also where a signal ends us, or the terminal that we run in is closed."""
    signal.signal(signal.SIGTERM, _leave)
    # nohup lets it be ignored, and then it stays so.
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, _leave)


def _leave(number: int, _frame: FrameType | None) -> None:
    """Leave as after an exception, so that what we began is ended and cleared away."""
    sys.exit(128 + number)
