"""The inputs that cost a regular expression most, made of its own parts.

Time is lost where a repetition can go on for long and what follows it then fails. So for each
repetition that has no end there is a text that leads to it, repeats it often, and breaks off; once
more for every other letter that it may repeat, since the next part may want that very one. What
leads to it is repeated with it, too: a search may begin anew at each of them, and go on to the end.
"""

import re
import re._constants as sre  # type: ignore[import-not-found] # how a pattern is seen by re itself
import re._parser as sre_parser  # type: ignore[import-not-found] # has no public name
from itertools import islice

_OTHERS = "a1 -_.\t\nا۱،\u200c\"'[{(<#:/\\x"
_BREAKS = ("", "\x00", "!\n")
_FAR = 32
"""From how many times on a repetition counts as one without an end."""


_REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}
_LOOKING = {sre.ASSERT, sre.ASSERT_NOT}


def worst_inputs(pattern, times):
    """Give texts in which each endless repetition of a pattern goes on for so many times."""
    tree = sre_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    made = {
        (lead, again, end): None
        for before, body in _repetitions(tree, "")
        for pump in islice(_pumps(body), 8)
        for lead, again in ((before, pump), ("", before + pump))
        for end in _BREAKS
    }
    return [lead + again * times + end for lead, again, end in made]


def _repetitions(tree, before):
    """Give every endless repetition with a text that leads to it."""
    for code, value in tree:
        for inner in _inside(code, value):
            yield from _repetitions(inner, before)
        if code in _REPEATS and value[1] >= _FAR:
            yield before, value[2]
        before += _sample([(code, value)])


def _inside(code, value):
    if code is sre.SUBPATTERN:
        yield value[3]
    elif code is sre.BRANCH:
        yield from value[1]
    elif code is sre.ATOMIC_GROUP:
        yield value
    elif code in _REPEATS:
        yield value[2]
    elif code in _LOOKING:
        yield value[1]


def _pumps(body):
    yield _sample(body)
    for way in _ways(body):
        yield _sample(way)
    if len(body) == 1:
        yield from (letter for letter in _OTHERS if _fits(body[0], letter))


def _ways(body):
    """Give the alternatives of a body that is a choice."""
    for code, value in body:
        if code is sre.BRANCH:
            yield from value[1]
        elif code is sre.SUBPATTERN:
            yield from _ways(value[3])


def _sample(tree):
    """Give a text that a part of a pattern fits, as short as can be, but not empty."""
    return "".join(_of(code, value) for code, value in tree)


def _of(code, value):
    if code is sre.LITERAL:
        return chr(value)
    if code in {sre.NOT_LITERAL, sre.ANY, sre.IN}:
        return next((each for each in _OTHERS if _fits((code, value), each)), _first(code, value))
    if code in _REPEATS:
        return _sample(value[2]) * max(value[0], 1)
    inside = () if code in _LOOKING else next(_inside(code, value), ())
    return _sample(inside)


def _first(code, value):
    """Give a letter of a class that holds none of the usual ones."""
    if code is sre.IN:
        for kind, what in value:
            if kind is sre.LITERAL:
                return chr(what)
            if kind is sre.RANGE:
                return chr(what[0])
    return "a"


def _fits(part, letter):
    code, value = part
    if code is sre.ANY:
        return letter != "\n"
    if code is sre.LITERAL:
        return ord(letter) == value
    if code is sre.NOT_LITERAL:
        return ord(letter) != value
    if code is not sre.IN:
        return False
    is_other = value[0][0] is sre.NEGATE
    return is_other != any(_is_in(kind, what, letter) for kind, what in value)


def _is_in(kind, what, letter):
    if kind is sre.LITERAL:
        return ord(letter) == what
    if kind is sre.RANGE:
        return what[0] <= ord(letter) <= what[1]
    if kind is sre.CATEGORY:
        return bool(re.fullmatch(_CATEGORIES[what], letter))
    return False


_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}
