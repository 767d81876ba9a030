"""The files that every site needs besides its pages."""

from pathlib import Path
from typing import Final

from cxmap.publication.publication import Asset

_FOLDER: Final = Path(__file__).parents[1] / "pages" / "assets"

FOLDER: Final = "assets/cxmap"
"""Where assets stand on the site."""


def assets() -> tuple[Asset, ...]:
    """Give all shipped assets in the order of their names."""
    return tuple(
        Asset(path=f"{FOLDER}/{file.relative_to(_FOLDER).as_posix()}", data=file.read_bytes())
        for file in sorted(_FOLDER.rglob("*"))
        if file.is_file()
    )
