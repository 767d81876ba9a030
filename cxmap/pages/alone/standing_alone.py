"""A picture of a page becomes a file of its own: its colours, letters and symbols are in it.

Programs that show SVG know less of CSS than browsers do. So what the style sheets say of each
element is worked out here: places and shapes become attributes, the rest classes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from cxmap.pages.alone.directions import ordered
from cxmap.pages.alone.letters import letters_of
from cxmap.pages.alone.properties import attributes_of, styles_of
from cxmap.pages.alone.sheets import Declarations, Scheme, StyleSheet, style_sheet
from cxmap.pages.icons import sprite

_AROUND: Final = '<div class="md-typeset"><figure class="cx-diagram {name}">{svg}</figure></div>'
"""Where a picture stands on a page; the sheets of diagrams count on it."""

_NAMES: Final = {"blueprint": "cx-blueprint", "flow": "cx-flow", "beside": "cx-both"}
"""What the sheets call diagrams that have one of their own."""

_DRAWN: Final = frozenset({"a", "circle", "g", "path", "rect", "svg", "text", "use"})
_EDGE: Final = frozenset({"stroke", "stroke-width"})
_KEPT_IN_GROUPS: Final = frozenset({"class", "role"})
_ONLY_ON_PAGES: Final = ("class", "data-cx-", "aria-labelledby", "tabindex")


@dataclass(slots=True)
class _Classes:
    """Names for what elements look like, in the order in which they are first met."""

    names: dict[str, str] = field(default_factory=dict)

    def name(self, styles: Declarations) -> str:
        """Give the name of a look."""
        said = ";".join(f"{key}:{value}" for key, value in sorted(styles.items()))
        return self.names.setdefault(said, f"s{len(self.names)}")

    def sheet(self) -> str:
        """Give all of them as a style sheet."""
        return "".join(f".{name}{{{said}}}" for said, name in self.names.items())


def standing_alone(
    svg: str,
    *,
    language: str,
    diagram: str = "map",
    scheme: Scheme = "light",
    page: str = "",
    with_letters: bool = True,
) -> str:
    """Give a picture of ours as a whole file of SVG; ``diagram`` is what it shows.

    ``page`` is the address on the web of the page it is drawn for: its links lead there. Without
    one there are no links, for they would lead nowhere. Without ``with_letters`` the file names the
    letters and does not hold them.
    """
    figure = _NAMES.get(diagram, "")
    sheet = style_sheet(scheme, figure)
    root = ET.fromstring(_AROUND.format(svg=svg, name=figure))  # noqa: S314 - markup of ours, escaped
    picture = root[0][0]
    classes = _Classes()
    for element, parent, declared in list(_declared(root, sheet)):
        if declared.get("display") == "none" or declared.get("visibility") == "hidden":
            parent.remove(element)
        else:
            _dress(element, parent, declared, classes)
    for link in list(picture.iter("a")):
        _lead(link, page)
    _drop_unused(picture)
    _bring_symbols(picture)
    _unnest(picture)
    looks = classes.sheet()
    letters = letters_of("".join(picture.itertext())) if with_letters else ""
    style = ET.Element("style")
    style.text = letters + looks
    picture.insert(0, style)
    picture.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg",
        "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xml:lang": language,
    }
    return f"{ET.tostring(picture, encoding='unicode')}\n"


def _declared(root: ET.Element, sheet: StyleSheet) -> Iterator[tuple[Any, Any, Declarations]]:
    """Give what is drawn, with what it stands in and what was declared for it."""
    for element, declared in sheet.declared(root):
        if element.etree_element.tag in _DRAWN:
            yield element.etree_element, element.parent.etree_element, declared


def _dress(
    element: ET.Element, parent: ET.Element, declared: Declarations, classes: _Classes
) -> None:
    for key in [key for key in element.attrib if key.startswith(_ONLY_ON_PAGES)]:
        del element.attrib[key]
    element.attrib |= attributes_of(declared)
    styles = styles_of(declared)
    if element.tag == "text":
        element.text = ordered(element.text or "")
        if styles.pop("paint-order", "") == "stroke":
            # Some programs paint letter by letter, each with its edge over the one before.
            edge = {key: styles.pop(key) for key in [*styles] if key in _EDGE}
            halo = ET.Element("text", {**element.attrib, "aria-hidden": "true"})
            halo.text = element.text
            halo.set("class", classes.name({**styles, **edge, "fill": "none"}))
            parent.insert(list(parent).index(element), halo)
    if styles:
        element.set("class", classes.name(styles))


def _lead(link: ET.Element, page: str) -> None:
    """Let a link lead to the web; one that leads nowhere becomes a plain group."""
    href = link.attrib.pop("href", "")
    if href and page:
        link.set("xlink:href", urljoin(page, href))
    else:
        link.tag = "g"
        link.attrib.pop("aria-label", None)


def _drop_unused(picture: ET.Element) -> None:
    """Leave out pieces that nothing draws any more: names of links, and what a context hides."""
    used = {use.attrib["href"].removeprefix("#") for use in picture.iter("use")}
    for home in picture.iter("defs"):
        for piece in home.findall("g"):
            if piece.get("id") not in used:
                home.remove(piece)


def _bring_symbols(picture: ET.Element) -> None:
    """Put the symbols that a picture uses into it; older programs know only the older name."""
    uses = list(picture.iter("use"))
    home = next(picture.iter("defs"), None)
    named = "".join(f'<use href="{use.attrib["href"]}"' for use in uses)
    symbols = sprite(named)
    if symbols and home is not None:
        for place, symbol in enumerate(ET.fromstring(symbols)):  # noqa: S314 - ours
            home.insert(place, symbol)
            uses += symbol.iter("use")
    for use in uses:
        use.set("xlink:href", use.attrib.pop("href"))


def _unnest(picture: ET.Element) -> None:
    """Make groups of pictures in a picture: not every program draws those."""
    for inner in [each for each in picture.iter("svg") if each is not picture]:
        x, y = (inner.attrib.pop(key, "0") for key in ("x", "y"))
        kept = {key: value for key, value in inner.attrib.items() if key in _KEPT_IN_GROUPS}
        inner.tag = "g"
        inner.attrib.clear()
        inner.attrib |= {"transform": f"translate({x} {y})", **kept}
        for said in [each for each in inner if each.tag in ("title", "desc")]:
            inner.remove(said)
