"""The whole project as JSON for ``cxmap export``, for other programs and for coming back."""

from typing import Final

from cxmap.adapters.command_line.exports.order import Order, Texts
from cxmap.views.project_data import NAME, project_text

WHAT: Final = ("json",)
TAKES: Final = frozenset({"audience"})
ENDINGS: Final = ()


def made(order: Order) -> Texts:
    """Give the data of the whole project."""
    return Texts(said=((NAME, project_text(order.home.catalog)),))
