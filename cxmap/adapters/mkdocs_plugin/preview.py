"""The live preview as a process of its own, which ``cxmap serve`` starts.

MkDocs keeps state and prints as it likes; here it can. The process ends when it is told to, and
when whoever started it is gone, which it notices at its standard input.
"""

import argparse
import gc
import os
import signal
import sys
import tempfile
import threading
import time
import webbrowser
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from cxmap.adapters.mkdocs_plugin.live_site import LiveSite
from cxmap.adapters.mkdocs_plugin.server import Server, listening
from cxmap.adapters.mkdocs_plugin.stage import Stage
from cxmap.adapters.mkdocs_plugin.watch import Watch
from cxmap.foundation.faults import Fault
from cxmap.language.words import word
from cxmap.rules.wording import fault_sentence

USUAL_PORT: Final = 8000

_PAUSE: Final = 0.1
"""Seconds between two looks at the files; a change is taken in after the second that shows it."""

_QUIET: Final = 2.0
"""Seconds after an edit or a page in which the search learns nothing new."""


def main() -> int:
    """Show the project until told to end; give the exit code."""
    options = _options()
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    threading.Thread(target=_end_with_parent, args=(stop,), daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="cxmap-") as folder:
        site = LiveSite(
            stage=Stage(project=Path.cwd(), folder=Path(folder), says=options.lang),
            language=options.site_language,
            audience=options.audience,
            today=partial(date.fromisoformat, options.today) if options.today else _real_today,
        )
        try:
            server = listening(options.host, options.port, site, USUAL_PORT)
        except Fault as fault:
            _say(f"cxmap: {fault_sentence(fault, options.lang)}")
            return 2
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            _show(site, stop, partial(_welcome, server, options))
        finally:
            site.close()
            server.shutdown()
            server.server_close()
    return 0


def _show(site: LiveSite, stop: threading.Event, begin: Callable[[], None]) -> None:
    """Take changes in as they come; in quiet moments the search learns."""
    watch = Watch(site.watched())
    site.take(None)
    watch.follow(site.watched())
    # What was read now stays for long: the collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    begin()
    taken_at = time.monotonic()
    while not stop.wait(_PAUSE):
        changed = watch.changed()
        if changed or site.is_of_yesterday():
            site.take(changed)
            watch.follow(site.watched())
            taken_at = time.monotonic()
        elif time.monotonic() > max(taken_at, site.made_at) + _QUIET:
            _learn(site)


def _learn(site: LiveSite) -> None:
    """Let the search learn for half a pause, so that nobody waits for it."""
    end = time.monotonic() + _PAUSE / 2
    while time.monotonic() < end and site.learn():
        pass


def _welcome(server: Server, options: argparse.Namespace) -> None:
    """Say where the preview is, and open it if that was asked for."""
    if options.port is None and server.port != USUAL_PORT:
        _say(word(options.lang, "preview.other_port", port=str(USUAL_PORT)))
    _say(word(options.lang, "preview.serving", url=server.url))
    if options.open:
        webbrowser.open(server.url)


def _end_with_parent(stop: threading.Event) -> None:
    """Wait for the end of standard input, without the locks of ``sys.stdin``."""
    try:
        while os.read(0, 1024):
            pass
    except OSError:  # there is none
        return
    stop.set()


def _real_today() -> date:
    return datetime.now(UTC).astimezone().date()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="cxmap serve")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--site-language", default="")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int)
    parser.add_argument("--today", default="")
    parser.add_argument("--audience", default="")
    parser.add_argument("--open", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
