"""``mkdocs.yml`` becomes a host that shows an outline."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin

from cxmap.adapters.mkdocs_plugin.host import Host
from cxmap.adapters.mkdocs_plugin.plugin import CxmapPlugin
from cxmap.foundation.faults import BuildFault
from cxmap.publication.publication import Outline


def host_of(project: Path, outline: Outline, folder: Path) -> Host:
    """Load ``mkdocs.yml`` and show an outline; plugins may write into the folder.

    Raises what MkDocs and its plugins raise.
    """
    # Plugins stay with their site: the last good one must not notice that another is tried.
    MkDocsConfig.plugins.plugin_cache.clear()  # type: ignore[attr-defined]  # it is an option there
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    try:
        config = load_config(config_file=str(project / "mkdocs.yml"), site_dir=str(folder))
        plugin = _our_plugin(config)
        plugin.outline = outline
        config.plugins.on_startup(command="serve", dirty=False)
        config = config.plugins.on_config(config)
        return Host(config, plugin, outline)
    except Abort as abort:
        # What was wrong stands in the log only.
        raise ConfigurationError("; ".join(complaints.lines) or str(abort)) from abort
    finally:
        logger.removeHandler(complaints)


class _Complaints(logging.Handler):
    """Keeps what MkDocs says about a configuration that it refuses."""

    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _our_plugin(config: MkDocsConfig) -> CxmapPlugin:
    plugins: list[BasePlugin[Any]] = list(config.plugins.values())
    ours = next((plugin for plugin in plugins if isinstance(plugin, CxmapPlugin)), None)
    if ours is None:
        raise BuildFault("plugin_missing")
    return ours
