"""What is said of a value that no field takes as it stands: nothing, or another shape."""

from dataclasses import replace
from typing import Final

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Node, Sequence
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Severity, Word
from cxmap.foundation.spans import Span
from cxmap.reading.slips import remark_in_place_of

_CURES: Final = {
    ("list", "text"): "join_items",
    ("text", "list"): "begin_items",
    ("mapping", "list"): "begin_items",
    ("text", "mapping"): "write_keys",
    ("mapping", "text"): "quote_colon",
    ("mapping", "feeling"): "for_one_persona",
}
"""What mends a shape: what was found, what is expected, the sentence."""


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands there, or brackets with nothing between them."""
    return not node and (node is None or isinstance(node, Mapping | Sequence))


def emptiness(document: Document, mark: Mark, key: str, node: Node, *, is_item: bool) -> Problem:
    """Say that nothing is there, under a key or in an item of its list."""
    span = document.span(mark)
    place, remark = remark_in_place_of(document, mark) if node is None else (mark, "")
    if remark:
        return codes.ONLY_A_REMARK.at(document.span(place), key=key, rest=remark)
    if node is not None:
        diagnosis = codes.EMPTY_BRACKETS
    else:
        diagnosis = codes.EMPTY_ITEM if is_item else codes.EMPTY_VALUE
    return diagnosis.at(span, key=key)


def wrong_shape(span: Span, key: str, expected: str, node: Node, *, is_item: bool) -> Problem:
    """Say that a key, or each item of its list, expects another shape than what is written."""
    diagnosis = codes.WRONG_ITEM if is_item else codes.WRONG_TYPE
    found = shape_of(node)
    cure = _CURES.get((found, expected), "") if not is_item else ""
    return diagnosis.at(
        span,
        key=key,
        expected=Word(f"shapes.{expected}"),
        found=Word(f"shapes.{found}"),
        mend=Word(f"problems.{cure}") if cure else "",
    )


def shape_of(node: Node) -> str:
    """Name what an author wrote: a list, a mapping or a text."""
    if isinstance(node, Sequence | tuple):
        return "list"
    if isinstance(node, dict) and not isinstance(node, Localised):
        return "mapping"
    return "text" if node is not None else "nothing"


def softened(problem: Problem, *, is_draft: bool) -> Problem:
    """Let a place stay open in a draft; whatever else is wrong there is wrong."""
    is_open = is_draft and problem.code == codes.EMPTY_VALUE.code
    return replace(problem, severity=Severity.WARNING) if is_open else problem
