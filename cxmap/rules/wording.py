"""Problems and faults in words, in the reader's language."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from cxmap.foundation.faults import Fault
from cxmap.foundation.obstacles import Obstacle
from cxmap.foundation.problems import Argument, Fix, Moment, Problem, Typed, Word
from cxmap.foundation.spans import Span
from cxmap.language.calendar import (
    date_in_words,
    parsed_date,
    parsed_period,
    period_in_words,
)
from cxmap.language.digits import digits_of, plain_number
from cxmap.language.isolating import with_isolates
from cxmap.language.lists import joined
from cxmap.language.messages import Message, messages
from cxmap.language.personal_data import without_personal_data
from cxmap.language.words import placeholders, word, words
from cxmap.rules.registry import all_rules

LONGEST_QUOTE = 120
"""Characters of an author's text that a sentence repeats; more would hide the sentence."""


_CURES: Final = (
    ("unknown", "problems.meant_without"),
    ("only_one", "problems.only_one"),
    ("renamed_to", "problems.meant_renamed"),
    ("suggestion", "problems.did_you_mean"),
    ("month_days", "problems.month_days"),
    ("months", "problems.months"),
    ("fitting", "problems.fitting"),
    ("instead", "problems.instead"),
    ("having", "problems.having"),
    ("home", "problems.home"),
    ("register", "problems.register"),
    ("names", "problems.names"),
    ("renamed", "problems.renamed"),
    ("register_of", "problems.known_in_register"),
    ("known_names", "problems.known_names"),
    ("known", "problems.known"),
    ("down_to", "problems.columns_down_to"),
    ("above", "problems.column_above"),
    ("mend", "problems.mend"),
    ("there", "problems.there"),
    ("describe", "problems.describe"),
    ("uses", "problems.uses"),
    ("scale_worst", "problems.scale"),
)
"""Argument -> the sentence that says a cure with it; the first that a problem carries is said."""


_OURS: Final = (Word, Obstacle, Typed)
"""Arguments in our own words, which run as the sentence does and may mark YAML in it."""


_PLACEHOLDER: Final = re.compile(r"\{\w+\}")


def message_of(problem_id: str, language: str) -> Message:
    """Give the words for one kind of problem, a rule's own or those of reading.

    In Persian, dates and ranges in them are isolated, so that they are read from the left.
    """
    rule = all_rules().get(problem_id)
    said = rule.words[language] if rule else messages(language)[problem_id]
    return _isolated(said) if language == "fa" else said


@cache
def _isolated(said: Message) -> Message:
    return Message(
        message=with_isolates(said.message),
        why=with_isolates(said.why),
        help=with_isolates(said.help),
        one=with_isolates(said.one),
    )


def sentence(problem: Problem, language: str, *, isolated: bool = False) -> str:
    """Say a problem in one sentence, with the likely cure where there is one.

    Where nothing was nearly meant, it is said where the thing belongs, or what would be right here.
    What fills the sentence may be isolated (Unicode, FSI and PDI), so that in a browser a name in
    the other direction, or a date, turns nothing round, and a backtick in it marks no YAML.
    """
    arguments = _arguments(problem, language, isolated=isolated)
    message = message_of(problem.id, language)
    is_one = message.one and ("count", 1) in problem.arguments
    return _with_cure(message.one if is_one else message.message, arguments, language)


def help_of(problem: Problem, language: str, *, isolated: bool = False) -> str:
    """Say what helps with a problem; what fills it is isolated or not as in the sentence."""
    arguments = _arguments(problem, language, isolated=isolated)
    return message_of(problem.id, language).help.format(**arguments)


def _arguments(problem: Problem, language: str, *, isolated: bool) -> dict[str, str]:
    """Say what fills the sentences about a problem."""
    arguments = {name: said(value, language) for name, value in problem.arguments}
    arguments["row"] = digits_of(language, str(problem.span.line))
    if not isolated:
        return arguments
    ours = {name for name, value in problem.arguments if isinstance(value, _OURS)}
    return {
        name: text if name in ours or not text else f"\u2068{text}\u2069"
        for name, text in arguments.items()
    }


def sentence_of_any(message: Message) -> str:
    """Say what all problems of a kind have in common: with dots for what differs."""
    return _PLACEHOLDER.sub("…", message.message)


def help_of_any(message: Message) -> str:
    """Say what helps with all problems of a kind: with dots for what each sentence fills in."""
    return message.help.format(**dict.fromkeys(placeholders(message.help), "…"))


def sentence_of_fix(fix: Fix, language: str) -> str:
    """Say in one sentence what a fix has done."""
    before, after = said(fix.before, language), said(fix.after, language)
    return word(language, f"fixed.{fix.did}", before=before, after=after)


def fault_sentence(fault: Fault, language: str) -> str:
    """Say in one sentence what stopped the work, with the likely cure where there is one."""
    message = message_of(fault.id, language).message
    return _with_cure(message, _said_of(fault, language), language)


def fault_help(fault: Fault, language: str) -> str:
    """Say what helps; empty where the sentence says it all."""
    return message_of(fault.id, language).help.format(**_said_of(fault, language))


def _said_of(fault: Fault, language: str) -> dict[str, str]:
    """Give what fills the sentence of a fault; paths and names stay whole."""
    return {
        name: value if isinstance(value, str) else said(value, language)
        for name, value in fault.arguments.items()
    }


def _with_cure(message: str, arguments: Mapping[str, str], language: str) -> str:
    text = message.format(**arguments)
    cure = next((key for name, key in _CURES if arguments.get(name)), "")
    return f"{text} {word(language, cure, **arguments)}" if cure else text


def said(argument: Argument, language: str) -> str:
    """Say an argument: a text as it is, a word of cxmap in the reader's language.

    Personal data in a text is masked: reports go where the files do not.
    """
    if isinstance(argument, _OURS):
        return _in_our_words(argument, language)
    if isinstance(argument, Moment):
        return _moment(argument.text, language)
    if isinstance(argument, Span):
        return str(argument)
    if isinstance(argument, int | float):
        return _number(argument, language)
    if isinstance(argument, tuple):
        return _listed((said(each, language) for each in argument), len(argument), language)
    return _UNSEEN.sub(_named, _on_one_line(without_personal_data(argument)))


def _number(number: float, language: str) -> str:
    """Say a number as a reader writes it; its minus stays on its left in Persian, too."""
    written = digits_of(language, plain_number(number))
    if language != "fa":
        return written.replace("-", "−")
    written = written.replace(".", "٫")
    return f"\u2066−{written[1:]}\u2069" if number < 0 else written


def _moment(text: str, language: str) -> str:
    """Say a date in the calendar of the reader, a month or a year in its own."""
    day, period = parsed_date(text), parsed_period(text)
    if day is not None:
        calendar = "jalali" if language == "fa" else "gregorian"
        return date_in_words(day, language=language, calendar=calendar)
    return period_in_words(period, language=language) if period is not None else text


def _in_our_words(argument: Word | Obstacle | Typed, language: str) -> str:
    """Say a word of cxmap, names that are typed, or what the system said; it is cited at worst."""
    if isinstance(argument, Word):
        fills = {
            name: digits_of(language, each) if each.isdecimal() else each
            for name, each in argument.fills
        }
        return word(language, argument.key, **fills)
    if isinstance(argument, Typed):
        return joined((f"`{said(each, language)}`" for each in argument.names), language)
    known = words(language).get(f"system.{argument.name}")
    return known or word(language, "system.other", text=said(argument.text, language))


def _set_off(name: str, language: str) -> str:
    """Put quotation marks around a name of several words, which may have commas in it."""
    if " " not in name:
        return name
    return f"«{name}»" if language == "fa" else f"“{name}”"


def _listed(names: Iterable[str], count: int, language: str) -> str:
    """Give names as far as they fit, each of them whole, and how many more there are."""
    shown: list[str] = []
    for name in names:
        if shown and len(", ".join((*shown, name))) > LONGEST_QUOTE:
            break
        shown.append(name)
    listed = joined((_set_off(name, language) for name in shown), language)
    if len(shown) == count:
        return listed
    more = digits_of(language, str(count - len(shown)))
    return word(language, "problems.and_more", names=listed, count=more)


# What nobody sees in a sentence and everybody should: marks of direction, spaces that are none,
# and ZWNJ where it separates nothing.
_UNSEEN = re.compile(
    "[\u00a0\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    r"|(?<![^\s\u200c])\u200c|\u200c(?![^\s\u200c])"
)


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def _on_one_line(text: str) -> str:
    line = " ".join(text.split("\n"))
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip() + "…"
