"""Icons and faces: drawn once on a page, and used wherever the page wants them."""

import re
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from cxmap.pages.page import Page
from cxmap.pages.slots import silent_part

_DOT: Final = 'fill="currentColor" stroke="none"'
_ICONS: Final = {
    "met": '<path d="M4 10.5l4 4 8-9"/>',
    "missed": '<path d="M5 5l10 10M15 5L5 15"/>',
    "exceeded": '<path d="M10 16V5M5 9.5L10 4l5 5.5"/>',
    "unknown": '<path d="M7 7.2C7 5.4 8.3 4.2 10 4.2s3 1.1 3 2.8c0 2.2-3 2.4-3 4.8"/>'
    f'<circle {_DOT} cx="10" cy="15.4" r="1.2"/>',
    "star": f'<path {_DOT} d="M10 2.6l2.2 4.8 5.2.6-3.9 3.5 1.1 5.2-4.6-2.6-4.6 2.6 1.1-5.2'
    'L2.6 8l5.2-.6z"/>',
    "pain": '<path d="M11.5 3L5 11.2h4.6L8.5 17 15 8.8h-4.6z"/>',
    "opportunity": '<path d="M7.6 14c0-1.7-2.8-2.8-2.8-6a5.2 5.2 0 0 1 10.4 0c0 3.2-2.8 4.3-2.8 6z'
    'M8 17h4"/>',
    "signature": '<path d="M10 2.8c.7 4.6 2.3 6.4 7 7.2-4.7.8-6.3 2.6-7 7.2-.7-4.6-2.3-6.4-7-7.2'
    ' 4.7-.8 6.3-2.6 7-7.2z"/>',
    "beside": '<path d="M7 3.5v13M13 3.5v13"/>',
    "milestone": '<path d="M5 17.5V3.5h10l-2.4 3.6L15 10.7H5"/>',
    "end": '<path d="M6 6h8v8H6zM3 3h14v14H3z"/>',
    "loop": '<path d="M5 8a5.5 5.5 0 1 1-.6 4M5 3.6V8h4.4"/>',
    "onwards": '<path d="M3.5 10h13M11.5 5l5 5-5 5"/>',
    "differ": '<path d="M4 7.5h12M4 12.5h12M13 4L7 16"/>',
    "stop": '<circle cx="10" cy="10" r="7"/><path d="M5.2 14.8l9.6-9.6"/>',
    "search": '<circle cx="8.5" cy="8.5" r="5"/><path d="M12.5 12.5l4.5 4.5"/>',
    "speech": '<path d="M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z"/>',
    "book": '<path d="M10 5.5C8.3 4.3 6 3.9 3 4v11c3-.1 5.3.3 7 1.5 1.7-1.2 4-1.6 7-1.5V4'
    'c-3-.1-5.3.3-7 1.5zM10 5.5v11"/>',
    "person": '<circle cx="10" cy="6.5" r="3.2"/><path d="M3.8 17c.7-3.6 3-5.4 6.2-5.4s5.5 1.8'
    ' 6.2 5.4"/>',
    "edit": '<path d="M4 16l.7-3.4L13 4.3a1.6 1.6 0 0 1 2.3 0l.4.4a1.6 1.6 0 0 1 0'
    ' 2.3l-8.3 8.3z"/>',
    "register": '<path d="M5 3h7l3 3v11H5zM10 8.5v5M7.5 11h5"/>',
    "hand-over": '<path d="M3 7h11M10.5 3.5L14 7l-3.5 3.5M17 13H6M9.5 9.5L6 13l3.5 3.5"/>',
    "added": '<path d="M10 4v12M4 10h12"/>',
    "removed": '<path d="M4 10h12"/>',
    "changed": '<path d="M4 7.5h12M4 12.5h12M13 4L7 16"/>',
    "moved": '<path d="M6.5 16V4M3.5 7l3-3 3 3M13.5 4v12M10.5 13l3 3 3-3"/>',
    "away": '<path d="M6.5 16V4M3.5 7l3-3 3 3M13.5 4v12M10.5 13l3 3 3-3"/>',
    "new": '<path d="M10 4v12M4 10h12"/>',
    "copy": '<path d="M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z"/>',
    "print": '<path d="M6 7V3h8v4M6 13H3.5V7h13v6H14M6 11h8v6H6z"/>',
    "save": '<path d="M10 3v9.5M6 9l4 4 4-4M3.5 13.5V17h13v-3.5"/>',
    "clock": '<circle cx="10" cy="10" r="7"/><path d="M10 5.8V10l2.8 2"/>',
    "fold": '<path d="M5 7.5l5 5 5-5"/>',
}
_CHANNELS: Final = {
    "in-person": '<circle cx="7" cy="6" r="2.4"/><circle cx="13.8" cy="7" r="1.9"/>'
    '<path d="M2.6 16c.4-3.4 2-5 4.4-5s4 1.6 4.4 5M13.5 11.2c2.2-.1 3.6 1.4 3.9 4.3"/>',
    "phone": '<path d="M5 3.2l2.6.1 1.2 3.3-1.7 1.6c.8 1.9 2.2 3.3 4.1 4.1l1.6-1.7 3.3 1.2.1 2.6'
    'c-.8 1-1.8 1.5-3 1.4C8 15.4 4.6 12 4.2 6.8c-.1-1.2-.2-2.6.8-3.6z"/>',
    "web": '<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.6 2.2 3.6 4.5 3.6 7'
    's-1 4.8-3.6 7c-2.6-2.2-3.6-4.5-3.6-7s1-4.8 3.6-7z"/>',
    "app": '<path d="M6 2.5h8v15H6zM9 15h2"/>',
    "email": '<path d="M3 5h14v10H3zM3 5.5l7 5.5 7-5.5"/>',
    "sms": '<path d="M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5zM7 9h.01M10 9h.01M13 9h.01"/>',
    "chat": '<path d="M3 4h9.5v6.5H7.5L5 12.7v-2.2H3zM15 8h2v6.5h-2v2.2l-2.5-2.2H8.5v-1.5"/>',
    "social": '<circle cx="5" cy="10" r="2.2"/><circle cx="14.5" cy="5" r="2.2"/>'
    '<circle cx="14.5" cy="15" r="2.2"/><path d="M7 9l5.5-3M7 11l5.5 3"/>',
    "shop": '<path d="M3.5 8.5L5 4h10l1.5 4.5M4.5 9v7h11V9M8.5 16v-4h3v4M3.5 8.5h13"/>',
    "post": '<path d="M3 6.5L10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7"/>',
    "print-channel": '<path d="M5 3h7l3 3v11H5zM7.5 8h5M7.5 11h5M7.5 14h3"/>',
    "ivr": '<path d="M4 11V9a6 6 0 0 1 12 0v2M4 11h2.5v4H4zM16 11h-2.5v4H16zM16 15c0 1.5-2'
    ' 2.2-4 2.2"/>',
    "digital": '<path d="M3 4.5h14v9H3zM7.5 17h5M10 13.5V17"/>',
    "voice": '<path d="M10 3a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0V5a2 2 0 0 1 2-2zM5.5 9a4.5 4.5 0 0'
    ' 0 9 0M10 13.5V17"/>',
    "physical": '<path d="M3.5 7.5h13V17h-13zM3.5 7.5L6 3.5h8l2.5 4M10 3.5v4M8 11h4"/>',
    "other": '<circle cx="10" cy="10" r="6"/><circle cx="10" cy="10" r="1.5"/>',
}
_HEAD: Final = '<use href="#cx-f-head"/>'
_FACES: Final = {
    "head": '<circle fill="currentColor" fill-opacity=".1" cx="12" cy="12" r="10"/>'
    f'<circle {_DOT} cx="8.6" cy="9.8" r="1.35"/><circle {_DOT} cx="15.4" cy="9.8" r="1.35"/>',
    "very-happy": f'{_HEAD}<path {_DOT} d="M7 13.5c1 3 2.8 4.2 5 4.2s4-1.2 5-4.2z"/>',
    "happy": f'{_HEAD}<path d="M7.6 14c1.2 1.8 2.7 2.5 4.4 2.5s3.2-.7 4.4-2.5"/>',
    "neutral": f'{_HEAD}<path d="M8 15.4h8"/>',
    "unhappy": f'{_HEAD}<path d="M8 16.4c1-1.5 2.4-2.1 4-2.1s3 .6 4 2.1"/>',
    "very-unhappy": f'{_HEAD}<path d="M7.4 17.4c1-2.6 2.6-3.6 4.6-3.6s3.6 1 4.6 3.6'
    'M6.4 6.4l3.2 1.4M17.6 6.4l-3.2 1.4"/>',
    "unknown": '<circle stroke-dasharray="3 3.2" cx="12" cy="12" r="10"/>',
}
SYMBOLS: Final = (
    {f"cx-i-{name}": (20, shape) for name, shape in _ICONS.items()}
    | {f"cx-c-{name}": (20, shape) for name, shape in _CHANNELS.items()}
    | {f"cx-f-{name}": (24, shape) for name, shape in _FACES.items()}
)
"""Id of a symbol -> the side of its square, and its shapes. Stroke and colour come from CSS."""

_USED: Final = re.compile(r'<use href="#(cx-[icf]-[a-z-]+)"')


def with_sprite(page: Page) -> Page:
    """Give a page with the symbols that it uses at its end, each once; it is silent."""
    symbols = sprite(page.body, *(html for _, html in page.silent))
    if not symbols:
        return page
    token, slot = silent_part(Markup(symbols))  # noqa: S704 - all of it stands in this file
    return replace(page, body=page.body + str(slot), silent=(*page.silent, (token, symbols)))


def sprite(*html: str) -> str:
    """Give the symbols that parts of a page use, with what these share; nothing for none.

    >>> sprite('<svg><use href="#cx-i-met"/></svg>').count("<symbol")
    1
    """
    named = {name for part in html for name in _USED.findall(part)}
    shared = {name for each in named for name in _USED.findall(SYMBOLS[each][1])}
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 {side} {side}">{shapes}</symbol>'
        for name in sorted(named | shared)
        for side, shapes in [SYMBOLS[name]]
    )
    return f'<svg class="cx-sprite" aria-hidden="true">{symbols}</svg>' if symbols else ""
