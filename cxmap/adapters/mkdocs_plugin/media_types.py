"""What the browser is told about a file, by its name."""

import mimetypes
from pathlib import Path
from typing import Final


def media_type(path: str) -> str:
    """Give the media type of a file by its name.

    >>> media_type("assets/cxmap/cxmap.js")
    'text/javascript; charset=utf-8'
    """
    found = _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0]
    if found is None:
        return "application/octet-stream"
    is_text = found.startswith("text/") or found in {"application/json", "image/svg+xml"}
    return f"{found}; charset=utf-8" if is_text else found


# What the system says of these endings differs from one machine to the next.
_TYPES: Final = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
