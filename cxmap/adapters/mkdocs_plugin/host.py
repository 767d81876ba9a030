"""MkDocs with a site in memory: any page can be asked for, and is made then.

``Host`` does what ``mkdocs build`` does, event by event in the same order, except that pages are
made one at a time, nothing is copied, and ``on_post_build`` runs when the search is asked for. So a
page is byte for byte the one that a build would write.

What may be stale is the search: it knows a page as it was when it was made last. A page is made
when it is opened, after an edit of its own file, and once in the background; what an edit changes
on other pages is found by the old words until they are opened.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from cxmap.adapters.mkdocs_plugin.plugin import CxmapPlugin, refuse_double_pages
from cxmap.publication.publication import Outline

_log = logging.getLogger(__name__)

_SEARCH: Final = "search/"
_FRAME: Final = """\
{% extends "main.html" %}
{% block htmltitle %}<title>{{ said_title|e }} - {{ config.site_name }}</title>{% endblock %}
{% block site_nav %}{% endblock %}
{% block content %}<h1>{{ said_title|e }}</h1><p>{{ said_text|e }}</p>{% endblock %}
"""


class Host:
    """A site in memory: the outline that is shown now, in the theme that ``mkdocs.yml`` names."""

    def __init__(self, config: MkDocsConfig, plugin: CxmapPlugin, outline: Outline) -> None:
        """Take a configuration for which ``on_config`` has run, with the outline it ran for."""
        self._config = config
        self._plugin = plugin
        self._outline = outline
        self._written_menu = config.nav
        self._env = config.theme.get_env()
        self._from_theme = Files([])
        self._from_theme.add_files_from_theme(self._env, config)
        self._files = self._from_theme
        self._menu = Navigation([], [])
        self._by_path: dict[str, File] = {}
        self._entries: dict[str, list[Any]] = {}  # of the search, by page
        self._has_new_entries = True
        self._arrange(outline)
        self._env = config.plugins.on_env(self._env, config=config, files=self._files) or self._env

    @property
    def language(self) -> str:
        """The language that the site is shown in."""
        return self._outline.language

    def watched(self) -> tuple[Path, ...]:
        """Give what else the site is made of, besides the folders that cxmap knows itself."""
        config = self._config
        own_theme = [config.theme.custom_dir] if config.theme.custom_dir else []
        return tuple(Path(path) for path in (config.docs_dir, *own_theme, *config.watch))

    def can_show(self, outline: Outline) -> bool:
        """Tell whether an outline fits: title and language were set when MkDocs was configured."""
        shown = self._outline
        return (outline.title, outline.language) == (shown.title, shown.language)

    def is_rearranged(self, outline: Outline) -> bool:
        """Tell whether an outline has another menu, or other places to edit its pages at."""
        shown = self._outline
        if outline.navigation != shown.navigation:
            return True
        if not self._config.edit_uri and not self._config.edit_uri_template:
            return False
        return [page.source for page in outline.pages] != [page.source for page in shown.pages]

    def show(self, outline: Outline, *, is_rearranged: bool) -> None:
        """Show another outline from now on; ``is_rearranged`` says that pages came, went or moved.

        Raises what MkDocs and its plugins raise; then the site is what it was before.
        """
        shown, files, menu, by_path = self._outline, self._files, self._menu, self._by_path
        try:
            self._plugin.outline = self._outline = outline
            if is_rearranged:
                self._arrange(outline)
        except BaseException:
            self._plugin.outline = self._outline = shown
            self._files, self._menu, self._by_path = files, menu, by_path
            raise
        self._entries = {path: self._entries[path] for path in self._entries if path in self}

    def __contains__(self, path: str) -> bool:
        """Tell whether a page or a file stands under a path."""
        return path in self._by_path

    def is_page(self, path: str) -> bool:
        """Tell whether a page stands under a path."""
        return path in self and self._by_path[path].is_documentation_page()

    def page(self, path: str) -> str:
        """Make the page under a path; raises KeyError where there is none."""
        file = self._by_path[path]
        if file.page is None:
            raise KeyError(path)
        return self._rendered(file.page)

    def content(self, path: str) -> bytes | None:
        """Give the bytes of a file that is no page, wherever it comes from."""
        asset = next((each for each in self._outline.assets if each.path == path), None)
        if asset is not None:
            return asset.data
        if path in self:
            return self._by_path[path].content_bytes
        return self._made_by_plugins(path)

    def frame(self, title: str, text: str) -> str:
        """Give a page of the site that says one sentence, for what was not found."""
        context = get_context(self._menu, self._files, self._config, base_url="/")
        template = self._env.from_string(_FRAME)
        return template.render(context, said_title=title, said_text=text)

    def forget(self, sources: frozenset[str]) -> None:
        """Let the search learn the pages of changed files anew."""
        for page in self._outline.pages:
            if page.source is not None and page.source.path in sources:
                self._entries.pop(page.path, None)

    def learn_one(self) -> bool:
        """Let the search know one more page; False where it knows all of them."""
        pages = (file.page for file in self._by_path.values() if file.page is not None)
        page = next((page for page in pages if page.file.dest_uri not in self._entries), None)
        if page is None:
            return False
        self._entries[page.file.dest_uri] = []  # a page that cannot be made is tried once
        try:
            self._populate(page)
            self._in_context(page, get_context(self._menu, self._files, self._config, page))
        except Exception:  # noqa: BLE001 - of any plugin; who opens the page is told
            _log.debug("%s cannot be searched", page.file.dest_uri, exc_info=True)
        return True

    def close(self) -> None:
        """Let the plugins end what they began."""
        self._config.plugins.on_shutdown()

    def _arrange(self, outline: Outline) -> None:
        """Gather the files and write the menu, as MkDocs does at the beginning of a build."""
        config = self._config
        refuse_double_pages(Path(config.docs_dir), outline)
        self._plugin.outline = self._outline = outline
        config.nav = self._written_menu
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        for file in self._from_theme:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        menu = get_navigation(files, config)
        self._menu = config.plugins.on_nav(menu, config=config, files=files)
        self._files = files
        self._by_path = {
            file.dest_uri: file
            for file in files
            if file.inclusion.is_included()  # type: ignore[no-untyped-call]  # the same
        }
        ours = {page.path for page in outline.pages}
        for file in files.documentation_pages():
            page = file.page or Page(None, file, config)
            # The menu says the titles of hand-written pages, which stand in their texts.
            if file.dest_uri not in ours:
                self._populate(page)

    def _populate(self, page: Page) -> None:
        """Read a page and turn it into HTML, as ``mkdocs.commands.build`` does."""
        config, files = self._config, self._files
        config._current_page = page  # noqa: SLF001 - `!relative` in mkdocs.yml asks for it
        try:
            page = config.plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            page.markdown = config.plugins.on_page_markdown(
                page.markdown or "", page=page, config=config, files=files
            )
            page.render(config, files)
            page.content = config.plugins.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
        finally:
            config._current_page = None  # noqa: SLF001 - the same

    def _rendered(self, page: Page) -> str:
        """Put a page into the theme, as ``mkdocs.commands.build`` does."""
        config = self._config
        self._populate(page)
        config._current_page = page  # noqa: SLF001 - the same
        page.active = True
        try:
            context = get_context(self._menu, self._files, config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = self._in_context(page, context)
            output = template.render(context)
            return str(config.plugins.on_post_page(output, page=page, config=config))
        finally:
            page.active = False
            config._current_page = None  # noqa: SLF001 - the same

    def _in_context(self, page: Page, context: Any) -> Any:
        """Run ``on_page_context``, in which search plugins read a page, and keep what they read."""
        config = self._config
        for index in self._indexes():
            index.clear()
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self._menu)
        read = [list(index) for index in self._indexes()]
        path = page.file.dest_uri
        if self._entries.get(path) != read:
            self._entries[path] = read
            self._has_new_entries = True
        return context

    def _made_by_plugins(self, path: str) -> bytes | None:
        """Give a file that plugins write at the end of a build, such as the index of the search."""
        if path.startswith(_SEARCH) and self._has_new_entries:
            pages = (file.dest_uri for file in self._files.documentation_pages())
            known = [read for page in pages if (read := self._entries.get(page))]
            for position, index in enumerate(self._indexes()):
                index[:] = [entry for read in known for entry in read[position]]
            self._config.plugins.on_post_build(config=self._config)
            self._has_new_entries = False
        folder = Path(self._config.site_dir)
        try:
            file = folder.joinpath(path).resolve()
            is_there = file.is_relative_to(folder.resolve()) and file.is_file()
        except (OSError, ValueError):  # too long for the name of a file, or none at all
            return None
        return file.read_bytes() if is_there else None

    def _indexes(self) -> Iterator[list[Any]]:
        """Give the entries that search plugins have collected: the theme's, or MkDocs' own."""
        for plugin in self._config.plugins.values():
            index = getattr(plugin, "search_index", None)
            entries = getattr(index, "entries", getattr(index, "_entries", None))
            if isinstance(entries, list):
                yield entries
