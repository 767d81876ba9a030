"""What the site decides of MkDocs' configuration: language, names, addresses, assets."""

import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Final

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from cxmap.files.discovery import FOLDERS
from cxmap.language.languages import LANGUAGES
from cxmap.publication.assets import RUNS_FROM_A_FOLDER, SCRIPT, STYLE_SHEET
from cxmap.publication.publication import NavigationItem, Outline, Publication

LANGUAGE_VARIABLE: Final = "CXMAP_LANGUAGE"

LONG_MENU: Final = 300
"""Items of ours from which on the menu is pruned: whole, it stands on every page."""


def wanted_language(config: MkDocsConfig, languages: tuple[str, ...]) -> str:
    """Give the language to build: the one asked for, else the theme's, else the first."""
    wanted = os.environ.get(LANGUAGE_VARIABLE) or config.theme.get("language")
    return wanted if wanted in languages else languages[0]


def configure(config: MkDocsConfig, project: Path, site: Publication | Outline) -> None:
    """Set what the site decides: language, names, addresses, assets, watched folders."""
    language = site.language
    docs = docs_folder(config, language)
    if config.edit_uri:
        written_for = Path(config.docs_dir).name
        config.edit_uri = config.edit_uri.replace(f"/{written_for}/", f"/{language}/")
    config.docs_dir = str(docs)
    config.theme["language"] = language
    config.theme["font"] = False
    _name_toggles(config, site.words)
    config.site_name = Markup(escape(site.title))  # noqa: S704 - escaped right here
    if not config.site_url:
        # Its links begin at the root of a host that nobody has named; they would lead nowhere.
        config.theme.static_templates.discard("404.html")
    else:
        config.site_url = site_address(config, language)
    config.use_directory_urls = False
    _prune_long_menu(config, site)
    config.extra_css.append(STYLE_SHEET)
    config.extra_javascript.append(SCRIPT)
    # The theme's own line in the footer is English in every language.
    config.extra.setdefault("generator", False)
    # Material's offline plugin would fetch this script from another host.
    config.extra.setdefault("polyfills", []).append(RUNS_FROM_A_FOLDER)
    config.watch += [str(project / folder) for folder in FOLDERS if (project / folder).is_dir()]


def _prune_long_menu(config: MkDocsConfig, site: Publication | Outline) -> None:
    """Leave out of a long menu what lies below the groups that a page is not in.

    With 500 journeys the whole menu would weigh more than anything else on a page, and take a third
    of the time of a build. Who asks for all groups to be open gets all of them.
    """
    features = config.theme.get("features") or []
    if _items_in(site.navigation) >= LONG_MENU and "navigation.expand" not in features:
        config.theme["features"] = [*dict.fromkeys((*features, "navigation.prune"))]


def _items_in(menu: tuple[NavigationItem, ...]) -> int:
    return sum(1 + _items_in(item.children) for item in menu)


def site_address(config: MkDocsConfig, language: str) -> str:
    """Give the address of the site in a language; empty where nobody has named one."""
    return f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""


def _name_toggles(config: MkDocsConfig, words: Mapping[str, str]) -> None:
    """Name the switches between light and dark, which one mkdocs.yml cannot in two languages."""
    palettes = config.theme.get("palette")
    for palette in palettes if isinstance(palettes, list) else []:
        toggle = palette.get("toggle")
        if isinstance(toggle, dict) and not toggle.get("name"):
            is_dark = palette.get("scheme") == "slate"
            toggle["name"] = words["theme.to_light" if is_dark else "theme.to_dark"]


def docs_folder(config: MkDocsConfig, language: str) -> Path:
    """Give the folder of the hand-written pages in a language: a sibling of the configured one."""
    configured = Path(config.docs_dir)
    sibling = configured.with_name(language)
    return sibling if configured.name in LANGUAGES and sibling.is_dir() else configured
