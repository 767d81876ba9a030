"""Cells become what an author would type: names, choices, feelings, days, limits, lists, texts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from cxmap.language.calendar import parsed_date, written_date
from cxmap.language.digits import latin_digits
from cxmap.language.feelings import known_feelings
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.limits import Limit, parsed_limit, written_limit
from cxmap.language.meant import goes_without_saying, meant_date, meant_limit
from cxmap.language.scales import Scale
from cxmap.language.scripts import language_told
from cxmap.language.slugs import is_reserved, is_slug
from cxmap.language.suggestions import nearest
from cxmap.language.words import word, words
from cxmap.outputs.imports.grid import Cell
from cxmap.outputs.imports.names import Names
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.sheets.cells import feeling_said
from cxmap.outputs.sheets.columns import BETWEEN, Column
from cxmap.reading.data.cells import instant_of
from cxmap.writing.author import Author
from cxmap.writing.tree import Bare, Prose, Tree

# A dash before a digit is a minus, and a number before one is a decimal, a range or a date; what
# goes on in Latin letters is one word, such as “24-hour”.
_BULLET: Final = re.compile(
    r"(?:[-–—]++(?!\d)|[●•▪■◦*·✓➢»][-–—●•▪■◦*·✓➢»]*+"
    r"|\(?\d{1,2}(?:[.)](?!\d)|[-–](?!\s*\d|[A-Za-z])))\s*(?=\S)"
)
_NUMBER: Final = re.compile(r"([+-]?)(\d{1,3})(?:[.٫]0+)?")
_NUMBERS: Final = re.compile(r"(?:(?<!\d)-)?\d{1,15}(?:\.\d{1,15})?")
_ISO_DAY: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
# Two dashes are a sign for a feeling that is very bad.
_NOTHING: Final = re.compile(r"\s*(?:[-–—−]|[-–—−]{3,}|n\.?\s?/?\s?a\.?)\s*", re.IGNORECASE)
_LONGEST_FEELING: Final = 25
_LOWEST, _HIGHEST = -2, 2


Read: TypeAlias = "tuple[Tree | None, str]"
"""What stands for a cell, if anything does, and what of it was not understood."""


@dataclass(slots=True, kw_only=True)
class Cells:
    """Reads the cells of one sheet; ``scale`` is that of its feelings, where it has one.

    ``language`` is that of its texts. Where numbers ``are_grades``, they say how serious a pain is.
    """

    author: Author
    names: Names
    remarks: Remarks
    language: str
    scale: Scale | None = None
    are_grades: bool = True

    def tree(self, column: Column, cell: Cell) -> Read:
        """Give what stands for a cell, and what of it was not understood."""
        return _READERS[column.sort](self, column, cell)

    def names_of(self, column: Column, cell: Cell) -> Read:
        """Read names of things; where only one fits, the first counts."""
        found, left = self.names.ids_of(column.shape.refers_to, cell, self.remarks)
        if not column.shape.is_list and len(found) > 1:
            self.remarks.at(cell, "only_one", name=found[0])
            return found[0], cell.text
        ids: Tree = found[0] if len(found) == 1 else [*found]
        return (ids if found else None), ", ".join(left)

    def choice(self, column: Column, cell: Cell) -> Read:
        """Read a word out of a fixed list, in any language."""
        if column.key == "severity" and numbers_in(cell.text):
            is_grade = self.are_grades and score_in(cell.text) is not None
            if not is_grade:
                return None, cell.text
        known = _choices(column.shape.words, column.shape.choices)
        return self._known(known, column, cell)

    def feeling(self, column: Column, cell: Cell) -> Read:
        """Read a feeling: a score, a word, or a sign; a short word that nobody knows is kept."""
        if _NOTHING.fullmatch(cell.text):
            return None, ""
        number = score_in(cell.text)
        if number is not None:
            holds = self.scale.holds(number) if self.scale else _LOWEST <= number <= _HIGHEST
            said = f"{number:+d}" if number and not self.scale else str(number)
            return (Bare(said), "") if holds else (None, cell.text)
        known = feeling_said(cell.text, self.names.catalog, self.author.language)
        if known:
            return known, ""
        scored, left = self._known(_feelings(), column, cell)
        if isinstance(scored, str) and scored.lstrip("-").isdecimal():
            share = (int(scored) - _LOWEST) / (_HIGHEST - _LOWEST)
            return Bare(_on_scale(share, self.scale)), ""
        if scored is None and len(cell.text) <= _LONGEST_FEELING and _is_in_words(cell.text):
            self.remarks.at(cell, "feeling_unknown")
            return cell.text, ""
        return scored, left

    def date(self, column: Column, cell: Cell) -> Read:  # noqa: ARG002 - as all
        """Read a day of either calendar."""
        instant = instant_of(cell.text)
        day = instant.day if instant else parsed_date(meant_date(cell.text))
        if day is None:
            return None, cell.text
        written = written_date(day, calendar=self.author.calendar)
        if instant is None:
            self.remarks.at(cell, "choice_guessed", name=written)
        return Bare(written), ""

    def as_typed(self, text: str) -> str:
        """Give a text that nobody reads further; a day as workbooks hold it as an author types it.

        Whatever else is a day to somebody stays as it stands there.
        """
        day = parsed_date(text) if _ISO_DAY.fullmatch(text) else None
        return written_date(day, calendar=self.author.calendar) if day else text

    def limit(self, column: Column, cell: Cell) -> Read:  # noqa: ARG002 - as all
        """Read a stretch of time where the whole cell is one; “within” and the like say no more."""
        found = parsed_limit(cell.text)
        if found is not None and self._is_counted(found):
            return written_limit(found, language=self.author.language), ""
        meant, beside = meant_limit(cell.text)
        found = parsed_limit(meant) if goes_without_saying(beside) else None
        if found is None or not self._is_counted(found):
            return None, cell.text
        said = written_limit(found, language=self.author.language)
        self.remarks.at(cell, "choice_guessed", name=said)
        return said, ""

    def identity(self, column: Column, cell: Cell) -> Read:  # noqa: ARG002 - as all
        """Read an id as it came out of the project."""
        is_id = is_slug(cell.text) and not is_reserved(cell.text)
        return (cell.text, "") if is_id else (None, cell.text)

    def yes_or_text(self, column: Column, cell: Cell) -> Read:
        """Read what may be said with a yes: a text of ours then waits for the reason."""
        answer = _answers().get(folded_key(cell.text))
        if answer is None:
            return self.text(column, cell)
        said = word(self.author.language, "sheet_words.is_moment")
        return (said if answer == "yes" else None), ""

    def lines(self, column: Column, cell: Cell) -> Read:
        """Read a list of which each line is an item."""
        return [self._said(column, each) for each in lines_in(cell.text)], ""

    def text(self, column: Column, cell: Cell) -> Read:
        """Read a text; titles stand on one line."""
        is_title = column.key in (column.part.SHORT, *column.part.ONE_OF)
        text = " ".join(cell.text.split()) if is_title else Prose(cell.text)
        return self._said(column, text), ""

    def _said(self, column: Column, text: str) -> Tree:
        """Give a text as it is typed; where it is in another language, that is said."""
        project = self.names.catalog.project
        language = language_told(text, project.languages or LANGUAGES, self.language)
        is_own = language == project.first_language or not column.shape.is_text
        return text if is_own else {language: text}

    def _known(self, known: Mapping[str, str], column: Column, cell: Cell) -> Read:
        key = folded_key(cell.text)
        if key in known:
            return known[key], ""
        near = nearest(cell.text, known)
        if not near:
            return None, cell.text
        meant = known[near]
        shape = column.shape
        said = words(self.author.language).get(f"{shape.words}.{meant}", near)
        self.remarks.at(cell, "choice_guessed", name=said)
        return meant, ""

    def _is_counted(self, limit: Limit) -> bool:
        """Tell whether a limit is counted from nothing, or from what the project knows."""
        catalog = self.names.catalog
        known = catalog.named("anchor", limit.anchor, catalog.project)
        return not limit.anchor or bool(known.entry)


_Reader = Callable[[Cells, Column, Cell], Read]
_READERS: Final[dict[str, _Reader]] = {
    "names": Cells.names_of,
    "choice": Cells.choice,
    "feeling": Cells.feeling,
    "date": Cells.date,
    "limit": Cells.limit,
    "id": Cells.identity,
    "yes_or_text": Cells.yes_or_text,
    "lines": Cells.lines,
    "text": Cells.text,
}


def lines_in(text: str) -> tuple[str, ...]:
    r"""Give the lines of a cell without the signs that lists begin with.

    >>> lines_in("- one\n۲) two\n2.5 days")
    ('one', 'two', '2.5 days')
    """
    lines = (
        _BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in text.split("\n")
    )
    return tuple(filter(None, map(str.strip, lines)))


def score_in(text: str) -> int | None:
    """Give the whole number that a cell is; None where it is none.

    >>> score_in("۴"), score_in("−1"), score_in("2.0"), score_in("happy")
    (4, -1, 2, None)
    """
    match = _NUMBER.fullmatch(latin_digits(text.strip()).replace("−", "-"))
    return int(f"{match[1]}{match[2]}") if match else None


def numbers_in(text: str) -> tuple[float, ...]:
    """Give the numbers of a text that is made of nothing else; what joins two is no sign.

    >>> numbers_in("۲-۳"), numbers_in("1.3"), numbers_in("-1"), numbers_in("4 days")
    ((2.0, 3.0), (1.3,), (-1.0,), ())
    """
    if any(map(str.isalpha, text)):
        return ()
    plain = latin_digits(text).replace("−", "-").replace("٫", ".")
    return tuple(map(float, _NUMBERS.findall(plain)))


def _is_in_words(text: str) -> bool:
    """Tell whether a text can be a word for a feeling: letters, and no number."""
    has_letters = any(map(str.isalpha, text))
    return has_letters and "\n" not in text and not any(map(str.isdigit, text))


def _on_scale(share: float, scale: Scale | None) -> str:
    scale = scale or Scale()
    score = round(scale.worst + share * (scale.best - scale.worst))
    return f"{score:+d}" if score and scale == Scale() else str(score)


@cache
def _choices(table: str, choices: tuple[str, ...]) -> dict[str, str]:
    known: dict[str, str] = {}
    for choice in choices:
        known |= {folded_key(said): choice for said in (choice, *_said(table, choice))}
    return known


@cache
def _feelings() -> dict[str, str]:
    """Give the words of feelings with themselves, and the words and signs of scores with these."""
    known = {
        folded_key(said): said for language in LANGUAGES for _, said in known_feelings(language)
    }
    for score in map(str, range(_LOWEST, _HIGHEST + 1)):
        known |= {folded_key(said): score for said in _said("feelings", score)}
    return known


@cache
def _answers() -> dict[str, str]:
    return {
        folded_key(said): answer
        for answer in ("yes", "no")
        for said in (answer, *_said("sheet_words", answer))
    }


def _said(table: str, choice: str) -> tuple[str, ...]:
    """Give the words for a choice in every language, ours and those of other people."""
    found = []
    for language in LANGUAGES:
        known = words(language)
        found.append(known.get(f"{table}.{choice}", ""))
        found += known.get(f"sheet_values_too.{table}.{choice}", "").split(BETWEEN)
    return tuple(filter(None, map(str.strip, found)))
