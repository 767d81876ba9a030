"""Properties of CSS as programs that draw SVG know them: older attributes, and plain values."""

import re
from typing import Final

from cxmap.pages.alone.sheets import Declarations

_PLACES: Final = frozenset({"cx", "cy", "r", "rx", "transform", "x", "y"})
"""What newer browsers read in a style sheet, and all others in attributes only."""

_LOOKS: Final = frozenset(
    {
        *("color", "fill", "fill-opacity", "opacity", "paint-order"),
        *("font-family", "font-size", "font-weight", "text-anchor"),
        *("stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-width"),
    }
)
_PIXELS: Final = re.compile(r"(?<=\d)px")
_SHEER: Final = re.compile(r"rgba\((\d+), (\d+), (\d+), ([\d.]+)\)")


def attributes_of(declared: Declarations) -> dict[str, str]:
    """Give places and shapes as attributes.

    >>> attributes_of({"r": "4px", "transform": "translateX(-20px)", "fill": "none"})
    {'r': '4', 'transform': 'translate(-20)'}
    """
    return {key: _as_attribute(value) for key, value in declared.items() if key in _PLACES}


def styles_of(declared: Declarations) -> dict[str, str]:
    """Give colours, strokes and letters in values that every program reads.

    >>> styles_of({"fill": "rgba(255, 255, 255, 0.87)", "font-size": "13px", "margin": "0"})
    {'fill': '#ffffff', 'fill-opacity': '0.87', 'font-size': '13px'}
    >>> styles_of({"fill": "transparent"})
    {'fill': '#ffffff', 'fill-opacity': '0'}
    """
    styles = {}
    for key, value in declared.items():
        if key in _LOOKS:
            colour, opacity = _plain(value)
            styles[key] = colour
            if opacity:
                styles[f"{key}-opacity"] = opacity
    return styles


def _plain(value: str) -> tuple[str, str]:
    """Give a colour and how much it covers, which is empty where it covers all."""
    if value == "transparent":
        return "#ffffff", "0"
    sheer = _SHEER.fullmatch(value)
    if sheer is None:
        return value, ""
    return "#{:02x}{:02x}{:02x}".format(*map(int, sheer.groups()[:3])), sheer[4]


def _as_attribute(value: str) -> str:
    plain = _PIXELS.sub("", value).replace(", ", " ")
    return plain.replace("scaleX(-1)", "scale(-1 1)").replace("translateX(", "translate(")
