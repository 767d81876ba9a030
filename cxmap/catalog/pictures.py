"""Where the picture lies that an author names, and what was found there."""

import posixpath
from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.files.discovery import FOLDERS
from cxmap.files.pictures import PictureFile
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Picture


def picture_path(catalog: Catalog, picture: Picture) -> str:
    """Give the path of a picture below the project; empty where it leads out of our folders."""
    folder = posixpath.dirname(catalog.reading.places[picture].document.path)
    path = posixpath.normpath(posixpath.join(folder, picture.picture))
    is_ours = path.startswith(tuple(f"{each}/" for each in FOLDERS))
    return path if is_ours and path not in catalog.reading.pictures_outside else ""


def picture_file(catalog: Catalog, picture: Picture) -> PictureFile | None:
    """Give the file of a picture; None where there is none that a browser would show."""
    file = catalog.reading.pictures.get(picture_path(catalog, picture))
    return file if file is not None and file.is_what_it_says else None


def used_pictures(catalog: Catalog) -> Iterator[PictureFile]:
    """Give the files of all pictures that are named somewhere, each once, by their paths."""
    files = (picture_file(catalog, picture) for picture in catalog.all(Picture))
    used = {file.path: file for file in files if file is not None}
    return (file for _, file in sorted(used.items()))


def nearest_picture(catalog: Catalog, picture: Picture) -> str:
    """Give the path that was most likely meant: the picture of this name, or of a like one."""
    folder = posixpath.dirname(catalog.reading.places[picture].document.path)
    known = [posixpath.relpath(path, folder) for path in catalog.reading.pictures]
    name = posixpath.basename(picture.picture)
    same = [path for path in known if posixpath.basename(path) == name]
    return same[0] if len(same) == 1 else nearest(picture.picture, known)
