"""Why things were edited, in the words of whoever did, as far as a page can tell them."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from cxmap.language.languages import LANGUAGES
from cxmap.language.personal_data import without_personal_data
from cxmap.language.scripts import language_told, may_be_read_in
from cxmap.language.words import word
from cxmap.views.phrases import Phrase
from cxmap.views.reader import Reader

_MOST: Final = 3
"""So many reasons are told of a day."""

_LONGEST: Final = 120
"""So many letters of a reason are shown; git asks for about seventy."""

_JOINING: Final = "\u200c\u200d"
"""Signs without a form that spelling needs: all others hide something, or turn lines round."""


def reasons_said(reader: Reader, said: Iterable[str]) -> tuple[Phrase, ...]:
    """Give the first of some lines that were said in git, each in its own language and quotes."""
    lines = dict.fromkeys(filter(None, map(_readable, said)))
    return tuple(_phrase(reader, each) for each in [*lines][:_MOST])


def _readable(said: str) -> str:
    r"""Give a line as letters alone, without personal data, cut where a word ends.

    >>> _readable("Ask\u202e  sooner\x07")
    'Ask sooner'
    """
    line = " ".join("".join(map(_as_seen, said)).split())
    line = without_personal_data(line)
    if len(line) <= _LONGEST:
        return line
    whole_words = line[: _LONGEST + 1].rpartition(" ")[0] or line[:_LONGEST]
    return f"{whole_words.rstrip(' .,;:،؛')}…"


def _as_seen(letter: str) -> str:
    if letter.isspace():
        return " "
    is_hidden = unicodedata.category(letter)[0] == "C" and letter not in _JOINING
    return "" if is_hidden else letter


def _phrase(reader: Reader, line: str) -> Phrase:
    """Give a line in the language that its letters tell: git knows of none."""
    if may_be_read_in(reader.language, line):
        return reader.own(reader.word("changes.reason", reason=line))
    language = language_told(line, LANGUAGES, "en")
    said = word(language, "changes.reason", reason=line)
    return Phrase(text=said, language=language, is_foreign=language != reader.language)
