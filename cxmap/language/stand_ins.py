"""What people type where a text is still to come, and which nobody should read as one."""

import re
from typing import Final

from cxmap.language.folding import folded_key

_DOTS: Final = re.compile(r"\.?(?:…|\.\.)[.…]*|[?؟]{2,}")
_MARKS: Final = " \t\n.…:؛;,،!?؟()[]{}<>«»\"'“”‘’*_#-–—"

_ANYWHERE: Final = (
    "todo", "to do", "tbd", "tba", "tbc", "fixme", "xxx", "to be done", "to be defined",
    "to be determined", "to be written", "to be completed", "to be added", "to be confirmed",
    "to be announced", "fill in", "coming soon", "placeholder", "lorem ipsum",
    "lorem ipsum dolor sit amet", "تکمیل شود", "تکمیل می‌شود", "تکمیل خواهد شد", "کامل شود",
    "کامل می‌شود", "بعداً تکمیل شود", "بعداً تکمیل می‌شود", "بعداً کامل شود", "بعداً کامل می‌شود",
    "بعداً نوشته شود", "بعداً نوشته می‌شود", "بعداً اضافه شود", "بعداً اضافه می‌شود", "بعداً می‌نویسم",
    "نوشته شود", "نوشته می‌شود", "اضافه شود", "در دست تکمیل", "در حال تکمیل", "باید تکمیل شود",
    "باید نوشته شود", "باید اضافه شود", "لورم ایپسوم",
)  # fmt: skip
_LATER: Final = ("بعداً", "later")

_STANDS_IN: Final = frozenset(map(folded_key, _ANYWHERE))
_SAYS_LATER: Final = frozenset(map(folded_key, _LATER))
_TRACE: Final = re.compile(
    r"…|\.\.|\?\?|؟؟|todo|to.do|tb[acd]\b|fixme|xxx|to be |fill|coming|placeholder|lorem|later"
    "|[کك]امل|ت[کك]م[یيى]ل|نوشته|اضافه|بعد|لورم"
)
_LONGEST: Final = 2 * max(map(len, _ANYWHERE))
"""Letters of what stands in for a text, even where marks and long lines are written into it."""


def may_stand_in(text: str) -> bool:
    """Tell whether a whole text may be something that stands in for one: long ones never are."""
    return len(text.strip(_MARKS)) <= _LONGEST and may_hold_stand_in(text)


def may_hold_stand_in(text: str) -> bool:
    """Tell whether a text has a trace of something that stands in for one."""
    # Looking for either case would cost three times as much.
    return _TRACE.search(text.lower()) is not None


def is_dots(text: str) -> bool:
    """Tell whether a whole text is dots, or question marks.

    >>> is_dots(" … "), is_dots("..."), is_dots("؟؟"), is_dots("و بعد…")
    (True, True, True, False)
    """
    return _DOTS.fullmatch(text.strip()) is not None


def is_promise(text: str, *, may_be_later: bool) -> bool:
    """Tell whether a whole text says that it is still to come; a part of one never does.

    ``may_be_later`` takes a bare “later” for such a text, which as a title or an answer is one.

    >>> [is_promise(each, may_be_later=False) for each in ("[TODO]", "تکمیل شود.", "بعداً")]
    [True, True, False]
    """
    said = folded_key(text.strip(_MARKS))
    return said in _STANDS_IN or (may_be_later and said in _SAYS_LATER)
