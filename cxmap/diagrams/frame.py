"""The frame of every drawing: its size, its direction, its name, and what it shows in words."""

from collections.abc import Mapping
from types import MappingProxyType

from cxmap.diagrams.canvas import Canvas
from cxmap.diagrams.markup import Markup, element, text, value_text


def framed(
    canvas: Canvas,
    height: float,
    *inside: Markup,
    name: str,
    title: str,
    description: str,
    descriptions_for: Mapping[str, str] = MappingProxyType({}),
) -> Markup:
    """Give a drawing as SVG; ``name`` begins the ids of its title and its description.

    Personas for whom it shows something else have descriptions of their own: where one is chosen,
    its description takes over the id.
    """
    return element(
        "svg",
        element("title", text(title), id=f"{name}-t"),
        element(
            "desc",
            text(description),
            id=f"{name}-d",
            data_cx_for="" if descriptions_for else None,
        ),
        *(
            element("desc", text(said), data_cx_for=persona)
            for persona, said in descriptions_for.items()
        ),
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
