"""The published site on disk: built beside the old one, verified, then swapped in whole.

Whatever happens, the site folder holds the old site or the new one, never a mixture.
"""

import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from cxmap.foundation.faults import BuildFault, OutputRefused
from cxmap.foundation.obstacles import obstacle_of
from cxmap.language.html_links import links_of_tags
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.exchange import exchanged
from cxmap.outputs.locks import locked
from cxmap.views.short_addresses import FOLDER as SHORT_ADDRESSES

MARKER: Final = ".cxmap-site"
"""An empty file that says: this folder was made by cxmap and may be replaced by it."""

_OURS: Final = frozenset(
    {MARKER, "404.html", "index.html", "language.js", ".nojekyll", SHORT_ADDRESSES}
)
_NOBODYS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in a folder that somebody looked into."""

# Patterns that begin with plain letters are found several times as fast; what stands before those
# letters is looked at afterwards.
_REFERENCES: Final = (
    re.compile(r'href="(?<=\shref=")([^"]*)"'),
    re.compile(r'src="(?<=\ssrc=")([^"]*)"'),
)
_ELSEWHERE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_ID: Final = re.compile(r"""id=(?<=\sid=)["']?([^\s"'>]+)""")
_LEADS_ON: Final = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"#]+)')
_HEAD: Final = 1_000
"""Characters in which a page says that it leads on; such a page says little else."""

_NAMED: Final = re.compile(r"""<a\s(?:[^>]{0,500}\s)?name=["']?([^\s"'>]+)""")


@contextmanager
def new_site(site: Path) -> Iterator[Path]:
    """Give an empty folder beside the site; when the block ends well, it takes the site's place.

    Raises OutputRefused where the folder is not ours to replace, is busy or cannot be written.
    """
    try:
        _refuse_foreign(site)
        new = f".{site.name}.new-"
        old = site.with_name(f".{site.name}.old")
        with locked(site.with_name(f".{site.name}.lock")):
            _recover(site, new, old)
            # A name of its own: what a stopped build still writes is not mixed into this one.
            around = Path(tempfile.mkdtemp(prefix=new, dir=site.parent))
            try:
                fresh = around / site.name  # made by mkdir: others may read it, as is usual
                fresh.mkdir()
                yield fresh
                (fresh / MARKER).write_bytes(b"")
                _swap(site, fresh, old)
            finally:
                shutil.rmtree(around, ignore_errors=True)
    except OSError as error:
        reason = obstacle_of(error)
        raise OutputRefused("output_not_writable", folder=str(site), reason=reason) from error


def verify(site: Path, pages: Mapping[str, Sequence[str]]) -> None:
    """Make sure that a built site is whole: pages, search index, filled slots, internal links.

    ``pages`` gives the paths that each language must have. Raises BuildFault otherwise.
    """
    for language, paths in pages.items():
        folder = site / language
        missing = [path for path in paths if not (folder / path).is_file()]
        if missing:
            raise BuildFault("pages_missing", pages=tuple(missing), language=language)
        _verify_search(folder, language)
    _verify_links(site)


def _verify_search(folder: Path, language: str) -> None:
    index = folder / "search" / "search_index.json"
    if not index.is_file():
        return  # the project runs without search
    try:
        json.loads(index.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BuildFault("search_broken", language=language) from error


def _verify_links(site: Path) -> None:
    ids: dict[str, frozenset[str]] = {}
    links: dict[str, tuple[str, ...]] = {}
    led: dict[str, str] = {}
    for path in map(str, sorted(site.rglob("*.html"))):
        # A hand-written page may be in another encoding; links and ids are plain letters in any.
        text = Path(path).read_text(encoding="utf-8", errors="replace")
        if "data-cx-slot=" in text:
            raise BuildFault("slot_empty", page=_address(site, path))
        ids[path] = frozenset(map(unescape, _anchors(text)))
        # Menus are the same on many pages: each text of theirs is kept once.
        links[path] = tuple(map(sys.intern, dict.fromkeys(map(unescape, _references(text)))))
        leading_on = _LEADS_ON.search(text, 0, _HEAD)
        if leading_on:
            led[path] = os.path.normpath(Path(path).parent / unquote(unescape(leading_on[1])))
    # What leads on is asked for the sections of the page that it leads to.
    ids |= {path: ids[path] | ids.get(to, frozenset()) for path, to in led.items()}
    targets = _Targets()
    sound: dict[str, set[str]] = {}  # of each folder: from all its pages they lead to the same
    broken = []
    for path, on_page in links.items():
        if Path(path).name == "404.html":  # its links are absolute: it is shown at any address
            continue
        known = sound.setdefault(path.rpartition(os.sep)[0], set())
        lost = []
        for link in [each for each in on_page if each not in known]:
            if not _resolves(path, link, ids, targets):
                lost.append(link)
            elif not link.startswith(("#", "?")):
                known.add(link)
        broken += [f"{_address(site, path)} → {link}" for link in _in_tags(path, lost)]
    if broken:
        on_lines = "".join(f"\n{each}" for each in broken)
        raise BuildFault("links_broken", count=len(broken), links=on_lines)


def _in_tags(page: str, lost: list[str]) -> list[str]:
    """Give those of some links that a page has in tags, and not in a text that shows a tag."""
    if not lost:
        return []
    text = Path(page).read_text(encoding="utf-8", errors="replace")
    there = {unescape(written) for _, written in links_of_tags(text)}
    return [each for each in lost if each in there]


def _address(site: Path, page: str) -> str:
    return Path(page).relative_to(site).as_posix()


def _references(text: str) -> Iterator[str]:
    """Give what a page leads to."""
    return chain.from_iterable(sort.findall(text) for sort in _REFERENCES)


def _anchors(text: str) -> Iterator[str]:
    """Give the places of a page that links can lead to."""
    return chain(_ID.findall(text), _NAMED.findall(text))


class _Targets(dict[tuple[str, str], str | None]):
    """The files that paths lead to from a folder, or None; the disk is asked once for each."""

    def __missing__(self, asked: tuple[str, str]) -> str | None:
        folder, path = asked
        target = Path(os.path.normpath(Path(folder) / unquote(path)))
        if target.is_dir():
            target /= "index.html"
        self[asked] = found = str(target) if target.is_file() else None
        return found


def _resolves(page: str, link: str, ids: Mapping[str, frozenset[str]], targets: _Targets) -> bool:
    if _ELSEWHERE.match(link):
        return True
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0]
    target = targets[page.rpartition(os.sep)[0], path] if path else page
    if target is None:
        return False
    return not fragment or target not in ids or unquote(fragment) in ids[target]


def _refuse_foreign(site: Path) -> None:
    """Refuse a folder that holds anything but a site: it would be replaced with all its files."""
    if not site.name:  # it cannot be renamed, and nothing stands beside it
        raise OutputRefused("output_is_disk", folder=str(site))
    if site.is_symlink():
        raise OutputRefused("output_is_link", folder=str(site))
    if site.exists() and not site.is_dir():
        raise OutputRefused("output_is_file", folder=str(site))
    if not site.is_dir():
        return
    is_marked = (site / MARKER).exists()
    foreign = sorted(
        entry.name for entry in site.iterdir() if not _is_ours(entry, is_marked=is_marked)
    )
    if foreign:
        raise OutputRefused("output_is_foreign", folder=str(site), files=tuple(foreign))


def _is_ours(entry: Path, *, is_marked: bool) -> bool:
    """Tell whether an entry of a folder was built: by us, or by a plain MkDocs build.

    Without our mark a folder called ``fa`` is not enough: hand-written pages are kept in folders
    of that name, too. With it, files that somebody added beside ours are still not ours.
    """
    if entry.name in LANGUAGES and not is_marked:
        is_empty = entry.is_dir() and not any(entry.iterdir())
        return is_empty or ((entry / "sitemap.xml").is_file() and (entry / "assets").is_dir())
    if entry.name == SHORT_ADDRESSES and not is_marked:
        return False  # a folder of anybody's may be called so
    return entry.name in _OURS or entry.name in _NOBODYS or entry.name in LANGUAGES


def _recover(site: Path, new: str, old: Path) -> None:
    """Clean up after a build that was stopped: the old site, if it was moved away, comes back."""
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    for stopped in site.parent.iterdir():
        if stopped.name.startswith(new):
            shutil.rmtree(stopped, ignore_errors=True)


def _swap(site: Path, fresh: Path, old: Path) -> None:
    if site.exists() and exchanged(site, fresh):
        return  # the old one is cleared away with all that stood around the new one
    try:
        if site.exists():
            site.rename(old)
        fresh.rename(site)
    except BaseException:  # also where somebody stops us right between the two
        if old.exists() and not site.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
