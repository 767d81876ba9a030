"""The pages of a site that somebody wrote by hand, beside the YAML that the others are made of."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from cxmap.files.yaml_nodes import document

Stamp: TypeAlias = tuple[str, int, int]
"""A file, how large it is, and when it was written last in nanoseconds."""

_USUAL: Final = "docs"
ENDINGS_OF_PAGES: Final = (".md", ".markdown", ".mkd", ".mkdn", ".mdown")
"""Endings of what MkDocs makes a page of (MkDocs, ``utils.is_markdown_file``)."""

_NEVER_TAKEN: Final = "templates"
"""The folder that MkDocs leaves out by itself, where it stands among the pages."""

_LARGEST: Final = 1_000_000
_KNOWN_TO_MKDOCS: Final = frozenset({"INHERIT", "draft_docs", "exclude_docs"})
"""Settings by which there may be other pages than those in the folder."""

_MAKE_NO_FILES: Final = frozenset(
    {"cxmap", "glightbox", "material/search", "minify", "offline", "search"}
)
"""Plugins after which the pages are those in the folder, and those that cxmap makes."""

_BRING_FILES: Final = frozenset({"extra_templates", "hooks"})
_USUAL_THEMES: Final = ("material", "mkdocs")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageByHand:
    """A page: its path seen from the project, its path among the pages, and what it says.

    ``beside`` are the paths of all files that stand among the pages of its language; ``is_all``
    says that nothing else than cxmap may add to them.
    """

    path: str
    place: str
    text: str
    beside: frozenset[str]
    is_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesByHand:
    """The files among the pages; ``is_all`` says that nothing else than cxmap may add to them."""

    places: frozenset[str]
    is_all: bool


def pages_by_hand(project: Path, languages: Iterable[str]) -> Iterator[PageByHand]:
    """Read the pages in each language.

    None where ``mkdocs.yml`` leaves some of them out, or takes settings over from another file:
    only MkDocs knows which. Those that cannot be read are left to MkDocs, too.
    """
    settings = _settings(project)
    if not _KNOWN_TO_MKDOCS & settings.keys():
        for folder in folders_of_pages(project, languages):
            yield from _pages(project, folder, is_all=_adds_nothing(settings))


def has_code_of_others(project: Path) -> bool:
    """Tell whether plugins or hooks that we do not know are at work in the site of a project.

    Where settings are taken over from another file, there may be some.
    """
    settings = _settings(project)
    return "INHERIT" in settings or not _adds_nothing(settings)


def files_by_hand(project: Path, languages: Iterable[str]) -> FilesByHand | None:
    """Give all files among the pages of any language; None where only MkDocs knows them."""
    settings = _settings(project)
    if _KNOWN_TO_MKDOCS & settings.keys():
        return None
    folders = folders_of_pages(project, languages)
    places = (path.relative_to(each).as_posix() for each in folders for path in _files(each))
    return FilesByHand(places=frozenset(places), is_all=_adds_nothing(settings))


def _adds_nothing(settings: dict[str, object]) -> bool:
    """Tell whether nothing is at work that may make or bring pages or files of its own."""
    plugins = settings.get("plugins")
    each = plugins if isinstance(plugins, list | dict) else ()
    names = {name for one in each for name in (one if isinstance(one, dict) else (one,))}
    return not _BRING_FILES & settings.keys() and names <= _MAKE_NO_FILES and _is_usual(settings)


def _is_usual(settings: dict[str, object]) -> bool:
    """Tell whether a theme has no files of the project's own, and none that we do not know."""
    theme = settings.get("theme") or {}
    if isinstance(theme, dict):
        brings = {"custom_dir", "static_templates"} & theme.keys()
        return not brings and theme.get("name", "mkdocs") in _USUAL_THEMES
    return theme in _USUAL_THEMES


def folders_of_pages(project: Path, languages: Iterable[str]) -> tuple[Path, ...]:
    """Give the folders in which the pages in each language stand."""
    return tuple(dict.fromkeys(_folders(project, _settings(project), tuple(languages))))


def stamps_of_pages(project: Path, languages: Iterable[str]) -> tuple[Stamp, ...]:
    """Give of all files among the pages, and of the settings, by what a change is noticed."""
    settings, folders = project / "mkdocs.yml", folders_of_pages(project, languages)
    pages = (each for folder in folders for each in _files(folder))
    return tuple(map(_stamp, (settings, *sorted(pages))))


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return (str(path), 0, 0)
    return (str(path), status.st_size, status.st_mtime_ns)


def _settings(project: Path) -> dict[str, object]:
    try:
        root = document("mkdocs.yml", (project / "mkdocs.yml").read_bytes()).root
    except OSError:
        return {}
    return dict(root) if isinstance(root, dict) else {}


def _folders(
    project: Path, settings: dict[str, object], languages: tuple[str, ...]
) -> Iterator[Path]:
    """Give the folder that is configured, or where it is that of a language, those beside it."""
    folder = project / str(settings.get("docs_dir") or _USUAL)
    if folder.name not in languages:
        yield folder
        return
    for language in languages:
        beside = folder.with_name(language)
        yield beside if beside.is_dir() else folder


def _pages(project: Path, folder: Path, *, is_all: bool) -> Iterator[PageByHand]:
    found = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    for place in sorted(each for each in found if each.endswith(ENDINGS_OF_PAGES)):
        text = page_text(found[place])
        if text:
            path = Path(os.path.relpath(found[place], project)).as_posix()
            yield PageByHand(
                path=path, place=place, text=text, beside=frozenset(found), is_all=is_all
            )


def _files(folder: Path) -> Iterator[Path]:
    """Give the files that MkDocs takes: none that is hidden, and also those of linked folders."""
    for around, folders, names in os.walk(folder, followlinks=True):
        here = Path(around)
        left_out = {_NEVER_TAKEN} if here == folder else set()
        folders[:] = [
            each
            for each in folders
            if not each.startswith(".") and each not in left_out and not _leads_back(here / each)
        ]
        yield from (here / name for name in names if not name.startswith("."))


def _leads_back(folder: Path) -> bool:
    """Tell whether a folder is a link to one on the way to it: it would be gone round for ever."""
    around = (each.resolve() for each in folder.parents)
    return folder.is_symlink() and folder.resolve() in around


def page_text(path: Path) -> str:
    """Give what a page says; nothing where it cannot be read, or nobody writes so much by hand."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
