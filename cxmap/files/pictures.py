"""Pictures that lie beside the YAML: which of them browsers show, and how large they are."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from cxmap.files.picture_sizes import SIZES, Size

FORMATS: Final = {
    ".svg": "svg",
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".avif": "avif",
    ".gif": "gif",
}
"""Ending of a file, in small letters -> the format that its content must have."""

# What has matched is not tried again in another way: a file may hold thousands of comments.
_BEFORE_SVG = rb"(?:\xef\xbb\xbf)?(?>\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+"
# Without its namespace a browser takes it for XML and shows a broken picture.
_SVG = rb"<svg\s[^>]*\bxmlns\s*=\s*[\"']http://www\.w3\.org/2000/svg[\"']"
_BEGINNINGS: Final = (
    ("png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("jpeg", re.compile(rb"\xff\xd8\xff")),
    ("gif", re.compile(rb"GIF8[79]a")),
    ("webp", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    ("avif", re.compile(rb"....ftyp(?:....)*?avi[fs]", re.DOTALL)),
    ("svg", re.compile(_BEFORE_SVG + _SVG, re.DOTALL | re.IGNORECASE)),
)
_HEAD: Final = 65536


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of a project: its path relative to the project, and its bytes."""

    path: str
    data: bytes

    @property
    def format(self) -> str:
        """The format of its content, whatever its ending says; empty where it is no picture.

        >>> PictureFile(path="a.png", data=b"GIF89a").format
        'gif'
        """
        head = self.data[:_HEAD]
        return next((name for name, begins in _BEGINNINGS if begins.match(head)), "")

    @property
    def is_what_it_says(self) -> bool:
        """Whether its content is a picture of the kind that its ending promises."""
        return self.format == FORMATS.get(PurePosixPath(self.path).suffix.lower(), "-")

    @property
    def size(self) -> Size | None:
        """Width and height in pixels; None where the file does not say them."""
        found = SIZES[self.format](self.data) if self.format else None
        return found if found and min(found) > 0 else None

    @property
    def digest(self) -> str:
        """A short text that is another one when the content is another one."""
        return hashlib.sha256(self.data).hexdigest()[:12]


def is_picture(path: str) -> bool:
    """Tell whether a path ends as pictures do.

    >>> is_picture("journeys/Door.PNG"), is_picture("journeys/visit.yml")
    (True, False)
    """
    return PurePosixPath(path).suffix.lower() in FORMATS
