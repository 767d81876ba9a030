"""A journey as the text of a Mermaid ``journey`` diagram, for wikis and READMEs that draw one."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.catalog.feelings import felt_at, teller_of
from cxmap.catalog.inherited import owner_of, personas_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Journey, Touchpoint
from cxmap.views.reader import Reader

_MIDDLE: Final = 3
"""Mermaid knows scores from 1 to 5 and wants one everywhere."""

_SPEAKS: Final = re.compile(r"[^\w\s.,!?()/'«»“”‘’،؛؟…–—\u200c-]|[_]")
"""What may mean something to Mermaid or to the page around it: all signs but a few.

The half-space stays as it is, which Mermaid 11 draws: people read this text, too.
"""

_KEYWORD: Final = re.compile(r"\A(?:title|section|acctitle|accdescr|journey)", re.IGNORECASE)
"""How a line begins that is none of ours."""


def mermaid_of(reader: Reader, journey: Journey) -> str:
    """Write a journey: stages as sections, touchpoints as tasks, who goes it and who answers.

    A feeling from -2 to +2 is a score from 1 to 5; where nobody knows it, the name says so. The
    syntax is that of https://mermaid.js.org/syntax/userJourney.html.
    """
    return "\n".join(_lines(reader, journey)) + "\n"


def _lines(reader: Reader, journey: Journey) -> Iterator[str]:
    yield "journey"
    yield f"    title {_name(reader, journey)}"
    for stage in journey.stages:
        if stage.touchpoints:
            yield f"    section {_name(reader, stage)}"
        for touchpoint in stage.touchpoints:
            yield f"      {_task(reader, touchpoint)}"


def _task(reader: Reader, touchpoint: Touchpoint) -> str:
    catalog = reader.catalog
    teller = teller_of(catalog, touchpoint)
    felt = felt_at(catalog, teller) if teller is not None else None
    name = _name(reader, touchpoint)
    if felt is None:
        name = f"{name} ({harmless(reader.word('mermaid.unknown'))})"
    who = (*personas_of(catalog, touchpoint), owner_of(catalog, touchpoint))
    names = (_name(reader, each).replace(",", _coded(",")) for each in who if each is not None)
    actors = ", ".join(dict.fromkeys(names))
    score = _MIDDLE + (felt or 0)
    # A space behind each colon: without it Mermaid takes some texts for styles, and cuts them.
    return f"{name}: {score}: {actors}" if actors else f"{name}: {score}"


def _name(reader: Reader, entry: Entry) -> str:
    return harmless(str(reader.title(entry))) or "…"


def harmless(text: str) -> str:
    r"""Give a text on one line that Mermaid shows as it is, whatever stands in it.

    Signs become the numbers by which Mermaid knows them.

    >>> harmless("a: b; c"), harmless("Title of it"), harmless("نقطه\u200cها") == "نقطه\u200cها"
    ('a#58; b#59; c', '#84;itle of it', True)
    """
    line = " ".join(text.split())
    first = _coded(line[0]) if _KEYWORD.match(line) else ""
    return first + _SPEAKS.sub(lambda sign: _coded(sign[0]), line[1:] if first else line)


def _coded(sign: str) -> str:
    return f"#{ord(sign)};"
