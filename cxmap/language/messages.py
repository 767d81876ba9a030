"""The sentences of the problems that reading finds, and of the few faults, in every language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "messages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is said of one kind of problem: the sentence, why it matters, what helps.

    ``one`` is the sentence where what is counted is there once, if that is another.
    """

    message: str
    why: str = ""
    help: str = ""
    one: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """YAML that has a problem, and YAML that says the same without it."""

    bad: str
    good: str


@cache
def messages(language: str) -> dict[str, Message]:
    """Give the messages of a language by the id of their problem."""
    return {name: Message(**table) for name, table in _tables(f"{language}.toml").items()}


@cache
def examples() -> dict[str, Example]:
    """Give an example for each problem that YAML text can show, by the id of the problem."""
    return {name: Example(**table) for name, table in _tables("examples.toml").items()}


def _tables(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))
