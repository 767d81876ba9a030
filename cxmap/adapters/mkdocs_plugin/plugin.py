"""The MkDocs plugin: hands the pages of a publication to MkDocs, and nothing more.

Everything that can fail happens in ``on_config``, before MkDocs empties its output folder.
"""

import gc
import hashlib
import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Final, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Optional
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import nest_paths
from mkdocs.utils.templates import TemplateContext

from cxmap.adapters.mkdocs_plugin.alternates import point_to_languages
from cxmap.adapters.mkdocs_plugin.configuring import (
    configure,
    docs_folder,
)
from cxmap.adapters.mkdocs_plugin.downloads import downloads
from cxmap.adapters.mkdocs_plugin.examples import Examples, lines_about
from cxmap.adapters.mkdocs_plugin.headings import anchors, contents
from cxmap.adapters.mkdocs_plugin.kept_menus import kept_menus
from cxmap.adapters.mkdocs_plugin.leading_on import named_as_markdown
from cxmap.adapters.mkdocs_plugin.left_out import place_left_out
from cxmap.adapters.mkdocs_plugin.made_page import MadePage
from cxmap.adapters.mkdocs_plugin.menu import edit_path, menu, named, source_path
from cxmap.adapters.mkdocs_plugin.outside import (
    cache_of,
    leave_inside,
    refuse_other_readers,
)
from cxmap.adapters.mkdocs_plugin.publishing import day_of_build, published
from cxmap.adapters.mkdocs_plugin.search import (
    prepare_search,
    spaced,
    tell_search,
    tell_search_of_hand_written,
    without_marks,
    write_index,
)
from cxmap.adapters.mkdocs_plugin.sources import lines_above, source_mark, source_of
from cxmap.adapters.mkdocs_plugin.theme_words import use_our_words
from cxmap.adapters.mkdocs_plugin.yaml_lines import with_hanging_lines
from cxmap.foundation.audiences import OUTSIDE
from cxmap.foundation.faults import BuildFault
from cxmap.outputs.changed_files import write_changed
from cxmap.outputs.drawing import layouts_of
from cxmap.outputs.slots import filled
from cxmap.pages.page import Page, PagePlan
from cxmap.publication.publication import Outline, Publication
from cxmap.reports.language import language_of_messages
from cxmap.rules.wording import fault_sentence
from cxmap.views.addresses import is_beside

_SELDOM: Final = 50_000
"""New objects after which Python looks for memory that nobody uses; usually it is 700."""

_log = get_plugin_logger("cxmap")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs has no annotation there
    """For whom the site is; all else that a project decides stands in its ``project:`` file."""

    audience = Optional(Choice(OUTSIDE))


class CxmapPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # MkDocs has no annotation there
    """Publishes ``journeys/`` and ``playbooks/`` as pages of the site."""

    def __init__(self) -> None:
        self.outline: Outline | None = None
        """What to show instead of reading the project; our own live preview sets it."""
        self._publication: Publication | None = None
        self._languages: tuple[str, ...] = ()
        self._paged: Publication | Outline | None = None  # whose pages these are, by their paths
        self._by_path: Mapping[str, Page | PagePlan] = {}
        self._is_serving = False
        self._latest: Page | None = None  # of an outline, the page that is being made
        self._unkept: Mapping[str, bytes] = {}  # of our files, where the cache cannot be written
        self._examples: Examples | None = None  # in pages that were written by hand
        self._menu = Navigation([], [])
        self._shown: str | None = None  # of the page that the search reads now, what readers get

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay alive between the builds of a live preview (MkDocs asks for this hook to do so)."""
        del dirty
        self._is_serving = command == "serve"
        # Almost all that a build makes lives to its end: to look through it often finds nothing.
        gc.set_threshold(_SELDOM)

    @event_priority(100)  # before the search plugin, which reads the language of the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, judge and render the project; raise before anything of the old site is touched."""
        project = Path(config.config_file_path).parent
        site = self.outline or self._published(project, config)
        written_for = self.config.audience or ""
        refuse_other_readers(written_for, site.audience, site.language)
        if site.audience and not written_for:
            leave_inside(config, project, site)
        refuse_double_pages(docs_folder(config, site.language), site)
        if isinstance(site, Publication):
            files = _cached_files(site)
            self._unkept = {} if _is_kept(cache_of(project, site), files) else files
        configure(config, project, site)
        use_our_words(config, site.words, site.audience)
        self._examples = Examples(
            language=site.language, today=day_of_build(), layouts=layouts_of(project)
        )
        remark = prepare_search(config)
        if remark is not None:
            _log.info(
                fault_sentence(remark, language_of_messages(os.environ, otherwise=site.language))
            )
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages and assets of the publication, and write the menu."""
        site = self._current
        cache = cache_of(Path(config.config_file_path).parent, site)
        written = [file.src_uri for file in files.documentation_pages()]
        for file in [*downloads(config, files.documentation_pages(), site.language)]:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        for page in site.pages:
            source = source_path(page.path)
            file = self._generated(config, source, cache / source)
            file.edit_uri = edit_path(page)
            if is_beside(page.path):
                file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
        for asset in site.assets:
            file = self._generated(config, asset.path, cache / asset.path)
            file.edit_uri = None
            files.append(file)
            if file.is_static_page() and asset.path.endswith(".html"):
                files.append(named_as_markdown(file))
        by_hand = config.nav or nest_paths(written)  # type: ignore[no-untyped-call]  # the same
        config.nav = [*menu(site.navigation), *(named(each, site.words) for each in by_hand)]
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember which pages stand in the menu, and place those that do not."""
        del config
        place_left_out(nav, files)
        self._menu = nav
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme's templates ask for menus that are written out already."""
        del files
        env.globals["cxmap_menus"] = kept_menus(env, config, self._menu)
        return env

    def on_pre_page(self, page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Let nobody look for Markdown on our pages: their bodies come as they are."""
        del config, files
        if self._page(page) is not None:
            page.__class__ = MadePage
        return page

    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Make the examples of a page that was written by hand, and leave room for them."""
        del files
        if self._examples is None or self._page(page) is not None:
            return markdown
        with_places, made = self._examples.put_into(markdown)
        says = language_of_messages(os.environ, otherwise=self._current.language)
        name = source_of(config, page) or page.file.src_uri
        for line in lines_about(made, name, says, skipped=lines_above(page, markdown)):
            _log.warning(line)
        return with_places

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Put the body of one of our pages in place of the empty one."""
        del files
        ours = self._page(page)
        if ours is None:
            return html + source_mark(config, page)
        if isinstance(ours, PagePlan):
            ours = self._latest = ours.make()
        page.meta["title"] = escape(ours.title)
        if ours.description:
            page.meta["description"] = escape(ours.description)
        if ours.is_wide:
            page.meta["hide"] = ["navigation", "toc"]
        if ours.search_boost != 1:
            page.meta["search"] = {"boost": ours.search_boost}
        # A wide page shows no contents beside it; hidden ones would only weigh.
        page.toc = TableOfContents([] if ours.is_wide else contents(ours.headings, level=2))
        page.present_anchor_ids = set(anchors(ours.headings))
        return ours.body

    @event_priority(100)  # before the search plugin, which reads the page
    def _before_search(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Let the search read words that stand in blocks of their own as words of their own."""
        del config, nav
        self._shown = page.content
        page.content = spaced(page.content or "")
        return context

    @event_priority(-100)  # after the search plugin, which has read the page then
    def _after_search(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the search what customers say, and point the language switch to the same page.

        A live preview shows one language; there is nothing to switch to.
        """
        del nav
        page.content = without_marks(self._shown or "")
        ours = self._made(page)
        if ours is not None:
            tell_search(config, page.url, ours)
        else:
            tell_search_of_hand_written(config, page.url, self._current.language)
        point_to_languages(
            config,
            page.file.dest_uri,
            shown=self._current.language,
            languages=[
                language
                for language in self._languages
                if self._has_page(page, config, language) and not self._is_serving
            ],
        )
        return context

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Fill in the silent parts, after the search index has been made."""
        del config
        ours = self._made(page)
        if ours is not None:
            return filled(output, ours)
        output = with_hanging_lines(output)
        return self._examples.filled(output) if self._examples is not None else output

    @event_priority(-50)  # after the search plugin has written it, before offline copies it (-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index of the search as small as it can be."""
        write_index(config)

    @property
    def _current(self) -> Publication | Outline:
        site = self.outline or self._publication
        if site is None:
            raise PluginError("cxmap was asked for pages before it read the project")
        return site

    def _generated(self, config: MkDocsConfig, uri: str, source: Path) -> File:
        """Give a file of ours: one of the cache, or one without content while previewing."""
        included = InclusionLevel.INCLUDED
        if uri in self._unkept:
            return File.generated(config, uri, content=self._unkept[uri], inclusion=included)
        if self.outline is not None:
            return File.generated(config, uri, content="", inclusion=included)
        return File.generated(config, uri, abs_src_path=str(source), inclusion=included)

    def _published(self, project: Path, config: MkDocsConfig) -> Publication:
        last = self._publication if self._is_serving else None
        made = published(project, config, self.config.audience or "", last)
        self._publication, self._languages = made.site, made.languages
        return made.site

    def _page(self, page: MkDocsPage) -> Page | PagePlan | None:
        site = self._current
        if self._paged is not site:
            self._paged, self._by_path = site, {ours.path: ours for ours in site.pages}
        return self._by_path.get(page.file.dest_uri)

    def _made(self, page: MkDocsPage) -> Page | None:
        """Give one of our pages as it was made last."""
        ours = self._page(page)
        return self._latest if isinstance(ours, PagePlan) else ours

    def _has_page(self, page: MkDocsPage, config: MkDocsConfig, language: str) -> bool:
        """Our pages exist in every language; of hand-written ones we look whether they do."""
        if self._page(page) is not None:
            return True
        return (docs_folder(config, language) / page.file.src_uri).is_file()


def refuse_double_pages(docs: Path, site: Publication | Outline) -> None:
    """Refuse a hand-written page at the address of one of ours: one would hide the other."""
    for page in site.pages:
        written = docs / source_path(page.path)
        if written.is_file():
            name = f"{docs.parent.name}/{docs.name}/{source_path(page.path)}"
            fault = BuildFault("page_written_twice", file=name, page=page.path)
            says = language_of_messages(os.environ, otherwise=site.language)
            raise PluginError(fault_sentence(fault, says))


def _is_kept(cache: Path, files: Mapping[str, bytes]) -> bool:
    """Bring the cache up to date; where that is not possible, it is no reason to stop."""
    try:
        write_changed(cache, files)
    except OSError:
        return False
    return True


def _cached_files(publication: Publication) -> dict[str, bytes]:
    """Give the files that stand for our pages: their bytes change exactly when the page does."""
    files = {asset.path: asset.data for asset in publication.assets}
    for page in publication.pages:
        content = hashlib.sha256(repr(page).encode("utf-8")).hexdigest()
        files[source_path(page.path)] = f"<!-- {content} -->\n".encode("ascii")
    return files
