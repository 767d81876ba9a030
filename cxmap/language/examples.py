"""The examples of messages and rules, which are written in Persian, in every language."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from cxmap.language.digits import digits_of

_PHRASES: Final = Path(__file__).parent / "messages" / "phrases.toml"
_WRITTEN_IN: Final = "fa"
_LETTER: Final = "[\u0600-\u06ff\u200c]"
_BILINGUAL: Final = re.compile(
    r"\.(?:fa|en)\.yml$|^[ \t]*+(?:- )?(?:fa|en|de):|\{fa:|\[.*،|^[ء-ی]+:|[يك]", re.MULTILINE
)
"""What only examples about both languages hold, such as translations; they stay as they are."""


def example_in(language: str, yaml: str) -> str:
    """Give an example with its phrases in a language; all that means something to cxmap stays.

    >>> example_in("en", "stage: لابی")
    'stage: Lobby'
    """
    phrases = _phrases().get(language)
    if language == _WRITTEN_IN or phrases is None or _BILINGUAL.search(yaml):
        return yaml
    return digits_of(language, _pattern(language).sub(lambda found: phrases[found[0]], yaml))


@cache
def _phrases() -> dict[str, dict[str, str]]:
    return tomllib.loads(_PHRASES.read_text(encoding="utf-8"))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    longest_first = sorted(_phrases()[language], key=len, reverse=True)
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(map(re.escape, longest_first))})(?!{_LETTER})")
