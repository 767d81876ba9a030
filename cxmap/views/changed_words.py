"""Two versions of a text as one: which words stayed, which went and which came."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from cxmap.language.languages import direction

Deed: TypeAlias = Literal["kept", "removed", "added"]

_AROUND: Final = 5
"""So many words are repeated before and after what changed."""

_SHORT: Final = 90
_FEW: Final = 3
"""Fewer words that stayed are read faster twice."""

_WORD: Final = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in a row, and what became of them."""

    text: str
    deed: Deed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedText:
    """Two versions of a text in one language; ``is_mostly_kept`` where few of its words differ."""

    pieces: tuple[Piece, ...]
    language: str
    is_mostly_kept: bool = False

    @property
    def is_short(self) -> bool:
        """Tell whether it fits on a line or two among others."""
        return sum(len(each.text) for each in self.pieces) <= _SHORT

    @property
    def direction(self) -> str:
        """The reading direction of the text's own language."""
        return direction(self.language)


def changed_words(before: str, after: str, language: str) -> ChangedText:
    """Give what is different between two texts, with a few words around it.

    >>> said = changed_words("in five days", "in two days", "en")
    >>> [(each.deed, each.text) for each in said.pieces]
    [('kept', 'in '), ('removed', 'five '), ('added', 'two '), ('kept', 'days')]
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(
        None, [each.rstrip() for each in old], [each.rstrip() for each in new], autojunk=False
    )
    codes = matcher.get_opcodes()
    pieces: list[Piece] = []
    for number, (kind, a, b, c, d) in enumerate(codes):
        if kind == "equal":
            kept = _kept(new[c:d], is_first=number == 0, is_last=number == len(codes) - 1)
            pieces.append(Piece(text=kept, deed="kept"))
            continue
        pieces += _pieces(old[a:b], new[c:d])
    stayed = sum(b - a for kind, a, b, _, _ in codes if kind == "equal")
    return ChangedText(
        pieces=tuple(pieces),
        language=language,
        is_mostly_kept=stayed >= max(_FEW, len(old) / 2, len(new) / 2),
    )


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    if old:
        yield Piece(text="".join(old), deed="removed")
    if new:
        yield Piece(text="".join(new), deed="added")


def _kept(words: list[str], *, is_first: bool, is_last: bool) -> str:
    """Give what stayed, cut short where it is long."""
    begins = 0 if is_first else _AROUND
    ends = 0 if is_last else _AROUND
    if len(words) <= begins + ends + 1:
        return "".join(words)
    left, right = "".join(words[:begins]), "".join(words[len(words) - ends :])
    return f"{left}… {right}" if left or right else "… "
