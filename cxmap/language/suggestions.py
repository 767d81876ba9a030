"""The nearest known word: "did you mean"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, floor
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from cxmap.language.folding import fold, folded_key

NEAR_ENOUGH = 0.72
"""Similarity from 0 to 1, one minus the share of letters to change. Below it a guess misleads."""

_SET_OFF: Final = " \t\u00a0\u200c\"'`«»‹›“”„‟‘’‚‛"


@dataclass(slots=True)
class KnownWords:
    """Words that may be meant, for whoever asks more than once.

    Of words that are equally near the shorter ones come first, then those of an earlier group.
    """

    _choices: list[str]
    _folded: list[str] = field(default_factory=list)
    _asked: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, *groups: Iterable[str]) -> "KnownWords":
        """Gather words, group by group: what is offered first is what should rather be written.

        >>> KnownWords.of(["sales"], ["Sales"]).nearest("slaes")
        'sales'
        """
        ranks = {word: rank for rank, group in reversed([*enumerate(groups)]) for word in group}
        words = sorted(ranks, key=lambda word: (len(folded_key(word)), ranks[word], word))
        return cls(words, [*map(folded_key, words)])

    def nearest(self, word: str) -> str:
        """Give the word that was most likely meant, or an empty text."""
        if word not in self._asked:
            meant = folded_key(unquoted(word))
            # Among words of very different length none is near enough: most need no comparison.
            start = bisect_left(self._folded, floor(len(meant) * NEAR_ENOUGH), key=len)
            end = bisect_right(self._folded, ceil(len(meant) / NEAR_ENOUGH), key=len)
            match = process.extractOne(
                meant,
                self._folded[start:end],
                scorer=OSA.normalized_similarity,
                score_cutoff=NEAR_ENOUGH,
            )
            self._asked[word] = self._choices[start + match[2]] if match else ""
        return self._asked[word]


def unquoted(text: str) -> str:
    """Give a text without the quotation marks and spaces around it, of whatever kind they are.

    >>> unquoted("«sales»"), unquoted("“chain-buyer” ")
    ('sales', 'chain-buyer')
    """
    return text.strip(_SET_OFF)


def holding_words_of(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the known names in which every word of a text stands, the shortest first.

    >>> holding_words_of("پس از فروش", ["فروش", "خدمات پس از فروش"])
    ('خدمات پس از فروش',)
    """
    asked = _words(text)
    found = {name for name in known if asked and asked <= _words(name)}
    return tuple(sorted(found, key=lambda name: (len(name), name)))


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", fold(text)))


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that was most likely meant, or an empty text.

    Words are compared as they fold, so yeh, kaf, ZWNJ, digits and case never count as a difference.

    >>> nearest("ownr", ["owner", "stages"])
    'owner'
    >>> nearest("xyz", ["owner", "stages"])
    ''
    """
    return KnownWords.of(known).nearest(word)
