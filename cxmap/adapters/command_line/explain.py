"""``cxmap explain``: what a code, a kind, a field, a command or an option means."""

from collections.abc import Iterator

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, language_repeated
from cxmap.adapters.command_line.parameters import described_commands
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.language.digits import latin_digits
from cxmap.language.lists import parted
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.reports.manual.commands_in_terminal import command_explained, explained_names
from cxmap.reports.manual.commands_page import Command
from cxmap.reports.manual.terminal import explained, nearest_name
from cxmap.rules.explanation import explanation_of
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import fault_sentence


# Whoever writes the hyphens of an option means its name, too.
@click.command(cls=HelpedCommand, context_settings={"ignore_unknown_options": True})
@click.argument("name", nargs=-1, required=True)
@language_option()
@click.pass_context
def explain(context: click.Context, name: tuple[str, ...], language: str) -> None:
    """Say what NAME means: a code (CX301), a kind (journey), a field (journey.owner), an option.

    Several names may follow each other, with commas between them or without.
    """
    commands = described_commands(context.find_root().command)
    whole = " ".join(name).strip()
    found = {whole: _explained(whole, commands, language)}
    if not found[whole]:
        each_alone = {each: _explained(each, commands, language) for each in parted(",".join(name))}
        found = each_alone if any(each_alone.values()) else found
    for text in (text for texts in found.values() for text in texts):
        click.echo(f"{text}\n")
    *others, last = [each for each, texts in found.items() if not texts] or [""]
    for unknown in others:
        click.echo(fault_sentence(_unknown(unknown, commands), language), err=True)
    if last:
        raise _unknown(last, commands)


def _explained(typed: str, commands: tuple[Command, ...], language: str) -> list[str]:
    """Say all that one name can mean; nothing where it means nothing."""
    asked = latin_digits(typed).strip().lower()
    found = [problem for problem, code in _codes().items() if asked in (code.lower(), problem)]
    said = (
        ["\n\n".join(_paragraphs(problem, language)) for problem in found]
        if len(found) <= 1
        else ["\n".join(_listed(found, language))]
    )
    said += [explained(asked, language), command_explained(asked, commands, language)]
    return [text for text in said if text]


def _codes() -> dict[str, str]:
    """Give the code of every kind of problem."""
    codes = {diagnosis.id: diagnosis.code for diagnosis in diagnoses()}
    return codes | {rule_id: rule.code for rule_id, rule in all_rules().items()}


def _unknown(typed: str, commands: tuple[Command, ...]) -> UsageFault:
    asked = typed.lower()
    near = nearest(asked.upper(), _codes().values()) or nearest_name(asked)
    near = near or nearest(asked, explained_names(commands))
    return UsageFault("unknown_name", name=typed, suggestion=near)


def _listed(problems: list[str], language: str) -> Iterator[str]:
    """Say in a line each what a code can mean, and how to read more about one of them."""
    yield f"{explanation_of(problems[0], language).code}\n"
    for problem in problems:
        yield f"  {problem}: {explanation_of(problem, language).sentence}"
    command = f"cxmap explain {problems[0]}{language_repeated()}"
    yield f"\n{word(language, 'explain.one', command=command)}"


def _paragraphs(problem: str, language: str) -> list[str]:
    said = explanation_of(problem, language)
    severity = word(language, f"report.{said.severity}")
    paragraphs = [f"{said.code} {problem} ({severity})", said.sentence]
    for key in ("why", "help", "bad", "good"):
        if text := getattr(said, key):
            indented = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
            paragraphs.append(f"{word(language, f'explain.{key}')}:\n{indented}")
    return paragraphs
