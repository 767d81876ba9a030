"""The frame of every drawing: its size, its direction, its name, and what it shows in words."""

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import Markup, element, text, value_text


def framed(
    canvas: Canvas, height: float, *inside: Markup, name: str, title: str, description: str
) -> Markup:
    """Give a drawing as SVG; ``name`` begins the ids of its title and its description."""
    return element(
        "svg",
        element("title", text(title), id=f"{name}-t"),
        element("desc", text(description), id=f"{name}-d"),
        *inside,
        class_="rtl" if canvas.is_rtl else None,
        viewBox=f"0 0 {value_text(canvas.width)} {value_text(height)}",
        width=canvas.width,
        height=height,
        role="group",
        aria_labelledby=f"{name}-t {name}-d",
    )


def scrolled(drawing: Markup, label: str, **on_paper: str | None) -> Markup:
    """Give a drawing a box of its own to scroll in, which keyboards reach."""
    return element(
        "div",
        drawing,
        class_="cx-diagram__scroll",
        tabindex=0,
        role="region",
        aria_label=label,
        **on_paper,
    )
