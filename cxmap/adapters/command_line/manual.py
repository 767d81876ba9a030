"""``python -m cxmap.adapters.command_line.manual``: write the reference manual of this version."""

import sys
from pathlib import Path

import click

from cxmap.adapters.command_line.parameters import described_commands
from cxmap.adapters.command_line.program import cxmap
from cxmap.language.languages import LANGUAGES
from cxmap.reports.manual.book import manual_pages, missing
from cxmap.reports.manual.commands_page import Command


def commands() -> tuple[Command, ...]:
    """Give the commands of the program as the manual describes them."""
    return described_commands(cxmap)


def _write(folder: Path) -> None:
    """Write all pages in every language, and clear away those that are no longer there."""
    for language in LANGUAGES:
        target = folder / language / "reference"
        target.mkdir(parents=True, exist_ok=True)
        pages = manual_pages(language, commands())
        for name, text in pages.items():
            (target / name).write_text(text, encoding="utf-8", newline="\n")
        for old in target.glob("*.md"):
            if old.name not in pages:
                old.unlink()


def main() -> int:
    """Write the manual into the folder that is named; say what is missing instead, if anything."""
    lacking = [line for language in LANGUAGES for line in missing(language, commands())]
    for line in lacking:
        click.echo(line, err=True)
    if not lacking:
        _write(Path(sys.argv[1]))
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
