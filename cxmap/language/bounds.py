"""What a sentence demands, allows or denies: the words that turn a rule into its opposite."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.language.folding import fold

_WORD: Final = re.compile(r"[^\W\d_](?:[\w\u200c'’]*\w)?")

_WORDS: Final = {
    "bound": "must may might shall should can could need only always except unless if"
    " باید شاید فقط تنها همیشه مگر جز مجاز الزامی اجباری اختیاری اگر",
    "denial": "not no never none nobody nothing neither nor without cannot forbidden"
    " نه هیچ هرگز بدون ممنوع نباید نیست نیستند نیستید نیستیم",
}
_KNOWN: Final = {kind: frozenset(words.split()) for kind, words in _WORDS.items()}
_MAY: Final = re.compile(r"می\u200c?توان")

# Persian denies by a letter before the verb. Of verbs without «می» only those of rules are known;
# a bare «ن» begins «نیاز», «نشان» and «نزد», too.
_DENIED_VERB: Final = re.compile(
    r"(?:^|\u200c|^بر|^در|^باز)نمی"
    r"|^ن(?:بود|باش|شد|شو|کرد|کن|دار|داد|ده|گرفت|گیر|گفت|گوی|گذار|گذاش|خواه|خواست|توان|رسید|رسد"
    r"|رفت|روی|رود|یامد|یاید|یاور|ماند|برید|برند|پذیر|پرداز|پرس|فرست|فروش|خر[دی]|زن)"
)


def bounds_in(text: str) -> tuple[str, ...]:
    """Give what a text demands, allows and denies, in its order; how it says so does not count.

    >>> bounds_in("You may return it within 30 days."), bounds_in("You may NOT return it.")
    (('may',), ('may', 'not'))
    >>> bounds_in("کالا برنمی‌گردد؛ نیاز به فاکتور نیست."), bounds_in("کالا برمی‌گردد.")
    (('not', 'not'), ())
    """
    return tuple(_bounds(fold(text)))


def _bounds(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match[0]
        if word in _KNOWN["denial"] or word.endswith(("n't", "n’t")) or _DENIED_VERB.search(word):
            yield "not"
        elif _MAY.match(word):
            yield "may"
        elif word in _KNOWN["bound"]:
            yield word
