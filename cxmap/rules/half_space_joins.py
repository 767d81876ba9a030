"""A half-space joins two parts of a word; anywhere else nobody sees it."""

from collections.abc import Iterator
from itertools import islice

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.spelling import (
    has_stray_half_space,
    stands_alone,
    words_with_stray_half_spaces,
)
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.written_texts import places_within, written_texts


# A quotation mark of YAML ends a text, too.
def _is_suspect(text: str) -> bool:
    return has_stray_half_space(text.replace('"', "\n"))


def _find(catalog: Catalog) -> Iterator[Finding]:
    for each in written_texts(catalog, _is_suspect):
        is_prose = each.shape is not None and each.shape.is_text
        for word in words_with_stray_half_spaces(each.text) if is_prose else ():
            places = (
                span
                for span in places_within(each.span, word, each.lines)
                if stands_alone(word, each.lines[span.line - 1], span.column - 1)
            )
            for span in islice(places, each.text.split().count(word)):
                yield finding(each.part, each.key, span=span, word=word)


RULE = Rule(
    code="CX406",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="A half-space in “{word}” joins nothing.",
            why="Nobody sees it, but anyone who searches for the word or compares it finds a"
            " different one.",
            help="`cxmap fix` removes it. Missing half-spaces are never added: only a person"
            " knows where a word is joined.",
        ),
        "fa": Message(
            message="نیم‌فاصله در «{word}» چیزی را به هم نمی‌چسباند.",
            why="کسی نمی‌بیندش، ولی هر که این واژه را جست‌وجو یا مقایسه کند به واژه دیگری می‌رسد.",
            help="`cxmap fix` برش می‌دارد. نیم‌فاصله‌ای که نیست هرگز گذاشته نمی‌شود؛ فقط آدم می‌داند"
            " واژه کجا به هم می‌چسبد.",
        ),
    },
    bad="""\
open_questions:
  - question: "چرا درخواست\u200c مشتری گم شد؟"
    id: refund
""",
    good="""\
open_questions:
  - question: چرا درخواست مشتری گم شد؟
    id: refund
""",
    find=_find,
)
