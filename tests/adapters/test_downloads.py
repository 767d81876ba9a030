"""A page written by hand leads to the workbook, and the build makes it."""

from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection

from cxmap.adapters.mkdocs_plugin.downloads import downloads
from cxmap.outputs.sheets.template import template_for_all
from tests.imports.sheets import read


def made(*pages, language="en"):
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "use_directory_urls": False})
    config["plugins"] = plugins = PluginCollection()
    plugins._current_plugin = "cxmap"  # noqa: SLF001 - as MkDocs says
    asking: list[Any] = [SimpleNamespace(src_uri=uri, content_string=text) for uri, text in pages]
    return [*downloads(config, asking, language)]


def test_the_workbook_stands_beside_each_page_that_leads_to_it():
    link = "[it](touchpoints.xlsx)"
    files = made(("a.md", link), ("guide/b.md", link), ("guide/c.md", link), ("d.md", "none"))

    assert ["touchpoints.xlsx", "guide/touchpoints.xlsx"] == [each.dest_uri for each in files]
    assert template_for_all("en") == files[0].content_bytes


def test_the_workbook_for_all_is_ours_in_each_language():
    for language in ("en", "fa"):
        found = read(template_for_all(language))
        assert "example_row" in {each.sort for each in found.remarks}
