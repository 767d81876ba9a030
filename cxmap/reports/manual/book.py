"""The whole manual in one language: every page by its name, and what is still to be said."""

from collections.abc import Iterable, Iterator
from typing import Final

from cxmap.language.manual import meaning
from cxmap.model.entries import Sourced
from cxmap.model.tree import parts
from cxmap.reports.manual.commands_page import Command, commands_page, parameter_meaning
from cxmap.reports.manual.data_page import data_page
from cxmap.reports.manual.diagrams_page import diagrams_page
from cxmap.reports.manual.example_page import example_page
from cxmap.reports.manual.fields import field_example, field_meaning, own_keys, shared_keys
from cxmap.reports.manual.index_page import index_page
from cxmap.reports.manual.kind_page import every_entry_page, kind_page
from cxmap.reports.manual.pen import EVERY_ENTRY, INDEX, VALUES
from cxmap.reports.manual.rules_page import rules_pages
from cxmap.reports.manual.values_page import values_page

_WORDS: Final = "cxmap/language/manual"
_SAMPLE: Final = "cxmap/reports/manual/sample"


def manual_pages(language: str, commands: Iterable[Command]) -> dict[str, str]:
    """Write every page of the manual in one language, by the name of its file."""
    pages = {
        INDEX: index_page(language),
        VALUES: values_page(language),
        EVERY_ENTRY: every_entry_page(language),
        "example": example_page(language),
        **rules_pages(language),
        "commands": commands_page(language, commands),
        "diagrams": diagrams_page(language),
        "data": data_page(language),
    }
    pages |= {name: kind_page(language, part) for name, part in parts().items()}
    return {f"{name}.md": text for name, text in pages.items()}


def missing(language: str, commands: Iterable[Command]) -> tuple[str, ...]:
    """Say what the manual still lacks in one language, a sentence each: what to add, and where."""
    return (
        *_missing_meanings(language),
        *_missing_examples(language),
        *_missing_commands(language, commands),
    )


def _missing_meanings(language: str) -> Iterator[str]:
    for name, part in parts().items():
        file = f"{_WORDS}/{language}/{part.__module__.rpartition('.')[2]}.toml"
        if not meaning(language, name):
            yield f"Say what `{name}` is: add `is` below [{name}] in {file}."
        for key in own_keys(part):
            if not field_meaning(language, part, key):
                yield f"Say what `{name}.{key}` means: add `{key}` below [{name}] in {file}."


def _missing_examples(language: str) -> Iterator[str]:
    where = f"{_SAMPLE}/{language}"
    for name, part in parts().items():
        for key in own_keys(part):
            if not field_example(language, part, key):
                yield f"Give an example of `{name}.{key}`: write it at a {name} in {where}."
    for key in shared_keys(Sourced):
        if not field_example(language, Sourced, key):
            yield f"Give an example of `{key}`: write it somewhere in {where}."


def _missing_commands(language: str, commands: Iterable[Command]) -> Iterator[str]:
    file = f"{_WORDS}/{language}/pages.toml"
    for command in commands:
        for each in command.parameters:
            if not parameter_meaning(language, command.name, each.name):
                table = f"[commands.{command.name}]"
                yield f"Say what `{each.typed}` is for: add `{each.name}` below {table} in {file}."
