"""``cxmap serve`` as people run it, to ask it for pages and to watch it end."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

PATIENCE = 30
"""Seconds for whatever should take less than one, on a machine that has other work."""


@dataclass(frozen=True)
class Preview:
    """A preview that runs: its address, its process, and what it said at its beginning."""

    url: str
    process: subprocess.Popen[str]
    said: str

    def get(self, path, method="GET", **headers):
        """Give status, headers and body of a path."""
        request = urllib.request.Request(f"{self.url}{path}", headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()

    def text(self, path):
        """Give the body of a path as text."""
        return self.get(path)[2].decode("utf-8")

    def state(self):
        """Give what is told to the pages now."""
        with self.news() as news:
            return next(news)

    @contextmanager
    def news(self):
        """Give one state after the other, the present one first."""
        with urllib.request.urlopen(f"{self.url}_cxmap/news", timeout=PATIENCE) as news:
            lines = (line.decode("utf-8") for line in news)
            yield (json.loads(line[6:]) for line in lines if line.startswith("data: "))

    def after(self, number, is_right=lambda _state: True):
        """Wait for a state that comes after a number and is as wanted."""
        return within_patience(
            self.state, lambda state: state["number"] > number and is_right(state)
        )

    def end(self, with_signal=signal.SIGINT):
        """Tell the process to end, and give its exit code."""
        self.process.send_signal(with_signal)
        return self.process.wait(timeout=PATIENCE)


def within_patience(ask, is_right):
    """Ask until the answer is right, and give it."""
    end = time.monotonic() + PATIENCE
    while True:
        answer = ask()
        if is_right(answer):
            return answer
        assert time.monotonic() < end, answer
        time.sleep(0.02)


def own_port():
    """Give a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def start(project, *arguments, **environment):
    """Start a preview and give its process; what port it takes is its own choice."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CXMAP_", "LC_", "LANG", "SOURCE_DATE_EPOCH"))
    }
    return subprocess.Popen(
        [sys.executable, "-m", "cxmap", "serve", *arguments],
        cwd=project,
        env={**variables, "LANG": "C.UTF-8", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@contextmanager
def previewed(project, *arguments, **environment):
    """Run a preview of a project, on a port of its own, for as long as it is needed."""
    port = [] if "--port" in arguments else ["--port", str(own_port())]
    with running(start(project, *arguments, *port, **environment)) as preview:
        yield preview


@contextmanager
def running(process):
    """Give a preview that was started, once it says its address, and end it after use."""
    said = ""
    try:
        while not (found := re.search(r"http://[\w.\[\]:]+/", said)):
            line = process.stderr.readline()
            assert line, said
            said += line
        yield Preview(url=found[0], process=process, said=said)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
