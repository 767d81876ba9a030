"""The nearest known word: "did you mean"."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from cxmap.language.folding import folded_key

NEAR_ENOUGH = 0.72
"""Similarity from 0 to 1, one minus the share of letters to change. Below it a guess misleads."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that was most likely meant, or an empty text.

    Words are compared as they fold, so yeh, kaf, ZWNJ, digits and case never count as a difference.

    >>> nearest("ownr", ["owner", "stages"])
    'owner'
    >>> nearest("xyz", ["owner", "stages"])
    ''
    """
    choices = sorted(set(known))
    match = process.extractOne(
        folded_key(word),
        [folded_key(choice) for choice in choices],
        scorer=OSA.normalized_similarity,
        score_cutoff=NEAR_ENOUGH,
    )
    return choices[match[2]] if match else ""
