"""The symbols of a map: defined once in their size, and then only named, for they come often."""

import re
from typing import Final

from cxmap.diagrams.markup import Markup, element
from cxmap.diagrams.measures import CHANNEL, FACE, ICON

_SIDES: Final = {"c": CHANNEL, "f": FACE, "i": ICON}
"""How large channels, faces and icons are."""
_AMONG_CHANNELS: Final = "i-differ"
_BESIDE_NUMBER: Final = 12
"""How far from the top of a card its channels are: all of them, so this is said but once."""
_MIRRORED: Final = "i-unknown"
"""Follows the reading direction: the Persian question mark is the other way round."""

# No anchor of a page looks like this: those of ours say in full what they lead to.
_USED: Final = re.compile(r'href="#([cfi])_([\w-]+)"')
_NAMED: Final = re.compile(r'(\b(?:id="|href="#))([cfi])_')


def side_of(name: str) -> int:
    """Give how large a symbol is drawn: ``i-met``, an icon, smaller than ``c-phone``, a channel."""
    return CHANNEL if name == _AMONG_CHANNELS else _SIDES[name[0]]


def address_in_picture(name: str) -> str:
    """Give the address at which a picture defines a symbol.

    >>> address_in_picture("i-met")
    '#i_met'
    """
    return f"#{name.replace('-', '_', 1)}"


def definitions(drawing: Markup, pieces: Markup = "", *, is_rtl: bool) -> Markup:
    """Define the pieces of a drawing, and what all of it uses of the page's sprite.

    Symbols are drawn from their upper corner on, channels lower.
    """
    used = sorted({f"{kind}-{name}" for kind, name in _USED.findall(pieces + drawing)})
    symbols = (_definition(name, side_of(name), is_rtl) for name in used)
    return element("defs", *symbols, pieces, aria_hidden="true")


def with_its_own(picture: Markup) -> Markup:
    """Give a picture whose symbols have other names than those of a second one beside it.

    >>> print(with_its_own(Markup('<use id="i_met"/><use href="#i_met"/>')))
    <use id="in_met"/><use href="#in_met"/>
    """
    return Markup(_NAMED.sub(r"\1\2n_", picture))


def _definition(name: str, side: int, is_rtl: bool) -> Markup:  # noqa: FBT001 - plain value
    is_mirrored = is_rtl and name == _MIRRORED
    return element(
        "use",
        href=f"#cx-{name}",
        id=address_in_picture(name)[1:],
        x=-side if is_rtl else None,
        y=_BESIDE_NUMBER if side == CHANNEL else None,
        width=side,
        height=side,
        transform=f"matrix(-1 0 0 1 {-side} 0)" if is_mirrored else None,
    )
