"""The preview over http: pages and files to read, and a stream of news for the pages that are open.

It listens on this machine only, unless told otherwise, and answers nothing but GET and HEAD.
"""

import ipaddress
import json
import socket
import sys
import time
from dataclasses import asdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from cxmap import __version__
from cxmap.adapters.mkdocs_plugin.additions import NEWS, ROOM, SCRIPT, STYLES, script, styles
from cxmap.adapters.mkdocs_plugin.live_site import LiveSite
from cxmap.adapters.mkdocs_plugin.state import Answer, State
from cxmap.foundation.faults import UsageFault
from cxmap.foundation.obstacles import obstacle_of

_BEAT: Final = 10
"""Seconds after which a stream without news shows that it is alive."""

_TRIES: Final = 20
"""Ports that are tried after the usual one, where nobody asked for a certain one."""


class Server(ThreadingHTTPServer):
    """Answers many at once; whoever is slow holds up nobody else, and nobody holds up the end."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], site: LiveSite) -> None:
        """Listen at a host and port for a site; raises OSError where that cannot be."""
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        # On Windows the flag would let two servers listen on one port.
        self.allow_reuse_address = sys.platform != "win32"
        super().__init__(address, _Handler)
        self.site = site

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        host, port = self.server_address[:2]
        name = str(host)
        if name in {"0.0.0.0", "::"}:  # noqa: S104 - not listened on, but told apart
            name = "127.0.0.1"
        return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that went away in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def listening(host: str, port: int | None, site: LiveSite, usual: int) -> Server:
    """Give a server on the port that was asked for, or on the first free one from the usual one on.

    Raises UsageFault where the port is taken or the host is not one of this machine.
    """
    ports = [port] if port is not None else range(usual, usual + _TRIES)
    for each in ports:
        try:
            return Server((host, each), site)
        except OSError as error:
            reason = error
    if port is None and not isinstance(reason, socket.gaierror):
        return Server((host, 0), site)
    if isinstance(reason, socket.gaierror):
        raise UsageFault("host_unknown", host=host)
    raise UsageFault("port_taken", host=host, port=str(ports[0]), reason=obstacle_of(reason))


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    server_version = f"cxmap/{__version__}"
    timeout = 30
    """Seconds that a browser may take to say what it wants."""

    def do_GET(self) -> None:
        """Answer with a page, a file or the news."""
        self._answer()

    def do_HEAD(self) -> None:
        """Say what would be answered."""
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name given there
        """Say nothing: what a browser asks for is no news."""

    def _answer(self) -> None:
        if not _is_ours(self.headers.get("Host", ""), str(self.server.server_address[0])):
            self._send(Answer(status=403, media_type="text/plain", body=b"Unknown host.\n"))
            return
        path = unquote(_path_of(self.path), errors="replace")
        if path == NEWS:
            self._send_news()
        elif path.startswith(ROOM):
            self._send(self._addition(path))
        elif path.endswith("/") or path == "":
            self._send(self.server.site.answer(f"{path}index.html".lstrip("/")))
        else:
            self._send(self.server.site.answer(path.lstrip("/")))

    def _addition(self, path: str) -> Answer:
        stage = self.server.site.stage
        if path == SCRIPT:
            body = script(stage.project, stage.says)
            return Answer(status=200, media_type="text/javascript; charset=utf-8", body=body)
        if path == STYLES:
            return Answer(status=200, media_type="text/css; charset=utf-8", body=styles())
        return Answer(status=404, media_type="text/plain", body=b"")

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if answer.page:
            self.send_header("X-Cxmap-Page", answer.page)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _send_news(self) -> None:
        """Send every state from now on, until the browser or the preview goes."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        # A browser that has lost us tries again after so many milliseconds.
        self.wfile.write(b"retry: 500\n\n")
        number = 0
        while self.command != "HEAD":
            state = self.server.site.news(number, _BEAT)
            if state.number == -1:
                return
            is_news = state.number != number
            number = state.number
            line = f"data: {_as_json(state)}\n\n" if is_news else ": still here\n\n"
            self.wfile.write(line.encode("utf-8"))
            self.wfile.flush()


def _as_json(state: State) -> str:
    said = asdict(state)
    said["age"] = 0 if state.is_good else time.monotonic() - said["since"]
    del said["since"]
    return json.dumps(said, ensure_ascii=False)


def _path_of(asked: str) -> str:
    """Give the path of what a browser asks for; what cannot be read as an address is taken whole.

    >>> _path_of("/index.html?q=1"), _path_of("//[")
    ('/index.html', '//[')
    """
    try:
        return urlsplit(asked).path
    except ValueError:
        return asked


def _is_ours(header: str, bound: str) -> bool:
    """Tell whether a request names this machine: a page of another site may have led it here.

    A name could be made to point here (DNS rebinding); an address can not.

    >>> _is_ours("localhost:8000", "127.0.0.1"), _is_ours("evil.example", "127.0.0.1")
    (True, False)
    """
    try:
        name = urlsplit(f"//{header}").hostname or ""
        if name in {"localhost", bound}:
            return True
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
