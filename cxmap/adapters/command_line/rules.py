"""``cxmap rules``: every code that a check can report."""

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option
from cxmap.adapters.command_line.values import OneOf
from cxmap.reports.rule_list import FORMATS, rule_list


@click.command(cls=HelpedCommand)
@language_option()
@click.option("--output-format", type=OneOf(FORMATS), default=FORMATS[0])
def rules(*, language: str, output_format: str) -> None:
    """List every code with its severity and its sentence."""
    click.echo(rule_list(output_format, language))
