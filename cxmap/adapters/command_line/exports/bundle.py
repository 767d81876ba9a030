"""The whole site as one archive for ``cxmap export``: it opens with a double click."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cxmap.adapters.command_line.exports.order import Files, Order
from cxmap.adapters.command_line.site_building import build_site
from cxmap.outputs.bundle import bundle_of

WHAT: Final = ("bundle",)
TAKES: Final = frozenset({"audience"})
ENDINGS: Final = ("zip",)


def made(order: Order) -> Files:
    """Build the site in every language and pack it. Raises BuildFault where that is not possible.

    The site of the project, where there is one, is left alone.
    """
    audience = order.checked.catalog.audience
    name = f"site-{audience}" if audience else "site"
    with TemporaryDirectory(prefix="cxmap-bundle-") as folder:
        site = Path(folder).resolve() / name
        build_site(
            order.checked, order.project, site, order.home.today, order.language, strict=False
        )
        data = bundle_of(site)
    return Files(count=1, made=iter([(f"{name}.zip", data)]), have_language=False)
