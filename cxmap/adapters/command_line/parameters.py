"""An option or an argument of a command: as people type it, and as the manual describes it."""

import click

from cxmap.reports.manual.commands_page import Parameter


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
