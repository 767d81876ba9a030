"""Commands, options and arguments: as people type them, and as the manual describes them."""

import click

from cxmap.reports.manual.commands_page import Command, Parameter


def described_commands(program: click.Command) -> tuple[Command, ...]:
    """Give the commands of the program as the manual describes them."""
    group = click.Context(program, info_name="cxmap")
    if not isinstance(program, click.Group):
        return ()
    known = ((name, program.get_command(group, name)) for name in program.list_commands(group))
    return tuple(_command(name, command, group) for name, command in known if command)


def _command(name: str, command: click.Command, group: click.Context) -> Command:
    context = click.Context(command, info_name=name, parent=group)
    return Command(
        name=name,
        usage=f"cxmap {name} {' '.join(command.collect_usage_pieces(context))}",
        parameters=tuple(map(described, command.params)),
    )


def typed(parameter: click.Parameter | None) -> str:
    """Give an option as one types it, or the name of an argument."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return str(parameter.name).upper() if parameter is not None else ""


def described(parameter: click.Parameter) -> Parameter:
    """Give an option or an argument as the manual describes it."""
    kind, default = parameter.type, parameter.default
    return Parameter(
        name=typed(parameter).lstrip("-").replace("-", "_").lower(),
        typed=typed(parameter),
        choices=tuple(kind.choices) if isinstance(kind, click.Choice) else (),
        default=default if isinstance(default, str) else "",
    )
