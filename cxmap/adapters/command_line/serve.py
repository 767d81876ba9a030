"""``cxmap serve``: the site while it is being written, in a browser, always up to date."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import FrameType

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import audience_option, language_option, project_option
from cxmap.adapters.command_line.values import Day, OneOf, WholeNumber
from cxmap.language.languages import LANGUAGES


@click.command(cls=HelpedCommand)
@language_option()
@project_option()
@click.option("--site-language", type=OneOf(LANGUAGES))
@click.option("--today", type=Day())
@audience_option()
@click.option("--port", type=WholeNumber(1, 65535))
@click.option("--host", default="127.0.0.1")
@click.option("--open", "opens", is_flag=True)
@click.pass_context
def serve(
    context: click.Context,
    *,
    language: str,
    project: Path,
    site_language: str | None,
    today: date | None,
    audience: str | None,
    port: int | None,
    host: str,
    opens: bool,
) -> None:
    """Show the site in a browser while it is being written.

    A saved file is on the page at once; what is wrong with it, too. Ctrl-C ends it.
    """
    command = [sys.executable, "-m", "cxmap.adapters.mkdocs_plugin.preview"]
    command += ["--lang", language, "--host", host]
    command += ["--site-language", site_language] if site_language else []
    command += ["--today", today.isoformat()] if today else []
    command += ["--audience", audience] if audience else []
    command += ["--port", str(port)] if port else []
    command += ["--open"] if opens else []
    context.exit(_run(command, project))


def _run(command: list[str], project: Path) -> int:
    """Run the preview as a process of its own until it ends; give its exit code.

    It holds the other end of our pipe, so it notices when we are gone, however that came about.
    """
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    preview = subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
        command, cwd=project, env=environment, stdin=subprocess.PIPE
    )

    def end(_signal: int, _frame: FrameType | None) -> None:
        if preview.stdin is not None:
            preview.stdin.close()

    # Ctrl-C reaches both of us on a terminal; a signal to us alone is passed on by the pipe.
    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    return preview.wait()
