"""Names that are said one after the other in a sentence, and those that people type so."""

import re
from collections.abc import Iterable
from typing import Final

from cxmap.language.words import word

_BETWEEN: Final = re.compile("[,،;؛]")


def joined(names: Iterable[str], language: str) -> str:
    """Say names one after the other, with the comma of a language between them.

    >>> joined(["sales", "support"], "fa")
    'sales، support'
    """
    return word(language, "entry.comma").join(names)


def parted(text: str) -> list[str]:
    """Take a list apart that somebody typed, whichever comma was at hand.

    >>> parted("CX372، CX368,CX301,")
    ['CX372', 'CX368', 'CX301']
    """
    return [name.strip() for name in _BETWEEN.split(text) if name.strip()]
