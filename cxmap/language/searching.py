"""What the search in the browser knows of letters and words."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from cxmap.language.folding import LETTERS, UNSEEN

SEPARATOR: Final = r"[\s!-$&(-,\-/:-@\[-`{-~«»·…–—‘“”،؛؟۔×÷]+|\.(?!\d)"
"""Where words end, for JavaScript: not at half-spaces, signs of percent and apostrophes."""


_BETWEEN_WORDS: Final = re.compile("[,،]")


def words_of_group(text: str) -> tuple[str, ...]:
    """Give the words that stand in one line with commas between them.

    >>> words_of_group("puncture, flat tyre")
    ('puncture', 'flat tyre')
    """
    return tuple(filter(None, map(str.strip, _BETWEEN_WORDS.split(text))))


@cache
def words_of_search() -> dict[str, Any]:
    """Give the tables that the search needs, as plain values for a script."""
    table: dict[str, Any] = tomllib.loads(
        Path(__file__).with_name("search.toml").read_text(encoding="utf-8")
    )
    return {
        "letters": LETTERS,
        "unseen": UNSEEN,
        "separator": SEPARATOR,
        "signs": {"%": "درصد", "٪": "درصد"},
        "small": table["small"]["words"],
        "endings": table["endings"]["rows"],
        "verbs": table["verbs"],
        "same": [
            group.split()
            for name in ("spoken", "plurals")
            for line in table[name]["rows"].strip().splitlines()
            for group in line.split("|")
        ],
    }
