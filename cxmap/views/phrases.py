"""What is shown: a text and the language it is in, a typed value, a name with a way to it."""

from dataclasses import dataclass
from typing import TypeAlias

from cxmap.language.languages import direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text of an author; ``is_foreign`` where it is not in the language of the page."""

    text: str
    language: str
    is_foreign: bool = False

    @property
    def direction(self) -> str:
        """The reading direction of the text's own language."""
        return direction(self.language)

    def __str__(self) -> str:
        """Give the bare text."""
        return self.text

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A number, date, amount or the like: written by us, isolated from the text around it.

    ``moment`` is the machine's form of a date (ISO 8601), where it is one; ``counts`` says what the
    reader's device counts: the days left until it is ``due``, those ``since``, those ``worked``
    since then, from when on nothing is ``fresh``, or how long ``ago`` it was.
    """

    text: str
    moment: str = ""
    counts: str = ""

    def __str__(self) -> str:
        """Give the bare text."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """The name of an entry with the way to it.

    ``href`` is relative to the page that shows it and empty where there is no page to go to;
    ``is_missing`` marks a name that nothing answers to yet, and ``remark`` says so in words.
    ``where`` are the things it stands in, where its name alone does not tell it from others.
    """

    name: Phrase
    href: str = ""
    is_missing: bool = False
    remark: str = ""
    where: tuple[Phrase, ...] = ()

    def __str__(self) -> str:
        """Give the bare name."""
        return self.name.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A value out of a fixed list, such as a verdict: its name for style and icon, its word."""

    name: str
    word: str

    def __str__(self) -> str:
        """Give the word."""
        return self.word


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the interface with values of other kinds in it, each shown in its own way."""

    parts: tuple["Phrase | Shown | Pointer | str", ...]

    def __str__(self) -> str:
        """Give the bare words."""
        return "".join(map(str, self.parts))


Showable: TypeAlias = Phrase | Shown | Pointer | Sign | Sentence | str
"""Whatever a template may print as it is."""
