"""Names that are nearly right: keys, words of a fixed list, names of other things."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from cxmap.foundation.problems import Edit
from cxmap.language.meant import goes_without_saying, is_only_date
from cxmap.language.suggestions import unquoted
from cxmap.rules.fixes.fix import Broken, FixOf

_PLAIN: Final = re.compile(r"[\w\u200c][\w\u200c ./-]*(?:، [\w\u200c ./-]+)*")
"""What means itself wherever it stands in a file."""
_LINK: Final = re.compile(r"[a-z]+:[^\s,\[\]{}\"'#]+")
_SEVERAL: Final = re.compile(r"\[[\w\u200c][\w\u200c -]*(?:, [\w\u200c][\w\u200c -]*)+\]")
_IN_BRACKETS: Final = re.compile(r"[\[{][^\]}]*$")


def _suggested(broken: Broken) -> Iterator[Edit]:
    suggestion = broken.said("suggestion")
    is_inside = "،" in suggestion and _IN_BRACKETS.search(broken.line[: broken.start])
    if suggestion and broken.text and _PLAIN.fullmatch(suggestion) and not is_inside:
        yield broken.instead(suggestion)


def _name(broken: Broken) -> Iterator[Edit]:
    """Write a name that is nearly right, where it and nothing else stands at the place."""
    said = {value for _, value in broken.problem.arguments}
    if unquoted(broken.text) in said:
        yield from _suggested(broken)


def _id(broken: Broken) -> Iterator[Edit]:
    """Write an id as it may be; what begins with a number is left to whoever knows a better one."""
    if not broken.text.strip("\"'")[:1].isdigit():
        yield from _suggested(broken)


def _date(broken: Broken) -> Iterator[Edit]:
    """Write a date with its year first where no other date can be meant."""
    if is_only_date(broken.said("value")):
        yield from _suggested(broken)


def _limit(broken: Broken) -> Iterator[Edit]:
    """Write a limit of time where nothing else is said beside it that would be lost."""
    if goes_without_saying(broken.said("unknown")):
        yield from _suggested(broken)


def _link(broken: Broken) -> Iterator[Edit]:
    """Write a link with its beginning."""
    if _LINK.fullmatch(broken.said("suggestion")):
        yield broken.instead(broken.said("suggestion"))


def _unquoted(broken: Broken) -> Iterator[Edit]:
    """Take away the printed marks around a name that is right without them."""
    if unquoted(broken.said("name")) == broken.said("suggestion"):
        yield from _suggested(broken)


def _called_by_id(broken: Broken) -> Iterator[Edit]:
    """Write the id of today of what is called by its title or by a former id."""
    yield broken.instead(broken.said("id"))


def _page(broken: Broken) -> Iterator[Edit]:
    """Write the page of today in a link of a page by hand."""
    if unquote(broken.text) == broken.said("link"):
        yield broken.instead(broken.said("now"))


def _several(broken: Broken) -> Iterator[Edit]:
    """Put brackets around several names, each of which is right."""
    is_inside = _IN_BRACKETS.search(broken.line[: broken.start])
    if _SEVERAL.fullmatch(broken.said("suggestion")) and not is_inside:
        yield broken.instead(broken.said("suggestion"))


FIXES = (
    FixOf(problem="unknown_key", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="unknown_file_kind", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="not_one_of", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="key_in_persian", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="bad_id", did="renamed", is_safe=True, edits=_id),
    FixOf(problem="translation_without_id", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="bad_limit", did="renamed", is_safe=True, edits=_limit),
    FixOf(problem="bad_limit", did="renamed", is_safe=False, edits=_suggested),
    FixOf(problem="bad_number", did="renamed", is_safe=True, edits=_suggested),
    FixOf(problem="bad_date", did="renamed", is_safe=True, edits=_date),
    FixOf(problem="bad_date", did="renamed", is_safe=False, edits=_suggested),
    FixOf(problem="bad_link", did="renamed", is_safe=True, edits=_link),
    FixOf(problem="reference_is_an_id", did="renamed", is_safe=True, edits=_called_by_id),
    FixOf(problem="reference_is_of_today", did="renamed", is_safe=True, edits=_called_by_id),
    FixOf(problem="translation_by_former_id", did="renamed", is_safe=True, edits=_called_by_id),
    FixOf(problem="references_resolve", did="renamed", is_safe=True, edits=_unquoted),
    FixOf(problem="page_renamed", did="renamed", is_safe=True, edits=_page),
    FixOf(problem="several_names_are_a_list", did="renamed", is_safe=True, edits=_several),
    FixOf(problem="references_resolve", did="renamed", is_safe=False, edits=_suggested),
    FixOf(problem="bad_id", did="renamed", is_safe=False, edits=_suggested),
    FixOf(problem="translation_of_nothing", did="renamed", is_safe=False, edits=_name),
    FixOf(problem="feeling_word_has_a_score", did="renamed", is_safe=False, edits=_name),
    FixOf(problem="condition_asks_a_known_question", did="renamed", is_safe=False, edits=_name),
    FixOf(problem="condition_waits_for_a_known_answer", did="renamed", is_safe=False, edits=_name),
    FixOf(problem="observation_answers_a_known_field", did="renamed", is_safe=False, edits=_name),
    FixOf(problem="observation_gives_a_known_choice", did="renamed", is_safe=False, edits=_name),
)
