"""``cxmap explain``: what a code, a kind or a field means, why it matters, and what helps."""

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.language.examples import example_in
from cxmap.language.messages import examples
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.reports.manual.terminal import explained, nearest_name
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import message_of, sentence_of_any


@click.command(cls=HelpedCommand)
@click.argument("name")
@language_option()
def explain(name: str, language: str) -> None:
    """Say what NAME means: a code (CX301), a kind (journey) or a field (journey.owner)."""
    known = {diagnosis.id: diagnosis.code for diagnosis in diagnoses()}
    known |= {rule_id: rule.code for rule_id, rule in all_rules().items()}
    ids = [problem for problem, of_code in known.items() if of_code == name.upper()]
    said = ["\n\n".join(_paragraphs(problem, name.upper(), language)) for problem in ids]
    said += [] if ids else [explained(name.lower(), language)]
    if not any(said):
        suggestion = nearest(name.upper(), known.values()) or nearest_name(name.lower())
        raise UsageFault("unknown_name", name=name, suggestion=suggestion or "journey")
    for text in said:
        click.echo(f"{text}\n")


def _paragraphs(problem: str, code: str, language: str) -> list[str]:
    message = message_of(problem, language)
    rule = all_rules().get(problem)
    example = examples().get(problem)
    paragraphs = [f"{code} {problem}", sentence_of_any(message)]
    parts = [("why", message.why), ("help", message.help)]
    shown = rule or example
    if shown is not None:
        parts += [(key, example_in(language, getattr(shown, key))) for key in ("bad", "good")]
    for key, text in parts:
        if text:
            indented = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
            paragraphs.append(f"{word(language, f'explain.{key}')}:\n{indented}")
    return paragraphs
