"""The page of the command line; what the commands are comes from the program itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxmap.language.manual import page_words
from cxmap.reports.manual.pen import MarkdownPen, Pen, codes, said, way_back
from cxmap.reports.manual.sheet import Block, Code, bullets, heading, sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An option or an argument of a command; ``typed`` is what one types."""

    name: str
    typed: str
    choices: tuple[str, ...] = ()
    default: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command as it is called."""

    name: str
    usage: str
    parameters: tuple[Parameter, ...]

    @property
    def options(self) -> tuple[Parameter, ...]:
        """The parameters that begin with hyphens and may stand anywhere."""
        return tuple(each for each in self.parameters if each.typed.startswith("-"))


def commands_page(language: str, commands: Iterable[Command]) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language), tuple(commands)))


def parameter_meaning(language: str, command: str, name: str) -> str:
    """Say what an option or argument is for; empty where nobody has said it yet."""
    known = page_words(language)
    keys = (f"commands.{command}.{name}", f"commands.shared.{name}")
    return next((known[key] for key in keys if key in known), "")


def parameter_says(pen: Pen, command: str, each: Parameter) -> str:
    """Say what an option or argument is for, which words it takes, and what holds without it."""
    sentences = [parameter_meaning(pen.language, command, each.name)]
    if each.choices:
        sentences.append(said(pen, "commands.takes_one", choices=codes(pen, each.choices)))
    if each.default:
        sentences.append(said(pen, "commands.default", value=f"`{each.default}`"))
    return " ".join(sentences)


def _blocks(pen: Pen, commands: tuple[Command, ...]) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "commands.title"))
    yield said(pen, "commands.lead")
    yield bullets(
        f"[`cxmap {command.name}`](#cxmap-{command.name}): {_purpose(pen, command)}"
        for command in commands
    )
    for command in commands:
        yield heading(2, f"`cxmap {command.name}`")
        yield _purpose(pen, command)
        yield Code(text=command.usage, kind="text")
        yield bullets(_line(pen, command, each) for each in command.parameters)
    yield heading(2, said(pen, "commands.exits"))
    yield said(pen, "commands.exit_codes")
    yield bullets(
        (
            f"`--help`: {said(pen, 'commands.help')}",
            f"`cxmap --version`: {said(pen, 'commands.cxmap.version')}",
        )
    )


def _purpose(pen: Pen, command: Command) -> str:
    return said(pen, f"commands.{command.name}.is")


def _line(pen: Pen, command: Command, each: Parameter) -> str:
    return f"`{each.typed}`: {parameter_says(pen, command.name, each)}"
