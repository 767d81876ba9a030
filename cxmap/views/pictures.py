"""Pictures of what is described: where they stand on the site, and what they show in words."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from cxmap.catalog.pictures import picture_file
from cxmap.files.pictures import PictureFile
from cxmap.language.slugs import proposed_slug
from cxmap.model.entries import Picture
from cxmap.views.addresses import Address
from cxmap.views.phrases import Phrase, Sentence, Showable
from cxmap.views.reader import Reader
from cxmap.views.sources import sources_of

FOLDER: Final = "assets/pictures"
"""Where pictures stand on the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture with what it shows in words; ``href`` is empty where it is still to come.

    ``missing`` says that then. ``language`` is that of ``alt`` where it is another one than the
    reader's; ``width`` and ``height`` are empty where nobody knows them.
    """

    href: str
    alt: str
    language: str
    caption: Phrase | None
    sources: tuple[Showable, ...]
    width: str
    height: str
    missing: Sentence | None

    @property
    def has_words(self) -> bool:
        """Tell whether something is to be read below it."""
        return bool(self.caption or self.sources)


def picture_view(reader: Reader, picture: Picture) -> PictureView:
    """Show a picture that an author has named."""
    file = picture_file(reader.catalog, picture)
    alt = reader.phrase(picture.alt)
    width, height = map(str, (file and file.size) or ("", ""))
    return PictureView(
        href=picture_address(file).seen_from(reader.page) if file else "",
        alt=alt.text if alt else "",
        language=alt.language if alt and alt.is_foreign else "",
        caption=reader.phrase(picture.caption),
        sources=sources_of(reader, picture.source),
        width=width,
        height=height,
        missing=None if file else reader.sentence("entry.picture_missing", path=picture.picture),
    )


def picture_address(file: PictureFile) -> Address:
    """Give where a picture stands on the site; another content has another address."""
    path = PurePosixPath(file.path)
    name = proposed_slug(path.stem, otherwise="picture")
    return Address(page=f"{FOLDER}/{name}-{file.digest}{path.suffix.lower()}")
