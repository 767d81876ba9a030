"""A site for readers outside, of a ``mkdocs.yml`` that was written for those inside."""

import os
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from cxmap.adapters.mkdocs_plugin.configuring import docs_folder
from cxmap.foundation.faults import BuildFault
from cxmap.publication.publication import Outline, Publication
from cxmap.reports.language import language_of_messages
from cxmap.rules.wording import fault_sentence

AUDIENCE_VARIABLE: Final = "CXMAP_AUDIENCE"

_OF_THE_SITE_INSIDE: Final = (
    *("site_url", "site_description", "site_author", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template"),
)
"""Settings that say where the site for those inside is, and what it is about."""

_SNIPPETS: Final = "pymdownx.snippets"
"""Adds texts to pages: those to every page were written for readers inside."""

_SIGNS: Final = {"logo": None, "favicon": "assets/images/favicon.png"}
"""The signs of the firm that a theme shows, and what it shows where there is none."""


def refuse_other_readers(written_for: str, asked: str, language: str) -> None:
    """Refuse a site for others than ``mkdocs.yml`` was written for.

    Whichever of them was forgotten: nobody should see what is not for them.
    """
    if written_for and asked != written_for:
        says = language_of_messages(os.environ, otherwise=language)
        raise PluginError(
            fault_sentence(BuildFault("audience_differs", audience=written_for), says)
        )


def cache_of(project: Path, site: Publication | Outline) -> Path:
    """Give the folder that keeps the pages of a site between builds."""
    name = f"{site.audience}-{site.language}" if site.audience else site.language
    return project / ".cache" / "cxmap" / name


def leave_inside(config: MkDocsConfig, project: Path, site: Publication | Outline) -> None:
    """Take out of a configuration what was written for readers inside.

    Pages written by hand are theirs, too. Those for readers outside lie in a folder that is named
    after these: ``docs/customer/fa`` beside ``docs/fa``.
    """
    inside = docs_folder(config, site.language)
    around = inside.parent if inside.name == site.language else inside
    outside = around / site.audience / site.language
    if not outside.is_dir():
        outside = cache_of(project, site) / "no-pages"
        outside.mkdir(parents=True, exist_ok=True)
    config.docs_dir = str(outside)
    config.nav = None
    config["extra"] = {}
    _leave_own_theme(config)
    config.mdx_configs.get(_SNIPPETS, {}).pop("auto_append", None)
    for name in _OF_THE_SITE_INSIDE:
        config[name] = None
    config.extra_css = [each for each in config.extra_css if _is_there(outside, each)]
    config.extra_javascript = [
        each for each in config.extra_javascript if _is_there(outside, str(each))
    ]
    for name, usual in _SIGNS.items():
        if name in config.theme and not _is_there(outside, str(config.theme[name])):
            config.theme[name] = usual


def _leave_own_theme(config: MkDocsConfig) -> None:
    """Take out the templates and files that a project puts over those of the theme."""
    own = config.theme.custom_dir
    config.theme.dirs = [each for each in config.theme.dirs if each != own]


def _is_there(folder: Path, path: str) -> bool:
    """Tell whether a file that the theme asks for is one of the site."""
    return bool(path) and (folder / path).is_file()
