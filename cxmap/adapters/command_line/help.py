"""``--help`` in the language of the reader, in the words of the manual."""

import os
from collections.abc import Iterator
from typing import Final

import click

from cxmap.reports.language import language_of_messages
from cxmap.reports.manual.commands_page import Parameter, parameter_says
from cxmap.reports.manual.pen import PlainPen, said

HELP_OPTIONS: Final = ("-h", "--help")

_LANGUAGE: Final = "cxmap.language"


class HelpedCommand(click.Command):
    """A command whose help is what the manual says of it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember which language is asked for: help may be given before options are read."""
        ctx.meta[_LANGUAGE] = _language_in(args) or ctx.meta.get(_LANGUAGE, "")
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say how the command is called."""
        prefix = f"{said(_pen(ctx), 'commands.usage')}: "
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what the command is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(said(_pen(ctx), f"commands.{self.name}.is"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each argument and option is for."""
        with formatter.section(said(_pen(ctx), "commands.options")):
            for typed, meaning in self._options(ctx):
                formatter.write(f"{' ' * formatter.current_indent}{typed}\n")
                # Below it, not beside it: a line has one direction.
                with formatter.indentation():
                    formatter.write_text(meaning)

    def _options(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        for each in self.params:
            parameter = described(each)
            record = each.get_help_record(ctx) if isinstance(each, click.Option) else None
            typed = record[0] if record else parameter.typed
            yield typed, parameter_says(_pen(ctx), str(self.name), parameter)
        yield ", ".join(HELP_OPTIONS), said(_pen(ctx), "commands.help")


class HelpedGroup(HelpedCommand, click.Group):
    """The program, whose help says in a sentence what each command is for."""

    command_class = HelpedCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each option is for, then what each command is for, and how they end."""
        super().format_options(ctx, formatter)
        with formatter.section(said(_pen(ctx), "commands.commands")):
            for name in self.commands:
                formatter.write(f"{' ' * formatter.current_indent}{name}\n")
                purpose, _, _ = said(_pen(ctx), f"commands.{name}.is").partition(". ")
                with formatter.indentation():
                    formatter.write_text(f"{purpose.removesuffix('.')}.")
        formatter.write_paragraph()
        formatter.write_text(said(_pen(ctx), "commands.exit_codes"))


def described(parameter: click.Parameter) -> Parameter:
    """Give an option or an argument as the manual describes it."""
    is_option = isinstance(parameter, click.Option)
    typed = parameter.opts[0] if is_option else str(parameter.name).upper()
    kind, default = parameter.type, parameter.default
    return Parameter(
        name=typed.lstrip("-").replace("-", "_").lower(),
        typed=typed,
        choices=tuple(kind.choices) if isinstance(kind, click.Choice) else (),
        default=default if isinstance(default, str) else "",
    )


def _language_in(arguments: list[str]) -> str:
    """Give what stands behind ``--lang``, wherever it stands.

    >>> _language_in(["--help", "--lang", "fa"]), _language_in(["--lang=en"]), _language_in([])
    ('fa', 'en', '')
    """
    words = [word for argument in arguments for word in argument.split("=", maxsplit=1)]
    return next((words[at] for at in range(1, len(words)) if words[at - 1] == "--lang"), "")


def _pen(ctx: click.Context) -> PlainPen:
    asked = {"LANG": ctx.meta.get(_LANGUAGE, "")}
    usual = language_of_messages(os.environ, otherwise="en")
    return PlainPen(language=language_of_messages(asked, otherwise=usual))
