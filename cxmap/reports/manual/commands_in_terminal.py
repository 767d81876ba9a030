"""Commands and options in the terminal: what the manual says of them, as plain lines."""

import re
from collections.abc import Iterable, Iterator

from cxmap.reports.manual.commands_page import Command, parameter_says
from cxmap.reports.manual.pen import PlainPen, joined, said


def command_explained(name: str, commands: Iterable[Command], language: str) -> str:
    """Say what a command or an option of that name is for; empty if there is none.

    An option is explained by all commands that have it, or by the one that is named before it, as
    in ``fix --diff`` or ``fix.diff``.
    """
    pen, every = PlainPen(language=language), tuple(commands)
    *above, word = _words(name) or [""]
    called = [each for each in every if each.name == word and not above]
    having = [each for each in every if not above or above == [each.name]]
    return "\n\n".join((*(_command(pen, each) for each in called), *_option(pen, word, having)))


def explained_names(commands: Iterable[Command]) -> Iterator[str]:
    """Give the names of all commands and options, options without their hyphens."""
    for command in commands:
        yield command.name
        yield from (each.typed.lstrip("-") for each in command.options)


def _words(name: str) -> list[str]:
    """Take a name apart.

    >>> _words("cxmap fix --diff"), _words("--output_format")
    (['fix', 'diff'], ['output-format'])
    """
    words = [each.lstrip("-").replace("_", "-") for each in re.split(r"[\s.]+", name)]
    return words[1:] if words[0] == "cxmap" else words


def _command(pen: PlainPen, command: Command) -> str:
    lines = (
        f"  {each.typed}: {parameter_says(pen, command.name, each)}" for each in command.parameters
    )
    return "\n\n".join(
        (
            f"cxmap {command.name}",
            said(pen, f"commands.{command.name}.is"),
            f"{said(pen, 'commands.usage')}: {command.usage}",
            "\n".join((f"{said(pen, 'commands.options')}:", *lines)),
        )
    )


def _option(pen: PlainPen, name: str, commands: Iterable[Command]) -> Iterator[str]:
    """Say what an option is for; commands in which it means the same are named together."""
    meanings: dict[str, list[str]] = {}
    for command in commands:
        for each in command.options:
            if each.typed.lstrip("-") == name:
                meaning = parameter_says(pen, command.name, each)
                meanings.setdefault(meaning, []).append(f"cxmap {command.name} {each.typed}")
    lines = (f"  {joined(pen, names)}: {meaning}" for meaning, names in meanings.items())
    if meanings:
        yield "\n".join((f"{said(pen, 'commands.option')}:", *lines))
