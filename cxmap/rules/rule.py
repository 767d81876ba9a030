"""What a rule is: a code, words in every language, two examples, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Argument, Severity
from cxmap.foundation.spans import Span
from cxmap.language.messages import Message
from cxmap.model.entries import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a rule does not hold: a part, or the value under one of its keys.

    ``span`` is where it stands when that is less than the value, or a translation of it; ``seen``
    is a second part that helps to understand, or the value under its key ``seen_under``, and
    ``remark`` what is said of it; ``arguments`` fill the rule's sentence.
    """

    part: Part
    key: str = ""
    index: int | str | None = None
    span: Span | None = None
    seen: Part | None = None
    seen_under: str = ""
    remark: str = "seen_here"
    arguments: Mapping[str, Argument]


def finding(
    part: Part,
    key: str = "",
    index: int | str | None = None,
    /,
    *,
    span: Span | None = None,
    seen: Part | None = None,
    seen_under: str = "",
    remark: str = "seen_here",
    **arguments: Argument,
) -> Finding:
    """Point at a part, or at the value under one of its keys."""
    return Finding(
        part=part,
        key=key,
        index=index,
        span=span,
        seen=seen,
        seen_under=seen_under,
        remark=remark,
        arguments=arguments,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with everything that is said about it.

    ``needs_all_files`` marks a rule that claims an absence: while a file cannot be read it is
    skipped and reported as skipped. ``needs_day`` marks one that finds nothing where nobody says
    which day it is. ``softens_in_draft`` makes its findings warnings in drafts.
    """

    code: str
    severity: Severity
    words: Mapping[str, Message]
    bad: str
    good: str
    find: Callable[[Catalog], Iterator[Finding]]
    needs_all_files: bool = False
    needs_day: bool = False
    softens_in_draft: bool = True
