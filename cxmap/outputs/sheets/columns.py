"""The columns of a sheet of touchpoints: which field of what each holds, and what it is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.manual import meaning
from cxmap.language.suggestions import KnownWords
from cxmap.language.words import word, words
from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Journey, Pain, Stage, Touchpoint
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.tree import name_of

BETWEEN: Final = "|"
"""What stands between other names of a column in the catalogue of words."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: the field that it holds, and how wide it is in letters.

    What is ``offered`` stands in the workbook that is made; the others are known where a sheet has
    them. Ids are for the way back and stand at the end.
    """

    part: type[Entry]
    key: str
    width: int = 24
    is_offered: bool = True

    @property
    def name(self) -> str:
        """Its own name: that of the field, behind the kind where several have such a field."""
        is_plain = self.part is Touchpoint or self.key == self.part.SHORT
        is_id = self.key == "id"
        return self.key if is_plain and not is_id else _OTHER_NAMES[self.part, self.key]

    @cached_property
    def shape(self) -> FieldShape:
        """What may stand in it."""
        return fields_of(self.part)[self.key]

    @property
    def sort(self) -> str:
        """How its cells are read, by the name that the readers of cells have."""
        shape = self.shape
        if shape.key == "moment_of_truth":
            return "yes_or_text"
        if shape.form:
            return shape.form
        if shape.refers_to:
            return "names"
        if shape.choices:
            return "choice"
        return "lines" if shape.is_list else "text"

    def head(self, language: str) -> str:
        """What stands above it."""
        return word(language, f"sheet_heads.{self.name}")

    def explained(self, language: str) -> str:
        """What belongs into it."""
        shared = ("entry", "sourced")
        return meaning(language, name_of(self.part), self.key, others=shared)


_OTHER_NAMES: Final = {
    (Journey, "id"): "journey_id",
    (Journey, "goal"): "journey_goal",
    (Journey, "reviewed"): "reviewed",
    (Journey, "owner"): "owner",
    (Journey, "persona"): "persona",
    (Journey, "channel"): "channel",
    (Journey, "scale"): "scale",
    (Stage, "id"): "stage_id",
    (Stage, "goal"): "stage_goal",
    (Touchpoint, "id"): "touchpoint_id",
    (Expectation, "delivered"): "delivered",
    (Expectation, "verdict"): "verdict",
    (Expectation, "we_assumed"): "we_assumed",
    (Expectation, "within"): "within",
    (Pain, "severity"): "severity",
    (Pain, "action"): "action",
}

COLUMNS: Final = (
    Column(part=Journey, key="journey"),
    Column(part=Journey, key="goal", width=28),
    Column(part=Journey, key="reviewed", width=14),
    Column(part=Stage, key="stage"),
    Column(part=Stage, key="goal", is_offered=False),
    Column(part=Touchpoint, key="touchpoint", width=30),
    Column(part=Touchpoint, key="description", width=40),
    Column(part=Touchpoint, key="persona", width=18),
    Column(part=Touchpoint, key="channel", width=18),
    Column(part=Touchpoint, key="owner", width=18),
    Column(part=Touchpoint, key="owner_role", width=18),
    Column(part=Touchpoint, key="need", is_offered=False),
    Column(part=Touchpoint, key="takes", width=14, is_offered=False),
    Column(part=Touchpoint, key="feels", width=14),
    Column(part=Touchpoint, key="feels_because", width=30),
    Column(part=Touchpoint, key="moment_of_truth", width=24),
    Column(part=Expectation, key="expects", width=34),
    Column(part=Expectation, key="within", is_offered=False),
    Column(part=Expectation, key="delivered", width=34),
    Column(part=Expectation, key="verdict", width=14),
    Column(part=Expectation, key="we_assumed", width=14, is_offered=False),
    Column(part=Pain, key="pain", width=34),
    Column(part=Pain, key="severity", width=12),
    Column(part=Pain, key="action", is_offered=False),
    Column(part=Touchpoint, key="thoughts", width=30, is_offered=False),
    Column(part=Touchpoint, key="asks", width=30, is_offered=False),
    Column(part=Touchpoint, key="voices", width=30, is_offered=False),
    Column(part=Touchpoint, key="bright_spots", width=30),
    Column(part=Touchpoint, key="ideas", width=30),
    Column(part=Touchpoint, key="must_know", width=30),
    Column(part=Touchpoint, key="on_demand", width=30, is_offered=False),
    Column(part=Touchpoint, key="do", width=30, is_offered=False),
    Column(part=Touchpoint, key="avoid", width=30, is_offered=False),
    Column(part=Touchpoint, key="services", is_offered=False),
    Column(part=Touchpoint, key="systems", width=20),
    Column(part=Touchpoint, key="documents", width=20),
    Column(part=Touchpoint, key="playbook", width=20, is_offered=False),
    Column(part=Touchpoint, key="notes", width=34),
    Column(part=Journey, key="id", width=16),
    Column(part=Stage, key="id", width=16),
    Column(part=Touchpoint, key="id", width=16),
)
"""Every column that is known, in the order of the workbook."""

OFFERED: Final = tuple(each for each in COLUMNS if each.is_offered)
BY_NAME: Final = {each.name: each for each in COLUMNS}


def column_called(head: str) -> Column | None:
    """Give the column that is called so in any language, or by its own name; None for no such one.

    >>> column_called("نقطه‌تماس").name, column_called("Touch point").name
    ('touchpoint', 'touchpoint')
    >>> column_called("Weather") is None
    True
    """
    name = _names().get(folded_key(head))
    return BY_NAME[name] if name else None


def column_meant(head: str) -> Column | None:
    """Give the column whose name is nearest to a head; None where none is near.

    >>> column_meant("Touchpiont").name, column_meant("Weather") is None
    ('touchpoint', True)
    """
    near = _known_words().nearest(head) if folded_key(head) else ""
    return column_called(near) if near else None


def column_guessed(head: str) -> Column | None:
    """Give the column of which a word of a head is a name, or begins one; too vague to go by.

    >>> column_guessed("Resp.").name, column_guessed("Pain pts").name, column_guessed("KPI") is None
    ('owner', 'pain', True)
    """
    words_in = [folded_key(each) for each in re.findall(r"[^\W\d_]{3,}", head)]
    for is_it in (str.__eq__, str.startswith):
        for name, column in _names().items():
            if any(is_it(name, each) for each in words_in):
                return BY_NAME[column]
    return None


@cache
def _names() -> dict[str, str]:
    known: dict[str, str] = {}
    for column in COLUMNS:
        for name in _spellings(column):
            known.setdefault(folded_key(name), column.name)
    return known


@cache
def _known_words() -> KnownWords:
    return KnownWords.of(name for column in COLUMNS for name in _spellings(column))


def _spellings(column: Column) -> Iterator[str]:
    """Give every name of a column, the one that we write first."""
    yield column.name
    for language in LANGUAGES:
        yield column.head(language)
    for language in LANGUAGES:
        others = words(language).get(f"sheet_heads_too.{column.name}", "")
        yield from filter(None, map(str.strip, others.split(BETWEEN)))
