"""MkDocs as the host of the site: its plugin, and the live preview that ``cxmap serve`` starts."""

from cxmap.adapters.mkdocs_plugin.plugin import CxmapPlugin

__all__ = ["CxmapPlugin"]
