"""What templates call to show a trend: its drawings as markup that is escaped already."""

from collections.abc import Callable

from markupsafe import Markup

from cxmap.pages.drawings import Drawings
from cxmap.views.reader import Reader
from cxmap.views.trend import Trend


def charts(reader: Reader, drawings: Drawings) -> dict[str, Callable[[Trend], object]]:
    """Give ``trend``, pictures for wide and for narrow screens, and ``spark``, a small one."""

    def trend(shown: Trend) -> tuple[tuple[str, Markup], ...]:
        drawn = map(Markup, drawings.trend(reader, shown))
        return tuple(zip(("wide", "narrow"), drawn, strict=False))

    def spark(shown: Trend) -> Markup:
        return Markup(drawings.spark(reader, shown))  # noqa: S704 - drawn by us, and escaped there

    return {"trend": trend, "spark": spark}
