"""What is wrong with how a command was called, as faults with sentences of our own."""

from collections.abc import Iterable

import click

from cxmap.adapters.command_line.parameters import typed
from cxmap.foundation.faults import UsageFault
from cxmap.language.suggestions import nearest
from cxmap.reports.manual.commands_page import parameter_meaning


def call_fault(error: click.UsageError, context: click.Context, language: str) -> UsageFault:
    """Give the fault for what click has found wrong with a call; ``language`` is the reader's."""
    command = context.command_path
    if isinstance(error, click.NoSuchOption):
        option = error.option_name
        known = (each for parameter in context.command.params for each in parameter.opts)
        near = _nearest_option(option, [*known, *context.help_option_names])
        return UsageFault("option_unknown", command=command, option=option, suggestion=near)
    if isinstance(error, click.BadOptionUsage):
        option = error.option_name
        is_flag = any(_is_flag(each) for each in context.command.params if option in each.opts)
        name = "option_with_value" if is_flag else "option_without_value"
        return UsageFault(name, command=command, option=option)
    if isinstance(error, click.MissingParameter):
        return _missing(error.param, context, language)
    return UsageFault("called_wrongly", command=command, reason=error.format_message())


def unknown_command(name: str, context: click.Context, known: Iterable[str]) -> UsageFault:
    """Give the fault for a command that there is not."""
    command = context.command_path
    return UsageFault(
        "command_unknown", command=command, name=name, suggestion=nearest(name, known)
    )


def too_many(arguments: Iterable[str], context: click.Context) -> UsageFault:
    """Give the fault for what stands behind the last argument of a command."""
    what = " ".join(arguments)
    return UsageFault("argument_too_many", command=context.command_path, what=what)


def _missing(
    parameter: click.Parameter | None, context: click.Context, language: str
) -> UsageFault:
    name = typed(parameter)
    meaning = parameter_meaning(language, str(context.command.name), name.lower())
    return UsageFault(
        "argument_missing", command=context.command_path, parameter=name, meaning=meaning
    )


def _nearest_option(option: str, known: Iterable[str]) -> str:
    """Give the one option that begins so, or else the most similar one."""
    by_word = {each.lstrip("-"): each for each in known}
    written = option.lstrip("-")
    begun = [each for each in by_word if written and each.startswith(written)]
    return by_word.get(begun[0] if len(begun) == 1 else nearest(written, by_word), "")


def _is_flag(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and parameter.is_flag
