"""yaml-language-server, run as an editor runs it: a process that is spoken to over its pipes."""

import json
import os
import queue
import shutil
import subprocess
import threading
from typing import Any

import pytest

from tests.projects import ROOT

SERVER = "yaml-language-server"
INSTALLED = ROOT / ".venv" / "language-server" / "node_modules" / ".bin"
PATIENCE = 60
"""Seconds. The first answer waits for a schema of half a megabyte."""


def server_command():
    """Give how the server is started; without it the test is skipped, or fails where required."""
    found = shutil.which(SERVER) or shutil.which(SERVER, path=INSTALLED)
    if not found or not shutil.which("node"):
        message = f"no {SERVER} on this machine (`make editor` fetches it): no editor was tried"
        if os.environ.get("CXMAP_EDITOR") == "required":
            pytest.fail(message)
        pytest.skip(message)
    return [found, "--stdio"]


class Editor:
    """An editor that has a folder open."""

    def __init__(self, folder, settings=None):
        self._settings = settings or {}
        self._number = 0
        self._answers: queue.Queue[Any] = queue.Queue()
        self._diagnostics = {}
        self._process: Any = subprocess.Popen(  # Any: its pipes are there, for they were asked for
            server_command(), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        threading.Thread(target=self._listen, daemon=True).start()
        root = folder.as_uri()
        can = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        folders = [{"uri": root, "name": "project"}]
        asked = {"processId": os.getpid(), "rootUri": root, "capabilities": can}
        self.ask("initialize", {**asked, "workspaceFolders": folders})
        self._tell("initialized", {})

    def __enter__(self):
        return self

    def __exit__(self, *_reason):
        self.ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(timeout=PATIENCE)
        self._process.stdin.close()
        self._process.stdout.close()

    def open(self, path, text=None):
        """Open a file, perhaps with a text that is not saved, and give what is marked in it."""
        uri = path.as_uri()
        self._diagnostics[uri] = queue.Queue()
        said = path.read_text(encoding="utf-8") if text is None else text
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": said}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._diagnostics[uri].get(timeout=PATIENCE)

    def completions(self, path, line, column):
        """Give what is offered at a place, counted from 0, by its label."""
        answer = self.ask("textDocument/completion", _place(path, line, column))
        return {item["label"]: item for item in answer["items"]}

    def hover(self, path, line, column):
        """Give what is said of a place, counted from 0, as Markdown."""
        answer = self.ask("textDocument/hover", _place(path, line, column))
        return answer["contents"]["value"] if answer else ""

    def ask(self, method, parameters):
        """Ask the server for something, and wait for its answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = self._answers.get(timeout=PATIENCE)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _tell(self, method, parameters):
        self._send({"method": method, "params": parameters})

    def _send(self, message):
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _listen(self):
        while length := self._next_length():
            message = json.loads(self._process.stdout.read(length))
            if message.get("method") == "workspace/configuration":
                wanted = [
                    self._settings.get(each["section"]) for each in message["params"]["items"]
                ]
                self._send({"id": message["id"], "result": wanted})
            elif message.get("method") == "textDocument/publishDiagnostics":
                said = message["params"]
                if said["uri"] in self._diagnostics:
                    self._diagnostics[said["uri"]].put(said["diagnostics"])
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            elif "id" in message:
                self._answers.put(message)

    def _next_length(self):
        length = 0
        while (line := self._process.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        return length


def _place(path, line, column):
    position = {"line": line, "character": column}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}
