"""Words of authors in sentences of ours: marked with their language where that is another."""

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup, escape

from cxmap.language.languages import direction
from cxmap.language.scripts import may_be_read_in

_QUOTED: Final = re.compile("\u2068([^\u2068\u2069]*)\u2069(”?)")
"""What is isolated without a direction of its own (FSI), and the quotation mark behind it."""


def quoted(text: str, *, language: str, note: str) -> Markup:
    """Give a sentence in which Persian words are known as such to whoever reads another language.

    Our messages quote what stands in the files, which nobody translates; ``note`` says so.
    """
    return escape(text) if language == "fa" else Markup().join(_pieces(text, language, note))


def _pieces(text: str, language: str, note: str) -> Iterator[Markup]:
    end = 0
    for found in _QUOTED.finditer(text):
        if may_be_read_in(language, found[1]):
            continue
        yield escape(text[end : found.start()])
        yield Markup('<span lang="fa" dir="{}">{}</span>{}').format(
            direction("fa"), *found.groups()
        )
        if found[2]:
            yield Markup(' <span class="cx-quiet">({})</span>').format(note)
        end = found.end()
    yield escape(text[end:])
