"""A site as one archive that opens with a double click, on any system and without a network."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

from cxmap.foundation.faults import BuildFault
from cxmap.outputs.site import MARKER

_FOR_SERVERS: Final = frozenset({MARKER, ".nojekyll", "404.html", "sitemap.xml", "sitemap.xml.gz"})
"""What nobody needs who opens a site from a folder."""

_FIRST_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive knows; when it was made is nobody's business."""
_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16

_SIGN: Final = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)
_LONGEST: Final = 180
"""Characters of a path; Windows allows 260 with the folder into which it is unpacked."""


def bundle_of(site: Path) -> bytes:
    """Put a site into an archive, the same every time for the same files.

    Raises BuildFault for a file that Windows could not unpack.
    """
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _fit_for_windows(sorted(_paths(site))):
            each = zipfile.ZipInfo(path, _FIRST_TIME)
            each.create_system, each.external_attr = _UNIX, _READABLE
            each.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(each, (site / path).read_bytes())
    return stream.getvalue()


def _paths(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        if file.is_file() and file.name not in _FOR_SERVERS:
            yield file.relative_to(site).as_posix()


def _fit_for_windows(paths: list[str]) -> Iterator[str]:
    """Give the paths that every system can hold. Raises BuildFault for any other."""
    taken: dict[str, str] = {}
    for path in paths:
        if len(path) > _LONGEST or any(map(_is_unfit, PurePosixPath(path).parts)):
            raise BuildFault("bundle_name_unfit", path=path)
        other = taken.setdefault(path.casefold(), path)
        if other != path:
            raise BuildFault("bundle_names_alike", path=path, other=other)
        yield path


def _is_unfit(name: str) -> bool:
    return _SIGN.search(name) is not None or _DEVICE.match(name) is not None
