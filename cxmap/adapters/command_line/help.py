"""``--help`` in the language of the reader, in the words of the manual."""

import os
from collections.abc import Iterator
from typing import Final

import click

from cxmap.adapters.command_line.calling import call_fault, too_many, unknown_command
from cxmap.adapters.command_line.parameters import described
from cxmap.language.languages import LANGUAGES
from cxmap.reports.language import MESSAGES_VARIABLE, language_of_messages
from cxmap.reports.manual.commands_page import parameter_says
from cxmap.reports.manual.pen import PlainPen, said

HELP_OPTIONS: Final = ("-h", "--help")


class HelpedCommand(click.Command):
    """A command whose help is what the manual says of it, and that is called wrongly in our words.

    What is too much is let through by click, and refused here.
    """

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed. Raises UsageFault for what the command does not take.

        The language is looked for first: help and faults may come before options are read.
        """
        if (language := language_in(args)) in LANGUAGES:
            os.environ[MESSAGES_VARIABLE] = language
        try:
            left = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise call_fault(error, ctx, _pen().language) from error
        if left and not isinstance(self, click.Group):
            raise too_many(left, ctx)
        return left

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say how the command is called."""
        prefix = f"{said(_pen(), 'commands.usage')}: "
        pieces = " ".join(self.collect_usage_pieces(ctx))
        pieces = pieces.replace("[OPTIONS]", said(_pen(), "commands.any_options"))
        pieces = pieces.replace("COMMAND [ARGS]...", said(_pen(), "commands.any_command"))
        formatter.write_usage(ctx.command_path, pieces, prefix=prefix)

    def format_help_text(
        self,
        ctx: click.Context,  # noqa: ARG002 - click gives it
        formatter: click.HelpFormatter,
    ) -> None:
        """Say what the command is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(said(_pen(), f"commands.{self.name}.is"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each argument and option is for."""
        with formatter.section(said(_pen(), "commands.options")):
            for name, meaning in self._options(ctx):
                formatter.write(f"{' ' * formatter.current_indent}{name}\n")
                # Below it, not beside it: a line has one direction.
                with formatter.indentation():
                    formatter.write_text(meaning)

    def _options(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        for each in self.params:
            parameter = described(each)
            record = each.get_help_record(ctx) if isinstance(each, click.Option) else None
            name = record[0] if record else parameter.typed
            yield name, parameter_says(_pen(), str(self.name), parameter)
        yield ", ".join(HELP_OPTIONS), said(_pen(), "commands.help")


class HelpedGroup(HelpedCommand, click.Group):
    """The program, whose help says in a sentence what each command is for."""

    command_class = HelpedCommand

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named first. Raises UsageFault where there is none."""
        if args[0] not in self.list_commands(ctx):
            raise unknown_command(args[0], ctx, self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say what each option is for, then what each command is for, and how they end."""
        super().format_options(ctx, formatter)
        with formatter.section(said(_pen(), "commands.commands")):
            for name in self.list_commands(ctx):
                formatter.write(f"{' ' * formatter.current_indent}{name}\n")
                purpose, _, _ = said(_pen(), f"commands.{name}.is").partition(". ")
                with formatter.indentation():
                    formatter.write_text(f"{purpose.removesuffix('.')}.")
        formatter.write_paragraph()
        formatter.write_text(said(_pen(), "commands.exit_codes"))


def language_in(arguments: list[str]) -> str:
    """Give what stands behind ``--lang``, wherever it stands.

    >>> language_in(["--help", "--lang", "fa"]), language_in(["--lang=en"]), language_in([])
    ('fa', 'en', '')
    """
    words = [word for argument in arguments for word in argument.split("=", maxsplit=1)]
    return next((words[at] for at in range(1, len(words)) if words[at - 1] == "--lang"), "")


def _pen() -> PlainPen:
    return PlainPen(language=language_of_messages(os.environ, otherwise="en"))
