"""``cxmap explain``: what a code means, why it matters, and what helps."""

import click

from cxmap.adapters.command_line.options import language_option
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.faults import UsageFault
from cxmap.language.messages import examples
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import message_of


@click.command(short_help="Say what a code means and what helps.")
@click.argument("code")
@language_option()
def explain(code: str, language: str) -> None:
    """Say what CODE (such as CX301) means, why it matters, and what helps."""
    known = {diagnosis.id: diagnosis.code for diagnosis in diagnoses()}
    known |= {name: rule.code for name, rule in all_rules().items()}
    ids = [name for name, of_code in known.items() if of_code == code.upper()]
    if not ids:
        suggestion = nearest(code.upper(), known.values())
        raise UsageFault("unknown_code", code=code, suggestion=suggestion or "CX301")
    for name in ids:
        click.echo("\n\n".join(_paragraphs(name, code.upper(), language)) + "\n")


def _paragraphs(name: str, code: str, language: str) -> list[str]:
    message = message_of(name, language)
    rule = all_rules().get(name)
    example = examples().get(name)
    paragraphs = [f"{code} {name}", message.message]
    parts = [("why", message.why), ("help", message.help)]
    if rule is not None:
        parts += [("bad", rule.bad), ("good", rule.good)]
    elif example is not None:
        parts += [("bad", example.bad), ("good", example.good)]
    for key, text in parts:
        if text:
            indented = "\n".join(f"  {line}".rstrip() for line in text.splitlines())
            paragraphs.append(f"{word(language, f'explain.{key}')}:\n{indented}")
    return paragraphs
