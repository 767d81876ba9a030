"""``cxmap explain``: what a code, a kind, a field, a command or an option means."""

from collections.abc import Iterator

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option
from cxmap.adapters.command_line.parameters import described_commands
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.reports.manual.commands_in_terminal import command_explained, explained_names
from cxmap.reports.manual.terminal import explained, nearest_name
from cxmap.rules.explanation import explanation_of
from cxmap.rules.registry import all_rules


# Whoever writes the hyphens of an option means its name, too.
@click.command(cls=HelpedCommand, context_settings={"ignore_unknown_options": True})
@click.argument("name", nargs=-1, required=True)
@language_option()
@click.pass_context
def explain(context: click.Context, name: tuple[str, ...], language: str) -> None:
    """Say what NAME means: a code (CX301), a kind (journey), a field (journey.owner), an option."""
    typed = " ".join(name).strip()
    asked, commands = typed.lower(), described_commands(context.find_root().command)
    codes = {diagnosis.id: diagnosis.code for diagnosis in diagnoses()}
    codes |= {rule_id: rule.code for rule_id, rule in all_rules().items()}
    found = [problem for problem, code in codes.items() if asked in (code.lower(), problem)]
    said = (
        ["\n\n".join(_paragraphs(problem, language)) for problem in found]
        if len(found) <= 1
        else ["\n".join(_listed(found, language))]
    )
    said += [explained(asked, language), command_explained(asked, commands, language)]
    if not any(said):
        near = nearest(asked.upper(), codes.values()) or nearest_name(asked)
        near = near or nearest(asked, explained_names(commands))
        raise UsageFault("unknown_name", name=typed, suggestion=near)
    for text in filter(None, said):
        click.echo(f"{text}\n")


def _listed(problems: list[str], language: str) -> Iterator[str]:
    """Say in a line each what a code can mean, and how to read more about one of them."""
    yield f"{explanation_of(problems[0], language).code}\n"
    for problem in problems:
        yield f"  {problem}: {explanation_of(problem, language).sentence}"
    command = f"cxmap explain {problems[0]}"
    yield f"\n{word(language, 'explain.one', command=command)}"


def _paragraphs(problem: str, language: str) -> list[str]:
    said = explanation_of(problem, language)
    paragraphs = [f"{said.code} {problem}", said.sentence]
    for key in ("why", "help", "bad", "good"):
        if text := getattr(said, key):
            indented = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
            paragraphs.append(f"{word(language, f'explain.{key}')}:\n{indented}")
    return paragraphs
